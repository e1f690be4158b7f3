### @typography off
### Typography: what `check` says of each rule, and what `explain` says. The rules are in `locales/typography/`.

# $right (String) – the passage as it should be; ⍽ is a no-break space
typography-fix = write `{ $right }`; `polyfolio check --fix` does it
# $right (String) – the passage as it should be; ⍽ is a no-break space
typography-write = write `{ $right }`
# $count (Number) – findings not shown
# $rule (String) – the rule's code
# $file (String) – the file
typography-more = { $count ->
    [one] one more place of { $rule } in { $file }
   *[other] { $count } more places of { $rule } in { $file }
}
# $files (Number) – files that were changed
# $places (Number) – places that were changed
check-fixed = { $places ->
    [0] nothing to fix
    [one] one place fixed in one file
   *[other] { $files ->
        [one] { $places } places fixed in one file
       *[other] { $places } places fixed in { $files } files
    }
}
# $files (Number) – files that would be changed
# $places (Number) – places that would be changed
check-would-fix = { $places ->
    [0] nothing to fix
    [one] one place would be fixed in one file; without --dry-run it is
   *[other] { $files ->
        [one] { $places } places would be fixed in one file; without --dry-run they are
       *[other] { $places } places would be fixed in { $files } files; without --dry-run they are
    }
}
# $rule (String) – the code of a rule in a locale's typography
# $detail (String) – what is wrong with it
diag-typography-rule = the rule `{ $rule }` of the typography cannot be used: { $detail }
# $name (String) – the name as written
diag-typography-profile = there is no profile of typography named `{ $name }`
# $names (String) – all names
diag-typography-profile-help = the profiles are `{ $names }`

cli-arg-fix-texts = Put right what can be put right without a person, in texts and in Fluent values
cli-arg-fix-dry-run = Show what `--fix` would change, and write nothing

explain-typography =
    A text does not follow a rule of its language's typography. Each rule has its own
    code, such as those of `polyfolio explain` with a rule's name. `polyfolio check --fix`
    changes what is safe to change. Choose another profile, or switch rules off, in
    `series.toml`: `[typography]`, `fr = "fr-ca"`, `off = ["FR09"]`.

typography-fr01 = no space before a high mark
explain-fr01 =
    French sets a narrow no-break space before ; ! and ? (Imprimerie nationale). In
    Canada and in the institutions of the European Union none is set: profiles `fr-ca`
    and `fr-eu`. In print it is right already.
typography-fr02 = no space before a colon
explain-fr02 =
    French sets a no-break space before a colon, except in times, addresses and code. In
    print it is right already.
typography-fr03 = this space would let the mark fall to the next line
explain-fr03 =
    An ordinary space before ; : ! or ? may break, and the line would begin with the
    mark. A no-break space belongs there. In print it is right already.
typography-fr04 = the spaces inside « » are not those of the house style
explain-fr04 =
    French guillemets have a no-break space inside each; the institutions of the
    European Union set none (profile `fr-eu`). In print it is right already.
typography-fr05 = a straight apostrophe
explain-fr05 =
    The apostrophe of printed French is ’. In print it is right already.
typography-fr06 = straight quotation marks or three full stops
explain-fr06 =
    French quotes with « » (inside them “ ”), and the ellipsis is one character. In
    print it is right already.
typography-fr07 = this is not how French abbreviates ordinals
explain-fr07 =
    1er, 1re, 2e, 2es, XIXe: not 1ère, 2ème, XIXème (Imprimerie nationale).
typography-fr08 = no no-break space between a number and its sign
explain-fr08 =
    French sets a no-break space before % and €. In print it is right already.
typography-fr09 = a capital without its accent
explain-fr09 =
    Accents stay on French capitals: État, À partir de (Imprimerie nationale). Only
    words of a list are looked at; those that are English words too are not in it.
typography-fr10 = this number could be broken over two lines
explain-fr10 =
    Groups of three digits are parted by a no-break space. In print it is right already.
typography-fr11 = hyphens in place of a dash
explain-fr11 =
    Two hyphens are an en dash and three an em dash. This is settled in print and not
    reported.
typography-es01 = a question mark without its partner
explain-es01 =
    Spanish opens a question with ¿ and closes it with ?. Titles are not looked at.
    Where the question begins only its author knows, so there is no automatic fix.
typography-es02 = an exclamation mark without its partner
explain-es02 =
    Spanish opens an exclamation with ¡ and closes it with !. Titles are not looked at.
    There is no automatic fix.
typography-es03 = other quotation marks than « »
explain-es03 =
    The Academy recommends « » first, “ ” inside them. Straight marks are settled in
    print; curly ones stay as they are.
typography-es04 = a space before a punctuation mark
explain-es04 =
    Spanish sets no space before ; : ! ? and the comma. In print it is right already.
typography-es05 = the name of a month with a capital
explain-es05 =
    Spanish writes months in lower case: 15 de enero de 2027.
typography-es06 = this is not how Spanish abbreviates ordinals
explain-es06 =
    1.º, 1.ª, 1.er, 2.º: with a full stop before the raised letter, not 1ero, 2do
    (Ortografía, RAE).
typography-es07 = thousands are not parted as they should be
explain-es07 =
    Spanish parts groups of three digits by a thin no-break space from five digits on,
    neither by a full stop nor by a comma. One group after a point may be a decimal
    fraction, so it is let be. Years are never grouped.
typography-es08 = straight apostrophe, three full stops, or hyphens in place of a dash
explain-es08 =
    The usual way to type ’ … – and —. This is settled in print and not reported.
typography-en01 = this number is not written in the house style
explain-en01 =
    English has a decimal point. The United Nations part thousands by commas (profile
    `en-un`), the European Union by no-break spaces (`en-eu`).
typography-en02 = this spelling is not that of the United Nations
explain-en02 =
    The United Nations write -ize as the Oxford dictionary does, and "per cent" in two
    words. Names of organizations keep their spelling: only words in lower case are
    looked at. It is not changed in print.
typography-en03 = a heading with a capital on every word
explain-en03 =
    Headings are in sentence case: a capital on the first word and on names only. A
    heading made of names is a false alarm.
typography-en04 = straight quotation marks or apostrophe
explain-en04 =
    The usual way to type “ ” ‘ ’. This is settled in print and not reported.
typography-en05 = three full stops, or hyphens in place of a dash
explain-en05 =
    The usual way to type … – and —. This is settled in print and not reported.
