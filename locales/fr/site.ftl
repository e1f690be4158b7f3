### Textes du site de publication.

## Labels that templates use as `labels.name`, with `_` for `-`

site-label-skip = Aller au contenu
site-label-home = Toutes les études
site-label-main = Principal
site-label-languages = Langues
site-label-spotlight = À la une
site-label-news = Nouveautés
site-label-studies = Toutes les études
site-label-browse = Trouver une étude
site-label-countries = Pays
site-label-themes = Thèmes
site-label-goals = Objectifs de développement durable
site-label-documents = Langues des documents
site-label-elsewhere = Dans d’autres langues seulement
site-label-summary = Résumé
site-label-contents = Sur cette page
site-label-facts = En bref
site-label-country = Pays
site-label-theme = Thème
site-label-keywords = Mots-clés
site-label-partners = Partenaires
site-label-download = Document complet
site-label-availability = Disponibilité
site-label-language = Langue
site-label-document = Document
site-label-title = Titre
site-label-published = Date de publication
site-label-cite = Pour citer
site-label-export = Logiciels bibliographiques
site-label-copy = Copier
site-label-copied = Copié
site-label-licence = Licence
site-label-permalink = Adresse permanente
site-label-errata = Corrections
site-label-related = Études liées
site-label-notes = Notes
site-label-changed = Ce qui a changé
site-label-links = En savoir plus sur cette pratique
site-label-pages = Pages
site-label-previous = Précédente
site-label-next = Suivante
site-label-feed = Flux des nouveautés
site-label-catalogue = Données ouvertes
site-label-number = N°

## Availability

site-pdf =
    PDF, en { $language }, { $size }, { PLURAL($pages) ->
        [one] { NUMBER($pages) } page
       *[other] { NUMBER($pages) } pages
    }
site-offer-available = disponible
site-offer-earlier = disponible, version antérieure
site-offer-soon = bientôt disponible
site-offer-soon-dated = bientôt disponible ({ DATETIME($date) })
site-offer-withdrawn = retiré
site-offer-withdrawn-dated = retiré ({ DATETIME($date) })
site-offer-none = non prévu
site-offer-record = résumé seulement
site-choice-none = non disponible
site-documents-in = Documents en { $language }

## Notices

site-notice-record = Cette page donne le titre et le résumé. Le document n’existe pas en { $language }.
site-notice-record-soon = Cette page donne le titre et le résumé. Le document sera bientôt disponible en { $language }.
site-notice-record-dated = Cette page donne le titre et le résumé. Le document en { $language } est prévu pour { DATETIME($date) }.
site-notice-earlier = Une nouvelle version de ce texte est en préparation. Le document ci-dessous est la dernière version publiée.
site-notice-outdated =
    { PLURAL($count) ->
        [one] Un passage de l’original en { $language } a changé depuis que cette traduction a été faite.
       *[other] { NUMBER($count) } passages de l’original en { $language } ont changé depuis que cette traduction a été faite.
    }
site-notice-incomplete =
    { PLURAL($count) ->
        [one] Un passage de l’original en { $language } n’est pas encore traduit.
       *[other] { NUMBER($count) } passages de l’original en { $language } ne sont pas encore traduits.
    }
site-notice-matches = La traduction correspond à la version du { DATETIME($date) }.
site-notice-extent =
    { PLURAL($words) ->
        [one] Cela représente { NUMBER($words) } mot sur { NUMBER($total) }, soit { NUMBER($share) } %.
       *[other] Cela représente { NUMBER($words) } mots sur { NUMBER($total) }, soit { NUMBER($share) } %.
    }
site-notice-matches-version = La traduction correspond à la version { $version }.
site-notice-changed = Dernière modification de l’original : { DATETIME($date) }.
site-notice-opening = Titre et début
site-passages =
    { PLURAL($count) ->
        [one] un passage
       *[other] { NUMBER($count) } passages
    }

## Lists

site-count-studies =
    { PLURAL($count) ->
        [one] { NUMBER($count) } étude
       *[other] { NUMBER($count) } études
    }
site-number = { NUMBER($number) }
site-page = Page { NUMBER($number) } sur { NUMBER($total) }
site-extent =
    { PLURAL($pages) ->
        [one] { NUMBER($pages) } page
       *[other] { NUMBER($pages) } pages
    }

## Within a text

site-task-done = fait
site-task-open = à faire
site-note-back = Retour au texte, note
site-link-project = Page du projet
site-link-profile = Profil du pays

## Findings

diag-site-template = ce gabarit est inutilisable : { $detail }
diag-site-template-help = corrigez cette ligne, ou supprimez le fichier pour retrouver le gabarit du programme ; `templates/site/README.md` énumère ce dont un gabarit dispose. Rien n’a été publié
diag-site-address = le site n’a pas d’adresse : il n’a donc ni flux de nouveautés, ni plan du site, ni liens entre langues pour les moteurs de recherche
diag-site-address-help = dès que vous saurez où il se trouvera, écrivez `base-url = "https://…/"` dans `series.toml` ; d’ici là, il s’ouvre depuis son dossier
explain-site-template =
    Un gabarit du site, dans `templates/site/`, est mal formé, ou demande quelque chose
    que les pages n’ont pas. La ligne indiquée est celle du gabarit.

    Rien n’est publié tant qu’il n’est pas corrigé : le public garde ce qui est en
    ligne. Supprimez le fichier pour revenir au gabarit fourni avec le programme.
explain-site-address =
    Les flux de nouveautés, le plan du site, les adresses canoniques et les liens qui
    disent aux moteurs de recherche quelles pages se correspondent d’une langue à
    l’autre doivent être absolus. Sans `base-url` dans `series.toml`, ils sont omis.
    Tous les liens entre les pages sont relatifs : le site fonctionne où qu’on le
    mette, et même ouvert depuis un dossier.

## Narrowing a list, and versions

# $language (Language) – of the document
site-cover = Couverture du document en { $language }
# $version (String) – as its author counts
site-version = Version { $version }
# $size (String) – with its unit
site-version-file = PDF, { $size }
site-label-versions = Adresses qui conservent une version
site-label-filter = Affiner la liste
site-label-any = Tout
site-label-reset = Tout afficher
site-filter-none = Aucune étude ne remplit tous ces critères. Choisissez-en moins.

## Search

site-label-search = Rechercher
site-label-query = Chercher dans les études
site-label-search-script = La recherche nécessite JavaScript. Toutes les études sont dans la liste :
site-missing = Cette page n’existe pas
site-missing-help = Son adresse a peut-être changé, ou contient une faute de frappe. D’ici, vous pouvez continuer vers :
site-search-heading = Recherche
site-search-found = Résultats : { $count }
site-search-none = Aucun résultat. Essayez d’autres mots, ou moins de mots.
site-search-more = Plus de résultats
site-search-failed = La recherche ne peut pas lire son index. Les pages d’un site qui a une adresse ont besoin d’un serveur web ; celles d’un site sans adresse s’ouvrent aussi depuis un dossier.
site-epub = EPUB, en { $language }, { $size }
cli-error-search = l’index de recherche n’a pas pu être créé : { $error }
cli-error-search-help = rien n’a été publié ; signalez-le avec l’étude modifiée en dernier
