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
