### Textes du rapport d’avancement.

status-column-study = Étude
status-column-words = Mots
status-original = original
status-share = { $share } %
status-complete = à jour
status-reviewed = relue
status-unconfirmed = non confirmée
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
status-name-glance = à vérifier
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
kind-code = code
kind-math = formule

## Pourquoi un segment a son état

status-why-current = Il a été confirmé, et la source n’a pas changé depuis.
status-why-glance = Seule une coquille a changé dans la source ; la traduction reste valable : vérifiez-la d’un coup d’œil.
status-why-mechanical = Seuls le balisage, une adresse ou du code de la source ont changé : reportez le même changement dans la traduction.
status-why-edited = La traduction a changé après sa relecture : faites-la relire.
status-why-unconfirmed = Une traduction existe, mais personne n’a attesté qu’elle correspond à la source : `polyfolio confirm` l’atteste.
status-why-outdated = La source ne dit plus la même chose que lorsque la traduction a été confirmée.
status-why-split = La source a scindé ce segment ; la traduction couvre encore les parties ensemble.
status-why-merged = La source a réuni des segments dont les traductions restent séparées.
status-why-untranslated = La traduction reprend les mots de la source.
status-why-missing = Ce segment figure dans la source, mais pas dans la traduction.
status-why-orphan = Ce segment figure dans la traduction, mais pas dans la source.
state-aligned = apparié, non vérifié
state-draft = ébauche
state-translated = traduit
state-reviewed = relu
state-waived = accepté tel quel
state-omitted = volontairement absent
state-target-only = propre à la traduction, volontairement
class-cosmetic = espaces ou coupures de ligne
class-mechanical = balisage, adresse ou code
class-url = une adresse
class-code = du code
class-punctuation = ponctuation ou casse
class-misspelling = une coquille
class-substantive = un changement de mots
