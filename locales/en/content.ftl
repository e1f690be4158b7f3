### Charts, citations, references within a text, and what makes a document accessible.

## Words in a document

pdf-references = References
html-chart-data = The numbers as a table
# $label (String) – the word for a figure or table
# $number (String) – its number
pdf-reference = { $label } { $number }
# $values (String) – the values of a chart, category by category
chart-alt-data = Data: { $values }.
# $category (String) – a category, such as a year or a place
# $value (String) – the value, formatted
chart-alt-value = { $category }: { $value }
# $series (String) – the name of a column
# $values (String) – its values, category by category
chart-alt-series = { $series } – { $values }
# $value (String) – a number, formatted
chart-percent = { $value }%

## Command line

cli-arg-attach-source = Attach the Markdown file to the PDF, which is PDF/A-3a then

## Charts

# $kind (String) – what was written
diag-chart-kind = there is no chart of the kind `{ $kind }`
# $kinds (String) – the kinds, with backticks between them
diag-chart-kind-help = choose `{ $kinds }`
diag-chart-help = a chart says at least `kind`, `data` and `alt`; see `polyfolio explain chart-data`
# $column (String) – the column
# $path (String) – the file
diag-chart-column = `{ $path }` has no column `{ $column }`
# $columns (String) – its columns, with backticks between them
diag-chart-column-help = its columns are `{ $columns }`
# $value (String) – the cell
# $column (String) – the column
diag-chart-number = `{ $value }` in the column `{ $column }` is not a number
diag-chart-number-help = write numbers plainly, with a point for decimals and nothing between thousands: 12500.5
# $kind (String) – the kind of chart
diag-chart-negative = `{ $kind }` cannot show a value below zero
diag-chart-negative-help = use `bars` or `lines`
diag-chart-empty = there is nothing to draw
diag-chart-empty-help = the file needs a line of column names and at least one line of values
# $count (Number) – how many
diag-chart-much = { NUMBER($count) } values are more than a reader can tell apart
# $limit (Number) – how many can be drawn
diag-chart-much-help = draw at most { NUMBER($limit) }; choose columns with `y`, or sum up small categories
# $reason (String) – what is wrong
diag-chart-csv = this is not readable as CSV: { $reason }
diag-chart-csv-help = save it as CSV in UTF-8, values separated by commas
diag-chart-alt = the chart has no description
diag-chart-alt-help = add a line such as `alt: Bar chart: waiting times fell from 30 to 9 days`

## Bibliography

# $reason (String) – what is wrong
diag-bibliography = the bibliography cannot be read: { $reason }
diag-bibliography-help = `references.yml` is a Hayagriva file, `references.bib` a BibLaTeX file
# $key (String) – the key
diag-bibliography-loop = the work `{ $key }` inherits from itself, or from far too many others
# $name (String) – the abbreviation
diag-bibliography-grows = the abbreviation `{ $name }` stands for itself, or for far too much text
diag-bibliography-loop-help = break the chain of `crossref`, `xdata` or `@string`: write the values out
# $name (String) – the style
diag-bibliography-style = there is no citation style `{ $name }`
diag-bibliography-style-help = name a style of the CSL repository such as `apa`, or a `.csl` file of the series
# $reason (String) – what the parser said
diag-style-unreadable = this citation style cannot be read: { $reason }
# $name (String) – the name of the outermost element
diag-style-root = this is no CSL style: it begins with `<{ $name }>` instead of `<style xmlns="http://purl.org/net/xbiblio/csl">`
# $most (Number) – how deep elements may be nested
diag-style-deep = elements of this citation style are nested more than { $most } deep
# $name (String) – the macro
diag-style-loop = the macro `{ $name }` is made of itself, or of far too much
# $most (Number) – how many elements are allowed
diag-style-large = with its macros written out this citation style has more than { $most } elements
# $seconds (Number) – the limit
diag-words-deadline = wording the citations and references of this document took longer than { $seconds } { $seconds ->
    [one] second
   *[other] seconds
  } and was stopped
# $detail (String) – how the process ended, as the system says it
diag-words-died = the process that worded the citations of this document ended without a result ({ $detail })
diag-words-help = the place is that of the first citation; cite fewer works, choose a simpler style, or allow more with `worker-seconds` and `worker-memory` under `[limits]` in `series.toml`
# $key (String) – the key
diag-citation-unknown = the bibliography has no work `{ $key }`
diag-citation-unknown-help = add it to `references.yml`, or correct the key
diag-citation-alone = `[@…]` looks like a citation, but the study has no bibliography
diag-citation-alone-help = add a file `references.yml` or `references.bib` beside the study; without one the mark is printed as it stands
# $key (String) – the key
diag-reference-unused = nothing refers to the work `{ $key }`, so it is not listed

## References within the text

# $name (String) – the anchor
diag-anchor-unknown = there is nothing called `#{ $name }` to refer to
diag-anchor-unknown-help = name a figure with ![…](…){"{"}#name{"}"}, a table at the end of its caption, a chart with `id: name`; a heading is called after its words
# $name (String) – the anchor
diag-anchor-twice = `#{ $name }` names two things
diag-anchor-twice-help = give each a name of its own; links lead to the first
# $name (String) – the anchor
diag-anchor-unnumbered = `#{ $name }` has no caption, so it has no number to refer to
diag-anchor-unnumbered-help = give it a caption, or write words between the brackets of the link

## Accessibility

# $path (String) – the picture
diag-alt-filename = the description of the picture `{ $path }` is the name of its file
diag-alt-filename-help = say what the picture shows to those who cannot see it
# $text (String) – the words of the link
diag-link-vague = the link “{ $text }” does not say where it leads
diag-link-vague-help = name the destination: readers who go from link to link hear nothing else
diag-link-address = the words of the link are an address
diag-link-address-help = name the page; the address can still be followed, and print shows it where it is needed
diag-table-headless = the table has no header row, so nobody can be told what its columns are
diag-table-headless-help = name each column in the first row
# $path (String) – the picture
# $width (Number) – pixels
# $height (Number) – pixels
# $size (String) – its size, such as 8.2 MB
# $most (Number) – pixels
diag-media-large = the picture `{ $path }` has { NUMBER($width) } × { NUMBER($height) } pixels ({ $size }); { NUMBER($most) } across are printed
diag-media-large-help = nothing needs to be done: it is reduced to 300 dots per inch for print, and where it was taken is removed
# $path (String) – the picture
diag-media-redraw = the picture `{ $path }` could not be made smaller for pages and e-books, which show it in full size
# $path (String) – the picture
diag-media-entities = the picture `{ $path }` declares XML entities, which are not expanded
diag-media-entities-help = save it again from a drawing program as plain SVG
# $path (String) – the picture
# $target (String) – the file it refers to
diag-media-linked = the picture `{ $path }` refers to `{ $target }`, which is not read
diag-media-linked-help = embed the file in the picture

## Size

# $length (Number) – how long it is
# $limit (Number) – how long it may be
diag-text-long = this would take { NUMBER($length) } bytes; one piece of a PDF holds { NUMBER($limit) }
diag-text-long-help = shorten it, or take it apart

## Explanations

explain-bibliography-invalid =
    The file `references.yml` or `references.bib` of a study breaks a rule of its
    format, or names a citation style that does not exist. No citation can be
    worded, so nothing is published that would lack its sources.

    The line is where reading stopped. A work in `references.yml` looks like this:

        lee2024:
            type: report
            title: Returning home
            author: ["Lee, Ana"]
            date: 2024
explain-citation-unknown =
    The text refers to a work by a key that the bibliography of the study does not
    have. The key is printed in brackets, which tells readers nothing.

    Correct the key, or add the work to `references.yml`:

    {"    ["}@lee2024, p. 12]
explain-reference-unused =
    A work in the bibliography is not referred to in this language, so the list of
    references leaves it out. Nothing is wrong if that is meant; in a translation
    it can mean that a citation was lost.
explain-anchor-unknown =
    A link leads to a place within the document that does not exist: no heading,
    figure, table or chart has this name. A link with words becomes plain words; a
    reference without words, such as `[](#fig-map)`, would leave a hole in the
    sentence.

    Name the figure, or correct the reference:

        ![Map of the region](media/map.svg "Where it happened"){"{"}#fig-map{"}"}

        As [](#fig-map) shows, …
explain-anchor-twice =
    Two figures, tables or headings have the same name, so a reader who follows a
    link may land at the wrong one.

    Rename one of them.
explain-chart-data =
    A chart cannot be drawn from its file: the file or a column is missing, or a
    cell that should be a number is none. A chart with a hole in it would tell
    readers something false, so the edition is not published.

    A chart is a block in the text, and a CSV file beside the study:

        ```chart
        kind: bars
        data: media/days.csv
        x: town
        y: [before, after]
        labels: {"{"}before: "2019", after: "2023"{"}"}
        title: Days to a residence permit
        alt: "Bar chart: in all three towns the days fell by half."
        source: Registry offices
        ```

    The kinds are `bars`, `lines` and `shares`; `unit`, `id` (a name to refer to)
    and `table: true` (the data below it) may be added.
explain-alt-filename =
    The description of a picture is the name of its file. A screen reader reads it
    aloud, and its listener learns nothing.

    Say what the picture shows, in one or two sentences:

        ![Bar chart: waiting times fell in all three towns](media/days.svg)
explain-link-text =
    The words of a link do not say where it leads: “here”, “read more”, or a bare
    address. People who use a screen reader often go from link to link, without
    the sentence around them; and on paper nobody can click here.

    Make the name of the destination the link:

        Read the [evaluation of the pilot](https://example.org/e).
explain-table-headless =
    A table without names for its columns can be looked at, but not listened to:
    a screen reader announces the name of the column with each cell. PDF/UA
    demands header cells.

    Fill the first row. Where a table only arranges words, use a list.

        | Year | Permits |
        |------|--------:|
        | 2023 |     412 |
explain-media-large =
    A picture has more pixels than print can show. It is reduced to 300 dots per
    inch at the width of the text, so the PDF stays small; and what the camera
    noted of place and owner is removed. The file itself stays as it is.
