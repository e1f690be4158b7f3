### What each kind of finding means, for `polyfolio explain`: what it is, why it matters, what to do.

explain-unreadable =
    A file or folder that belongs to the series is not there, may not be read, is
    too large, or is not saved as UTF-8. What it says cannot reach any reader, so
    the studies that need it are incomplete.

    Check its name and its permissions. If letters with accents are the problem,
    save the file again with the encoding UTF-8.

explain-syntax =
    The text breaks a rule of TOML (`series.toml`, `study.toml`) or YAML (the
    front matter between the two lines `---`), so the program cannot tell which
    value belongs to which key. Titles, countries or dates would be lost from
    there on.

    Look at the place that is shown and just before it: most often a quotation
    mark is missing. In YAML, put a text with a colon in quotes:

        title: "Kenya: water for Makueni"

explain-unknown-key =
    A configuration file has a key that means nothing here; nearly always it is a
    slip of the pen. What it should say would be missing from every edition, in
    every language, without anybody noticing.

    Correct the spelling, or delete the line. This one should begin with
    `country`:

        contry = "TN"

explain-suspect-key =
    The front matter has a key that differs by a letter or two from a known one.
    Keys of your own are allowed there, for templates; but if this is a slip,
    readers miss a summary or an author.

    Correct it if it is one, as here for `summary`; otherwise choose a name that
    is less similar.

        sumary: How a village got its well

explain-wrong-type =
    A key has a value of another type than it takes, such as a text where a number
    is expected. The value is not used, so it is missing from the editions.

    Write it as the message says. Quotation marks make a text; a number has none:

        number = 4

explain-wrong-value =
    The value has the right type but makes no sense for this key: a thirteenth
    month, an eighteenth Sustainable Development Goal, a colour that does not
    exist. It is not used, because a wrong fact in print is worse than none.

    Correct it; the message says what is possible. Months are written like this:

        es = "2027-03"

explain-missing-key =
    An entry lacks the one key that gives it a meaning, such as a partner without
    a name. The entry is left out of every edition.

    Add the key, or delete the entry.

    {"    ["}[partners]]
        name = "Municipality of Cuenca"

explain-unknown-language =
    This is not a language tag of the standard BCP 47, names no language that is
    known, or names one that the series does not list under `languages`. The
    language decides on labels, typography and the voice of a screen reader, so
    nothing is published under a wrong one.

    Use the shortest tag that is right, such as `fr`, `pt-BR` or `zh-Hant`. If the
    language is new to the series, add it to `languages` in series.toml.

explain-unknown-country =
    The code is not in ISO 3166-1. The program prints the country's name in every
    language from this code, so without a right one no edition names a country.

    Use the two capitals of the standard: `GB` and not `UK`, `TN` and not `TUN`.
    If your organization words a name in its own way, keep the code and put the
    name under `countries` in series.toml.

explain-unknown-theme =
    The theme has no name in the vocabulary, so there is nothing to print for it,
    and it is left out of every edition.

    Use a theme that exists. For a new one, add its name to the file
    `vocabulary.ftl` in every language, so that no edition shows a word of another
    language.

        theme-health = Migration and health

explain-duplicate-number =
    Two studies have the same number. Readers cite a study by its number, and
    commands such as `polyfolio render 4` would find only one of the two.

    Give one of them another number in its study.toml. Change the one that was
    published later: the other may already be cited.

explain-duplicate-name =
    Two files claim to be the same language of a study, or two studies have names
    that differ only in capitals or in the coding of accents. Only one of the two
    files would be published; and on Windows and macOS one of two such folders
    would overwrite the other.

    Rename or delete one of them. Keep to small letters, digits and hyphens in
    names.

explain-source-missing =
    The program does not know in which language the study was written, or there is
    no file in that language. Translations are measured against the original, so
    without it nobody can tell what is missing in them.

    Add the file, for instance `fr.md`, or correct the language in study.toml:

        source = "fr"

explain-title-missing =
    This language version has no title, so the name of the file stands in its
    place: on the cover, in the citation, and as the first thing that a screen
    reader says.

    Add a title to the front matter, or begin the text with a heading of level 1.
    Do so in the language of the file.

        title: "One door in Cuenca"

explain-no-studies =
    The folder holds no study, so there is nothing to publish. A study is a folder
    with one Markdown file per language, such as `my-study/en.md`.

    Check that you are in the right folder, or name another with `--series`. If
    your files are arranged otherwise, describe the arrangement with `pattern`
    under `content` in series.toml.

explain-media-missing =
    The text refers to a picture, but there is no such file. Its description is
    printed in its place, and whatever only the picture shows is lost to readers.

    Add the file, or correct its path. Paths count from the folder of the text,
    and capitals matter: `media/Map.svg` is not `media/map.svg`.

explain-media-remote =
    The picture is at an address on the network. It is never fetched, because the
    same files must always give the same PDF and publishing must not depend on
    somebody else's server; readers get its description instead.

    Save the picture in the study's media folder and refer to it there. Check that
    its licence allows you to print it.

        ![Map of the three wells](media/wells.png)

explain-media-outside =
    The path of the picture leads out of the folder of the series. A series must
    be complete in its own folder, or it cannot be handed on; and no text may draw
    a private file of this computer into a public document. This edition is not
    published.

    Copy the picture into the study's media folder and correct the path.

explain-media-unusable =
    The picture is in a format that cannot be printed, cannot be read, or is so
    large that setting the page would fail. This edition is not published.

    Save it as SVG (diagrams), PNG (screenshots) or JPEG (photographs), with at
    most 100 million pixels and 50 MB. A new ending in the file's name is not
    enough: the contents count.

explain-alt-missing =
    A picture has no description. People who cannot see it get nothing, and
    accessible PDF (PDF/UA) demands a description of every picture that says
    something.

    Say between the square brackets what it shows, including the figures that
    matter, in the language of the text. Translations need their own.

        ![Bar chart: waiting time fell from 9 days to 3](media/days.svg)

explain-html-dropped =
    The text has HTML elements that have no form on paper, such as a video, a form
    or a script. The elements are dropped; words inside them are kept where they
    are meant for readers.

    Read the passage as it will be printed. Where something is lost, say it in
    Markdown, for instance with a link to the video.

explain-heading-skipped =
    A heading is more than one level below the one before it. People who use a
    screen reader move from heading to heading and would look for a level that is
    not there; accessible PDF (PDF/UA) forbids such gaps, so the heading is
    printed one level below its parent.

    Use the next level, and keep the levels the same in all languages. After a
    heading of level 2, write the second of these lines, not the first:

        #### Results
        ### Results

explain-heading-empty =
    A heading has no words. It is left out, because accessible PDF (PDF/UA) does
    not allow it: in the contents and to a screen reader it would be a chapter
    without a name.

    Delete the line, or say what follows. In translations the words were often
    forgotten.

explain-footnote-undefined =
    The text has the mark of a footnote, but the note itself is not there. A
    reader who follows the mark finds nothing, and a source or a reservation may
    be lost.

    Add the note on a line of its own, with the same label, or delete the mark. In
    translations it is often the note that was forgotten.

    {"    ["}^census]: National census, 2022.

explain-footnote-unused =
    Nothing in the text refers to this note, so it is not printed. Usually the
    mark was lost when a sentence was rewritten or translated.

    Put the mark where the note belongs, or delete the note.

        The canton has 600,000 inhabitants[^census].

explain-footnote-cycle =
    The note refers to itself, directly or by way of other notes. It could never
    be set on a page, so this edition is not published.

    Take the mark out of the note; write the reference in words instead.

explain-link-unusable =
    The link cannot be followed from a PDF: it is relative to a site whose address
    is not known, or of a kind that a public document must not have, such as
    `javascript:` or `file:`. Its words are printed, but they lead nowhere.

    Write the full address with `https://`. For links within your own site, set
    `base-url` in series.toml once.

explain-glyph-missing =
    None of the fonts at hand has this character, so an empty box is printed
    instead. Readers lose a letter, often in the name of a person or place, and so
    do those who search or copy the text.

    Put a font that has it into `templates/fonts`. If the character came in by
    mistake, delete it.

explain-control-character =
    The text has an invisible character that steers machines, such as a mark that
    reverses the direction of writing. It can make a text look different from what
    it says, and confuses screen readers and search; so it is not printed.

    Delete it. It usually comes from copying out of a PDF or a web page; typing
    the word again is the surest way.

explain-math-unreadable =
    The formula is not TeX that the program understands, so its source is printed
    as it stands. Most readers cannot read that, nor can a screen reader.

    Correct what the message names; often a brace is missing. Simple relations can
    be written in words.

        $\frac{"{"}5{"}"}{"{"}8{"}"} = 0.625$

explain-too-deep =
    Lists, quotations or marks of emphasis are nested deeper than a page can show.
    What lies deeper is not set, so this edition is not published.

    The same is said of a title, an address or a description that is longer than
    one piece of a PDF can be: 32,767 bytes.

    Take the passage apart: three levels of a list are as many as a reader can
    follow, on paper or by ear. Headings and separate lists do the rest.

explain-locale-invalid =
    A file in the folder `locales` cannot be used in full: it is not valid TOML or
    Fluent, it is too large, it belongs to no `locale.toml`, or it has a message
    that is used nowhere. Your own wording is then not used, and readers see the
    standard wording.

    Correct the place that is shown. In Fluent, the further lines of a message are
    indented, and a brace in the text is written `{"{"}`.

explain-message-missing =
    A locale lacks a message, or there is no locale at all for the language of an
    edition, so that words such as "Contents" or "Page 1 of 9" are in another
    language. Readers notice, and a screen reader pronounces those words wrongly.

    Add a folder for the language below `locales`, beside the studies, with a
    `locale.toml` and translations of the `.ftl` files. It takes no programming.

explain-message-broken =
    A message is in no locale, or it could not be put together: it refers to a
    value that it does not get, or uses a function in a wrong way. The label or
    sentence would be incomplete in print, so this edition is not published.

    Look the message up in your `locales` folder and compare it with the English
    one: the names after `$` must be the same. Deleting your version brings the
    standard wording back.

explain-typeset-failed =
    The typesetter could not make the document, or it found no stable layout for
    it. The edition is not published; its last good version, if there is one,
    stays where it is.

    If you have templates of your own, the place that is shown tells where they
    fail; without them it works again. Otherwise please report it as a mistake of
    the program.

explain-render-deadline =
    Setting this document took longer than allowed, so its process was stopped.
    The other editions are not affected; the last good version of this one stays
    where it is.

    Usually something in the text is very large or deeply nested, or a template of
    your own has a loop that does not end. `worker-seconds` under `[limits]` in
    `series.toml` allows more time.

explain-render-died =
    Documents are set in processes of their own, with limits on memory and time.
    The one that set this document ended without a result. The other editions are
    not affected; the last good version of this one stays where it is.

    Usually the document needs more memory than allowed: very large pictures or
    tables, or a template of your own that repeats something too often.
    `worker-memory` under `[limits]` in `series.toml` allows more, in mebibytes.

explain-typeset-warning =
    The document was made, but the typesetter was not sure about something, such
    as a font that a template names and that is not there. Readers may see that
    something is off.

    Look at the PDF. If you have templates of your own, correct the place that is
    shown; fonts belong in `templates/fonts`.

explain-ledger-invalid =
    A file under .ledger/ does not read as a ledger, often because a merge left its marks in it.
    Status for that language is computed as if nothing had been decided, and no command writes to
    the file until it is mended. Restore it from version control, or delete it and run
    `polyfolio adopt` to build a new one from the texts.
explain-ledger-format =
    The ledger was written by a later version of the program, whose decisions this version would
    not understand and might lose. It is left untouched. Update the program on this computer.

explain-publication-damaged =
    A file of the publication is not what was published: it was changed by hand,
    damaged by the disk, or deleted. Readers may get a broken file.

    `polyfolio publish --rebuild` makes every file anew from the studies. If it
    happens again, have the disk checked.
