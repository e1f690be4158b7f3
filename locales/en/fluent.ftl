### Findings about trees of Fluent files, and the command that makes them.

## Files, messages, terms, attributes

# $path (String) – a path
# $locale (String) – the locale
# $count (Number) – how many
ftl-file-missing =
    `{ $locale }` lacks the file `{ $path }`, with { PLURAL($count) ->
        [one] 1 message
       *[other] { NUMBER($count) } messages
    }
# $path (String) – a path
ftl-file-missing-help = copy `{ $path }` and translate its messages
# $path (String) – a path
# $locale (String) – the locale
ftl-file-obsolete = the file `{ $path }` does not exist in `{ $locale }`
ftl-file-obsolete-help = delete it, or give it the name that it has there
# $key (String) – the message or term
# $locale (String) – the locale
ftl-message-missing = the message `{ $key }` is missing in `{ $locale }`
# $key (String) – the message or term
# $locale (String) – the locale
ftl-term-missing = the term `{ $key }` is missing in `{ $locale }`
# $path (String) – a path
ftl-missing-help = translate it in `{ $path }`; until then the reference's words are shown
# $path (String) – a path
ftl-elsewhere-help = it stands in `{ $path }`: move it
ftl-reference-here = in the reference
# $key (String) – the message or term
# $locale (String) – the locale
ftl-message-obsolete = the message `{ $key }` does not exist in `{ $locale }`
# $key (String) – the message or term
# $locale (String) – the locale
ftl-term-obsolete = the term `{ $key }` does not exist in `{ $locale }`
ftl-obsolete-help = delete it, or correct its name
# $path (String) – a path
ftl-obsolete-elsewhere-help = there it stands in `{ $path }`: move it to that file
# $key (String) – the message or term
ftl-message-duplicate = the message `{ $key }` stands here a second time
# $key (String) – the message or term
ftl-term-duplicate = the term `{ $key }` stands here a second time
# $name (String) – a name
# $key (String) – the message or term
ftl-attribute-duplicate = `{ $key }` has the attribute `{ $name }` a second time
ftl-duplicate-help = keep one of them: it depends on the program which one counts
# $key (String) – the message or term
ftl-value-missing = `{ $key }` has attributes, but no value
ftl-value-missing-help = add the text after the `=`
# $key (String) – the message or term
ftl-value-obsolete = `{ $key }` has a value, and the reference has attributes only
ftl-value-obsolete-help = delete the text after the `=`: it would be shown where nothing should be
# $name (String) – a name
# $key (String) – the message or term
ftl-attribute-missing = `{ $key }` lacks the attribute `{ $name }`
ftl-attribute-missing-help = add it, translated, below the value
# $name (String) – a name
# $key (String) – the message or term
ftl-attribute-obsolete = the attribute `{ $name }` of `{ $key }` does not exist in the reference

## Syntax

ftl-syntax-default = a choice without a default variant
ftl-syntax-defaults = a choice with several default variants
ftl-syntax-default-help = put `*` before exactly one variant: `*[other]`
# $token (String) – a character
ftl-syntax-token = not valid Fluent: `{ $token }` expected
# $range (String) – characters, such as a-z
ftl-syntax-range = not valid Fluent: expected one of `{ $range }`
# $key (String) – the message or term
ftl-syntax-message = the message `{ $key }` has neither value nor attributes
# $key (String) – the message or term
ftl-syntax-term = the term `-{ $key }` has no value
ftl-syntax-value = not valid Fluent: a variant or attribute without a value
ftl-syntax-value-help = add the text; lines after the first are indented
ftl-syntax-brace = not valid Fluent: a closing brace that nothing opened
ftl-syntax-brace-help = write a brace that is text as a string literal between braces
ftl-syntax-quote = not valid Fluent: a string literal without its end
ftl-syntax-quote-help = close the quotation mark on the same line
ftl-syntax-escape = not valid Fluent: an escape that does not exist
ftl-syntax-escape-help = use `\\`, `\"`, `\u` with four or `\U` with six hexadecimal digits of a character
ftl-syntax-callee = not valid Fluent: only functions, whose names are in capitals, can be called
ftl-syntax-selector = not valid Fluent: this cannot choose between variants
ftl-syntax-selector-help = use a variable, a function, a literal, or an attribute of a term
ftl-syntax-attribute = not valid Fluent: an attribute of a term cannot be printed
ftl-syntax-argument = not valid Fluent: an argument of a function in the wrong place or form
ftl-syntax-expression = not valid Fluent: nothing that makes sense between the braces
ftl-syntax-help = the rest of the file is used; this entry counts as missing until it is mended
ftl-too-deep-help = the file was not read: take the nested choices apart

## References

# $name (String) – a name
ftl-reference-unknown = `{ $name }` is referred to, and does not exist in this locale
ftl-reference-unknown-help = readers would see the name itself: define it, or correct the reference
# $name (String) – a name
# $place (String) – the message or attribute
ftl-reference-missing = `{ $place }` does not refer to `{ $name }` as the reference does
# $name (String) – a name
ftl-reference-missing-help = write `{"{"} { $name } {"}"}` instead of its words, so that a change reaches every place
# $name (String) – a name
# $place (String) – the message or attribute
ftl-reference-added = `{ $place }` refers to `{ $name }`, and the reference does not
ftl-reference-added-help = make sure that it says the same as the reference
# $way (String) – names with arrows between them
ftl-reference-cycle = references in a circle: { $way }
ftl-reference-cycle-help = write out the words in one of them
# $variable (String) – the variable
# $inner (String) – the term inside
# $outer (String) – the term around it
ftl-term-arguments = `{ $inner }` inside `{ $outer }` never learns `${ $variable }`
ftl-term-arguments-help = a term sees only the arguments of its own call: give it a literal, or choose in the outer term
# $place (String) – the message or attribute
# $count (Number) – how many
# $limit (Number) – how many are allowed
ftl-placeables-many = `{ $place }` comes to { NUMBER($count) } placeables, more than { NUMBER($limit) }
ftl-placeables-many-help = Fluent stops there and prints the text cut off: divide the message

## Variables

# $variable (String) – the variable
# $place (String) – the message or attribute
ftl-variable-missing = `{ $place }` does not use `${ $variable }`
# $variable (String) – the variable
ftl-variable-missing-help = add `{"{"} ${ $variable } {"}"}` where its value belongs
# $variable (String) – the variable
# $place (String) – the message or attribute
ftl-variable-unknown = `{ $place }` uses `${ $variable }`, which the program does not give it
# $variable (String) – the variable
ftl-variable-unknown-help = readers would see `{"{"}${ $variable }{"}"}`: use only what the reference uses or documents
# $variable (String) – the variable that is used
# $wanted (String) – the variable of the reference
# $place (String) – the message or attribute
ftl-variable-wrong = `{ $place }` uses `${ $variable }` instead of `${ $wanted }`
# $variable (String) – the variable
# $key (String) – the message or term
ftl-variable-documented = the comment of `{ $key }` documents `${ $variable }`, which is not used
# $variable (String) – the variable
# $key (String) – the message or term
ftl-variable-undocumented = the comment of `{ $key }` documents other variables, but not `${ $variable }`
# $variable (String) – the variable
# $text (String) – what the comment says
# $function (String) – the function
ftl-variable-kind = the comment says of `${ $variable }` “{ $text }”, and `{ $function }` takes a number
ftl-variable-comment-help = translators rely on the comment: write a line `# $name (Number) – what it is` for each variable

## Functions

# $function (String) – the function
ftl-function-unknown = there is no function `{ $function }`
# $list (String) – several, with commas
ftl-function-unknown-help = the functions are { $list }; readers would see the name of this one
# $function (String) – the function
# $variable (String) – the variable
# $place (String) – the message or attribute
ftl-function-missing = `{ $place }` shows `${ $variable }` without `{ $function }`
# $function (String) – the function
# $variable (String) – the variable
ftl-function-missing-help = write `{"{"} { $function }(${ $variable }) {"}"}`, with the reference's options, so that it is formatted
# $function (String) – the function
# $variable (String) – the variable
# $place (String) – the message or attribute
ftl-function-added = `{ $place }` shows `${ $variable }` through `{ $function }`, and the reference does not
# $variable (String) – the variable
ftl-function-added-help = make sure that `${ $variable }` is what the function takes
# $option (String) – the option
# $function (String) – the function
ftl-option-unknown = `{ $function }` has no option `{ $option }`
# $option (String) – the option
# $value (String) – its value in the reference
# $function (String) – the function
ftl-option-missing = `{ $function }` lacks the option `{ $option }: { $value }` of the reference
# $option (String) – the option
# $found (String) – its value
# $wanted (String) – its value in the reference
ftl-option-value = the option `{ $option }` is `{ $found }`, in the reference `{ $wanted }`
# $option (String) – the option
# $function (String) – the function
ftl-option-added = `{ $function }` has the option `{ $option }`, which the reference does not give it
# $function (String) – the function
ftl-option-help = give `{ $function }` the options that it has in the reference: names and values are code, not text

## Choices between variants

# $variable (String) – the variable
# $place (String) – the message or attribute
ftl-selector-missing = `{ $place }` says the same whatever `${ $variable }` is, and the reference chooses by it
# $variable (String) – the variable
ftl-selector-missing-help = choose too: `{"{"} ${ $variable } -> … {"}"}`, with the variants that this language needs
# $variable (String) – the variable
ftl-selector-late = `${ $variable }` is known only when the page is laid out, and cannot choose
ftl-selector-late-help = word the message so that it fits every value
# $list (String) – several, with commas
# $language (String) – the tag of a language
ftl-plural-missing = plural forms are missing for `{ $language }`: { $list }
# $list (String) – several, with commas
ftl-plural-missing-help = this language needs { $list }
# $name (String) – a name
# $language (String) – the tag of a language
ftl-plural-foreign = `{ $language }` has no plural form `{ $name }`: this variant is never chosen
# $list (String) – several, with commas
ftl-plural-foreign-help = use { $list }, or a number such as [0]
# $name (String) – a name
ftl-variant-duplicate = the variant `{ $name }` stands here a second time
ftl-variant-duplicate-help = only the first is ever chosen: delete one
# $name (String) – a name
ftl-variant-unknown = the variant `{ $name }` is not one of the reference's, and is never chosen
# $list (String) – several, with commas
ftl-variant-unknown-help = variant names are code and are not translated: use { $list }

## Texts

# $place (String) – the message or attribute
ftl-value-blank = `{ $place }` is blank
ftl-value-blank-help = add the text, or delete the message so that the reference's words are shown
# $place (String) – the message or attribute
ftl-value-untranslated = `{ $place }` has the same words as the reference
ftl-value-untranslated-help = translate it; if it is to stay, say “do not translate” in the reference's comment

# $count (Number) – how many
# $names (String) – the first of them
# $more (Number) – how many are not named
ftl-values-untranslated =
    { $count } values have the same words as the reference: { $names }{ $more ->
        [0] { "" }
        [one] {" "}and one more
       *[other] {" "}and { $more } more
    }
# $place (String) – the message or attribute
# $length (Number) – its characters
# $limit (Number) – how many are allowed
ftl-value-long = `{ $place }` has { NUMBER($length) } characters, and there is room for { NUMBER($limit) }
ftl-value-long-help = say it in fewer words: it would be cut off or push its neighbours away
# $place (String) – the message or attribute
# $added (String) – what is there
# $missing (String) – what should be there
ftl-numbers-other = `{ $place }` says { $added } where the reference says { $missing }
# $place (String) – the message or attribute
# $missing (String) – what should be there
ftl-numbers-missing = `{ $place }` lacks the number { $missing } of the reference
# $place (String) – the message or attribute
# $added (String) – what is there
ftl-numbers-added = `{ $place }` has the number { $added }, which the reference has not
ftl-numbers-help = correct the number; how it is grouped and pointed is the language's own business
# $place (String) – the message or attribute
# $added (String) – what is there
# $missing (String) – what should be there
ftl-address-other = `{ $place }` has the address { $added } instead of { $missing }
# $place (String) – the message or attribute
# $missing (String) – what should be there
ftl-address-missing = `{ $place }` lacks the address { $missing }
# $place (String) – the message or attribute
# $added (String) – what is there
ftl-address-added = `{ $place }` has the address { $added }, which the reference has not
ftl-address-help = use the reference's address; only parts that name the language may differ
# $place (String) – the message or attribute
# $added (String) – what is there
# $missing (String) – what should be there
ftl-markup-other = `{ $place }` has { $added } where the reference has { $missing }
# $place (String) – the message or attribute
# $missing (String) – what should be there
ftl-markup-missing = `{ $place }` lacks { $missing }
# $place (String) – the message or attribute
# $added (String) – what is there
ftl-markup-added = `{ $place }` has { $added }, which the reference has not
# $place (String) – the message or attribute
# $list (String) – several, with commas
ftl-markup-order = `{ $place }` has elements that do not end, or not in order: { $list }
# $place (String) – the message or attribute
# $name (String) – a name
ftl-entity-broken = `{ $place }` has `{ $name }` without its semicolon
ftl-markup-help = keep the reference's elements and entities; they may change places

## Characters

ftl-byte-order-mark = the file begins with a byte order mark
ftl-byte-order-mark-help = save it as UTF-8 without BOM: many readers of Fluent lose the first message
# $windows (Number) – lines that end as on Windows
# $others (Number) – lines that end otherwise
ftl-line-ends = line ends of two kinds: CRLF { NUMBER($windows) } times, LF { NUMBER($others) } times
ftl-line-ends-help = save the file with one kind, best LF
# $code (String) – a character by its number
ftl-control = the control character { $code }
ftl-control-help = delete it: it changes or hides what readers see
# $code (String) – a character by its number
ftl-hidden = the invisible character { $code }
ftl-hidden-help = delete it: nobody sees it, and searching and copying fail over it
# $code (String) – a character by its number
ftl-bidi-override = the character { $code } turns the direction of the text around
ftl-bidi-help = delete it: what is read is not what is written
# $code (String) – a character by its number
ftl-bidi-unbalanced = the mark of direction { $code } without its counterpart
ftl-bidi-unbalanced-help = end every isolate with U+2069 and every embedding with U+202C, or delete the mark
ftl-replacement = U+FFFD stands where a character was lost
ftl-replacement-help = write the character again, and save the file as UTF-8
ftl-escape-nothing = an escape names no character

## Messages and who asks for them

# $key (String) – a message or term
ftl-message-unused = nothing asks for `{ $key }`
ftl-message-unused-help = delete it in every locale, or correct the name where it should be asked for
# $key (String) – a message
# $locale (String) – the reference
ftl-message-undefined = `{ $key }` is asked for, and `{ $locale }` does not have it
# $key (String) – a message
ftl-label-undefined = the template asks for `{ $key }`, which no locale has
# $key (String) – a message
# $languages (List) – the languages that lack it
ftl-label-lacking = the template asks for `{ $key }`, which is missing in { LIST($languages) }
# $key (String) – a message
# $path (String) – the folder of a locale
ftl-label-undefined-help = write `{ $key } = …` into a file in `{ $path }`

## The command

cli-check-locales-about = Report everything that is wrong with a folder of Fluent files, of any program
cli-check-locales-examples =
    polyfolio check-locales --reference en locales
    polyfolio check-locales --reference en-US l10n --deny missing
    polyfolio check-locales --reference en locales --format sarif
    polyfolio check-locales --reference en locales --code src
    polyfolio check-locales --reference en locales --fix
cli-arg-reference = The locale that the others are compared with
cli-arg-tree = The folder, with a folder per locale
cli-arg-code-dir = A folder of the code that uses the messages; may be given several times
cli-arg-fix = Mend what can be mended without changing what is said
# $path (String) – the folder
# $reason (Message) – why
cli-error-no-tree = cannot list `{ $path }`: { $reason }
# $locale (String) – the reference
# $path (String) – the folder
cli-error-no-reference = there are no Fluent files of `{ $locale }` in `{ $path }`
# $list (String) – several, with commas
cli-error-no-reference-help = the locales there are: { $list }
cli-error-no-reference-none-help = name the folder that holds a folder per locale, such as `en` and `fr`
# $count (Number) – how many
check-locales-fixed =
    { PLURAL($count) ->
        [one] 1 file was mended.
       *[other] { NUMBER($count) } files were mended.
    }
# $locale (String) – the locale
# $missing (Number) – messages and terms that are missing
# $obsolete (Number) – messages and terms that are left over
# $others (Number) – other findings
check-locales-summary = { $locale }: missing { NUMBER($missing) }, obsolete { NUMBER($obsolete) }, other findings { NUMBER($others) }

## Fallbacks

# $id (String) – the message
# $language (Language) – the language asked for
# $used (Language) – the language it was taken from
diag-message-fallback = the message `{ $id }` is missing in { $language } and was taken from { $used }
# $id (String) – the message
diag-message-fallback-help = add `{ $id }` to the locale's files

## What stands for a value in the help: one word in capitals

cli-value-dir = DIR
cli-value-day = DAY
cli-value-lang = LANG
cli-value-when = WHEN
cli-value-severity = SEVERITY
cli-value-file = FILE
cli-value-format = FORMAT
cli-value-study = STUDY
cli-value-key = KEY
cli-value-name = NAME
cli-value-text = TEXT
cli-value-code = CODE
cli-value-shell = SHELL
cli-value-base = BASE
cli-value-ours = OURS
cli-value-theirs = THEIRS
cli-value-url = URL
cli-value-form = FORM
cli-value-date = DATE
cli-value-command = COMMAND

# $file (String) – the file
# $count (Number) – how many messages it lacks, more than three
findings-lacking = { $file } lacks { NUMBER($count) } messages of the reference; `--format json` lists them
