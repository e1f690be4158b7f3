### Les règles de publication : ce qu’une traduction doit être pour paraître, et ce qu’elle devient.

## Ce qu’une règle décide

gate-open = la publication est libre
gate-original = c’est l’original
gate-in-step = tout est à jour
# $open (Number) – mots de la source périmés, manquants ou non traduits, pondérés
# $total (Number) – mots de la source
gate-tolerated = { NUMBER($open) } mots sur { NUMBER($total) } ne sont pas à jour, ce que la règle tolère
gate-hold = la publication dans cette langue est suspendue
# $open (Number) – mots de la source périmés, manquants ou non traduits, pondérés
# $total (Number) – mots de la source
gate-behind = { NUMBER($open) } mots sur { NUMBER($total) } ne sont pas à jour
# $open (Number) – mots de la source périmés, manquants ou non traduits, pondérés
# $total (Number) – mots de la source
gate-behind-last = { NUMBER($open) } mots sur { NUMBER($total) } ne sont pas à jour ; la dernière édition valable reste en place
gate-not-reviewed = tous les segments n’ont pas été relus
# $open (Number) – mots de la source périmés, manquants ou non traduits, pondérés
# $total (Number) – mots de la source
gate-mixed = { NUMBER($open) } mots sur { NUMBER($total) } ne sont pas à jour et paraissent dans la langue de l’original
# $open (Number) – mots de la source périmés, manquants ou non traduits, pondérés
# $total (Number) – mots de la source
# $changed (Date) – date de la modification de l’original
# $until (Date) – dernier jour du délai
gate-grace = { NUMBER($open) } mots sur { NUMBER($total) } ne tiennent pas compte de l’original du { DATETIME($changed, dateStyle: "medium") } ; le délai court jusqu’au { DATETIME($until, dateStyle: "medium") }
# $open (Number) – mots de la source périmés, manquants ou non traduits, pondérés
# $total (Number) – mots de la source
# $until (Date) – dernier jour du délai
gate-grace-over = { NUMBER($open) } mots sur { NUMBER($total) } ne sont pas à jour, et le délai a pris fin le { DATETIME($until, dateStyle: "medium") }
# $open (Number) – mots de la source périmés, manquants ou non traduits, pondérés
# $total (Number) – mots de la source
gate-grace-undated = { NUMBER($open) } mots sur { NUMBER($total) } ne sont pas à jour et, sans `modified` ni `date` dans l’original, le délai ne peut pas être calculé
# $parts (List) – parties obligatoires
gate-mandatory = obligatoire mais non traduit : { LIST($parts) }
# $parts (List) – parties obligatoires
gate-mandatory-last = obligatoire mais non traduit : { LIST($parts) } ; la dernière édition valable reste en place
gate-part-title = titre
gate-part-subtitle = sous-titre
gate-part-summary = résumé
gate-part-keywords = mots-clés
gate-part-alt = descriptions des images
gate-part-caption = légendes

## Dans les rapports

publish-held-back = retenue
publish-column-gate = Règle
# $state (Message) – ce que devient l’édition
# $count (Number) – passages
# $words (Number) – leurs mots
# $language (Language) – la langue de l’original
publish-mixed =
    { $state }, { PLURAL($count) ->
        [one] 1 passage
       *[other] { NUMBER($count) } passages
    } en { $language } ({ PLURAL($words) ->
        [one] { NUMBER($words) } mot
       *[other] { NUMBER($words) } mots
    })
# $state (Message) – ce que devient l’édition
# $version (String) – la version de l’original
# $date (Date) – sa date
publish-matches = { $state } (elle correspond à la version { $version } du { DATETIME($date, dateStyle: "medium") })
# $state (Message) – ce que devient l’édition
# $date (Date) – la date de l’original
publish-matches-date = { $state } (elle correspond à l’original du { DATETIME($date, dateStyle: "medium") })
# $state (Message) – ce que devient l’édition
# $version (String) – la version de l’original
publish-matches-version = { $state } (elle correspond à la version { $version })
cli-arg-today = Date à laquelle appliquer les règles, sous la forme AAAA-MM-JJ ; à défaut, SOURCE_DATE_EPOCH ou la date du jour

## Configuration

type-days = un nombre de jours ou de semaines
type-days-help = écrivez `"30d"` ou `"4w"`
type-part = une partie d’une traduction

## Dans les éditions

# $language (Language) – la langue de l’original
pdf-foreign-missing = En { $language } : pas encore traduit
# $language (Language) – la langue de l’original
pdf-foreign-outdated = En { $language } : traduction en cours de mise à jour
# $language (Language) – la langue de cette édition
pdf-notice-mixed-title = Tout n’est pas en { $language }
# $count (Number) – passages
# $words (Number) – leurs mots
# $total (Number) – tous les mots de l’original
# $original (Language) – la langue de l’original
pdf-notice-mixed =
    { PLURAL($count) ->
        [one] Un passage, soit { NUMBER($words) } mots sur { NUMBER($total) }, n’est pas encore traduit ou a changé depuis dans l’original. Il figure à sa place en { $original } et il est signalé dans la marge.
       *[other] { NUMBER($count) } passages, soit { NUMBER($words) } mots sur { NUMBER($total) }, ne sont pas encore traduits ou ont changé depuis dans l’original. Ils figurent à leur place en { $original } et sont signalés dans la marge.
    }
pdf-notice-behind-title = L’original a évolué
# $words (Number) – mots qui ne suivent pas
# $total (Number) – tous les mots de l’original
# $original (Language) – la langue de l’original
pdf-notice-behind =
    { PLURAL($words) ->
        [one] { NUMBER($words) } mot sur { NUMBER($total) } de l’original en { $original } n’est pas encore repris dans cette traduction.
       *[other] { NUMBER($words) } mots sur { NUMBER($total) } de l’original en { $original } ne sont pas encore repris dans cette traduction.
    }
# $words (Number) – mots qui ne suivent pas
# $total (Number) – tous les mots de l’original
# $original (Language) – la langue de l’original
# $date (Date) – date de la modification de l’original
pdf-notice-behind-since =
    { PLURAL($words) ->
        [one] { NUMBER($words) } mot sur { NUMBER($total) } de l’original en { $original }, modifié le { DATETIME($date) }, n’est pas encore repris dans cette traduction.
       *[other] { NUMBER($words) } mots sur { NUMBER($total) } de l’original en { $original }, modifié le { DATETIME($date) }, ne sont pas encore repris dans cette traduction.
    }
