### Words of the status report.

# @max 20
status-column-study = Study
# @max 12
status-column-words = Words
status-original = original
# $share (Number) – per cent of the source's words that are there
status-share = { $share } %
status-complete = up to date
# An edition whose every passage a second person has approved
status-reviewed = reviewed
status-unconfirmed = not confirmed
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
kind-code = code
kind-math = formula

## Why a segment has its status

status-why-current = It was confirmed, and the source has said the same ever since.
status-why-glance = The source changed by a slip of the pen; the translation holds, look at it once.
status-why-mechanical = Only markup, addresses or code of the source changed: make the same change in the translation.
status-why-edited = The translation changed after it was reviewed: let somebody read it again.
status-why-unconfirmed = A translation is there, but nobody has said that it is in step: `polyfolio confirm` says so.
status-why-outdated = The source says something else than when the translation was confirmed.
status-why-split = The source divided this segment; the translation still covers the parts together.
status-why-merged = The source joined segments whose translations stand apart.
status-why-untranslated = The translation says the same words as the source.
status-why-missing = The source says this, the translation does not.
status-why-orphan = The translation says this, the source does not.
state-aligned = paired, not looked at
state-draft = draft
state-translated = translated
state-reviewed = reviewed
state-waived = waived
state-omitted = left out on purpose
state-target-only = only in the translation, on purpose
class-cosmetic = white space or wrapping
class-mechanical = markup, address or code
class-url = an address
class-code = code
class-punctuation = punctuation or case
class-misspelling = a misspelling
class-substantive = a change of words
