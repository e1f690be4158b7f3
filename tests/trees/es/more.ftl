page = Página { $page } de { $total }
empty = { "" }
brace = Use { "{" } y { "}" }
ok = OK
multi =
    Primera línea del texto,
    segunda línea del texto.
