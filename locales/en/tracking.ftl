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
