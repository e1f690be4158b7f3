### Words of the PDF editions.

# A comma-separated list with "and".
# $items (List) – the items
list = { LIST($items) }

## Availability: one sentence, lists and all

# $now (List) – languages in which the document is there
# $soon (List) – languages in which it will be, some with a month
availability-now-and-soon = Available in { LIST($now) }; coming soon in { LIST($soon) }
# $now (List) – languages in which the document is there
availability-now = Available in { LIST($now) }
# $soon (List) – languages in which it will be, some with a month
availability-soon = Coming soon in { LIST($soon) }
availability-withdrawn = No longer available
availability-none = Not available yet
# An item of the lists above: a language with the month it is planned for.
# $language (Language) – the language
# $date (Date) – the month or day
availability-dated = { $language } ({ DATETIME($date) })

## Cover and fact box

# $number (String) – the number in the series
# @max 40
pdf-heading-numbered = Case study { $number }
# @max 40
pdf-heading = Case study
# @max 25
pdf-fact-country = Country
# $count (Number) – how many themes
# @max 25
pdf-fact-theme =
    { PLURAL($count) ->
        [one] Theme
       *[other] Themes
    }
# @max 25
pdf-fact-keywords = Key words
# @max 50
pdf-fact-sdgs = Sustainable Development Goals
# @max 25
pdf-fact-partners = Partners
# $number (String) – 1 to 17
# $name (String) – the goal's short name
pdf-sdg = { $number }. { $name }
# $name (String) – a partner's name
# $role (String) – what the partner did
pdf-partner = { $name } ({ $role })

## Colophon

# $count (Number) – how many authors
# @max 25
pdf-colophon-authors =
    { PLURAL($count) ->
        [one] Author
       *[other] Authors
    }
# @max 25
pdf-colophon-translators = Translation
# @max 25
pdf-colophon-reviewers = Review
# @max 25
pdf-colophon-date = Published
# @max 25
pdf-colophon-version = Version
# @max 25
pdf-colophon-languages = Languages
# @max 25
pdf-colophon-citation = How to cite
# @max 25
pdf-colophon-licence = Licence
# @max 25
pdf-colophon-project = Project
# @max 25
pdf-colophon-profile = Country profile
# $date (Date) – the date of this edition
pdf-date = { DATETIME($date) }
# $language (Language) – the language of the original
pdf-translated-from = Translated from { $language }

## Citation

# $authors (List) – the authors' names
# $title (String) – the title of the edition
# $year (String) – the year, or "n.d."
# $series (String) – the series with the number
# $imprint (String) – place and publisher with a full stop, or nothing
citation = { LIST($authors) } ({ $year }). { $title }. { $series }. { $imprint }
# $title (String) – the title of the edition
# $year (String) – the year, or "n.d."
# $series (String) – the series with the number
# $imprint (String) – place and publisher with a full stop, or nothing
citation-anonymous = { $title } ({ $year }). { $series }. { $imprint }
# $series (String) – the series' title
# $number (String) – the number in it
citation-series = { $series }, no. { $number }
# $publisher (String) – who publishes
# $place (String) – where
citation-imprint-place = { $place }: { $publisher }.
# $publisher (String) – who publishes
citation-imprint = { $publisher }.
citation-undated = n.d.

## Labels that templates use as `labels.NAME`

# $page (String) – the page, known at layout
# $total (String) – how many pages, known at layout
# @max 40
pdf-label-page = Page { $page } of { $total }
# @max 25
pdf-label-contents = Contents
# @max 25
pdf-label-summary = Summary
# @max 25
pdf-label-facts = At a glance
# @max 50
pdf-label-colophon = About this edition
# @max 18
pdf-label-figure = Figure
# @max 18
pdf-label-table = Table
# @max 25
pdf-label-note = Note
# @max 25
pdf-label-tip = Good to know
# @max 25
pdf-label-important = Key message
# @max 25
pdf-label-warning = Warning
# @max 25
pdf-label-caution = Caution
# @max 60
pdf-label-placeholder = Picture not available
