# $page (String) – the page, known at layout
# $total (String) – how many pages, known at layout
page = Page { $page } of { $total }
empty = { "" }
brace = Use { "{" } and { "}" }
ok = OK
multi =
    First line of the text,
    second line of the text.
