### Words about gates: what a translation must be to be published, and what becomes of it.

## What a gate decides

gate-open = the gate is open
gate-original = it is the original
gate-in-step = everything is in step
# $open (Number) – words of the source that are outdated, missing or untranslated, weighted
# $total (Number) – words of the source
gate-tolerated = { NUMBER($open) } of { NUMBER($total) } words are not in step, which the gate tolerates
gate-hold = the gate of this language is closed
# $open (Number) – words of the source that are outdated, missing or untranslated, weighted
# $total (Number) – words of the source
gate-behind = { NUMBER($open) } of { NUMBER($total) } words are not in step
# $open (Number) – words of the source that are outdated, missing or untranslated, weighted
# $total (Number) – words of the source
gate-behind-last = { NUMBER($open) } of { NUMBER($total) } words are not in step; the last good edition stays
gate-not-reviewed = not every segment has been reviewed
# $open (Number) – words of the source that are outdated, missing or untranslated, weighted
# $total (Number) – words of the source
gate-mixed = { NUMBER($open) } of { NUMBER($total) } words are not in step and stand in the language of the original
# $open (Number) – words of the source that are outdated, missing or untranslated, weighted
# $total (Number) – words of the source
# $changed (Date) – when the original changed
# $until (Date) – the last day of grace
gate-grace = { NUMBER($open) } of { NUMBER($total) } words are not in step with the original of { DATETIME($changed, dateStyle: "medium") }; the grace lasts until { DATETIME($until, dateStyle: "medium") }
# $open (Number) – words of the source that are outdated, missing or untranslated, weighted
# $total (Number) – words of the source
# $until (Date) – the last day of grace
gate-grace-over = { NUMBER($open) } of { NUMBER($total) } words are not in step, and the grace ended on { DATETIME($until, dateStyle: "medium") }
# $open (Number) – words of the source that are outdated, missing or untranslated, weighted
# $total (Number) – words of the source
gate-grace-undated = { NUMBER($open) } of { NUMBER($total) } words are not in step, and without `modified` or `date` in the original the grace cannot be counted
# $parts (List) – mandatory parts
gate-mandatory = not translated, though mandatory: { LIST($parts) }
# $parts (List) – mandatory parts
gate-mandatory-last = not translated, though mandatory: { LIST($parts) }; the last good edition stays
gate-part-title = title
gate-part-subtitle = subtitle
gate-part-summary = summary
gate-part-keywords = key words
gate-part-alt = descriptions of pictures
gate-part-caption = captions

## In reports

publish-held-back = held back
publish-column-gate = Gate
# $state (Message) – what became of the edition
# $count (Number) – passages
# $words (Number) – their words
# $language (Language) – the language of the original
publish-mixed =
    { $state }, { PLURAL($count) ->
        [one] 1 passage
       *[other] { NUMBER($count) } passages
    } in { $language } ({ PLURAL($words) ->
        [one] 1 word
       *[other] { NUMBER($words) } words
    })
# $state (Message) – what became of the edition
# $version (String) – the version of the original
# $date (Date) – its date
publish-matches = { $state } (it matches version { $version } of { DATETIME($date, dateStyle: "medium") })
# $state (Message) – what became of the edition
# $date (Date) – the date of the original
publish-matches-date = { $state } (it matches the original of { DATETIME($date, dateStyle: "medium") })
# $state (Message) – what became of the edition
# $version (String) – the version of the original
publish-matches-version = { $state } (it matches version { $version })
cli-arg-today = The day on which gates decide, as YYYY-MM-DD; else SOURCE_DATE_EPOCH, else the day it is

## Configuration

type-days = a number of days or weeks
type-days-help = write `"30d"` or `"4w"`
type-part = a part of a translation

## In editions

# $language (Language) – the language of the original
# @max 75
pdf-foreign-missing = In { $language }: not yet translated
# $language (Language) – the language of the original
# @max 75
pdf-foreign-outdated = In { $language }: the translation is being brought up to date
# $language (Language) – the language of this edition
# @max 50
pdf-notice-mixed-title = Not all of this is in { $language }
# $count (Number) – passages
# $words (Number) – their words
# $total (Number) – all words of the original
# $original (Language) – the language of the original
pdf-notice-mixed =
    { PLURAL($count) ->
        [one] One passage, { NUMBER($words) } of { NUMBER($total) } words, is not translated yet, or was changed in the original since. It stands in { $original } where it belongs and is marked in the margin.
       *[other] { NUMBER($count) } passages, { NUMBER($words) } of { NUMBER($total) } words, are not translated yet, or were changed in the original since. They stand in { $original } where they belong and are marked in the margin.
    }
# @max 50
pdf-notice-behind-title = The original has moved on
# $words (Number) – words that are not in step
# $total (Number) – all words of the original
# $original (Language) – the language of the original
pdf-notice-behind =
    { PLURAL($words) ->
        [one] 1 of { NUMBER($total) } words of the { $original } original is not reflected in this translation yet.
       *[other] { NUMBER($words) } of { NUMBER($total) } words of the { $original } original are not reflected in this translation yet.
    }
# $words (Number) – words that are not in step
# $total (Number) – all words of the original
# $original (Language) – the language of the original
# $date (Date) – when the original changed
pdf-notice-behind-since =
    { PLURAL($words) ->
        [one] 1 of { NUMBER($total) } words of the { $original } original, last changed on { DATETIME($date) }, is not reflected in this translation yet.
       *[other] { NUMBER($words) } of { NUMBER($total) } words of the { $original } original, last changed on { DATETIME($date) }, are not reflected in this translation yet.
    }
