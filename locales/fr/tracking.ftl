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
diff-nothing = { $study }, { $language } : aucun changement ne concerne la traduction.
# $study (String) – the study
# $language (String) – the tag
diff-next = Dès qu’une traduction est de nouveau à jour : `polyfolio confirm { $study } { $language } --segment CLÉ`.
# $language (Language) – the language of the translation
diff-title = Modifications à traduire : { $language }
diff-legend-removed = supprimé dans la source
diff-legend-added = ajouté dans la source
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
sync-refused = à reprendre à la main : { $reason }
sync-refused-unclear = ce n’est pas seulement le balisage qui a changé autour des mêmes mots
sync-refused-place = rien n’indique avec certitude où reporter ce changement dans la traduction
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
        [one] { NUMBER($count) } segment mis à jour
       *[other] { NUMBER($count) } segments mis à jour
    }, { NUMBER($left) } à reprendre à la main.
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
# $left (Number) – segments that are left to a translator
sync-would =
    { $study }, { $language } : { PLURAL($count) ->
        [one] { NUMBER($count) } segment peut être mis à jour
       *[other] { NUMBER($count) } segments peuvent être mis à jour
    }, { NUMBER($left) } à reprendre à la main. Rien n’a été écrit ; `--apply-mechanical` le fait.

## analyse

cli-analyse-about = Compter les mots à traduire selon ce qui en est déjà connu, et leur coût
cli-analyse-examples =
    polyfolio analyse
    polyfolio analyse 002 --lang es
    polyfolio analyse --output mots.csv
analyse-column-words = Mots des sources
analyse-total = Total
analyse-in-step = À jour, rien à faire
analyse-to-review = À vérifier et à confirmer
analyse-band-repetition = répétés
analyse-band-context = connus, même contexte (101 %)
analyse-band-exact = connus (100 %)
analyse-band-95-99 = connus à 95–99 %
analyse-band-85-94 = connus à 85–94 %
analyse-band-75-84 = connus à 75–84 %
analyse-band-50-74 = connus à 50–74 %
analyse-band-new = nouveaux
analyse-changed = Mots modifiés des segments périmés
analyse-weighted = Mots pondérés
analyse-cost = Coût
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
analyse-note = Mots pondérés : les mots de chaque tranche multipliés par la part du prix d’un mot nouveau qui lui revient (`[rates]` dans series.toml).
analyse-nothing = Rien à analyser : la série n’a qu’une langue.
type-currency = un code ISO 4217 de trois majuscules, comme EUR
type-price = un nombre positif ou nul

## adopt, from history

cli-arg-no-history = Ne pas chercher dans l’historique git la source dont une traduction est issue
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
adopt-history =
    { $study }, { $language } : { PLURAL($count) ->
        [one] pour { NUMBER($count) } segment, l’historique montre de quelle source il est issu.
       *[other] pour { NUMBER($count) } segments, l’historique montre de quelle source ils sont issus.
    }

## Trend

cli-arg-trend = En HTML : montrer l’évolution des traductions, d’après l’historique git
report-heading-trend = Évolution
report-caption-trend = Mots par langue et par état de leur traduction, à différents moments de l’historique
report-column-date = Date
report-trend-note = Mots des originaux par état, d’après l’historique ; couleurs comme ci-dessus.
# $date (Date) – a day
report-date = { DATETIME($date, dateStyle: "medium") }
# $date (Date) – a day
# $share (Number) – per cent
report-trend-point = { DATETIME($date, dateStyle: "medium") } : { $share } %
# $language (String) – the language's name
# $from (Date) – a day
# $before (String) – a share, such as "12 %"
# $to (Date) – a later day
# $after (String) – a share
report-trend-said = { $language } : de { $before } le { DATETIME($from, dateStyle: "medium") } à { $after } le { DATETIME($to, dateStyle: "medium") }

# $language (Language) – the source's language
sync-refused-language = l’adresse indique la langue de la source ({ $language }) ; la traduction a besoin de la sienne
