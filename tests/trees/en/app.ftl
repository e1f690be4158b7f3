### The application.

-brand = Riverbank
-team = The { -brand } team

## Buttons

cancel = Cancel
# At most 24 characters.
save = Save the document
close = Close
    .title = Close the window
menu =
    .label = Menu
    .accesskey = M

## Sentences

# $name (String) – who
hello = Hello, { $name }!
# $count (Number) – how many files
files =
    { $count ->
        [one] One file was saved
       *[other] { NUMBER($count) } files were saved
    } in { -brand }.
# $date (Date) – when
# $user (String) – who
saved = Saved on { DATETIME($date, month: "long", day: "numeric") } by { $user }.
# $share (Number) – how much is done
progress = { NUMBER($share, style: "percent", maximumFractionDigits: 1) } done
# $gender (String) – male, female or other
joined =
    { $gender ->
        [male] He joined the { -team }.
        [female] She joined the { -team }.
       *[other] They joined the { -team }.
    }
# $rank (Number) – 1, 2, 3
rank =
    { NUMBER($rank, type: "ordinal") ->
        [one] { $rank }st place
        [two] { $rank }nd place
        [few] { $rank }rd place
       *[other] { $rank }th place
    }
terms = Read <a href="https://example.org/en/terms">the terms</a> of <strong>{ -brand }</strong>.
limit = Pictures may have 1,500 pixels and 2.5 megabytes until 2027.
contact = Write to help@example.org within 30 days.
compare = Shorter &lt; longer
see = See { menu.label } and { close.title }
