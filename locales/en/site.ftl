### Words of the publication site.

## Labels that templates use as `labels.name`, with `_` for `-`

# @max 30
site-label-skip = Skip to the content
# @max 30
site-label-home = All studies
# @max 30
site-label-main = Main
# @max 30
site-label-languages = Languages
# @max 30
site-label-spotlight = In the spotlight
# @max 30
site-label-news = What’s new
# @max 30
site-label-studies = All studies
# @max 30
site-label-browse = Find a study
# @max 30
site-label-countries = Countries
# @max 30
site-label-themes = Themes
# @max 50
site-label-goals = Sustainable Development Goals
# @max 40
site-label-documents = Languages of the documents
# @max 60
site-label-elsewhere = Only in other languages
# @max 30
site-label-summary = Summary
# @max 30
site-label-contents = On this page
# @max 30
site-label-facts = At a glance
# @max 30
site-label-country = Country
# @max 30
site-label-theme = Theme
# @max 30
site-label-keywords = Key words
# @max 30
site-label-partners = Partners
# @max 30
site-label-download = Full document
# @max 30
site-label-availability = Availability
# @max 30
site-label-language = Language
# @max 30
site-label-document = Document
# @max 30
site-label-title = Title
# @max 30
site-label-published = Published
# @max 30
site-label-cite = How to cite
# @max 40
site-label-export = Reference managers
# @max 16
site-label-copy = Copy
# @max 16
site-label-copied = Copied
# @max 30
site-label-licence = Licence
# @max 30
site-label-permalink = Permanent address
# @max 30
site-label-errata = Corrections
# @max 30
site-label-related = Related studies
# @max 30
site-label-notes = Notes
# @max 30
site-label-changed = What changed
# @max 60
site-label-links = More about this practice
# @max 30
site-label-pages = Pages
# @max 16
site-label-previous = Previous
# @max 16
site-label-next = Next
# @max 30
site-label-feed = Feed
# @max 30
site-label-catalogue = Open data
# @max 30
site-label-number = No.

## Availability

# $language (Language) – the document's language
# $size (String) – with its unit
# $pages (Number) – how many pages
site-pdf =
    PDF, in { $language }, { $size }, { PLURAL($pages) ->
        [one] { NUMBER($pages) } page
       *[other] { NUMBER($pages) } pages
    }
site-offer-available = available
site-offer-earlier = available, earlier version
site-offer-soon = coming soon
# $date (Date) – the month or day
site-offer-soon-dated = coming soon ({ DATETIME($date) })
site-offer-withdrawn = withdrawn
# $date (Date) – since when
site-offer-withdrawn-dated = withdrawn ({ DATETIME($date) })
site-offer-none = not planned
site-offer-record = summary only
# Beside a language in which a page does not exist.
site-choice-none = not available
# $language (Language) – in which the documents are
site-documents-in = Documents in { $language }

## Notices

# $language (Language) – the language of the page
site-notice-record = This page gives the title and the summary. The document is not available in { $language }.
# $language (Language) – the language of the page
site-notice-record-soon = This page gives the title and the summary. The document will be available in { $language } soon.
# $language (Language) – the language of the page
# $date (Date) – when it is planned
site-notice-record-dated = This page gives the title and the summary. The document is planned in { $language } for { DATETIME($date) }.
site-notice-earlier = A new version of this text is being prepared. The document below is the version published last.
# $count (Number) – passages
# $language (Language) – of the original
site-notice-outdated =
    { PLURAL($count) ->
        [one] One passage of the original in { $language } has changed since this translation was made.
       *[other] { NUMBER($count) } passages of the original in { $language } have changed since this translation was made.
    }
# $count (Number) – passages
# $language (Language) – of the original
site-notice-incomplete =
    { PLURAL($count) ->
        [one] One passage of the original in { $language } is not translated yet.
       *[other] { NUMBER($count) } passages of the original in { $language } are not translated yet.
    }
# $date (Date) – of the version that the translation is in step with
site-notice-matches = The translation matches the version of { DATETIME($date) }.
# $words (Number) – of the original in the passages that are behind
# $total (Number) – all words of the original
# $share (Number) – the same per cent
site-notice-extent = That is { NUMBER($words) } of { NUMBER($total) } words, or { NUMBER($share) }%.
# $version (String) – of the original that the translation is in step with
site-notice-matches-version = The translation matches version { $version }.
# $date (Date) – a day or month
site-notice-changed = Last change of the original: { DATETIME($date) }.
# The part of a text before its first heading, with title and summary.
site-notice-opening = Title and opening
# $count (Number) – passages
site-passages =
    { PLURAL($count) ->
        [one] one passage
       *[other] { NUMBER($count) } passages
    }

## Lists

# $count (Number) – studies
site-count-studies =
    { PLURAL($count) ->
        [one] { NUMBER($count) } study
       *[other] { NUMBER($count) } studies
    }
# $number (Number) – a count or a page
site-number = { NUMBER($number) }
# $number (Number) – the page
# $total (Number) – how many pages
site-page = Page { NUMBER($number) } of { NUMBER($total) }
# $pages (Number) – of a PDF
site-extent =
    { PLURAL($pages) ->
        [one] { NUMBER($pages) } page
       *[other] { NUMBER($pages) } pages
    }

## Within a text

site-task-done = done
site-task-open = to do
# Before the number of a footnote, for those who hear the link back to the text.
site-note-back = Back to the text, note
site-link-project = Project page
site-link-profile = Country profile

## Findings

# $detail (String) – what the template engine says, in English
diag-site-template = this template cannot be used: { $detail }
diag-site-template-help = correct this line, or delete the file to get the template of the program; `templates/site/README.md` lists what templates can use. Nothing was published
diag-site-address = the site has no address of its own, so it has no feeds, no site map, and no links between languages for search engines
diag-site-address-help = once you know where it will stand, write `base-url = "https://…/"` in `series.toml`; until then it opens from the folder
explain-site-template =
    A template of the site, in `templates/site/`, does not parse, or asks for something
    that pages do not have. The line is the template's.

    Nothing is published until it is right: readers keep what is there. Delete the file
    to use the template that comes with the program.
explain-site-address =
    Feeds, site maps, canonical addresses and the links that tell search engines which
    pages say the same in other languages must be absolute. Without `base-url` in
    `series.toml` they are left out. All links between pages are relative, so the site
    works wherever it is put, also when opened from a folder.

## Narrowing a list, and versions

# $language (Language) – of the document
site-cover = Cover of the document in { $language }
# $version (String) – as its author counts
site-version = Version { $version }
# $size (String) – with its unit
site-version-file = PDF, { $size }
# @max 60
site-label-versions = Addresses that keep a version
# @max 30
site-label-filter = Narrow the list
# @max 16
site-label-any = All
# @max 20
site-label-reset = Show all
site-filter-none = No study has all of this. Choose less.

## Search

# @max 16
site-label-search = Search
# @max 30
site-label-query = Search the studies
# @max 160
site-label-search-script = Search needs JavaScript. All studies are in the list:
# On the page that a host shows where there is none.
site-missing = This page does not exist
site-missing-help = Its address may have been changed or mistyped. From here you can go on to:
site-search-heading = Search
# $count (String) – how many pages
site-search-found = Results: { $count }
site-search-none = Nothing was found. Other words, or fewer, may help.
site-search-more = More results
site-search-failed = The search cannot read its index. Pages of a site with an address need a web server; those of one without also open from a folder.
# $language (Language) – the book’s language
# $size (String) – with its unit
site-epub = EPUB, in { $language }, { $size }
# $error (String) – what the indexer says, in English
cli-error-search = the search could not be indexed: { $error }
cli-error-search-help = nothing was published; please report this with the study that was changed last
