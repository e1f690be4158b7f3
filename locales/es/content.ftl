### Gráficos, citas, remisiones dentro de un texto y accesibilidad de un documento.

## Palabras impresas

pdf-references = Referencias
html-chart-data = Las cifras en un cuadro
pdf-reference = { $label } { $number }
chart-alt-data = Datos: { $values }.
chart-alt-value = { $category }: { $value }
chart-alt-series = { $series } – { $values }
chart-percent = { $value } %

## Command line

cli-arg-attach-source = Adjuntar el archivo Markdown al PDF, que entonces es PDF/A-3a

## Gráficos

diag-chart-kind = no existe ningún gráfico del tipo `{ $kind }`
diag-chart-kind-help = elija `{ $kinds }`
diag-chart-help = un gráfico indica al menos `kind`, `data` y `alt`; véase `polyfolio explain chart-data`
diag-chart-column = `{ $path }` no tiene ninguna columna `{ $column }`
diag-chart-column-help = sus columnas son `{ $columns }`
diag-chart-number = `{ $value }`, en la columna `{ $column }`, no es un número
diag-chart-number-help = escriba los números sin adornos, con punto para los decimales y nada entre los millares: 12500.5
diag-chart-negative = `{ $kind }` no puede mostrar un valor inferior a cero
diag-chart-negative-help = use `bars` o `lines`
diag-chart-empty = no hay nada que dibujar
diag-chart-empty-help = el archivo necesita una línea con los nombres de las columnas y al menos una línea de valores
diag-chart-much = { NUMBER($count) } valores son más de los que un lector puede distinguir
diag-chart-much-help = dibuje { NUMBER($limit) } como máximo; elija columnas con `y` o agrupe las categorías pequeñas
diag-chart-csv = este archivo no se puede leer como CSV: { $reason }
diag-chart-csv-help = guárdelo como CSV en UTF-8, con los valores separados por comas
diag-chart-alt = el gráfico no tiene descripción
diag-chart-alt-help = añada una línea como `alt: Gráfico de barras: la espera bajó de 30 a 9 días`

## Bibliografía

diag-bibliography = la bibliografía no se puede leer: { $reason }
diag-bibliography-help = `references.yml` es un archivo Hayagriva; `references.bib`, un archivo BibLaTeX
# $key (String) – the key
diag-bibliography-loop = la obra `{ $key }` hereda de sí misma, o de demasiadas otras
# $name (String) – the abbreviation
diag-bibliography-grows = la abreviatura `{ $name }` se contiene a sí misma, o representa demasiado texto
diag-bibliography-loop-help = rompa la cadena de `crossref`, `xdata` o `@string`: escriba los valores completos
diag-bibliography-style = no existe el estilo de citas `{ $name }`
diag-bibliography-style-help = indique un estilo del repositorio CSL, como `apa`, o un archivo `.csl` de la serie
diag-style-unreadable = este estilo de cita no se puede leer: { $reason }
diag-style-root = esto no es un estilo CSL: el archivo empieza con `<{ $name }>` en lugar de `<style xmlns="http://purl.org/net/xbiblio/csl">`
diag-style-deep = los elementos de este estilo de cita están anidados en más de { $most } niveles
diag-style-loop = la macro `{ $name }` está hecha de sí misma, o de demasiados elementos
diag-style-large = con todas sus macros desarrolladas, este estilo de cita tiene más de { $most } elementos
diag-words-deadline = la redacción de las citas y referencias de este documento tardó más de { $seconds } { $seconds ->
    [one] segundo
   *[other] segundos
  } y se detuvo
diag-words-died = el proceso que redactaba las citas de este documento terminó sin resultado ({ $detail })
diag-words-help = el lugar es el de la primera cita; cite menos obras, elija un estilo más sencillo, o conceda más con `worker-seconds` y `worker-memory` en `[limits]` de `series.toml`
diag-citation-unknown = la bibliografía no contiene la obra `{ $key }`
diag-citation-unknown-help = añádala a `references.yml` o corrija la clave
diag-citation-alone = `[@…]` parece una cita, pero el estudio no tiene bibliografía
diag-citation-alone-help = añada un archivo `references.yml` o `references.bib` junto al estudio; sin él, la marca se imprime tal cual
diag-reference-unused = nada remite a la obra `{ $key }`, así que no figura en la lista

## Remisiones

diag-anchor-unknown = no hay nada que se llame `#{ $name }`
diag-anchor-unknown-help = dé nombre a una figura con ![…](…){"{"}#nombre{"}"}, a un cuadro al final de su leyenda, a un gráfico con `id: nombre`; un encabezado se llama como sus palabras
diag-anchor-twice = `#{ $name }` designa dos cosas
diag-anchor-twice-help = dé a cada una su propio nombre; los enlaces llevan a la primera
diag-anchor-unnumbered = `#{ $name }` no tiene leyenda y, por tanto, tampoco un número al que remitir
diag-anchor-unnumbered-help = póngale una leyenda o escriba palabras entre los corchetes del enlace

## Accesibilidad

diag-alt-filename = la descripción de la imagen `{ $path }` es el nombre de su archivo
diag-alt-filename-help = diga qué muestra la imagen a quien no puede verla
diag-link-vague = el enlace «{ $text }» no dice adónde lleva
diag-link-vague-help = nombre el destino: quien va de enlace en enlace no oye nada más
diag-link-address = las palabras del enlace son una dirección
diag-link-address-help = nombre la página; la dirección se puede seguir igualmente
diag-table-headless = el cuadro no tiene fila de encabezado y no se puede decir qué son sus columnas
diag-table-headless-help = nombre cada columna en la primera fila
diag-media-large = la imagen `{ $path }` tiene { NUMBER($width) } × { NUMBER($height) } píxeles ({ $size }); se imprimen { NUMBER($most) } a lo ancho
diag-media-large-help = no es preciso hacer nada: se reduce a 300 puntos por pulgada para la impresión y se elimina el lugar donde se tomó
diag-media-redraw = la imagen `{ $path }` no se pudo reducir para las páginas y los libros electrónicos, que la muestran a tamaño completo
diag-media-entities = la imagen `{ $path }` declara entidades XML, que no se expanden
diag-media-entities-help = guárdela de nuevo como SVG simple con un programa de dibujo
diag-media-linked = la imagen `{ $path }` remite a `{ $target }`, que no se lee
diag-media-linked-help = incorpore el archivo a la imagen

## Tamaño

# $length (Number) – how long it is
# $limit (Number) – how long it may be
diag-text-long = este texto ocuparía { NUMBER($length) } bytes; un elemento de un PDF admite { NUMBER($limit) } como máximo
diag-text-long-help = acórtelo o divídalo

## Explicaciones

explain-bibliography-invalid =
    El archivo `references.yml` o `references.bib` de un estudio infringe una regla
    de su formato o nombra un estilo de citas que no existe. No se puede redactar
    ninguna cita, así que no se publica nada sin sus fuentes.

    La línea indicada es aquella en la que se detuvo la lectura. Así es una obra en
    `references.yml`:

        lee2024:
            type: report
            title: El regreso a casa
            author: ["Lee, Ana"]
            date: 2024
explain-citation-unknown =
    El texto remite a una obra con una clave que no figura en la bibliografía del
    estudio. La clave se imprime entre corchetes, lo que no dice nada a los
    lectores.

    Corrija la clave o añada la obra a `references.yml`:

    {"    ["}@lee2024, p. 12]
explain-reference-unused =
    Una obra de la bibliografía no se cita en este idioma, así que la lista de
    referencias la omite. Si es intencionado, todo está bien; en una traducción
    puede significar que se perdió una cita.
explain-anchor-unknown =
    Un enlace lleva a un lugar del documento que no existe: ningún encabezado, figura,
    cuadro o gráfico tiene ese nombre. Un enlace con palabras queda en simples
    palabras; una remisión sin palabras, como `[](#fig-mapa)`, dejaría un hueco en
    la frase.

    Dé nombre a la figura o corrija la remisión:

        ![Mapa de la región](media/mapa.svg "Dónde ocurrió"){"{"}#fig-mapa{"}"}

        Como muestra la [](#fig-mapa), …
explain-anchor-twice =
    Dos figuras, cuadros o encabezados tienen el mismo nombre, así que quien sigue
    un enlace puede llegar al lugar equivocado.

    Cambie el nombre de uno de ellos.
explain-chart-data =
    Un gráfico no se puede dibujar a partir de su archivo: falta el archivo o una
    columna, o una celda que debería ser un número no lo es. Un gráfico incompleto
    diría algo falso, así que la edición no se publica.

    Un gráfico es un bloque en el texto y un archivo CSV junto al estudio:

        ```chart
        kind: bars
        data: media/dias.csv
        x: ciudad
        y: [antes, despues]
        labels: {"{"}antes: "2019", despues: "2023"{"}"}
        title: Días hasta obtener el permiso de residencia
        alt: "Gráfico de barras: en las tres ciudades los días se redujeron a la mitad."
        source: Oficinas de registro
        ```

    Los tipos son `bars`, `lines` y `shares`; se pueden añadir `unit`, `id` (un
    nombre para las remisiones) y `table: true` (los datos debajo).
explain-alt-filename =
    La descripción de una imagen es el nombre de su archivo. Un lector de pantalla
    lo lee en voz alta, y quien escucha no se entera de nada.

    Diga en una o dos frases qué muestra la imagen:

        ![Gráfico de barras: la espera disminuye en las tres ciudades](media/dias.svg)
explain-link-text =
    Las palabras de un enlace no dicen adónde lleva: «aquí», «leer más» o una
    dirección desnuda. Las personas que usan un lector de pantalla suelen ir de
    enlace en enlace, sin la frase que los rodea; y en el papel nadie puede hacer
    clic aquí.

    Convierta el nombre del destino en el enlace:

        Lea la [evaluación del proyecto piloto](https://example.org/e).
explain-table-headless =
    Un cuadro cuyas columnas no tienen nombre se puede mirar, pero no escuchar: un
    lector de pantalla anuncia el nombre de la columna con cada celda. PDF/UA exige
    celdas de encabezado.

    Rellene la primera fila. Si el cuadro solo dispone palabras, use una lista.

        | Año  | Permisos |
        |------|---------:|
        | 2023 |      412 |
explain-media-large =
    Una imagen tiene más píxeles de los que la impresión puede mostrar. Se reduce a
    300 puntos por pulgada al ancho del texto, de modo que el PDF sigue siendo
    ligero; y lo que la cámara anotó sobre el lugar y el propietario se elimina. El
    archivo en sí queda como está.
