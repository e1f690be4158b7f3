### Textes des éditions PDF.

list = { LIST($items) }

## Availability: one sentence, lists and all

availability-now-and-soon = Disponible { LIST($now, each: "en ") } ; bientôt { LIST($soon, each: "en ") }
availability-now = Disponible { LIST($now, each: "en ") }
availability-soon = Bientôt disponible { LIST($soon, each: "en ") }
availability-withdrawn = N’est plus disponible
availability-none = Pas encore disponible
availability-dated = { $language } ({ DATETIME($date) })

## Cover and fact box

pdf-heading-numbered = Étude de cas n° { $number }
pdf-heading = Étude de cas
pdf-fact-country = Pays
pdf-fact-theme =
    { PLURAL($count) ->
        [one] Thème
       *[other] Thèmes
    }
pdf-fact-keywords = Mots-clés
pdf-fact-sdgs = Objectifs de développement durable
pdf-fact-partners = Partenaires
pdf-sdg = { $number }. { $name }
pdf-partner = { $name } ({ $role })

## Colophon

pdf-colophon-authors =
    { PLURAL($count) ->
        [one] Auteur ou autrice
       *[other] Auteurs et autrices
    }
pdf-colophon-translators = Traduction
pdf-colophon-reviewers = Relecture
pdf-colophon-date = Date de publication
pdf-colophon-version = Version
pdf-colophon-languages = Langues
pdf-colophon-citation = Pour citer
pdf-colophon-licence = Licence
pdf-colophon-project = Projet
pdf-colophon-profile = Profil du pays
pdf-date = { DATETIME($date) }
pdf-translated-from = Langue de l’original : { $language }

## Citation

citation = { LIST($authors) } ({ $year }). { $title }. { $series }. { $imprint }
citation-anonymous = { $title } ({ $year }). { $series }. { $imprint }
citation-series = { $series }, n° { $number }
citation-imprint-place = { $place } : { $publisher }.
citation-imprint = { $publisher }.
citation-undated = s. d.

## Labels that templates use as `labels.NAME`

pdf-label-page = Page { $page } sur { $total }
pdf-label-contents = Sommaire
pdf-label-summary = Résumé
pdf-label-facts = En bref
pdf-label-colophon = À propos de cette édition
pdf-label-figure = Figure
pdf-label-table = Tableau
pdf-label-note = Note
pdf-label-tip = Bon à savoir
pdf-label-important = Message clé
pdf-label-warning = Avertissement
pdf-label-caution = Attention
pdf-label-placeholder = Image non disponible
