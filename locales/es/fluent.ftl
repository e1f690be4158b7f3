### Hallazgos sobre árboles de archivos Fluent, y el comando que los produce.

## Files, messages, terms, attributes

ftl-file-missing =
    a `{ $locale }` le falta el archivo `{ $path }`, con { PLURAL($count) ->
        [one] 1 mensaje
       *[other] { NUMBER($count) } mensajes
    }
ftl-file-missing-help = copie `{ $path }` y traduzca sus mensajes
ftl-file-obsolete = el archivo `{ $path }` no existe en `{ $locale }`
ftl-file-obsolete-help = elimínelo o dele el nombre que tiene allí
ftl-message-missing = falta el mensaje `{ $key }` en `{ $locale }`
ftl-term-missing = falta el término `{ $key }` en `{ $locale }`
ftl-missing-help = tradúzcalo en `{ $path }`; hasta entonces se muestran las palabras de la referencia
ftl-elsewhere-help = está en `{ $path }`: muévalo
ftl-reference-here = en la referencia
ftl-message-obsolete = el mensaje `{ $key }` no existe en `{ $locale }`
ftl-term-obsolete = el término `{ $key }` no existe en `{ $locale }`
ftl-obsolete-help = elimínelo o corrija su nombre
ftl-obsolete-elsewhere-help = allí está en `{ $path }`: muévalo a ese archivo
ftl-message-duplicate = el mensaje `{ $key }` aparece aquí por segunda vez
ftl-term-duplicate = el término `{ $key }` aparece aquí por segunda vez
ftl-attribute-duplicate = `{ $key }` tiene el atributo `{ $name }` por segunda vez
ftl-duplicate-help = conserve solo uno: cuál cuenta depende del programa
ftl-value-missing = `{ $key }` tiene atributos, pero no valor
ftl-value-missing-help = añada el texto después del signo `=`
ftl-value-obsolete = `{ $key }` tiene un valor, y la referencia solo tiene atributos
ftl-value-obsolete-help = elimine el texto después del signo `=`: se mostraría donde no debe haber nada
ftl-attribute-missing = a `{ $key }` le falta el atributo `{ $name }`
ftl-attribute-missing-help = añádalo, traducido, debajo del valor
ftl-attribute-obsolete = el atributo `{ $name }` de `{ $key }` no existe en la referencia

## Syntax

ftl-syntax-default = una selección sin variante por defecto
ftl-syntax-defaults = una selección con varias variantes por defecto
ftl-syntax-default-help = ponga `*` delante de una sola variante: `*[other]`
ftl-syntax-token = Fluent no válido: se esperaba `{ $token }`
ftl-syntax-range = Fluent no válido: se esperaba uno de `{ $range }`
ftl-syntax-message = el mensaje `{ $key }` no tiene ni valor ni atributos
ftl-syntax-term = el término `-{ $key }` no tiene valor
ftl-syntax-value = Fluent no válido: una variante o un atributo sin valor
ftl-syntax-value-help = añada el texto; las líneas que siguen a la primera llevan sangría
ftl-syntax-brace = Fluent no válido: una llave de cierre que nada ha abierto
ftl-syntax-brace-help = escriba una llave que es texto como cadena literal entre llaves
ftl-syntax-quote = Fluent no válido: una cadena literal sin final
ftl-syntax-quote-help = cierre las comillas en la misma línea
ftl-syntax-escape = Fluent no válido: una secuencia de escape que no existe
ftl-syntax-escape-help = use `\\`, `\"`, `\u` con cuatro o `\U` con seis cifras hexadecimales de un carácter
ftl-syntax-callee = Fluent no válido: solo se pueden llamar las funciones, cuyo nombre va en mayúsculas
ftl-syntax-selector = Fluent no válido: esto no puede elegir entre variantes
ftl-syntax-selector-help = use una variable, una función, un literal o el atributo de un término
ftl-syntax-attribute = Fluent no válido: el atributo de un término no se puede mostrar
ftl-syntax-argument = Fluent no válido: un argumento de función mal colocado o mal formado
ftl-syntax-expression = Fluent no válido: nada que tenga sentido entre las llaves
ftl-syntax-help = el resto del archivo se usa; esta entrada se da por ausente hasta que se corrija
ftl-too-deep-help = el archivo no se leyó: separe las selecciones anidadas

## References

ftl-reference-unknown = se hace referencia a `{ $name }`, que no existe en este idioma
ftl-reference-unknown-help = los lectores verían el propio nombre: defínalo o corrija la referencia
ftl-reference-missing = `{ $place }` no remite a `{ $name }` como la referencia
ftl-reference-missing-help = escriba `{"{"} { $name } {"}"}` en lugar de sus palabras, para que un cambio llegue a todas partes
ftl-reference-added = `{ $place }` remite a `{ $name }`, a diferencia de la referencia
ftl-reference-added-help = compruebe que dice lo mismo que la referencia
ftl-reference-cycle = referencias circulares: { $way }
ftl-reference-cycle-help = escriba las palabras en una de ellas
ftl-term-arguments = `{ $inner }` dentro de `{ $outer }` nunca recibe `${ $variable }`
ftl-term-arguments-help = un término solo ve los argumentos de su propia llamada: dele un literal o elija en el término exterior
ftl-placeables-many = `{ $place }` llega a { NUMBER($count) } inserciones, más de { NUMBER($limit) }
ftl-placeables-many-help = Fluent se detiene ahí y muestra el texto cortado: divida el mensaje

## Variables

ftl-variable-missing = `{ $place }` no usa `${ $variable }`
ftl-variable-missing-help = añada `{"{"} ${ $variable } {"}"}` donde corresponda su valor
ftl-variable-unknown = `{ $place }` usa `${ $variable }`, que el programa no le da
ftl-variable-unknown-help = los lectores verían `{"{"}${ $variable }{"}"}`: use solo lo que la referencia usa o documenta
ftl-variable-wrong = `{ $place }` usa `${ $variable }` en lugar de `${ $wanted }`
ftl-variable-documented = el comentario de `{ $key }` documenta `${ $variable }`, que no se usa
ftl-variable-undocumented = el comentario de `{ $key }` documenta otras variables, pero no `${ $variable }`
ftl-variable-kind = el comentario dice de `${ $variable }` «{ $text }», y `{ $function }` toma un número
ftl-variable-comment-help = los traductores se fían del comentario: escriba una línea `# $name (Number) – qué es` por variable

## Functions

ftl-function-unknown = no hay ninguna función `{ $function }`
ftl-function-unknown-help = las funciones son { $list }; los lectores verían el nombre de esta
ftl-function-missing = `{ $place }` muestra `${ $variable }` sin `{ $function }`
ftl-function-missing-help = escriba `{"{"} { $function }(${ $variable }) {"}"}`, con las opciones de la referencia, para que se le dé formato
ftl-function-added = `{ $place }` muestra `${ $variable }` mediante `{ $function }`, a diferencia de la referencia
ftl-function-added-help = compruebe que `${ $variable }` es lo que toma la función
ftl-option-unknown = `{ $function }` no tiene la opción `{ $option }`
ftl-option-missing = a `{ $function }` le falta la opción `{ $option }: { $value }` de la referencia
ftl-option-value = la opción `{ $option }` es `{ $found }`, y en la referencia `{ $wanted }`
ftl-option-added = `{ $function }` tiene la opción `{ $option }`, que la referencia no le da
ftl-option-help = dé a `{ $function }` las opciones que tiene en la referencia: nombres y valores son código, no texto

## Choices between variants

ftl-selector-missing = `{ $place }` dice lo mismo sea cual sea `${ $variable }`, y la referencia elige según ella
ftl-selector-missing-help = elija también: `{"{"} ${ $variable } -> … {"}"}`, con las variantes que necesita este idioma
ftl-selector-late = `${ $variable }` solo se conoce al maquetar la página, y no puede elegir
ftl-selector-late-help = redacte el mensaje de modo que sirva para cualquier valor
ftl-plural-missing = faltan formas de plural para `{ $language }`: { $list }
ftl-plural-missing-help = este idioma necesita: { $list }
ftl-plural-foreign = `{ $language }` no tiene la forma de plural `{ $name }`: esta variante nunca se elige
ftl-plural-foreign-help = use { $list }, o un número como [0]
ftl-variant-duplicate = la variante `{ $name }` aparece aquí por segunda vez
ftl-variant-duplicate-help = solo se elige la primera: elimine una
ftl-variant-unknown = la variante `{ $name }` no está en la referencia, y nunca se elige
ftl-variant-unknown-help = los nombres de variantes son código y no se traducen: use { $list }

## Texts

ftl-value-blank = `{ $place }` está en blanco
ftl-value-blank-help = añada el texto o elimine el mensaje para que se muestren las palabras de la referencia
ftl-value-untranslated = `{ $place }` tiene las mismas palabras que la referencia
ftl-value-untranslated-help = tradúzcalo; si debe quedar así, escriba «do not translate» en el comentario de la referencia
ftl-values-untranslated =
    { $count } valores tienen las mismas palabras que la referencia: { $names }{ $more ->
        [0] { "" }
        [one] {" "}y uno más
       *[other] {" "}y { $more } más
    }
ftl-value-long = `{ $place }` tiene { NUMBER($length) } caracteres, y hay espacio para { NUMBER($limit) }
ftl-value-long-help = dígalo con menos palabras: se cortaría o desplazaría lo que tiene al lado
ftl-numbers-other = `{ $place }` dice { $added } donde la referencia dice { $missing }
ftl-numbers-missing = a `{ $place }` le falta el número { $missing } de la referencia
ftl-numbers-added = `{ $place }` contiene el número { $added }, que la referencia no tiene
ftl-numbers-help = corrija el número; cómo se agrupa y el signo decimal son cosa de cada idioma
ftl-address-other = `{ $place }` contiene la dirección { $added } en lugar de { $missing }
ftl-address-missing = a `{ $place }` le falta la dirección { $missing }
ftl-address-added = `{ $place }` contiene la dirección { $added }, que la referencia no tiene
ftl-address-help = use la dirección de la referencia; solo pueden diferir las partes que nombran el idioma
ftl-markup-other = `{ $place }` contiene { $added } donde la referencia tiene { $missing }
ftl-markup-missing = a `{ $place }` le falta { $missing }
ftl-markup-added = `{ $place }` contiene { $added }, que la referencia no tiene
ftl-markup-order = `{ $place }` tiene elementos que no se cierran, o en desorden: { $list }
ftl-entity-broken = `{ $place }` contiene `{ $name }` sin su punto y coma
ftl-markup-help = conserve los elementos y las entidades de la referencia; pueden cambiar de lugar

## Characters

ftl-byte-order-mark = el archivo empieza con una marca de orden de bytes
ftl-byte-order-mark-help = guárdelo como UTF-8 sin BOM: muchos lectores de Fluent pierden el primer mensaje
ftl-line-ends = finales de línea de dos clases: CRLF { NUMBER($windows) } veces, LF { NUMBER($others) } veces
ftl-line-ends-help = guarde el archivo con una sola clase, mejor LF
ftl-control = el carácter de control { $code }
ftl-control-help = elimínelo: cambia u oculta lo que ven los lectores
ftl-hidden = el carácter invisible { $code }
ftl-hidden-help = elimínelo: nadie lo ve, y hace fallar búsquedas y copias
ftl-bidi-override = el carácter { $code } invierte la dirección del texto
ftl-bidi-help = elimínelo: lo que se lee no es lo que está escrito
ftl-bidi-unbalanced = la marca de dirección { $code } sin su pareja
ftl-bidi-unbalanced-help = termine cada aislamiento con U+2069 y cada incrustación con U+202C, o elimine la marca
ftl-replacement = U+FFFD ocupa el lugar de un carácter perdido
ftl-replacement-help = escriba de nuevo el carácter y guarde el archivo como UTF-8
ftl-escape-nothing = una secuencia de escape no designa ningún carácter

## Mensajes y quién los pide

ftl-message-unused = nada pide `{ $key }`
ftl-message-unused-help = bórrelo en todos los idiomas, o corrija el nombre allí donde debería pedirse
ftl-message-undefined = se pide `{ $key }`, y `{ $locale }` no lo tiene
ftl-label-undefined = la plantilla pide `{ $key }`, que no está en ningún idioma
ftl-label-lacking = la plantilla pide `{ $key }`, que falta en estos idiomas: { LIST($languages) }
ftl-label-undefined-help = escriba `{ $key } = …` en un archivo de `{ $path }`

## The command

cli-check-locales-about = Señalar todo lo que está mal en una carpeta de archivos Fluent, de cualquier programa
cli-check-locales-examples =
    polyfolio check-locales --reference en locales
    polyfolio check-locales --reference en-US l10n --deny missing
    polyfolio check-locales --reference en locales --format sarif
    polyfolio check-locales --reference en locales --code src
    polyfolio check-locales --reference en locales --fix
cli-arg-reference = Idioma con el que se comparan los demás
cli-arg-tree = Carpeta que contiene una carpeta por idioma
cli-arg-code-dir = Carpeta del código que usa los mensajes; puede repetirse
cli-arg-fix = Reparar lo que se pueda sin cambiar lo que se dice
cli-error-no-tree = no se puede listar `{ $path }`: { $reason }
cli-error-no-reference = no hay archivos Fluent de `{ $locale }` en `{ $path }`
cli-error-no-reference-help = los idiomas que hay: { $list }
cli-error-no-reference-none-help = indique la carpeta que contiene una carpeta por idioma, como `en` y `fr`
check-locales-fixed =
    { PLURAL($count) ->
        [one] Se reparó 1 archivo.
       *[other] Se repararon { NUMBER($count) } archivos.
    }
check-locales-summary = { $locale }: faltan { NUMBER($missing) }, obsoletos { NUMBER($obsolete) }, otros hallazgos { NUMBER($others) }

## Fallbacks

diag-message-fallback = el mensaje `{ $id }` falta en { $language } y se tomó de { $used }
diag-message-fallback-help = añada `{ $id }` a los archivos del idioma

## What stands for a value in the help: one word in capitals

cli-value-dir = CARPETA
cli-value-day = DÍA
cli-value-lang = IDIOMA
cli-value-when = CUÁNDO
cli-value-severity = GRAVEDAD
cli-value-file = ARCHIVO
cli-value-format = FORMATO
cli-value-study = ESTUDIO
cli-value-key = CLAVE
cli-value-name = NOMBRE
cli-value-text = TEXTO
cli-value-code = CÓDIGO
cli-value-shell = SHELL
cli-value-base = BASE
cli-value-ours = NUESTRO
cli-value-theirs = SUYO
cli-value-url = URL
cli-value-form = FORMA
cli-value-date = FECHA
cli-value-command = COMANDO
findings-lacking = a { $file } le faltan { NUMBER($count) } mensajes de la referencia; `--format json` los enumera
