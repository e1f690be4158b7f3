### L’application.

-brand = Riverbank
-team = L’équipe de { -brand }

## Boutons

cancel = Annuler
save = Enregistrer
close = Fermer
    .title = Fermer la fenêtre
menu =
    .label = Menu
    .accesskey = M

## Phrases

hello = Bonjour { $name } !
files =
    { $count ->
        [one] Un fichier a été enregistré
       *[other] { NUMBER($count) } fichiers ont été enregistrés
    } dans { -brand }.
saved = Enregistré le { DATETIME($date, day: "numeric", month: "long") } par { $user }.
progress = { NUMBER($share, style: "percent", maximumFractionDigits: 1) } terminé
joined =
    { $gender ->
        [female] Elle a rejoint { -team }.
        [male] Il a rejoint { -team }.
       *[other] Cette personne a rejoint { -team }.
    }
rank =
    { NUMBER($rank, type: "ordinal") ->
        [one] { $rank }re place
       *[other] { $rank }e place
    }
terms = Lisez <a href="https://example.org/fr/terms">les conditions</a> de <strong>{ -brand }</strong>.
limit = Les images peuvent avoir 1 500 pixels et 2,5 mégaoctets jusqu’en 2027.
contact = Écrivez à help@example.org dans les 30 jours.
compare = Plus court &lt; plus long
see = Voir { menu.label } et { close.title }
