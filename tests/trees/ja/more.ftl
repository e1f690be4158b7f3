page = { $total }ページ中{ $page }ページ
empty = { "" }
brace = { "{" }と{ "}" }を使う
ok = OK
multi =
    本文の一行目、
    本文の二行目。
