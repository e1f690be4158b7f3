### Qué significa cada tipo de hallazgo, para `polyfolio explain`.

explain-unreadable =
    Un archivo o una carpeta de la serie no existe, no es accesible, es demasiado
    grande o no está guardado en UTF-8. Su contenido no puede llegar a ningún
    lector, y los estudios que lo necesitan quedan incompletos.

    Compruebe el nombre y los permisos. Si el problema son las letras con tilde,
    guarde de nuevo el archivo con la codificación UTF-8.

explain-syntax =
    El texto incumple una regla de TOML (`series.toml`, `study.toml`) o de YAML
    (la cabecera, entre las dos líneas `---`), de modo que el programa no puede
    saber qué valor corresponde a cada clave. A partir de ahí se perderían
    títulos, países o fechas.

    Examine el lugar indicado y lo que lo precede: casi siempre faltan unas
    comillas. En YAML, ponga entre comillas rectas todo texto que contenga dos
    puntos:

        title: "Kenya: agua para Makueni"

explain-unknown-key =
    Un archivo de configuración contiene una clave que no tiene sentido en ese
    lugar; casi siempre es un error de escritura. Lo que debía indicar faltaría en
    todas las ediciones, en todos los idiomas, sin que nadie lo notara.

    Corrija la clave o suprima la línea. Esta debería empezar por `country`:

        contry = "TN"

explain-suspect-key =
    La cabecera contiene una clave que solo difiere en una o dos letras de una
    conocida. Se admiten claves propias, destinadas a las plantillas; pero si es
    un error de escritura, los lectores se quedan sin un resumen o sin el nombre
    de un autor.

    En ese caso, corríjala, como aquí con `summary`; si no, elija un nombre menos
    parecido.

        sumary: Cómo un pueblo consiguió su pozo

explain-wrong-type =
    El valor de una clave no es del tipo que corresponde: por ejemplo, es un texto
    donde se espera un número. No se utiliza y, por tanto, falta en las ediciones.

    Escríbalo como indica el mensaje. Las comillas señalan un texto; los números
    no las llevan:

        number = 4

explain-wrong-value =
    El valor es del tipo correcto, pero no tiene sentido para esta clave: un
    decimotercer mes, un decimoctavo Objetivo de Desarrollo Sostenible, un color
    que no existe. No se utiliza, porque un dato erróneo impreso es peor que
    ninguno.

    Corríjalo; el mensaje indica qué es posible. Los meses se escriben así:

        es = "2027-03"

explain-missing-key =
    A un elemento le falta la clave que le da sentido; por ejemplo, una entidad
    asociada no tiene nombre. El elemento se omite en todas las ediciones.

    Añada la clave o suprima el elemento.

    {"    ["}[partners]]
        name = "Municipio de Cuenca"

explain-unknown-language =
    Este código no se ajusta a la norma BCP 47, no designa ningún idioma conocido
    o designa uno que la serie no incluye en `languages`. Del idioma dependen los
    rótulos, la tipografía y la voz de los lectores de pantalla; por eso no se
    publica nada con un código erróneo.

    Utilice el código correcto más corto, como `fr`, `pt-BR` o `zh-Hant`. Si el
    idioma es nuevo en la serie, añádalo a `languages` en series.toml.

explain-unknown-country =
    El código no figura en la norma ISO 3166-1. A partir de él, el programa
    imprime el nombre del país en cada idioma; sin un código correcto, ninguna
    edición indica el país.

    Utilice las dos mayúsculas de la norma: `GB` y no `UK`, `TN` y no `TUN`. Si su
    organización denomina un país a su manera, conserve el código e indique el
    nombre en `countries`, dentro de series.toml.

explain-unknown-theme =
    El tema no tiene nombre en el vocabulario: no hay nada que imprimir, y se
    omite en todas las ediciones.

    Utilice un tema existente. Para crear uno, añada su nombre al archivo
    `vocabulary.ftl` de cada idioma, a fin de que ninguna edición muestre palabras
    de otro.

        theme-health = Migración y salud

explain-duplicate-number =
    Dos estudios llevan el mismo número. Los lectores citan los estudios por su
    número, y un comando como `polyfolio render 4` solo encontraría uno de los
    dos.

    Asigne otro número a uno de ellos en su study.toml. Cambie preferentemente el
    más reciente: el otro quizá ya se haya citado.

explain-duplicate-name =
    Dos archivos se presentan como la misma versión lingüística de un estudio, o
    los nombres de dos estudios solo se distinguen por las mayúsculas o por la
    codificación de las tildes. Solo se publicaría uno de los dos archivos; y en
    Windows o macOS, una de las dos carpetas sustituiría a la otra.

    Cambie el nombre de uno de los dos o suprímalo. En los nombres, limítese a
    minúsculas, cifras y guiones.

explain-source-missing =
    El programa no sabe en qué idioma se redactó el estudio, o no existe ningún
    archivo en ese idioma. Las traducciones se comparan con el original: sin él,
    nadie puede decir qué les falta.

    Añada el archivo, por ejemplo `fr.md`, o corrija el idioma en study.toml:

        source = "fr"

explain-title-missing =
    Esta versión lingüística no tiene título. En su lugar aparece el nombre del
    archivo en la portada y en la referencia para citar, y es lo primero que dice
    un lector de pantalla.

    Añada un título a la cabecera o empiece el texto con un encabezado de nivel 1,
    en el idioma del archivo.

        title: "Una sola puerta en Cuenca"

explain-no-studies =
    La carpeta no contiene ningún estudio, de modo que no hay nada que publicar.
    Un estudio es una carpeta con un archivo Markdown por idioma, como
    `my-study/en.md`.

    Compruebe que está en la carpeta correcta o indique otra con `--series`. Si
    sus archivos están ordenados de otro modo, describa ese orden con `pattern`,
    en `content`, dentro de series.toml.

explain-media-missing =
    El texto remite a una imagen cuyo archivo no existe. En su lugar se imprime la
    descripción, y los lectores pierden lo que solo mostraba la imagen.

    Añada el archivo o corrija la ruta. Esta parte de la carpeta del texto, y las
    mayúsculas cuentan: `media/Map.svg` no es `media/map.svg`.

explain-media-remote =
    La imagen está en una dirección de la red. No se descarga nunca, porque los
    mismos archivos deben dar siempre el mismo PDF y la publicación no debe
    depender de un servidor ajeno; los lectores encuentran en su lugar la
    descripción.

    Guarde la imagen en la carpeta media del estudio y remita a ese archivo.
    Compruebe que la licencia le permite imprimirla.

        ![Mapa de los tres pozos](media/wells.png)

explain-media-outside =
    La ruta de la imagen sale de la carpeta de la serie. Una serie debe estar
    completa en su carpeta, pues de lo contrario no se puede entregar a otras
    personas; y ningún texto debe llevar un archivo privado de este equipo a un
    documento público. Esta edición no se publica.

    Copie la imagen en la carpeta media del estudio y corrija la ruta.

explain-media-unusable =
    La imagen está en un formato que no se puede imprimir, no se puede leer o es
    tan grande que fallaría la composición de la página. Esta edición no se
    publica.

    Guárdela como SVG (esquemas), PNG (capturas de pantalla) o JPEG (fotografías),
    con un máximo de 100 millones de píxeles y 50 MB. No basta con cambiar la
    extensión del archivo: lo que cuenta es el contenido.

explain-alt-missing =
    Una imagen no tiene descripción. Quienes no pueden verla se quedan sin nada, y
    la norma de accesibilidad PDF/UA exige describir toda imagen que aporte
    información.

    Diga entre los corchetes qué muestra, con las cifras importantes, en el idioma
    del texto. Cada traducción necesita la suya.

        ![Gráfico de barras: la espera baja de 9 a 3 días](media/days.svg)

explain-html-dropped =
    El texto contiene elementos HTML que no tienen forma en papel, como un vídeo,
    un formulario o un script. Los elementos se suprimen; las palabras que
    contienen se conservan cuando van dirigidas a los lectores.

    Relea el pasaje tal como se imprimirá. Si algo se pierde, dígalo en Markdown,
    por ejemplo con un enlace al vídeo.

explain-heading-skipped =
    Un encabezado está más de un nivel por debajo del anterior. Quienes usan un
    lector de pantalla avanzan de encabezado en encabezado y buscarían un nivel
    que no existe; la norma de accesibilidad PDF/UA prohíbe esos saltos, y por eso
    el encabezado se imprime un nivel por debajo del que lo precede en la
    jerarquía.

    Utilice el nivel siguiente y mantenga los mismos niveles en todos los idiomas.
    Después de un encabezado de nivel 2, escriba la segunda de estas líneas, y no
    la primera:

        #### Resultados
        ### Resultados

explain-heading-empty =
    Un encabezado no contiene ninguna palabra. Se omite, porque la norma de
    accesibilidad PDF/UA no lo admite: en el índice y para un lector de pantalla
    sería un capítulo sin nombre.

    Suprima la línea o anuncie lo que sigue. En las traducciones, a menudo son las
    palabras lo que se olvidó.

explain-footnote-undefined =
    El texto contiene una llamada de nota, pero la nota no existe. Quien sigue la
    llamada no encuentra nada, y quizá se pierda una fuente o una reserva.

    Añada la nota en una línea aparte, con la misma etiqueta, o suprima la
    llamada. En las traducciones, a menudo es la nota lo que se olvidó.

    {"    ["}^census]: Censo nacional, 2022.

explain-footnote-unused =
    Nada en el texto remite a esta nota, de modo que no se imprime. Por lo
    general, la llamada se perdió al reescribir o traducir una frase.

    Ponga la llamada donde corresponda o suprima la nota.

        El cantón tiene 600 000 habitantes[^census].

explain-footnote-cycle =
    La nota remite a sí misma, directamente o a través de otras notas. No cabría
    en ninguna página, de modo que esta edición no se publica.

    Quite la llamada que está dentro de la nota; escriba la remisión con palabras.

explain-link-unusable =
    El enlace no se puede seguir desde un PDF: es relativo a un sitio cuya
    dirección no se conoce, o de un tipo impropio de un documento público, como
    `javascript:` o `file:`. Sus palabras se imprimen, pero no llevan a ninguna
    parte.

    Escriba la dirección completa, con `https://`. Para los enlaces dentro de su
    propio sitio, indique una sola vez `base-url` en series.toml.

explain-glyph-missing =
    Ninguna de las fuentes disponibles contiene este carácter; en su lugar se
    imprime un recuadro vacío. A los lectores les falta una letra, a menudo en el
    nombre de una persona o de un lugar, y también a quienes buscan en el texto o
    lo copian.

    Ponga en `templates/fonts` una fuente tipográfica que lo contenga. Si el
    carácter está ahí por error, suprímalo.

explain-control-character =
    El texto contiene un carácter invisible que da órdenes a las máquinas, como
    una marca que invierte el sentido de la escritura. Puede hacer que un texto
    parezca distinto de lo que dice, y confunde a los lectores de pantalla y a los
    buscadores; por eso no se imprime.

    Suprímalo. Suele proceder de un PDF o de una página web de los que se copió el
    texto; lo más seguro es volver a teclear la palabra.

explain-math-unreadable =
    La fórmula no está en un TeX que el programa entienda, de modo que se imprime
    su código tal cual. La mayoría de los lectores no puede leerlo, y los lectores
    de pantalla tampoco.

    Corrija lo que señala el mensaje; a menudo falta una llave. Las relaciones
    sencillas pueden escribirse con palabras.

        $\frac{"{"}5{"}"}{"{"}8{"}"} = 0.625$

explain-too-deep =
    Hay listas, citas o marcas de énfasis anidadas a más profundidad de la que
    puede mostrar una página. Lo que excede no se compone, y por eso esta edición
    no se publica.

    Lo mismo se dice de un título, una dirección o una descripción más largos de
    lo que admite un elemento de un PDF: 32 767 bytes.

    Simplifique el pasaje: nadie puede seguir más de tres niveles de lista, ni en
    papel ni de oído. Los encabezados y las listas separadas hacen el resto.

explain-locale-invalid =
    Un archivo de la carpeta `locales` no se puede utilizar por completo: no es
    TOML o Fluent válido, es demasiado grande, no lo acompaña ningún `locale.toml`
    o contiene un mensaje que no se usa en ninguna parte. En tal caso, sus propias
    formulaciones no se emplean y los lectores ven las originales.

    Corrija el lugar indicado. En Fluent, las líneas siguientes de un mensaje
    llevan sangría, y una llave en el texto se escribe `{"{"}`.

explain-message-missing =
    Falta un mensaje en un idioma, o no hay configuración regional para el de una
    edición, de modo que palabras como «Índice» o «Página 1 de 9» están en otro
    idioma. Los lectores lo notan, y los lectores de pantalla pronuncian mal esas
    palabras.

    Añada dentro de `locales`, junto a los estudios, una carpeta para el idioma,
    con un `locale.toml` y la traducción de los archivos `.ftl`. No hace falta
    saber programar.

explain-message-broken =
    Un mensaje falta en todas las configuraciones regionales o no se pudo formar:
    se refiere a un valor que no recibe, o emplea mal una función. El rótulo o la
    frase se imprimirían incompletos; por eso esta edición no se publica.

    Busque el mensaje en su carpeta `locales` y compárelo con el inglés: los
    nombres que siguen a `$` deben ser los mismos. Si suprime su versión, vuelve a
    usarse la original.

explain-typeset-failed =
    El sistema de composición no pudo producir el documento o no encontró para él
    una disposición estable. La edición no se publica; su última versión correcta,
    si la hay, se queda donde está.

    Si usa plantillas propias, el lugar indicado muestra dónde fallan; sin ellas,
    todo vuelve a funcionar. De lo contrario, comuníquelo como un error del
    programa.

explain-render-deadline =
    La composición de este documento superó el tiempo permitido y su proceso se
    detuvo. Las demás ediciones no se ven afectadas; la última versión correcta de
    esta se queda donde está.

    Por lo general, algo en el texto es muy grande o está muy anidado, o una
    plantilla propia contiene un bucle sin fin. `worker-seconds` en `[limits]` de
    `series.toml` concede más tiempo.

explain-render-died =
    Los documentos se componen en procesos propios, con límites de memoria y de
    tiempo. El que componía este documento terminó sin resultado. Las demás
    ediciones no se ven afectadas; la última versión correcta de esta se queda
    donde está.

    Por lo general, el documento necesita más memoria de la permitida: imágenes o
    cuadros muy grandes, o una plantilla propia que repite algo demasiadas veces.
    `worker-memory` en `[limits]` de `series.toml` concede más, en mebibytes.

explain-typeset-warning =
    El documento se produjo, pero el sistema de composición tuvo alguna duda, por
    ejemplo sobre una fuente tipográfica que pide una plantilla y que no existe.
    Es posible que los lectores noten que algo no está bien.

    Mire el PDF. Si usa plantillas propias, corrija el lugar indicado; las fuentes
    se ponen en `templates/fonts`.

explain-ledger-invalid =
    Un archivo de .ledger/ no tiene la forma de un registro, a menudo porque una
    fusión dejó en él sus marcas. El estado de ese idioma se calcula como si nada
    se hubiera decidido, y ningún comando escribe en el archivo hasta que se
    repare. Restáurelo desde el control de versiones, o bórrelo y ejecute
    `polyfolio adopt`.
explain-ledger-format =
    El registro fue escrito por una versión posterior del programa, cuyas
    decisiones esta versión no entendería y podría perder. No se modifica.
    Actualice el programa en este equipo.

explain-publication-damaged =
    Un archivo de la publicación no es el que se publicó: se modificó a mano, lo
    dañó el disco o se borró. Los lectores pueden recibir un archivo inservible.

    `polyfolio publish --rebuild` hace de nuevo todos los archivos a partir de los
    estudios. Si vuelve a ocurrir, haga revisar el disco.
