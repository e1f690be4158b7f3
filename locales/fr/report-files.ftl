### Textes du rapport d’avancement en fichier : HTML, Markdown, badges, formats d’intégration continue.

report-title = État des traductions
report-title-of = État des traductions : { $series }
report-heading-languages = Par langue
report-heading-first = Par où commencer
report-heading-studies = Par étude
report-heading-segments = Par paragraphe
report-column-language = Langue
report-column-state = État
report-column-todo = À faire
report-column-words-todo = Mots à traiter
report-column-share = Disponible
report-column-kind = Type
report-column-status = État
report-column-key = Clé
report-column-source = Source
report-column-translation = Traduction
report-column-text = Texte
report-caption-languages = Mots des originaux par langue et par état de leur traduction
report-caption-first = Les éditions qui demandent le plus de travail, en commençant par les lacunes les plus anciennes et les plus importantes
# $gap (String) – such as "missing: 311"
# $date (Date) – since when the original says the oldest of it
report-gap-since = { $gap } ; depuis le { DATETIME($date) } pour le plus ancien
report-caption-studies = Mots de chaque étude et de chaque langue selon leur état
report-caption-segments = Ce qui reste ouvert : { $title }, { $language }
report-as-table = Les mêmes chiffres en tableau
report-skip = Aller au tableau des études
report-sort = Trier selon cette colonne
report-part = { $status } : { NUMBER($words) }
report-parts = { LIST($parts, type: "unit") }
report-available = disponible à { $share } %
report-words =
    { PLURAL($words) ->
        [one] { NUMBER($words) } mot
        [many] { NUMBER($words) } de mots
       *[other] { NUMBER($words) } mots
    }
report-segments =
    { PLURAL($segments) ->
        [one] { NUMBER($segments) } segment
       *[other] { NUMBER($segments) } segments
    }
report-more =
    { PLURAL($count) ->
        [one] Et une autre édition, dans le tableau ci-dessous.
       *[other] Et { NUMBER($count) } autres éditions, dans le tableau ci-dessous.
    }
report-then-review =
    Puis à vérifier et à confirmer : { PLURAL($words) ->
        [one] { NUMBER($words) } mot
        [many] { NUMBER($words) } de mots
       *[other] { NUMBER($words) } mots
    } dans { PLURAL($editions) ->
        [one] { NUMBER($editions) } édition
       *[other] { NUMBER($editions) } éditions
    }.
report-nothing = rien pour l’instant
report-planned = rien pour l’instant ; prévue
report-planned-for = rien pour l’instant ; prévue : { DATETIME($date) }
report-record = titre et résumé seulement
report-complete = Tout est traduit et confirmé.
report-note = Les mots sont comptés dans l’original. « Non confirmé » : une traduction existe, mais personne n’a attesté qu’elle correspond à son original. Les pourcentages sont arrondis à l’entier inférieur : 100 % signifie tout.
report-segment =
    { $language } : { $kind }, { $status } ({ PLURAL($words) ->
        [one] { NUMBER($words) } mot
       *[other] { NUMBER($words) } mots
    })
report-segment-of = { $finding } ; original : { $place }
report-all-languages = toutes les langues
