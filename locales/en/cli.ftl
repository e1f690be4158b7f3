### Words of the command line: help, progress, errors and findings.

## Help

# $label (String) – such as "error"
# $text (String) – what follows it
cli-labelled = { $label }: { $text }
# A heading of the help; the program puts a colon after it.
# $heading (String) – the heading
cli-heading = { $heading }
cli-about = Publishes case studies in every language you work in, and knows to the paragraph what is not yet translated.
cli-usage = Usage
cli-command-placeholder = COMMAND
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-global-options = Global options
cli-examples = Examples
cli-possible-values = possible values
cli-default-value = default
cli-flag-help = Print help
cli-flag-version = Print the version
cli-arg-series = The folder of studies
cli-arg-source = The language that studies are written in, if no file says so
cli-arg-ui = The language of this program's messages
cli-arg-color = When to use colours
cli-arg-quiet = Say only what is wrong
cli-arg-jobs = How many editions to render at once
cli-arg-deny = Findings from this severity on make the command fail
cli-arg-study = The folder's name of a study, or its number
cli-arg-lang = Only this language; may be given several times
cli-arg-output = Where to write
cli-arg-segments = List every segment
cli-arg-format = How to write it
cli-arg-source-file = The original
cli-arg-target-file = Its translation
cli-arg-source-lang = The language of the original
cli-arg-target-lang = The language of the translation
cli-arg-code = The code of a finding
cli-arg-shell = The shell
cli-status-about = Show what is there, missing and untranslated, for every study and language
cli-status-examples =
    polyfolio status
    polyfolio status 004 --lang es --segments
    polyfolio status --segments --format json
    polyfolio status --output status.html
    polyfolio status --output status.pdf
cli-render-about = Render one study as PDF
cli-render-examples =
    polyfolio render 004 --lang fr
    polyfolio render 001-ecuador-municipal-services --lang es --output draft.pdf
    polyfolio render 002 --lang fr --proof
cli-publish-about = Render every edition that exists, in all languages, with a manifest
cli-publish-examples =
    polyfolio publish
    polyfolio publish --lang fr --lang en --output /tmp/site
    polyfolio --series guides --source en publish
    polyfolio publish --dry-run --today 2026-12-31
cli-check-about = Report everything that is wrong with the studies
cli-check-examples =
    polyfolio check
    polyfolio check --deny warning
    polyfolio check --format json
cli-align-about = Show which passages of two files say the same
cli-align-examples =
    polyfolio align en.md fr.md
    polyfolio align en.md fr.md --source-lang en --target-lang fr --format json
cli-explain-about = Explain a kind of finding
cli-explain-examples = polyfolio explain heading-skipped
cli-completions-about = Print a script that completes commands in a shell
cli-completions-examples = polyfolio completions bash > ~/.local/share/bash-completion/completions/polyfolio
cli-man-about = Print the manual page
cli-man-examples = polyfolio man | man -l -
cli-help-about = Print help for a command

## Errors of use

# $argument (String) – what was typed
cli-error-unknown-argument = unknown argument `{ $argument }`
# $command (String) – what was typed
cli-error-unknown-command = unknown command `{ $command }`
# $argument (String) – the option
# $value (String) – what was typed
# $possible (String) – what can be typed
cli-error-invalid-value = `{ $value }` is no value of `{ $argument }`: use { $possible }
# $argument (String) – the option
# $value (String) – what was typed
cli-error-bad-value = `{ $value }` is no value of `{ $argument }`
# $arguments (String) – what is missing
cli-error-missing-argument = missing: { $arguments }
cli-error-missing-command = no command given
# $argument (String) – the option
cli-error-missing-value = `{ $argument }` needs a value
# $argument (String) – the option
cli-error-conflict = `{ $argument }` cannot be used here, or not twice
# $detail (String) – what the parser said
cli-error-usage = { $detail }
# $command (String) – a command that shows help
cli-error-help = see `{ $command }`
# $study (String) – what was typed
cli-error-no-study = there is no study `{ $study }`
# $studies (String) – the studies there are
cli-error-no-study-help = the studies are: { $studies }
# $study (String) – the study
# $language (Language) – the language
cli-error-no-edition = study `{ $study }` has no document in { $language }
# $languages (List) – languages that exist
cli-error-no-edition-help = it exists in { LIST($languages) }
# $code (String) – what was typed
cli-error-no-code = there is no finding `{ $code }`
# $codes (String) – all codes
cli-error-no-code-help = the codes are: { $codes }
# $path (String) – a path
# $reason (String) – what the system said
cli-error-write = cannot write `{ $path }`: { $reason }
cli-error-write-help = check that the folder exists, is writable, and that the disk has room
# $detail (String) – what happened
cli-error-internal = this is a mistake of the program: { $detail }

## Levels and counts of findings

level-error = error
level-warning = warning
level-info = info
level-help = help
# $errors (Number) – how many errors
# $warnings (Number) – how many warnings
# $infos (Number) – how many hints
findings-summary =
    { $errors ->
        [0] No errors
        [1] 1 error
       *[other] { NUMBER($errors) } errors
    }, { $warnings ->
        [0] no warnings
        [1] 1 warning
       *[other] { NUMBER($warnings) } warnings
    }, { $infos ->
        [0] no hints
        [1] 1 hint
       *[other] { NUMBER($infos) } hints
    }.
# $count (Number) – how many more
# $code (String) – a code
findings-more =
    { PLURAL($count) ->
        [one] and 1 more
       *[other] and { NUMBER($count) } more
    } of `{ $code }`: `polyfolio check` lists them all
# $code (String) – a code
findings-explain = More about a finding: `polyfolio explain { $code }`

## Publishing

progress-rendering = Rendering
publish-column-edition = Study
publish-column-language = Language
publish-column-pages = Pages
publish-column-size = Size
publish-column-state = State
publish-published = published
# $reason (Message) – why
publish-held = held back: { $reason }
publish-held-record = title and summary only
publish-held-planned = not there yet, announced
publish-failed = failed: see above
# $count (Number) – editions
# $folder (String) – where
# $size (String) – how much
publish-summary =
    { $count ->
        [0] Nothing was published
        [1] 1 edition published
       *[other] { NUMBER($count) } editions published
    } in { $folder } ({ $size }).
# $count (Number) – editions
publish-summary-failed =
    { PLURAL($count) ->
        [one] 1 edition could not be rendered; everything else is published.
       *[other] { NUMBER($count) } editions could not be rendered; everything else is published.
    }
# $count (Number) – editions
publish-summary-held =
    { PLURAL($count) ->
        [one] 1 edition is held back.
       *[other] { NUMBER($count) } editions are held back.
    }
# $size (Number) – kilobytes
size-kilobytes = { NUMBER($size, maximumFractionDigits: 0) } KB
# $size (Number) – megabytes
size-megabytes = { NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
# $path (String) – the file
# $pages (Number) – its pages
# $size (String) – its size
render-done =
    { $path }: { PLURAL($pages) ->
        [one] 1 page
       *[other] { NUMBER($pages) } pages
    }, { $size }

## Bitexts

# $language (Language) – the language of one side
align-column-language = { $language }
align-column-source = Original
align-column-target = Translation
align-column-confidence = Confidence
# $pairs (Number) – passages that both files have
# $source (Number) – passages of the original alone
# $target (Number) – passages of the translation alone
align-summary =
    { PLURAL($pairs) ->
        [one] 1 pair
       *[other] { NUMBER($pairs) } pairs
    }; only in the original: { NUMBER($source) }; only in the translation: { NUMBER($target) }.

## Types of values, as messages name them

type-text = a text
type-texts = a list of texts
type-list = a list
type-bool = true or false
type-count = a whole number
type-number = a number
type-date = a date such as 2027-03-15 or a month such as 2027-03
type-table = a table
type-nothing = nothing
type-url = an address that begins with https://
type-colour = a colour such as `#0f5c6e`
# $least (Number) – the smallest value
type-at-least = a whole number of at least { $least }
type-sdg = numbers from 1 to 17
type-planned = a month such as `2027-03`, or true for "soon"

## Why a file cannot be read

read-not-found = there is no such file
read-not-regular = it is not a regular file
# $limit (Number) – bytes
read-too-large = it is larger than { NUMBER($limit) } bytes
# $line (String) – the line
read-not-utf8 = it is not UTF-8, from line { $line } on
read-outside = it lies outside the series
# $reason (String) – what the system said
read-system = { $reason }

## Findings: files and configuration

# $path (String) – the file
# $reason (Message) – why
diag-unreadable = cannot read `{ $path }`: { $reason }
diag-unreadable-help = check the file's name, its permissions, and that it is saved as UTF-8
# $detail (String) – what the parser said
diag-syntax-toml = not valid TOML: { $detail }
diag-syntax-toml-help = texts need quotes, lists square brackets; every key stands on a line of its own
# $detail (String) – what the parser said
diag-syntax-yaml = not valid YAML: { $detail }
diag-syntax-yaml-help = put a text with `:` or `#` in quotes, and check the indentation
# $limit (Number) – levels
diag-yaml-deep = front matter nested deeper than { $limit } levels
diag-yaml-alias = aliases (`*name`) are not allowed in front matter
# $key (String) – the key
diag-yaml-duplicate = the key `{ $key }` stands here a second time
diag-first-here = first here
# $key (String) – the key
diag-unknown-key = unknown key `{ $key }`
# $near (String) – the nearest known word
diag-did-you-mean = did you mean `{ $near }`?
# $keys (String) – all known keys
diag-known-keys = known keys are `{ $keys }`
# $key (String) – the key
# $expected (Message) – a type
# $found (Message) – a type
diag-wrong-type = `{ $key }` takes { $expected }, not { $found }
# $key (String) – the key
# $expected (Message) – a type
diag-wrong-value = `{ $key }` takes { $expected }
# $key (String) – the key
diag-missing-key = the key `{ $key }` is missing
# $tag (String) – what was written
diag-unknown-language = `{ $tag }` is no known language
diag-unknown-language-help = use a BCP 47 tag such as `fr`, `pt-BR` or `zh-Hant`
# $language (Language) – the language
diag-language-not-listed = the series does not publish in { $language }
# $tag (String) – the tag
diag-language-not-listed-help = add `{ $tag }` to `languages` in series.toml
# $language (Language) – the language
diag-language-twice = two files claim to be the version in { $language }
# $code (String) – what was written
diag-unknown-country = `{ $code }` is no country
diag-unknown-country-help = use a code of ISO 3166-1 with two capitals, such as `TN` or `GB`
# $theme (String) – the key
diag-unknown-theme = unknown theme `{ $theme }`
# $theme (String) – the key
# $known (String) – the known keys
diag-unknown-theme-help = use one of `{ $known }`, or add `theme-{ $theme }` to vocabulary.ftl in every language
# $pattern (String) – the pattern
diag-pattern = the pattern `{ $pattern }` must hold `{"{"}study{"}"}` and `{"{"}lang{"}"}`
# $number (String) – the number
diag-duplicate-number = two studies have the number { $number }
diag-duplicate-number-help = give one of them another number
# $first (String) – a name
# $second (String) – another
diag-names-collide = `{ $first }` and `{ $second }` are the same name on some computers
diag-names-collide-help = rename one of them
# $folder (String) – the folder
diag-no-studies = there is no study in `{ $folder }`
diag-no-studies-help = a study is a folder with a Markdown file per language: `my-study/en.md`
diag-series-missing-help = name the folder of studies with `--series`
# $study (String) – the study
diag-source-unknown = nothing says in which language `{ $study }` was written
diag-source-unknown-help = add `source = "…"` to study.toml or series.toml, or use `--source`
# $study (String) – the study
# $language (Language) – its source language
# $file (String) – the file
diag-source-missing = `{ $study }` was written in { $language }, but `{ $file }` is not there
# $file (String) – the file
diag-source-missing-help = add `{ $file }`, or correct `source`
diag-title-missing = the file has no title
diag-title-missing-help = add `title: …` to the front matter, or begin with `# Title`

## Findings: Markdown

# $limit (Number) – levels
diag-too-deep = nested deeper than { $limit } levels
diag-too-deep-help = nobody can follow this on paper: take it apart
# $tags (String) – the tags
diag-html-dropped = { $tags } cannot be printed
diag-html-dropped-help = the words inside are kept where they are for readers; use Markdown instead of HTML
# $level (Number) – the level of this heading
# $parent (Number) – the level of the one before
diag-heading-skipped = a heading of level { $level } follows one of level { $parent }
# $level (Number) – the right level
diag-heading-skipped-help = screen readers lose their way: use level { $level } (it is printed as one)
diag-heading-empty = a heading without words is not printed
diag-heading-empty-help = delete it, or say what follows
# $label (String) – the label
diag-footnote-undefined = the footnote `{ $label }` is not defined
# $label (String) – the label
diag-footnote-undefined-help = add a line `[^{ $label }]: …`
# $label (String) – the label
diag-footnote-unused = nothing refers to the footnote `{ $label }`, so it is not printed
# $label (String) – the label
diag-footnote-unused-help = put `[^{ $label }]` where it belongs, or delete the note
# $label (String) – the label
diag-footnote-cycle = the footnote `{ $label }` leads back to itself
diag-footnote-cycle-help = remove the mark inside the note
# $scheme (String) – the scheme
diag-link-scheme = links with `{ $scheme }:` are not published
# $allowed (String) – the schemes
diag-link-scheme-help = use `{ $allowed }`; the words of the link are printed
# $count (Number) – links
diag-link-relative =
    { PLURAL($count) ->
        [one] 1 link leads to a page of a site whose address is not known; its words are printed
       *[other] { NUMBER($count) } links lead to pages of a site whose address is not known; their words are printed
    }
diag-link-relative-help = set `base-url` in series.toml, or write the full address
# $code (String) – the character
diag-control-character = the control character { $code } is not printed
diag-control-character-help = delete it: it changes or hides what readers see
# $char (String) – the character
# $code (String) – its code point
diag-glyph-missing = no font has a form for { $char } ({ $code })
# $replacement (String) – what is printed
diag-glyph-missing-help = { $replacement } is printed instead; add a font to templates/fonts
# $char (String) – the character
# $code (String) – its number
# $source (String) – the file of the drawing
diag-glyph-missing-drawing = no font has a form for { $char } ({ $code }) in the drawing `{ $source }`
# $reason (String) – what the parser said
diag-math = the formula cannot be read: { $reason }
diag-math-help = its TeX source is printed as it is

## Findings: pictures

# $path (String) – the picture
diag-media-missing = the picture `{ $path }` is not there
diag-media-missing-help = its description is printed instead; add the file, or correct the path
# $path (String) – the address
diag-media-remote = the picture `{ $path }` is on the network and is not fetched
diag-media-remote-help = save it in the study's media folder
# $path (String) – the path
diag-media-outside = the picture `{ $path }` lies outside the series
diag-media-outside-help = copy it into the study's media folder
# $path (String) – the picture
diag-media-format = the picture `{ $path }` is in no format that can be printed
# $path (String) – the picture
# $width (Number) – pixels
# $height (Number) – pixels
diag-media-pixels = the picture `{ $path }` has { NUMBER($width) } × { NUMBER($height) } pixels, which is too many
diag-media-unusable-help = use SVG, PNG, JPEG, GIF or WebP of at most 100 million pixels
# $path (String) – the picture
diag-alt-missing = the picture `{ $path }` has no description
diag-alt-missing-help = say between the square brackets what it shows: ![Bar chart: …](…)

## Findings: locales and typesetting

# $language (Language) – the language
# $used (Language) – the one used
diag-locale-absent = there is no locale for { $language }: labels are in { $used }
# $tag (String) – the tag
diag-locale-absent-help = add a folder `locales/{ $tag }` beside the studies
# $tag (String) – the tag
diag-locale-profile-missing = the locale `{ $tag }` has no locale.toml
# $bytes (Number) – bytes
# $depth (Number) – levels
diag-locale-too-large = larger than { NUMBER($bytes) } bytes, or nested deeper than { $depth } levels
# $detail (String) – what the parser said
diag-locale-junk = not valid Fluent: { $detail }
# $id (String) – the id
diag-locale-unknown-id = no message `{ $id }` is used
# $id (String) – the id
diag-message-missing = the message `{ $id }` is missing in every locale
# $detail (String) – what happened
diag-message-broken = a message could not be formatted: { $detail }
# $detail (String) – what Typst said
diag-typeset = typesetting: { $detail }
# $hint (String) – what Typst said
diag-typeset-hint = { $hint }
# $files (String) – the files
diag-typeset-own = this file comes with the program; look at what yours put in the place of its parts: `{ $files }`
# $seconds (Number) – the limit
diag-render-deadline = setting this document took longer than { $seconds } { $seconds ->
    [one] second
   *[other] seconds
  } and was stopped
diag-render-deadline-help = the place is that of the heaviest passage: look there for something very large or deeply nested, or for a loop in a template; `worker-seconds` under `[limits]` in `series.toml` allows more time
# $detail (String) – how the process ended, as the system says it
diag-render-died = the process that set this document ended without a result ({ $detail })
# $detail (String) – what the typesetter said
diag-render-panicked = the typesetter failed at this document: { $detail }
diag-render-died-help = most often the document needs more memory than allowed: look, first at the place shown, for very large pictures or tables; `worker-memory` under `[limits]` in `series.toml` allows more
# $detail (String) – what the system said
cli-error-worker = no process for typesetting could be started: { $detail }
cli-error-worker-help = check that the program's file may be executed and is still where it was, and that the system allows more processes
# $path (String) – the folder
cli-error-locked = another run is writing to `{ $path }`
# $path (String) – the folder
# $pid (String) – the number of the process that writes
cli-error-locked-by = another run, process { $pid }, is writing to `{ $path }`
cli-error-locked-help = wait until it has ended, then try again
# $date (Date) – the month or day
publish-held-planned-for = announced for { DATETIME($date) }

## Ledgers

diag-ledger-invalid = this is not how a ledger is written
diag-ledger-invalid-help = mend the line, restore the file from version control, or delete it and run `polyfolio adopt`; it is left as it is
# $found (String) – the format found
# $known (String) – the format known
diag-ledger-format = the ledger has format { $found }, and this version knows format { $known }
diag-ledger-format-help = use the version that wrote it; the file is left as it is

## Decisions

cli-confirm-about = Record that translations are in step with their source
cli-confirm-examples =
    polyfolio confirm 002 fr --segment k7f3qa m2x9bc
    polyfolio confirm 002 fr --all
    polyfolio confirm 002 fr --segment k7f3qa --trivial
cli-review-about = Record that translations were reviewed by a second person
cli-review-examples = polyfolio review 002 fr --all --by "Amina Diallo"
cli-waive-about = Record that translations are right as they are, whatever the source says
cli-waive-examples = polyfolio waive 002 fr --segment k7f3qa --reason "a motto, kept in English"
cli-omit-about = Record that segments are left out of the translation on purpose
cli-omit-examples = polyfolio omit 002 fr --segment k7f3qa
cli-adopt-about = Take over translations that are there: pair them with their source, unconfirmed
cli-adopt-examples =
    polyfolio adopt
    polyfolio adopt 002 --lang fr
cli-merge-driver-about = Merge two ledgers that grew from one; for git
cli-merge-driver-examples =
    git config merge.polyfolio.driver "polyfolio merge-driver %O %A %B"
    echo ".ledger/*.toml merge=polyfolio" >> .gitattributes
cli-arg-language = The language of the translation
cli-arg-all = All segments of the translation
cli-arg-segment = The keys of segments, as `status --segments` shows them
cli-arg-by = Who decides; by default the name that git knows
cli-arg-undo = Take the decision back
cli-arg-trivial = The source changed in nothing that matters to the translation
cli-arg-reason = Why
cli-arg-some-study = The folder's name of a study, or its number; all if left out
cli-arg-base = The ledger both grew from
cli-arg-ours = Our ledger, which takes the result
cli-arg-theirs = Their ledger
cli-arg-explain-language = With a study instead of a code: the language of the translation
cli-arg-key = The key of a segment
cli-error-nothing-selected = nothing is selected
cli-error-nothing-selected-help = name segments with `--segment KEY`, or say `--all`
# $language (Language) – the language
cli-error-is-source = { $language } is the language that the study was written in
# $keys (String) – keys
cli-error-no-segment = there is no segment `{ $keys }`
# $study (String) – the study
# $language (String) – the tag
cli-error-no-segment-help = `polyfolio status { $study } --lang { $language } --segments` lists those that need something
# $path (String) – a file
cli-error-merge = `{ $path }` or what it is to be merged with is no ledger
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
decide-done =
    { $study }, { $language }: { PLURAL($count) ->
        [one] 1 segment recorded.
       *[other] { NUMBER($count) } segments recorded.
    }
# $count (Number) – segments
decide-omitted =
    { PLURAL($count) ->
        [one] 1 of them has no translation and counts as left out on purpose (`omit --undo` takes that back).
       *[other] { NUMBER($count) } of them have no translation and count as left out on purpose (`omit --undo` takes that back).
    }
# $count (Number) – passages
decide-target-only =
    { PLURAL($count) ->
        [one] 1 passage that only the translation has counts as meant.
       *[other] { NUMBER($count) } passages that only the translation has count as meant.
    }
explain-recorded = Recorded
explain-source = Source now
explain-target = Translation now

## Gates

cli-arg-dry-run = Say what would be published and what not, and write nothing
# $count (Number) – editions
# $held (Number) – editions held back
# $renders (Number) – editions that would have to be rendered
publish-dry-run =
    { PLURAL($count) ->
        [one] 1 edition would be published
       *[other] { NUMBER($count) } editions would be published
    }, { NUMBER($renders) } of them rendered anew; { NUMBER($held) } held back. Nothing was written.
type-policy = a policy
type-share = a share between 0 and 1
# $values (String) – the known values
diag-known-values = known values are `{ $values }`

## Generations

cli-arg-rebuild = Render everything anew, even what has not changed
cli-verify-about = Check what is published: every file against the manifest, every PDF opened again
cli-verify-examples =
    polyfolio verify
    polyfolio verify /srv/www/cases --subset 1/7
    polyfolio verify --format json
cli-clean-about = Remove old generations, and from the store what no generation needs
cli-clean-examples =
    polyfolio clean
    polyfolio clean --keep 1
cli-arg-publication = The folder of the publication
cli-arg-subset = Check one of M parts only, as in 2/7; all parts together are the whole
cli-arg-keep = How many generations stay
publish-added = new
publish-updated = updated
publish-unchanged = unchanged
publish-withdrawn = withdrawn
# $count (Number) – editions
publish-summary-withdrawn =
    { PLURAL($count) ->
        [one] 1 edition was withdrawn.
       *[other] { NUMBER($count) } editions were withdrawn.
    }
# $count (Number) – editions
# $folder (String) – where
# $size (String) – how much
# $held (Number) – editions held back
publish-up-to-date = Nothing has changed: { NUMBER($count) } editions in { $folder } ({ $size }) are up to date, { NUMBER($held) } held back.
publish-interrupted = Interrupted. What was published before is as it was.
# $path (String) – the folder
cli-error-no-publication = there is no publication in `{ $path }`
cli-error-no-publication-help = publish first, or name the folder that was given to `publish --output`
diag-publication-damaged = this published file is damaged or gone, and nothing can replace it now
diag-publication-damaged-help = `polyfolio publish --rebuild` makes everything anew
verify-manifest = the manifest is missing, damaged or of a later version
verify-missing = this file is in the manifest but not there
verify-changed = this file is not as it was published
verify-stranger = this file is not in the manifest
# $found (Number) – pages found
# $expected (Number) – pages written
verify-pages = this PDF has { $found } pages instead of { $expected }
verify-unreadable = this PDF cannot be opened
# $count (Number) – files
# $size (String) – how much
# $folder (String) – where
verify-done = { NUMBER($count) } files ({ $size }) in { $folder } are as they were published.
# $generations (Number) – generations removed
# $count (Number) – files removed from the store
# $size (String) – their size
clean-done =
    { PLURAL($generations) ->
        [one] 1 old generation
       *[other] { NUMBER($generations) } old generations
    } and { PLURAL($count) ->
        [one] 1 file ({ $size }) of the store
       *[other] { NUMBER($count) } files ({ $size }) of the store
    } removed.
