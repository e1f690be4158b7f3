### Textes du rapport d’avancement.

status-column-study = Étude
status-column-words = Mots
status-original = original
status-share = { $share } %
status-complete = complète
status-record = fiche seulement
status-planned = prévue
status-planned-for = { DATETIME($date) }
status-none = –
status-words = { NUMBER($count) }
status-summary =
    { PLURAL($studies) ->
        [one] { NUMBER($studies) } étude
       *[other] { NUMBER($studies) } études
    } ; éditions existantes : { NUMBER($editions) } sur { NUMBER($possible) }.
status-next =
    C’est en { $language } qu’il reste le plus à faire : { PLURAL($words) ->
        [one] { NUMBER($words) } mot
       *[other] { NUMBER($words) } mots
    }.
status-next-none = Il ne manque rien.
status-name-glance = à relire
status-name-mechanical = balisage seul modifié
status-name-edited = modifié depuis sa relecture
status-name-outdated = périmé
status-name-split = source scindée
status-name-merged = source fusionnée
status-name-current = à jour
status-name-unconfirmed = non confirmé
status-name-untranslated = non traduit
status-name-missing = manquant
status-name-orphan = ici seulement
kind-paragraph = paragraphe
kind-heading = intertitre
kind-item = élément de liste
kind-cell = cellule de tableau
kind-caption = légende
kind-alt = description
kind-footnote = note de bas de page
kind-field = champ
