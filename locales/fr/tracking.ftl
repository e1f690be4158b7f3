### Differences, patches, analyses: what the tracker says beyond the status.

## diff

cli-diff-about = Montrer ce qui a changé dans la source, à côté de la traduction
cli-diff-examples =
    polyfolio diff 002 fr
    polyfolio diff 002 fr --segment k7f3qa
    polyfolio diff 002 fr --output pour-la-traductrice.html
diff-was = Source lors de la confirmation
diff-now = Source actuelle
diff-source = Source
diff-target = Traduction
# $status (String) – such as "outdated"
# $class (Message) – such as "a misspelling"
diff-status = { $status } ({ $class })
# $kind (Message) – such as "paragraph"
# $words (Message) – such as "39 words"
diff-kind = { $kind }, { $words }
# $study (String) – the study
# $language (Language) – the language
diff-nothing = { $study }, { $language } : rien n’a changé qui concerne la traduction.
# $study (String) – the study
# $language (String) – the tag
diff-next = Dès qu’une traduction est de nouveau en phase : `polyfolio confirm { $study } { $language } --segment CLÉ`.
# $language (Language) – the language of the translation
diff-title = Modifications à traduire : { $language }
diff-legend-removed = supprimé de la source
diff-legend-added = ajouté à la source
# $heading (String) – the heading that a passage stands under
diff-under = Sous « { $heading } »
diff-decided = Dernière décision
