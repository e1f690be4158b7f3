-brand = Riverbank
    .gender = male
-team = Zespół { -brand }

cancel = Anuluj
save = Zapisz
close = Zamknij
    .title = Zamknij okno
menu =
    .label = Menu
    .accesskey = M
hello = Witaj, { $name }!
files =
    { $count ->
        [one] Zapisano jeden plik
        [few] Zapisano { NUMBER($count) } pliki
       *[many] Zapisano { NUMBER($count) } plików
    } w { -brand }.
saved = Zapisano { DATETIME($date, month: "long", day: "numeric") } przez { $user }.
progress = Gotowe w { NUMBER($share, style: "percent", maximumFractionDigits: 1) }
joined =
    { $gender ->
        [male] Dołączył do { -team }.
        [female] Dołączyła do { -team }.
       *[other] Ta osoba dołączyła do { -team }.
    }
rank = { $rank }. miejsce
terms = Przeczytaj <a href="https://example.org/pl/terms">warunki</a> <strong>{ -brand }</strong>.
limit = Obrazy mogą mieć 1500 pikseli i 2,5 megabajta do 2027.
contact = Napisz na help@example.org w ciągu 30 dni.
compare = Krótszy &lt; dłuższy
see = Zobacz { menu.label } i { close.title }
