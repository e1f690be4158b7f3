### Les épreuves : des éditions pour qui les relit avant leur publication.

cli-arg-proof = Une épreuve pour la relecture : numéros de ligne, barres de modification, passages manquants ou périmés avec l’original en regard, liste de contrôle
proof-title = Épreuve
proof-warning = Pour relecture. Ne pas diffuser.
# $language (Language) – la langue de l’original
proof-of = Traduction depuis le { $language }
proof-of-original = L’original
proof-heading-status = Où en est la traduction
proof-heading-legend = Comment lire cette épreuve
proof-legend-line = La ligne du fichier Markdown, à côté de chaque bloc
proof-legend-bar = Un passage à reprendre ou, avec une barre fine, à vérifier
# $language (Language) – la langue de l’original
proof-legend-missing = Un passage en { $language } qui manque dans la traduction, à sa place
# $language (Language) – la langue de l’original
proof-legend-change = Dans la marge : ce qui a changé dans l’original en { $language } depuis la traduction
proof-legend-removed = supprimé
proof-legend-added = ajouté
# $language (Language) – la langue de l’original
proof-missing = Manquant. En { $language } :
proof-heading-checklist = Liste de contrôle
proof-reviewer = Relecteur ou relectrice
proof-date = Date
# $path (String) – le fichier
proof-file = Fichier : { $path }
proof-column-passages = Passages et mots
proof-column-state = État
# $passages (Number) – combien
# $words (Number) – leurs mots
proof-count =
    { PLURAL($passages) ->
        [one] { NUMBER($passages) } passage
       *[other] { NUMBER($passages) } passages
    }, { PLURAL($words) ->
        [one] { NUMBER($words) } mot
       *[other] { NUMBER($words) } mots
    }
proof-check-fields = Le titre, le résumé et les mots-clés correspondent à l’original
proof-check-marked-none = Aucun passage n’est signalé comme manquant ou périmé
# $count (Number) – passages à reprendre
proof-check-marked =
    { PLURAL($count) ->
        [one] Le passage signalé comme manquant ou périmé est réglé
       *[other] Les { NUMBER($count) } passages signalés comme manquants ou périmés sont réglés
    }
proof-check-figures = Les nombres, les dates, les unités et les noms concordent avec l’original
proof-check-terms = Les termes suivent le glossaire et restent les mêmes partout
proof-check-pictures = Les images, les tableaux et les graphiques ont une légende et une description dans cette langue
proof-check-notes-none = Les références sont complètes
# $count (Number) – notes de bas de page
proof-check-notes =
    { PLURAL($count) ->
        [one] La note et les références sont complètes
       *[other] Les { NUMBER($count) } notes et les références sont complètes
    }
proof-check-links = Les liens mènent à des pages dans cette langue quand il y en a
proof-check-typography = Les guillemets, les espaces, les coupures et les sauts de page sont justes
