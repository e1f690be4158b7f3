page = Strona { $page } z { $total }
empty = { "" }
brace = Użyj { "{" } i { "}" }
ok = OK
multi =
    Pierwszy wiersz tekstu,
    drugi wiersz tekstu.
