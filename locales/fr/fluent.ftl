### Constats sur les arborescences de fichiers Fluent, et la commande qui les produit.

## Files, messages, terms, attributes

ftl-file-missing =
    `{ $locale }` n’a pas le fichier `{ $path }`, qui compte { PLURAL($count) ->
        [one] { NUMBER($count) } message
       *[other] { NUMBER($count) } messages
    }
ftl-file-missing-help = copiez `{ $path }` et traduisez ses messages
ftl-file-obsolete = le fichier `{ $path }` n’existe pas dans `{ $locale }`
ftl-file-obsolete-help = supprimez-le, ou donnez-lui le nom qu’il y porte
ftl-message-missing = le message `{ $key }` manque dans `{ $locale }`
ftl-term-missing = le terme `{ $key }` manque dans `{ $locale }`
ftl-missing-help = traduisez-le dans `{ $path }` ; d’ici là, les mots de la référence s’affichent
ftl-elsewhere-help = il se trouve dans `{ $path }` : déplacez-le
ftl-reference-here = dans la référence
ftl-message-obsolete = le message `{ $key }` n’existe pas dans `{ $locale }`
ftl-term-obsolete = le terme `{ $key }` n’existe pas dans `{ $locale }`
ftl-obsolete-help = supprimez-le, ou corrigez son nom
ftl-obsolete-elsewhere-help = il s’y trouve dans `{ $path }` : déplacez-le dans ce fichier
ftl-message-duplicate = le message `{ $key }` figure ici une deuxième fois
ftl-term-duplicate = le terme `{ $key }` figure ici une deuxième fois
ftl-attribute-duplicate = `{ $key }` a une deuxième fois l’attribut `{ $name }`
ftl-duplicate-help = n’en gardez qu’un : lequel compte dépend du programme
ftl-value-missing = `{ $key }` a des attributs, mais pas de valeur
ftl-value-missing-help = ajoutez le texte après le signe `=`
ftl-value-obsolete = `{ $key }` a une valeur, alors que la référence n’a que des attributs
ftl-value-obsolete-help = supprimez le texte après le signe `=` : il s’afficherait là où il ne faut rien
ftl-attribute-missing = `{ $key }` n’a pas l’attribut `{ $name }`
ftl-attribute-missing-help = ajoutez-le, traduit, sous la valeur
ftl-attribute-obsolete = l’attribut `{ $name }` de `{ $key }` n’existe pas dans la référence

## Syntax

ftl-syntax-default = un choix sans variante par défaut
ftl-syntax-defaults = un choix avec plusieurs variantes par défaut
ftl-syntax-default-help = mettez `*` devant une variante et une seule : `*[other]`
ftl-syntax-token = Fluent non valide : `{ $token }` attendu
ftl-syntax-range = Fluent non valide : l’un de `{ $range }` attendu
ftl-syntax-message = le message `{ $key }` n’a ni valeur ni attributs
ftl-syntax-term = le terme `-{ $key }` n’a pas de valeur
ftl-syntax-value = Fluent non valide : variante ou attribut sans valeur
ftl-syntax-value-help = ajoutez le texte ; les lignes qui suivent la première sont en retrait
ftl-syntax-brace = Fluent non valide : une accolade fermante que rien n’a ouverte
ftl-syntax-brace-help = écrivez une accolade qui est du texte comme chaîne littérale entre accolades
ftl-syntax-quote = Fluent non valide : une chaîne littérale qui ne se termine pas
ftl-syntax-quote-help = fermez le guillemet sur la même ligne
ftl-syntax-escape = Fluent non valide : une séquence d’échappement qui n’existe pas
ftl-syntax-escape-help = utilisez `\\`, `\"`, `\u` avec quatre ou `\U` avec six chiffres hexadécimaux d’un caractère
ftl-syntax-callee = Fluent non valide : seules les fonctions, au nom en majuscules, peuvent être appelées
ftl-syntax-selector = Fluent non valide : cela ne peut pas choisir entre des variantes
ftl-syntax-selector-help = utilisez une variable, une fonction, un littéral ou l’attribut d’un terme
ftl-syntax-attribute = Fluent non valide : l’attribut d’un terme ne peut pas être affiché
ftl-syntax-argument = Fluent non valide : un argument de fonction mal placé ou mal formé
ftl-syntax-expression = Fluent non valide : rien de compréhensible entre les accolades
ftl-syntax-help = le reste du fichier est utilisé ; cette entrée est considérée comme manquante tant qu’elle n’est pas corrigée
ftl-too-deep-help = le fichier n’a pas été lu : séparez les choix imbriqués

## References

ftl-reference-unknown = `{ $name }` est mentionné, mais n’existe pas dans cette langue
ftl-reference-unknown-help = les lecteurs verraient le nom lui-même : définissez-le, ou corrigez le renvoi
ftl-reference-missing = `{ $place }` ne renvoie pas à `{ $name }` comme la référence
ftl-reference-missing-help = écrivez `{"{"} { $name } {"}"}` au lieu de ses mots, pour qu’un changement atteigne tous les endroits
ftl-reference-added = `{ $place }` renvoie à `{ $name }`, contrairement à la référence
ftl-reference-added-help = vérifiez que le sens est le même que dans la référence
ftl-reference-cycle = des renvois circulaires : { $way }
ftl-reference-cycle-help = écrivez les mots en toutes lettres dans l’un d’eux
ftl-term-arguments = `{ $inner }` dans `{ $outer }` ne reçoit jamais `${ $variable }`
ftl-term-arguments-help = un terme ne voit que les arguments de son propre appel : donnez-lui un littéral, ou choisissez dans le terme extérieur
ftl-placeables-many = `{ $place }` atteint { NUMBER($count) } insertions, plus de { NUMBER($limit) }
ftl-placeables-many-help = Fluent s’arrête là et affiche un texte tronqué : divisez le message

## Variables

ftl-variable-missing = `{ $place }` n’utilise pas `${ $variable }`
ftl-variable-missing-help = ajoutez `{"{"} ${ $variable } {"}"}` là où sa valeur doit figurer
ftl-variable-unknown = `{ $place }` utilise `${ $variable }`, que le programme ne lui donne pas
ftl-variable-unknown-help = les lecteurs verraient `{"{"}${ $variable }{"}"}` : n’utilisez que ce que la référence utilise ou documente
ftl-variable-wrong = `{ $place }` utilise `${ $variable }` au lieu de `${ $wanted }`
ftl-variable-documented = le commentaire de `{ $key }` documente `${ $variable }`, qui n’est pas utilisée
ftl-variable-undocumented = le commentaire de `{ $key }` documente d’autres variables, mais pas `${ $variable }`
ftl-variable-kind = le commentaire dit de `${ $variable }` « { $text } », et `{ $function }` prend un nombre
ftl-variable-comment-help = les traducteurs se fient au commentaire : écrivez une ligne `# $name (Number) – ce que c’est` par variable

## Functions

ftl-function-unknown = il n’y a pas de fonction `{ $function }`
ftl-function-unknown-help = les fonctions sont { $list } ; les lecteurs verraient le nom de celle-ci
ftl-function-missing = `{ $place }` affiche `${ $variable }` sans `{ $function }`
ftl-function-missing-help = écrivez `{"{"} { $function }(${ $variable }) {"}"}`, avec les options de la référence, pour qu’elle soit mise en forme
ftl-function-added = `{ $place }` affiche `${ $variable }` au moyen de `{ $function }`, contrairement à la référence
ftl-function-added-help = vérifiez que `${ $variable }` est bien ce que prend la fonction
ftl-option-unknown = `{ $function }` n’a pas d’option `{ $option }`
ftl-option-missing = il manque à `{ $function }` l’option `{ $option }: { $value }` de la référence
ftl-option-value = l’option `{ $option }` vaut `{ $found }`, et `{ $wanted }` dans la référence
ftl-option-added = `{ $function }` a l’option `{ $option }`, que la référence ne lui donne pas
ftl-option-help = donnez à `{ $function }` les options qu’elle a dans la référence : noms et valeurs sont du code, pas du texte

## Choices between variants

ftl-selector-missing = `{ $place }` dit la même chose quelle que soit `${ $variable }`, alors que la référence choisit d’après elle
ftl-selector-missing-help = choisissez aussi : `{"{"} ${ $variable } -> … {"}"}`, avec les variantes qu’il faut dans cette langue
ftl-selector-late = `${ $variable }` n’est connue qu’à la mise en page, et ne peut pas choisir
ftl-selector-late-help = formulez le message de sorte qu’il convienne à toute valeur
ftl-plural-missing = des formes du pluriel manquent pour `{ $language }` : { $list }
ftl-plural-missing-help = cette langue a besoin de : { $list }
ftl-plural-foreign = `{ $language }` n’a pas de forme du pluriel `{ $name }` : cette variante n’est jamais choisie
ftl-plural-foreign-help = utilisez { $list }, ou un nombre tel que [0]
ftl-variant-duplicate = la variante `{ $name }` figure ici une deuxième fois
ftl-variant-duplicate-help = seule la première est choisie : supprimez-en une
ftl-variant-unknown = la variante `{ $name }` n’est pas dans la référence, et n’est jamais choisie
ftl-variant-unknown-help = les noms de variantes sont du code et ne se traduisent pas : utilisez { $list }

## Texts

ftl-value-blank = `{ $place }` est vide
ftl-value-blank-help = ajoutez le texte, ou supprimez le message pour que les mots de la référence s’affichent
ftl-value-untranslated = `{ $place }` a les mêmes mots que la référence
ftl-value-untranslated-help = traduisez-le ; s’il doit rester tel quel, écrivez « do not translate » dans le commentaire de la référence
ftl-values-untranslated =
    { $count } valeurs ont les mêmes mots que la référence : { $names }{ $more ->
        [0] { "" }
        [one] {" "}et une autre
       *[other] {" "}et { $more } autres
    }
ftl-value-long = `{ $place }` compte { NUMBER($length) } caractères, et il y a place pour { NUMBER($limit) }
ftl-value-long-help = dites-le en moins de mots : il serait tronqué ou repousserait ses voisins
ftl-numbers-other = `{ $place }` dit { $added } là où la référence dit { $missing }
ftl-numbers-missing = il manque à `{ $place }` le nombre { $missing } de la référence
ftl-numbers-added = `{ $place }` contient le nombre { $added }, que la référence n’a pas
ftl-numbers-help = corrigez le nombre ; la façon de le grouper et la virgule sont l’affaire de chaque langue
ftl-address-other = `{ $place }` contient l’adresse { $added } au lieu de { $missing }
ftl-address-missing = il manque à `{ $place }` l’adresse { $missing }
ftl-address-added = `{ $place }` contient l’adresse { $added }, que la référence n’a pas
ftl-address-help = utilisez l’adresse de la référence ; seules les parties qui nomment la langue peuvent différer
ftl-markup-other = `{ $place }` contient { $added } là où la référence a { $missing }
ftl-markup-missing = il manque { $missing } à `{ $place }`
ftl-markup-added = `{ $place }` contient { $added }, que la référence n’a pas
ftl-markup-order = `{ $place }` a des éléments qui ne se ferment pas, ou dans le désordre : { $list }
ftl-entity-broken = `{ $place }` contient `{ $name }` sans son point-virgule
ftl-markup-help = gardez les éléments et les entités de la référence ; ils peuvent changer de place

## Characters

ftl-byte-order-mark = le fichier commence par une marque d’ordre des octets
ftl-byte-order-mark-help = enregistrez-le en UTF-8 sans BOM : bien des lecteurs de Fluent perdent le premier message
ftl-line-ends = deux sortes de fins de ligne : CRLF { NUMBER($windows) } fois, LF { NUMBER($others) } fois
ftl-line-ends-help = enregistrez le fichier avec une seule sorte, LF de préférence
ftl-control = le caractère de contrôle { $code }
ftl-control-help = supprimez-le : il change ou cache ce que voient les lecteurs
ftl-hidden = le caractère invisible { $code }
ftl-hidden-help = supprimez-le : personne ne le voit, et il fait échouer recherches et copies
ftl-bidi-override = le caractère { $code } inverse le sens du texte
ftl-bidi-help = supprimez-le : ce qu’on lit n’est pas ce qui est écrit
ftl-bidi-unbalanced = la marque de direction { $code } sans sa contrepartie
ftl-bidi-unbalanced-help = terminez chaque isolat par U+2069 et chaque enchâssement par U+202C, ou supprimez la marque
ftl-replacement = U+FFFD remplace un caractère perdu
ftl-replacement-help = réécrivez le caractère, et enregistrez le fichier en UTF-8
ftl-escape-nothing = une séquence d’échappement ne désigne aucun caractère

## Messages et ceux qui les demandent

ftl-message-unused = rien ne demande `{ $key }`
ftl-message-unused-help = supprimez-le dans chaque langue, ou corrigez le nom là où il devrait être demandé
ftl-message-undefined = `{ $key }` est demandé, et `{ $locale }` ne l’a pas
ftl-label-undefined = le gabarit demande `{ $key }`, qu’aucune langue ne contient
ftl-label-lacking = le gabarit demande `{ $key }`, qui manque dans ces langues : { LIST($languages) }
ftl-label-undefined-help = écrivez `{ $key } = …` dans un fichier de `{ $path }`

## The command

cli-check-locales-about = Signaler tout ce qui ne va pas dans un dossier de fichiers Fluent, de tout programme
cli-check-locales-examples =
    polyfolio check-locales --reference en locales
    polyfolio check-locales --reference en-US l10n --deny missing
    polyfolio check-locales --reference en locales --format sarif
    polyfolio check-locales --reference en locales --code src
    polyfolio check-locales --reference en locales --fix
cli-arg-reference = Langue à laquelle les autres sont comparées
cli-arg-tree = Dossier contenant un dossier par langue
cli-arg-code-dir = Dossier du code qui utilise les messages ; peut être répété
cli-arg-fix = Réparer ce qui peut l’être sans changer ce qui est dit
cli-error-no-tree = impossible de lister `{ $path }` : { $reason }
cli-error-no-reference = il n’y a pas de fichiers Fluent de `{ $locale }` dans `{ $path }`
cli-error-no-reference-help = les langues qui s’y trouvent : { $list }
cli-error-no-reference-none-help = indiquez le dossier qui contient un dossier par langue, tels que `en` et `fr`
check-locales-fixed =
    { PLURAL($count) ->
        [one] { NUMBER($count) } fichier a été réparé.
       *[other] { NUMBER($count) } fichiers ont été réparés.
    }
check-locales-summary = { $locale } : manquants { NUMBER($missing) }, obsolètes { NUMBER($obsolete) }, autres constats { NUMBER($others) }

## Fallbacks

diag-message-fallback = le message `{ $id }` manque dans la langue { $language } et a été pris dans la langue { $used }
diag-message-fallback-help = ajoutez `{ $id }` aux fichiers de la langue

## What stands for a value in the help: one word in capitals

cli-value-dir = DOSSIER
cli-value-day = JOUR
cli-value-lang = LANGUE
cli-value-when = QUAND
cli-value-severity = GRAVITÉ
cli-value-file = FICHIER
cli-value-format = FORMAT
cli-value-study = ÉTUDE
cli-value-key = CLÉ
cli-value-name = NOM
cli-value-text = TEXTE
cli-value-code = CODE
cli-value-shell = SHELL
cli-value-base = BASE
cli-value-ours = NÔTRE
cli-value-theirs = LEUR
cli-value-url = URL
cli-value-form = FORME
cli-value-date = DATE
cli-value-command = COMMANDE
findings-lacking = il manque { NUMBER($count) } messages de la référence à { $file } ; `--format json` les énumère
