### Textos de la línea de comandos: ayuda, progreso, errores y hallazgos.

## Help

cli-labelled = { $label }: { $text }
cli-heading = { $heading }
cli-about = Publica estudios de caso en todos sus idiomas de trabajo y sabe, párrafo por párrafo, qué falta por traducir.
cli-usage = Uso
cli-command-placeholder = COMANDO
cli-commands = Comandos
cli-options = Opciones
cli-arguments = Argumentos
cli-global-options = Opciones globales
cli-examples = Ejemplos
cli-possible-values = valores posibles
cli-default-value = por defecto
cli-flag-help = Mostrar la ayuda
cli-flag-version = Mostrar la versión
cli-arg-series = Carpeta de los estudios
cli-arg-source = Idioma en que están redactados los estudios, si ningún archivo lo indica
cli-arg-ui = Idioma de los mensajes de este programa
cli-arg-color = Cuándo usar colores
cli-arg-quiet = Decir solo lo que está mal
cli-arg-jobs = Número de ediciones que se componen a la vez
cli-arg-deny = Gravedad a partir de la cual un hallazgo hace fallar el comando
cli-arg-study = Nombre de la carpeta de un estudio, o su número
cli-arg-lang = Solo este idioma; se puede indicar varias veces
cli-arg-output = Dónde escribir el resultado
cli-arg-segments = Enumerar todos los segmentos
cli-arg-format = Formato del resultado
cli-arg-source-file = El original
cli-arg-target-file = Su traducción
cli-arg-source-lang = Idioma del original
cli-arg-target-lang = Idioma de la traducción
cli-arg-code = Código de un hallazgo
cli-arg-shell = Intérprete de comandos
cli-status-about = Mostrar qué hay, qué falta y qué está sin traducir, por estudio e idioma
cli-status-examples =
    polyfolio status
    polyfolio status 004 --lang es --segments
    polyfolio status --segments --format json
    polyfolio status --output status.html
    polyfolio status --ui es --output estado.pdf
cli-render-about = Producir un estudio en PDF
cli-render-examples =
    polyfolio render 004 --lang fr
    polyfolio render 001-ecuador-municipal-services --lang es --output draft.pdf
    polyfolio render 002 --lang fr --proof
cli-publish-about = Producir todas las ediciones que existen, en todos los idiomas, con un manifiesto
cli-publish-examples =
    polyfolio publish
    polyfolio publish --lang fr --lang en --output /tmp/site
    polyfolio --series guides --source en publish
    polyfolio publish --dry-run --today 2026-12-31
cli-check-about = Señalar todo lo que está mal en los estudios
cli-check-examples =
    polyfolio check
    polyfolio check --deny warning
    polyfolio check --format json
cli-align-about = Mostrar qué pasajes de dos archivos se corresponden
cli-align-examples =
    polyfolio align en.md fr.md
    polyfolio align en.md fr.md --source-lang en --target-lang fr --format json
cli-explain-about = Explicar un tipo de hallazgo
cli-explain-examples = polyfolio explain heading-skipped
cli-completions-about = Mostrar un script que completa los comandos en un intérprete
cli-completions-examples = polyfolio completions bash > ~/.local/share/bash-completion/completions/polyfolio
cli-man-about = Mostrar la página de manual
cli-man-examples = polyfolio man | man -l -
cli-help-about = Mostrar la ayuda de un comando

## Errors of use

cli-error-unknown-argument = argumento desconocido: `{ $argument }`
cli-error-unknown-command = comando desconocido: `{ $command }`
cli-error-invalid-value = `{ $value }` no es un valor de `{ $argument }`: utilice { $possible }
cli-error-bad-value = `{ $value }` no es un valor de `{ $argument }`
cli-error-missing-argument = falta: { $arguments }
cli-error-missing-command = no se indicó ningún comando
cli-error-missing-value = `{ $argument }` necesita un valor
cli-error-conflict = `{ $argument }` no se puede usar aquí, o no dos veces
cli-error-usage = { $detail }
cli-error-help = consulte `{ $command }`
cli-error-no-study = no hay ningún estudio `{ $study }`
cli-error-no-study-help = los estudios son: { $studies }
cli-error-no-edition = el estudio `{ $study }` no tiene documento en { $language }
cli-error-no-edition-help = existe { LIST($languages, each: "en ") }
cli-error-no-code = no hay ningún hallazgo `{ $code }`
cli-error-no-code-help = los códigos son: { $codes }
cli-error-write = no se puede escribir `{ $path }`: { $reason }
cli-error-write-help = compruebe que la carpeta existe, que puede escribir en ella y que queda espacio en el disco
cli-error-internal = se trata de un error del programa: { $detail }

## Levels and counts of findings

level-error = error
level-warning = advertencia
level-info = nota
level-help = ayuda
findings-summary =
    { $errors ->
        [0] Ningún error
        [1] 1 error
       *[other] { NUMBER($errors) } errores
    }, { $warnings ->
        [0] ninguna advertencia
        [1] 1 advertencia
       *[other] { NUMBER($warnings) } advertencias
    }, { $infos ->
        [0] ninguna nota
        [1] 1 nota
       *[other] { NUMBER($infos) } notas
    }.
findings-more =
    { PLURAL($count) ->
        [one] y { NUMBER($count) } hallazgo más
       *[other] y { NUMBER($count) } hallazgos más
    } de `{ $code }`: `polyfolio check` los enumera todos
findings-explain = Más sobre un hallazgo: `polyfolio explain { $code }`

## Publishing

progress-rendering = Composición
publish-column-edition = Estudio
publish-column-language = Idioma
publish-column-pages = Páginas
publish-column-size = Tamaño
publish-column-state = Estado
publish-published = publicada
publish-held = retenida: { $reason }
publish-held-record = solo título y resumen
publish-held-planned = anunciada, aún no disponible
publish-failed = falló: véase más arriba
publish-summary =
    { $count ->
        [0] Ninguna edición publicada
        [1] 1 edición publicada
       *[other] { NUMBER($count) } ediciones publicadas
    } en { $folder } ({ $size }).
publish-summary-failed =
    { PLURAL($count) ->
        [one] No se pudo producir { NUMBER($count) } edición; todo lo demás está publicado.
       *[other] No se pudieron producir { NUMBER($count) } ediciones; todo lo demás está publicado.
    }
publish-summary-held =
    { PLURAL($count) ->
        [one] { NUMBER($count) } edición queda retenida.
       *[other] { NUMBER($count) } ediciones quedan retenidas.
    }
size-kilobytes = { NUMBER($size, maximumFractionDigits: 0) } kB
size-megabytes = { NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB
render-done =
    { $path }: { PLURAL($pages) ->
        [one] { NUMBER($pages) } página
       *[other] { NUMBER($pages) } páginas
    }, { $size }

## Bitexts

align-column-language = { $language }
align-column-source = Original
align-column-target = Traducción
align-column-confidence = Certeza
align-summary =
    { PLURAL($pairs) ->
        [one] { NUMBER($pairs) } par
       *[other] { NUMBER($pairs) } pares
    }; solo en el original: { NUMBER($source) }; solo en la traducción: { NUMBER($target) }.

## Types of values, as messages name them

type-text = un texto
type-texts = una lista de textos
type-list = una lista
type-bool = `true` o `false`
type-count = un número entero
type-number = un número
type-date = una fecha como 2027-03-15 o un mes como 2027-03
type-table = una tabla
type-nothing = un valor vacío
type-url = una dirección que empieza por https://
type-colour = un color como `#0f5c6e`
type-at-least = un número entero de al menos { $least }
type-sdg = números del 1 al 17
type-planned = un mes como `2027-03`, o `true` para «próximamente»

## Why a file cannot be read

read-not-found = ese archivo no existe
read-not-regular = no es un archivo ordinario
read-too-large = supera los { NUMBER($limit) } bytes
read-not-utf8 = no está en UTF-8 a partir de la línea { $line }
read-outside = está fuera de la serie
read-system = { $reason }

## Findings: files and configuration

diag-unreadable = no se puede leer `{ $path }`: { $reason }
diag-unreadable-help = compruebe el nombre del archivo, sus permisos y que esté guardado en UTF-8
diag-syntax-toml = TOML no válido: { $detail }
diag-syntax-toml-help = los textos llevan comillas rectas y las listas, corchetes; cada clave ocupa una línea propia
diag-syntax-yaml = YAML no válido: { $detail }
diag-syntax-yaml-help = ponga entre comillas los textos que contengan `:` o `#` y compruebe la sangría
diag-yaml-deep = la cabecera tiene más de { $limit } niveles de anidación
diag-yaml-alias = no se admiten alias (`*name`) en la cabecera
diag-yaml-duplicate = la clave `{ $key }` figura aquí por segunda vez
diag-first-here = primera aparición aquí
diag-unknown-key = clave desconocida: `{ $key }`
diag-did-you-mean = ¿quiso decir `{ $near }`?
diag-known-keys = las claves conocidas son `{ $keys }`
diag-wrong-type = `{ $key }` admite { $expected }, no { $found }
diag-wrong-value = `{ $key }` admite { $expected }
diag-missing-key = falta la clave `{ $key }`
diag-unknown-language = `{ $tag }` no es un idioma conocido
diag-unknown-language-help = utilice un código BCP 47, como `fr`, `pt-BR` o `zh-Hant`
diag-language-not-listed = la serie no se publica en { $language }
diag-language-not-listed-help = añada `{ $tag }` a `languages` en series.toml
diag-language-twice = dos archivos se presentan como la versión en { $language }
diag-unknown-country = `{ $code }` no es un país
diag-unknown-country-help = utilice un código ISO 3166-1 de dos mayúsculas, como `TN` o `GB`
diag-unknown-theme = tema desconocido: `{ $theme }`
diag-unknown-theme-help = elija entre `{ $known }`, o añada `theme-{ $theme }` a vocabulary.ftl en cada idioma
diag-pattern = el patrón `{ $pattern }` debe contener `{"{"}study{"}"}` y `{"{"}lang{"}"}`
diag-duplicate-number = dos estudios llevan el número { $number }
diag-duplicate-number-help = asigne otro número a uno de ellos
diag-names-collide = `{ $first }` y `{ $second }` son el mismo nombre en algunos equipos
diag-names-collide-help = cambie el nombre de uno de los dos
diag-no-studies = no hay ningún estudio en `{ $folder }`
diag-no-studies-help = un estudio es una carpeta con un archivo Markdown por idioma: `my-study/en.md`
diag-series-missing-help = indique la carpeta de los estudios con `--series`
diag-source-unknown = nada indica en qué idioma se redactó `{ $study }`
diag-source-unknown-help = añada `source = "…"` a study.toml o a series.toml, o utilice `--source`
diag-source-missing = `{ $study }` se redactó en { $language }, pero `{ $file }` no existe
diag-source-missing-help = añada `{ $file }` o corrija `source`
diag-title-missing = el archivo no tiene título
diag-title-missing-help = añada `title: …` a la cabecera o empiece con `# Title`

## Findings: Markdown

diag-too-deep = más de { $limit } niveles de anidación
diag-too-deep-help = nadie puede seguir esto en papel: simplifique el pasaje
diag-html-dropped = no se puede imprimir { $tags }
diag-html-dropped-help = las palabras que contiene se conservan si van dirigidas a los lectores; utilice Markdown en lugar de HTML
diag-heading-skipped = un encabezado de nivel { $level } sigue a uno de nivel { $parent }
diag-heading-skipped-help = los lectores de pantalla se pierden: utilice el nivel { $level } (así se imprime)
diag-heading-empty = un encabezado sin palabras no se imprime
diag-heading-empty-help = suprímalo o anuncie lo que sigue
diag-footnote-undefined = la nota `{ $label }` no está definida
diag-footnote-undefined-help = añada una línea `[^{ $label }]: …`
diag-footnote-unused = nada remite a la nota `{ $label }`, de modo que no se imprime
diag-footnote-unused-help = ponga `[^{ $label }]` donde corresponda o suprima la nota
diag-footnote-cycle = la nota `{ $label }` remite a sí misma
diag-footnote-cycle-help = suprima la llamada que está dentro de la nota
diag-link-scheme = los enlaces con `{ $scheme }:` no se publican
diag-link-scheme-help = utilice `{ $allowed }`; el texto del enlace se imprime
diag-link-relative =
    { PLURAL($count) ->
        [one] { NUMBER($count) } enlace lleva a una página de un sitio cuya dirección no se conoce; su texto se imprime
       *[other] { NUMBER($count) } enlaces llevan a páginas de un sitio cuya dirección no se conoce; su texto se imprime
    }
diag-link-relative-help = indique `base-url` en series.toml o escriba la dirección completa
diag-control-character = el carácter de control { $code } no se imprime
diag-control-character-help = suprímalo: cambia u oculta lo que ven los lectores
diag-glyph-missing = ninguna fuente contiene { $char } ({ $code })
diag-glyph-missing-help = en su lugar se imprime { $replacement }; añada una fuente a templates/fonts
diag-glyph-missing-drawing = ninguna fuente contiene { $char } ({ $code }), que aparece en el dibujo `{ $source }`
diag-math = la fórmula no se puede leer: { $reason }
diag-math-help = su código TeX se imprime tal cual

## Findings: pictures

diag-media-missing = la imagen `{ $path }` no existe
diag-media-missing-help = en su lugar se imprime la descripción; añada el archivo o corrija la ruta
diag-media-remote = la imagen `{ $path }` está en la red y no se descarga
diag-media-remote-help = guárdela en la carpeta media del estudio
diag-media-outside = la imagen `{ $path }` está fuera de la serie
diag-media-outside-help = cópiela en la carpeta media del estudio
diag-media-format = el formato de la imagen `{ $path }` no se puede imprimir
diag-media-pixels = la imagen `{ $path }` tiene { NUMBER($width) } × { NUMBER($height) } píxeles, que son demasiados
diag-media-unusable-help = utilice SVG, PNG, JPEG, GIF o WebP, con 100 millones de píxeles como máximo
diag-alt-missing = la imagen `{ $path }` no tiene descripción
diag-alt-missing-help = describa entre los corchetes qué muestra: ![Gráfico de barras: …](…)

## Findings: locales and typesetting

diag-locale-absent = no hay configuración regional para este idioma ({ $language }): los rótulos están en { $used }
diag-locale-absent-help = añada una carpeta `locales/{ $tag }` junto a los estudios
diag-locale-profile-missing = la configuración regional `{ $tag }` no tiene locale.toml
diag-locale-too-large = supera los { NUMBER($bytes) } bytes o tiene más de { $depth } niveles de anidación
diag-locale-junk = Fluent no válido: { $detail }
diag-locale-unknown-id = el mensaje `{ $id }` no se usa en ninguna parte
diag-message-missing = el mensaje `{ $id }` falta en todas las configuraciones regionales
diag-message-broken = no se pudo dar forma a un mensaje: { $detail }
diag-typeset = composición: { $detail }
diag-typeset-hint = { $hint }
diag-typeset-own = este archivo viene con el programa; mire qué ponen los suyos en lugar de sus partes: `{ $files }`
diag-render-deadline = la composición de este documento superó { $seconds } { $seconds ->
    [one] segundo
   *[other] segundos
  } y se detuvo
diag-render-deadline-help = el lugar indicado es el pasaje más pesado: busque allí algo muy grande o muy anidado, o un bucle en una plantilla; `worker-seconds` en `[limits]` de `series.toml` concede más tiempo
diag-render-died = el proceso que componía este documento terminó sin resultado ({ $detail })
diag-render-panicked = el sistema de composición falló con este documento: { $detail }
diag-render-died-help = lo más frecuente es que el documento necesite más memoria de la permitida: busque, primero en el lugar indicado, imágenes o cuadros muy grandes; `worker-memory` en `[limits]` de `series.toml` concede más
cli-error-worker = no se pudo iniciar ningún proceso de composición: { $detail }
cli-error-worker-help = compruebe que el archivo del programa es ejecutable y sigue en su sitio, y que el sistema permite más procesos
cli-error-locked = otra ejecución está escribiendo en `{ $path }`
cli-error-locked-by = otra ejecución, el proceso { $pid }, está escribiendo en `{ $path }`
cli-error-locked-help = espere a que termine y vuelva a intentarlo
publish-held-planned-for = anunciada ({ DATETIME($date) })

## Registros

diag-ledger-invalid = esta línea no tiene la forma que se espera en un registro
diag-ledger-invalid-help = corrija la línea, restaure el archivo desde el control de versiones, o bórrelo y ejecute `polyfolio adopt`; se deja como está
diag-ledger-format = el registro tiene el formato { $found } y esta versión conoce el formato { $known }
diag-ledger-format-help = use la versión que lo escribió; el archivo se deja como está

## Decisiones

cli-confirm-about = Registrar que unas traducciones corresponden a su original
cli-confirm-examples =
    polyfolio confirm 002 fr --segment k7f3qa m2x9bc
    polyfolio confirm 002 fr --all
    polyfolio confirm 002 fr --segment k7f3qa --trivial
cli-review-about = Registrar que otra persona revisó unas traducciones
cli-review-examples = polyfolio review 002 fr --all --by "Amina Diallo"
cli-waive-about = Registrar que unas traducciones están bien como están, diga lo que diga el original
cli-waive-examples = polyfolio waive 002 fr --segment k7f3qa --reason "lema que se deja en inglés"
cli-omit-about = Registrar que unos segmentos faltan a propósito en la traducción
cli-omit-examples = polyfolio omit 002 fr --segment k7f3qa
cli-adopt-about = Incorporar traducciones existentes: emparejarlas con su original, sin confirmarlas
cli-adopt-examples =
    polyfolio adopt
    polyfolio adopt 002 --lang fr
cli-merge-driver-about = Fusionar dos registros que proceden de uno mismo; para git
cli-merge-driver-examples =
    git config merge.polyfolio.driver "polyfolio merge-driver %O %A %B"
    echo ".ledger/*.toml merge=polyfolio" >> .gitattributes
cli-arg-language = Idioma de la traducción
cli-arg-all = Todos los segmentos de la traducción
cli-arg-segment = Claves de los segmentos, tal como las muestra `status --segments`
cli-arg-by = Quién decide; por defecto, el nombre que conoce git
cli-arg-undo = Retirar la decisión
cli-arg-trivial = El original no cambió de un modo que afecte a la traducción
cli-arg-reason = Por qué
cli-arg-some-study = Nombre de la carpeta de un estudio, o su número; por defecto, todos
cli-arg-base = Registro del que proceden los otros dos
cli-arg-ours = Registro local, que recibe el resultado
cli-arg-theirs = Registro de la otra rama
cli-arg-explain-language = Con un estudio en lugar de un código: el idioma de la traducción
cli-arg-key = Clave de un segmento
cli-error-nothing-selected = no hay nada seleccionado
cli-error-nothing-selected-help = nombre segmentos con `--segment CLAVE`, o indique `--all`
cli-error-is-source = el estudio se redactó en este idioma ({ $language })
cli-error-no-segment = no existe el segmento `{ $keys }`
cli-error-no-segment-help = `polyfolio status { $study } --lang { $language } --segments` enumera los que requieren alguna intervención
cli-error-merge = `{ $path }`, o aquello con lo que debe fusionarse, no es un registro
decide-done =
    { $study }, { $language }: { PLURAL($count) ->
        [one] { NUMBER($count) } segmento registrado.
       *[other] { NUMBER($count) } segmentos registrados.
    }
decide-omitted =
    { PLURAL($count) ->
        [one] { NUMBER($count) } de ellos no tiene traducción y se considera omitido a propósito (`omit --undo` anula esta decisión).
       *[other] { NUMBER($count) } de ellos no tienen traducción y se consideran omitidos a propósito (`omit --undo` anula esta decisión).
    }
decide-target-only =
    { PLURAL($count) ->
        [one] { NUMBER($count) } segmento que solo está en la traducción se considera deliberado.
       *[other] { NUMBER($count) } segmentos que solo están en la traducción se consideran deliberados.
    }
explain-recorded = Registrado
explain-source = Original actual
explain-target = Traducción actual

## Condiciones de publicación

cli-arg-dry-run = Indicar qué se publicaría y qué no, sin escribir nada
publish-dry-run =
    { PLURAL($count) ->
        [one] Se publicaría { NUMBER($count) } edición
       *[other] Se publicarían { NUMBER($count) } ediciones
    }, { NUMBER($renders) } de ellas compuestas de nuevo; { NUMBER($held) } retenidas. No se ha escrito nada.
type-policy = una regla
type-share = una proporción entre 0 y 1
diag-known-values = los valores conocidos son `{ $values }`

## Generaciones

cli-arg-rebuild = Componer todo de nuevo, también lo que no ha cambiado
cli-verify-about = Comprobar lo publicado: comparar cada archivo con el manifiesto y volver a abrir cada PDF
cli-verify-examples =
    polyfolio verify
    polyfolio verify /srv/www/cases --subset 1/7
    polyfolio verify --format json
cli-clean-about = Eliminar las generaciones antiguas y, del almacén, lo que ninguna necesita
cli-clean-examples =
    polyfolio clean
    polyfolio clean --keep 1
cli-arg-publication = Carpeta de la publicación
cli-arg-subset = Comprobar solo una de M partes, por ejemplo 2/7; juntas, las partes lo abarcan todo
cli-arg-keep = Número de generaciones que se conservan
publish-added = nueva
publish-updated = actualizada
publish-unchanged = sin cambios
publish-withdrawn = retirada
publish-summary-withdrawn =
    { PLURAL($count) ->
        [one] Se ha retirado { NUMBER($count) } edición.
       *[other] Se han retirado { NUMBER($count) } ediciones.
    }
publish-up-to-date = Nada ha cambiado: { NUMBER($count) } ediciones en { $folder } ({ $size }) están al día, { NUMBER($held) } retenidas.
publish-interrupted = Interrumpido. Lo publicado antes sigue como estaba.
cli-error-no-publication = no hay ninguna publicación en `{ $path }`
cli-error-no-publication-help = publique primero, o indique la carpeta dada a `publish --output`
diag-publication-damaged = este archivo publicado está dañado o perdido, y nada puede sustituirlo ahora
diag-publication-damaged-help = `polyfolio publish --rebuild` lo hace todo de nuevo
verify-manifest = el manifiesto falta, está dañado o es de una versión posterior
verify-missing = este archivo está en el manifiesto pero no existe
verify-changed = este archivo no está como se publicó
verify-stranger = este archivo no está en el manifiesto
verify-pages = este PDF tiene { $found } páginas en vez de { $expected }
verify-unreadable = este PDF no se puede abrir
verify-done = { NUMBER($count) } archivos ({ $size }) en { $folder } están como se publicaron.
clean-done =
    Se han eliminado { PLURAL($generations) ->
        [one] { NUMBER($generations) } generación antigua
       *[other] { NUMBER($generations) } generaciones antiguas
    } y { PLURAL($count) ->
        [one] { NUMBER($count) } archivo ({ $size }) del almacén
       *[other] { NUMBER($count) } archivos ({ $size }) del almacén
    }.
