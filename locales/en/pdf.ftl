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
availability-none = Not available yet
# An item of the lists above: a language with the month it is planned for.
# $language (Language) – the language
# $date (Date) – the month or day
availability-dated = { $language } ({ DATETIME($date) })

## Cover and fact box

# $number (String) – the number in the series
pdf-heading-numbered = Case study { $number }
pdf-heading = Case study
pdf-fact-country = Country
# $count (Number) – how many themes
pdf-fact-theme =
    { PLURAL($count) ->
        [one] Theme
       *[other] Themes
    }
pdf-fact-keywords = Key words
pdf-fact-sdgs = Sustainable Development Goals
pdf-fact-partners = Partners
# $number (String) – 1 to 17
# $name (String) – the goal's short name
pdf-sdg = { $number }. { $name }
# $name (String) – a partner's name
# $role (String) – what the partner did
pdf-partner = { $name } ({ $role })

## Colophon

# $count (Number) – how many authors
pdf-colophon-authors =
    { PLURAL($count) ->
        [one] Author
       *[other] Authors
    }
pdf-colophon-translators = Translation
pdf-colophon-reviewers = Review
pdf-colophon-date = Published
pdf-colophon-version = Version
pdf-colophon-languages = Languages
pdf-colophon-citation = How to cite
pdf-colophon-licence = Licence
pdf-colophon-project = Project
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
pdf-label-page = Page { $page } of { $total }
pdf-label-contents = Contents
pdf-label-summary = Summary
pdf-label-facts = At a glance
pdf-label-colophon = About this edition
pdf-label-figure = Figure
pdf-label-table = Table
pdf-label-note = Note
pdf-label-tip = Good to know
pdf-label-important = Key message
pdf-label-warning = Warning
pdf-label-caution = Caution
pdf-label-placeholder = Picture not available
