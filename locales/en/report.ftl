### Words of the status report.

status-column-study = Study
status-column-words = Words
status-original = original
# $share (Number) – per cent of the source's words that are there
status-share = { $share } %
status-complete = complete
status-record = record only
status-planned = planned
# $date (Date) – the month or day
status-planned-for = { DATETIME($date) }
status-none = –
# $count (Number) – words of the source
status-words = { NUMBER($count) }
# $studies (Number) – studies in the series
# $editions (Number) – documents that exist, the originals included
# $possible (Number) – studies times languages
status-summary =
    { PLURAL($studies) ->
        [one] 1 study
       *[other] { NUMBER($studies) } studies
    }: { NUMBER($editions) } of { NUMBER($possible) } editions exist.
# $language (Language) – the language that lacks most
# $words (Number) – words of sources not yet in it
status-next = Most is to be done in { $language }: { NUMBER($words) } words.
status-next-none = Nothing is missing.
status-name-glance = to look at
status-name-mechanical = only markup changed
status-name-edited = edited since its review
status-name-outdated = outdated
status-name-split = source divided
status-name-merged = source joined
status-name-current = current
status-name-unconfirmed = not confirmed
status-name-untranslated = not translated
status-name-missing = missing
status-name-orphan = only here
kind-paragraph = paragraph
kind-heading = heading
kind-item = list item
kind-cell = table cell
kind-caption = caption
kind-alt = description
kind-footnote = footnote
kind-field = field
