### Words of the status report as a file: HTML, Markdown, badges, formats for continuous integration.

report-title = Translation status
# $series (String) – the series' title
report-title-of = Translation status: { $series }
report-heading-languages = By language
report-heading-first = What to do first
report-heading-studies = By study
report-heading-segments = By paragraph
# @max 20
report-column-language = Language
# @max 20
report-column-state = State
# @max 20
report-column-todo = To do
# @max 20
report-column-words-todo = Words to do
# @max 20
report-column-share = Available
# @max 20
report-column-kind = Kind
# @max 20
report-column-status = Status
# @max 20
report-column-key = Key
# @max 20
report-column-source = Source
# @max 20
report-column-translation = Translation
# @max 20
report-column-text = Text
report-caption-languages = Words of the originals by language and status of their translation
report-caption-first = The editions that need most work, the oldest and largest gaps first
# $gap (String) – such as "missing: 311"
# $date (Date) – since when the original says the oldest of it
report-gap-since = { $gap }; the oldest since { DATETIME($date) }
report-caption-studies = Words of every study and language by status
# $title (String) – the study
# $language (Language) – the language of the edition
report-caption-segments = What is open in { $title }, { $language }
report-as-table = The same as a table
report-skip = Skip to the table of studies
report-sort = Sort by this column
# A status with the words that have it, as a label of a chart.
# $status (Message) – the status
# $words (Number) – how many words
report-part = { $status }: { NUMBER($words) }
# Several of the above in a row.
# $parts (List) – such as "missing: 120"
report-parts = { LIST($parts, type: "unit") }
# $share (Number) – per cent of the words that a reader finds
report-available = { $share } % available
# $words (Number) – how many
report-words =
    { PLURAL($words) ->
        [one] { NUMBER($words) } word
       *[other] { NUMBER($words) } words
    }
# $segments (Number) – pieces of text
report-segments =
    { PLURAL($segments) ->
        [one] { NUMBER($segments) } segment
       *[other] { NUMBER($segments) } segments
    }
# $count (Number) – how many editions are not listed
report-more =
    { PLURAL($count) ->
        [one] And one more edition, in the table below.
       *[other] And { NUMBER($count) } more editions, in the table below.
    }
# What comes after the editions that need work.
# $words (Number) – words that nobody has confirmed, or that want a look
# $editions (Number) – in how many editions
report-then-review =
    Then to be reviewed: { PLURAL($words) ->
        [one] { NUMBER($words) } word
       *[other] { NUMBER($words) } words
    } in { PLURAL($editions) ->
        [one] { NUMBER($editions) } edition
       *[other] { NUMBER($editions) } editions
    }.
report-nothing = nothing there yet
report-planned = nothing there yet; planned
# $date (Date) – the month or day
report-planned-for = nothing there yet; planned for { DATETIME($date) }
report-record = only title and summary there
report-complete = Everything is translated and confirmed.
report-note = Words are counted in the original. “Not confirmed”: a translation is there, and nobody has said that it is in step with its original. Percentages are rounded down: 100 % means everything.
# A finding about a segment.
# $language (Language) – of the translation
# $kind (Message) – such as "paragraph"
# $status (Message) – such as "missing"
# $words (Number) – words of the segment
report-segment =
    { $language }: { $kind }, { $status } ({ PLURAL($words) ->
        [one] { NUMBER($words) } word
       *[other] { NUMBER($words) } words
    })
# $finding (String) – about a segment
# $place (String) – file and line of the original
report-segment-of = { $finding }; original: { $place }
# The label of a badge about every language.
report-all-languages = all languages
