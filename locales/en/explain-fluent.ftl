### What each kind of finding about Fluent files means, for `polyfolio explain`.

explain-file-missing =
    A locale lacks a whole file that the reference has, so none of its messages is
    translated and readers see the reference's words. Each message is listed too.

    Copy the file of the reference and translate it, or name it as the reference
    does.

explain-file-obsolete =
    A locale has a file that the reference does not have. No program asks for its
    messages, so the work on them is lost.

    Delete it, or give it the name that it has in the reference.

explain-message-obsolete =
    A locale translates a message that the reference no longer has, or whose name
    is misspelt. Nobody ever reads it.

    Delete it. If the name is a slip, correct it: the message that it should be is
    then reported as missing too.

explain-message-duplicate =
    A file defines a message twice. Which of the two is shown depends on the
    program, and a correction to the other has no effect.

    Keep one. `--fix` deletes the second where both say the same.

explain-term-missing =
    A locale lacks a term that the reference has. Messages that use it would show
    its name to readers.

    Add the term, with the inflected forms that the language needs as variants.

explain-term-obsolete =
    A locale has a term that the reference does not have. Terms of a language's
    own are allowed, but most often this one was renamed or is no longer needed.

    Delete it if nothing refers to it, or give it its new name.

explain-term-duplicate =
    A file defines a term twice. Which of the two is used depends on the program,
    so the same name may be written in two ways.

    Keep one. `--fix` deletes the second where both say the same.

explain-attribute-missing =
    A message lacks an attribute that the reference's has, such as the label that
    a screen reader speaks. It is empty, or in the reference's language.

    Add the attribute below the value, indented, and translate it:

        close = Close
            {"."}title = Close this window

explain-attribute-obsolete =
    A message has an attribute that the reference's does not have. Nothing shows
    it; some programs even set it as an unknown property.

    Delete it, or correct its name.

explain-attribute-duplicate =
    A message has an attribute twice. Which of the two is shown depends on the
    program.

    Keep one of them.

explain-value-missing =
    A message has attributes but no value, and the reference's has a value.
    Readers see an empty place or the message's name.

    Write the text after the sign `=`.

explain-value-obsolete =
    A message has a value where the reference's has attributes only. A program may
    put the value over what should be there, such as the buttons of a window.

    Delete the text after the sign `=` and keep the attributes.

explain-fluent-syntax =
    An entry of a Fluent file breaks the grammar. Everything else in the file is
    used; this entry is not, and its message counts as missing.

    Look at the line and the one before. Most often a brace is not closed, a line
    after the first is not indented, or there is no text after the sign `=`.

explain-default-missing =
    A choice between variants has no default, or several. Fluent then refuses the
    whole message, because some value might match no variant.

    Put a star before exactly one variant, as a rule the last:

        files = {"{"} $count ->
            {"["}one] 1 file
           {"*"}[other] {"{"} $count {"}"} files
        {"}"}

explain-reference-unknown =
    A message refers to a message, term or attribute that this locale does not
    have. Fluent does not look in the reference: readers see the name in braces.

    Define it in this locale, or correct the name.

explain-reference-missing =
    A translation refers to other messages or terms than the reference does. Where
    it writes a name out instead, a later change of the name passes it by.

    Use the reference's terms. If the language has a reason not to, leave it.

explain-reference-cycle =
    Messages or terms refer to each other in a circle. Fluent gives up, and
    readers see a name in braces.

    Write the words out in one of them.

explain-term-arguments =
    A term is used inside another term and chooses by a variable that only the
    outer one is given. It never learns the value and always takes its default
    variant.

    Give the inner term a literal, `{"{"} -name(case: "genitive") {"}"}`, or make the
    choice in the outer term.

explain-placeables-many =
    A message comes to more than 100 placeables, with all it refers to. Fluent
    stops there, against texts that grow without end, and prints a part of it.

    Divide the message, or refer to fewer others.

explain-variable-missing =
    A translation leaves out a variable of the reference, so readers miss a
    number, a name or a date.

    Put the variable where its value belongs in the sentence.

explain-variable-unknown =
    A translation uses a variable that the program does not give to this message.
    Readers see its name in braces.

    Use the variables of the reference and of its comment, and no others.

explain-variable-wrong =
    A translation uses one variable where the reference uses another: a slip, or
    the name was translated. Readers see the name in braces, and miss the value.

    Write the name as the reference does; names of variables are not translated.

explain-variable-comment =
    The comment of a message documents other variables than the message uses.
    Translators rely on it, and use what the program never gives them, or miss
    what it does.

    Write a line for each variable: `# $count (Number) – how many studies`. A
    variable that some locale uses may be documented although the reference does
    not use it.

explain-function-unknown =
    A message calls a function that does not exist: neither NUMBER nor DATETIME,
    nor one that the reference calls. Fluent prints the name of the function.

    Correct the name. Functions are in capitals and are not translated.

explain-function-missing =
    A value is shown through another function than in the reference, or through
    none. A date then appears as 2027-03-01, or a number without grouping.

    Call the function that the reference calls, with its options.

explain-option-different =
    A function is given other options than in the reference, or options that do
    not exist. A price may lose its decimals, or a percentage its sign.

    Copy the options of the reference. For dates a language may have a custom of
    its own: that is only a hint.

explain-selector-missing =
    The reference chooses between variants, for one and for many for example, and
    the translation says the same for every value: "1 files".

    Choose as well, with the plural forms that the language has. Languages without
    plural forms are not reported.

explain-selector-late =
    A message chooses by a value that is known only when the page is laid out,
    such as a page number. It is put into the finished sentence and cannot choose.

    Word the message so that it fits every value. The comment marks such variables
    with `@late $page`, or with the words "known at layout".

explain-plural-missing =
    A choice by number lacks a plural form that the language needs for some whole
    number (Unicode CLDR). Readers see a wrong form, such as "5 файла".

    Add the form. `many` in French or Spanish is for millions only and is not
    asked for; a variant for each number, such as [1], counts as the form.

explain-plural-foreign =
    A choice by number has a plural form that the language does not have (Unicode
    CLDR): `few` in French, `zero` in English. It is never chosen, and what it
    says is never read.

    Delete the variant, or use a number: [0] instead of `zero`.

explain-variant-duplicate =
    A choice has the same variant twice. Only the first is ever chosen; what the
    second says is never read.

    Delete one of them, or give it the name that was meant.

explain-variant-unknown =
    A choice has a variant whose name is not among those of the reference: most
    often it was translated. It is never chosen.

    Use the names of the reference. They are code.

explain-value-blank =
    A translation, or one of its variants, consists of nothing but white space, `{"{"}
    "" {"}"}` included, where the reference says something. Readers see an empty
    place.

    Translate it. If it is not to be translated yet, delete the message: the
    reference's words are then shown.

explain-value-untranslated =
    A translation has exactly the words of the reference. Single words, names,
    code, and messages whose name ends in `-examples` are not reported.

    Translate it. What is to stay as it is gets "do not translate" in the
    reference's comment.

explain-value-too-long =
    A text is longer than its place, as the comment of the reference gives it: a
    line `@max 40`, or words such as "at most 40 characters". It would be cut off,
    or run into its neighbours.

    Say it in fewer words. Values that are put in are not counted.

explain-numbers-different =
    A translation has other numbers than the reference: a year, an amount, a
    limit. Grouping and decimal signs of all languages are understood, as are
    numbers up to twelve in words and Roman numerals.

    Correct the number. Where the reference is wrong, correct it there.

explain-address-different =
    A translation has other web or mail addresses than the reference. Readers land
    nowhere, or on a page that nobody chose.

    Use the reference's address. The parts that name a language, such as `/fr/`,
    may differ.

explain-markup-different =
    A translation has other HTML elements or entities than the reference, or
    elements that do not end. Links and emphasis get lost, or the rest of the page
    is drawn wrongly.

    Keep every element of the reference; it may stand elsewhere in the sentence.

explain-byte-order-mark =
    The file begins with U+FEFF, which some editors write before UTF-8. Many
    readers of Fluent take it for a part of the first message and lose it.

    Save the file as UTF-8 without BOM. `--fix` removes it.

explain-line-ends =
    Some lines of the file end with CRLF and some with LF. Programs that compare
    files line by line then see changes that are none.

    Save the file with one kind. `--fix` writes LF.

explain-hidden-character =
    The text has a character without width: a zero-width space, a joiner between
    letters that do not join, a mark of direction in a language that has no need
    of it. Searching and copying fail over it.

    Delete it. In scripts that need such characters they are not reported. `--fix`
    removes those without any use.

explain-bidi-character =
    The text has a mark that turns the direction of what follows around, or one
    that is never ended. What is read is then not what is written: a known way to
    deceive.

    Delete it, or end it: isolates with U+2069, embeddings with U+202C.

explain-replacement-character =
    The text has U+FFFD, which a program writes in the place of a character that
    it could not read; or an escape that names no character. A letter is lost.

    Write the character again, and save the file as UTF-8.

explain-message-fallback =
    A message is missing in the language that was asked for, and was taken from
    another: a parent such as `es-419` or `es`, else the reference. The output is
    complete, but not in one language.

    Translate the message. `polyfolio check-locales` lists all that a locale
    lacks.

explain-message-unused =
    A locale has a message that no code and no template asks for. It costs every
    translator time and is never read. Names that code completes, such as
    `theme-` before a value, count as asked for.

    Delete the message in every locale, or correct the name where it should be asked
    for. In a workspace, only its own `pdf-label-…` and `site-label-…` are looked at.
explain-message-undefined =
    Code or a template asks for a message by a name that the locale does not have. On
    a page or in a document, `⟦name⟧` would stand in its place, so nothing is published.

    Correct the name, or write the message in every language of the series. A template
    that says what to do without it, such as `labels.at("x", default: none)` or
    `labels.x is defined`, may ask for what is not there.
explain-message-unknown =
    A workspace's `locales/` has a message that this program never asks for, or a
    template asks for one that exists nowhere. The first has no effect; the second
    prints `⟦name⟧` and cannot be published.

    Correct the name. `polyfolio check` suggests the nearest.
