page = Page { $page } sur { $total }
empty = { "" }
brace = Utilisez { "{" } et { "}" }
ok = OK
multi =
    Première ligne du texte,
    deuxième ligne du texte.
