### Differences, patches, analyses: what the tracker says beyond the status.

## diff

cli-diff-about = Show what changed in the source, beside the translation
cli-diff-examples =
    polyfolio diff 002 fr
    polyfolio diff 002 fr --segment k7f3qa
    polyfolio diff 002 fr --output for-the-translator.html
diff-was = Source when confirmed
diff-now = Source now
diff-source = Source
diff-target = Translation
# $status (String) – such as "outdated"
# $class (Message) – such as "a misspelling"
diff-status = { $status } ({ $class })
# $kind (Message) – such as "paragraph"
# $words (Message) – such as "39 words"
diff-kind = { $kind }, { $words }
# $study (String) – the study
# $language (Language) – the language
diff-nothing = { $study }, { $language }: nothing has changed that a translator should see.
# $study (String) – the study
# $language (String) – the tag
diff-next = When a translation is in step again: `polyfolio confirm { $study } { $language } --segment KEY`.
# $language (Language) – the language of the translation
diff-title = Changes to be translated: { $language }
diff-legend-removed = gone from the source
diff-legend-added = new in the source
# $heading (String) – the heading that a passage stands under
diff-under = Under “{ $heading }”
diff-decided = Last decision

## sync

cli-sync-about = Carry changes of markup, addresses and code from the source into a translation
cli-sync-examples =
    polyfolio sync 002 fr
    polyfolio sync 002 fr --apply-mechanical
    polyfolio sync 002 fr --apply-mechanical --dry-run
cli-arg-apply-mechanical = Make the changes; without this they are only shown
cli-arg-sync-dry-run = Show the changes and write nothing
sync-already = the translation has this change already
# $reason (Message) – why
sync-refused = left to a translator: { $reason }
sync-refused-unclear = more than the markup around the same words changed
sync-refused-place = where the change belongs in the translation cannot be told for certain
sync-refused-unproven = something else in the translation would have changed with it
# $study (String) – the study
# $language (Language) – the language
sync-nothing = { $study }, { $language }: no change of markup is open.
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
# $left (Number) – segments that are left to a translator
sync-done =
    { $study }, { $language }: { PLURAL($count) ->
        [one] 1 segment was brought into step
       *[other] { NUMBER($count) } segments were brought into step
    }, { NUMBER($left) } left to a translator.
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
# $left (Number) – segments that are left to a translator
sync-would =
    { $study }, { $language }: { PLURAL($count) ->
        [one] 1 segment can be brought into step
       *[other] { NUMBER($count) } segments can be brought into step
    }, { NUMBER($left) } left to a translator. Nothing was written; `--apply-mechanical` does it.

## analyse

cli-analyse-about = Count the words to translate by how much of them is known, and what they cost
cli-analyse-examples =
    polyfolio analyse
    polyfolio analyse 002 --lang es
    polyfolio analyse --output words.csv
analyse-column-words = Words of the sources
analyse-total = All
analyse-in-step = In step, nothing to do
analyse-to-review = To be read and confirmed
analyse-band-repetition = repeated
analyse-band-context = known, same context (101 %)
analyse-band-exact = known (100 %)
analyse-band-95-99 = 95–99 % known
analyse-band-85-94 = 85–94 % known
analyse-band-75-84 = 75–84 % known
analyse-band-50-74 = 50–74 % known
analyse-band-new = new
analyse-changed = Changed words in outdated segments
analyse-weighted = Weighted words
analyse-cost = Cost
# $number (Number) – weighted words
analyse-number = { NUMBER($number, maximumFractionDigits: 0) }
# $amount (Number) – an amount of money
# $digits (Number) – how many digits the currency has after the point
# $currency (String) – its ISO 4217 code
analyse-amount =
    { $digits ->
        [0] { NUMBER($amount, maximumFractionDigits: 0) }
        [3] { NUMBER($amount, minimumFractionDigits: 3, maximumFractionDigits: 3) }
       *[other] { NUMBER($amount, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    } { $currency }
analyse-note = Weighted words are those of each band times its share of a new word’s price: `[rates]` in series.toml.
analyse-nothing = There is nothing to analyse: the series has one language.
type-currency = an ISO 4217 code of three capitals, such as EUR
type-price = a number that is not negative

## adopt, from history

cli-arg-no-history = Do not look into the git history for the source that a translation was made from
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
adopt-history =
    { $study }, { $language }: { PLURAL($count) ->
        [one] for 1 segment, the history shows which source it was made from.
       *[other] for { NUMBER($count) } segments, the history shows which source they were made from.
    }

## Trend

cli-arg-trend = In HTML: show how the translations came along, from the git history
report-heading-trend = Over time
report-caption-trend = Words by language and status of their translation, at moments of the history
# @max 20
report-column-date = Date
report-trend-note = Words of the originals by status, from the history; colours as above.
# $date (Date) – a day
report-date = { DATETIME($date, dateStyle: "medium") }
# $date (Date) – a day
# $share (Number) – per cent
report-trend-point = { DATETIME($date, dateStyle: "medium") }: { $share } %
# $language (String) – the language's name
# $from (Date) – a day
# $before (String) – a share, such as "12 %"
# $to (Date) – a later day
# $after (String) – a share
report-trend-said = { $language }: from { $before } on { DATETIME($from, dateStyle: "medium") } to { $after } on { DATETIME($to, dateStyle: "medium") }

# $language (Language) – the source's language
sync-refused-language = the address names the language of the source ({ $language }); the translation wants one of its own
