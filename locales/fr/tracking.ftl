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

## sync

cli-sync-about = Reporter dans une traduction les changements de balisage, d’adresses et de code de la source
cli-sync-examples =
    polyfolio sync 002 fr
    polyfolio sync 002 fr --apply-mechanical
    polyfolio sync 002 fr --apply-mechanical --dry-run
cli-arg-apply-mechanical = Effectuer les changements ; sans cela, ils sont seulement montrés
cli-arg-sync-dry-run = Montrer les changements sans rien écrire
sync-already = la traduction a déjà ce changement
# $reason (Message) – why
sync-refused = à faire par la traduction : { $reason }
sync-refused-unclear = il y a plus qu’un balisage modifié autour des mêmes mots
sync-refused-place = rien ne dit avec certitude où ce changement va dans la traduction
sync-refused-unproven = autre chose aurait changé dans la traduction
# $study (String) – the study
# $language (Language) – the language
sync-nothing = { $study }, { $language } : aucun changement de balisage en attente.
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
# $left (Number) – segments that are left to a translator
sync-done =
    { $study }, { $language } : { PLURAL($count) ->
        [one] { NUMBER($count) } segment remis en phase
       *[other] { NUMBER($count) } segments remis en phase
    }, { NUMBER($left) } à faire par la traduction.
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
# $left (Number) – segments that are left to a translator
sync-would =
    { $study }, { $language } : { PLURAL($count) ->
        [one] { NUMBER($count) } segment peut être remis en phase
       *[other] { NUMBER($count) } segments peuvent être remis en phase
    }, { NUMBER($left) } à faire par la traduction. Rien n’a été écrit ; `--apply-mechanical` le fait.
