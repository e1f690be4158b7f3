### Qué significa cada hallazgo sobre archivos Fluent, para `polyfolio explain`.

explain-file-missing =
    A un idioma le falta un archivo entero que la referencia tiene: ninguno de sus
    mensajes está traducido y los lectores ven las palabras de la referencia.
    También se enumera cada mensaje.

    Copie el archivo de la referencia y tradúzcalo, o dele el mismo nombre que en
    la referencia.

explain-file-obsolete =
    Un idioma tiene un archivo que la referencia no tiene. Ningún programa pide
    sus mensajes, de modo que el trabajo se pierde.

    Elimínelo o dele el nombre que tiene en la referencia.

explain-message-obsolete =
    Un idioma traduce un mensaje que la referencia ya no tiene, o cuyo nombre está
    mal escrito. Nadie lo lee.

    Elimínelo. Si el nombre es una errata, corríjalo: el mensaje que debería ser
    también se señala como ausente.

explain-message-duplicate =
    Un archivo define un mensaje dos veces. Cuál se muestra depende del programa,
    y corregir el otro no tiene efecto.

    Conserve uno. `--fix` elimina el segundo si ambos dicen lo mismo.

explain-term-missing =
    A un idioma le falta un término que la referencia tiene. Los mensajes que lo
    usan mostrarían su nombre a los lectores.

    Añada el término, con las formas que necesite el idioma como variantes.

explain-term-obsolete =
    Un idioma tiene un término que la referencia no tiene. Un idioma puede tener
    términos propios, pero lo más frecuente es que este haya cambiado de nombre o
    ya no sirva.

    Elimínelo si nada remite a él, o dele su nuevo nombre.

explain-term-duplicate =
    Un archivo define un término dos veces. Cuál se usa depende del programa, de
    modo que un mismo nombre podría escribirse de dos maneras.

    Conserve uno. `--fix` elimina el segundo si ambos dicen lo mismo.

explain-attribute-missing =
    A un mensaje le falta un atributo que tiene el de la referencia, como la
    etiqueta que lee un lector de pantalla. Queda vacío o en el idioma de la
    referencia.

    Añada el atributo debajo del valor, con sangría, y tradúzcalo:

        close = Cerrar
            {"."}title = Cerrar esta ventana

explain-attribute-obsolete =
    Un mensaje tiene un atributo que el de la referencia no tiene. Nada lo
    muestra; algunos programas incluso lo ponen como propiedad desconocida.

    Elimínelo o corrija su nombre.

explain-attribute-duplicate =
    Un mensaje tiene un atributo dos veces. Cuál se muestra depende del programa.

    Conserve uno de los dos.

explain-value-missing =
    Un mensaje tiene atributos pero no valor, y el de la referencia tiene uno. Los
    lectores ven un hueco o el nombre del mensaje.

    Escriba el texto después del signo `=`.

explain-value-obsolete =
    Un mensaje tiene un valor donde el de la referencia solo tiene atributos. Un
    programa puede poner ese valor sobre lo que debía quedar, como los botones de
    una ventana.

    Elimine el texto después del signo `=` y conserve los atributos.

explain-fluent-syntax =
    Una entrada de un archivo Fluent infringe la gramática. Todo lo demás del
    archivo se usa; esta entrada no, y su mensaje se da por ausente.

    Mire la línea y la anterior. Lo más frecuente es que una llave no esté
    cerrada, una línea no lleve sangría o falte el texto después del signo `=`.

explain-default-missing =
    Una selección entre variantes no tiene variante por defecto, o tiene varias.
    Fluent rechaza entonces el mensaje entero, porque algún valor podría no
    coincidir con ninguna.

    Ponga un asterisco delante de una sola variante, por lo general la última:

        files = {"{"} $count ->
            {"["}one] 1 archivo
           {"*"}[other] {"{"} $count {"}"} archivos
        {"}"}

explain-reference-unknown =
    Un mensaje remite a un mensaje, término o atributo que este idioma no tiene.
    Fluent no busca en la referencia: los lectores ven el nombre entre llaves.

    Defínalo en este idioma o corrija el nombre.

explain-reference-missing =
    Una traducción remite a mensajes o términos distintos de los de la referencia.
    Si escribe un nombre con todas sus letras, un cambio posterior del nombre no la
    alcanza.

    Use los términos de la referencia. Si el idioma tiene motivos para no hacerlo,
    déjelo así.

explain-reference-cycle =
    Unos mensajes o términos se remiten unos a otros en círculo. Fluent desiste y
    los lectores ven un nombre entre llaves.

    Escriba las palabras en uno de ellos.

explain-term-arguments =
    Un término se usa dentro de otro y elige según una variable que solo recibe el
    exterior. Nunca conoce el valor y toma siempre su variante por defecto.

    Dé un literal al término interior, `{"{"} -name(case: "genitive") {"}"}`, o
    elija en el término exterior.

explain-placeables-many =
    Un mensaje llega a más de 100 inserciones, con todo aquello a lo que remite.
    Fluent se detiene ahí, como defensa contra textos sin fin, y muestra solo una
    parte.

    Divida el mensaje o remita a menos mensajes.

explain-variable-missing =
    Una traducción omite una variable de la referencia: a los lectores les falta
    un número, un nombre o una fecha.

    Ponga la variable donde corresponda su valor en la frase.

explain-variable-unknown =
    Una traducción usa una variable que el programa no da a este mensaje. Los
    lectores ven su nombre entre llaves.

    Use solo las variables de la referencia y de su comentario.

explain-variable-wrong =
    Una traducción usa una variable donde la referencia usa otra: una errata, o el
    nombre se tradujo. Los lectores ven el nombre entre llaves y les falta el
    valor.

    Escriba el nombre como en la referencia; los nombres de variables no se
    traducen.

explain-variable-comment =
    El comentario de un mensaje documenta variables distintas de las que usa. Los
    traductores se fían de él, y usan lo que el programa no da, o ignoran lo que
    da.

    Escriba una línea por variable: `# $count (Number) – número de estudios`. Una
    variable que usa algún idioma puede documentarse aunque la referencia no la
    use.

explain-function-unknown =
    Un mensaje llama a una función que no existe: ni NUMBER, ni DATETIME, ni una
    que llame la referencia. Fluent muestra el nombre de la función.

    Corrija el nombre. Las funciones van en mayúsculas y no se traducen.

explain-function-missing =
    Un valor se muestra mediante una función distinta de la de la referencia, o
    sin ninguna. Una fecha aparece entonces como 2027-03-01, o un número sin
    agrupar.

    Llame a la función que llama la referencia, con sus opciones.

explain-option-different =
    Una función recibe opciones distintas de las de la referencia, u opciones que
    no existen. Un precio puede perder los decimales, o un porcentaje su signo.

    Copie las opciones de la referencia. Para las fechas un idioma puede tener su
    propio uso: entonces es solo una indicación.

explain-selector-missing =
    La referencia elige entre variantes, para uno y para varios por ejemplo, y la
    traducción dice lo mismo para todo valor: «1 archivos».

    Elija también, con las formas de plural del idioma. Los idiomas sin plural no
    se señalan.

explain-selector-late =
    Un mensaje elige según un valor que solo se conoce al maquetar la página, como
    un número de página. Se inserta en la frase terminada y no puede elegir.

    Redacte el mensaje de modo que sirva para todo valor. El comentario marca esas
    variables con `@late $page`, o con las palabras «known at layout».

explain-plural-missing =
    A una selección por número le falta una forma de plural que el idioma necesita
    para algún número entero (Unicode CLDR). Los lectores ven una forma errónea.

    Añada la forma. En español y en francés `many` es solo para millones y no se
    exige; una variante por cada número, como [1], vale por la forma.

explain-plural-foreign =
    Una selección por número tiene una forma de plural que el idioma no tiene
    (Unicode CLDR): `few` en francés, `zero` en inglés. Nunca se elige, y lo que
    dice nunca se lee.

    Elimine la variante o use un número: [0] en lugar de `zero`.

explain-variant-duplicate =
    Una selección tiene dos veces la misma variante. Solo se elige la primera; lo
    que dice la segunda nunca se lee.

    Elimine una de ellas o dele el nombre que se quería.

explain-variant-unknown =
    Una selección tiene una variante cuyo nombre no está entre los de la
    referencia: lo más frecuente es que se haya traducido. Nunca se elige.

    Use los nombres de la referencia. Son código.

explain-value-blank =
    Una traducción, o una de sus variantes, solo contiene espacios, `{"{"} "" {"}"}`
    incluido, donde la referencia dice algo. Los lectores ven un hueco.

    Tradúzcala. Si aún no se va a traducir, elimine el mensaje: se muestran
    entonces las palabras de la referencia.

explain-value-untranslated =
    Una traducción tiene exactamente las palabras de la referencia. Las palabras
    sueltas, los nombres, el código y los mensajes cuyo nombre acaba en
    `-examples` no se señalan.

    Tradúzcala. Lo que deba quedar así lleva «do not translate» en el comentario
    de la referencia.

explain-value-too-long =
    Un texto es más largo que su lugar, según el comentario de la referencia: una
    línea `@max 40`, o palabras como «at most 40 characters». Se cortaría o
    invadiría lo que tiene al lado.

    Dígalo con menos palabras. Los valores insertados no se cuentan.

explain-numbers-different =
    Una traducción tiene números distintos de los de la referencia: un año, un
    importe, un límite. Se entienden los agrupamientos y signos decimales de todos
    los idiomas, los números hasta doce en letras y los romanos.

    Corrija el número. Si la referencia está mal, corríjala allí.

explain-address-different =
    Una traducción tiene direcciones web o de correo distintas de las de la
    referencia. Los lectores no llegan a ninguna parte, o a una página que nadie
    eligió.

    Use la dirección de la referencia. Las partes que nombran un idioma, como
    `/fr/`, pueden diferir.

explain-markup-different =
    Una traducción tiene elementos o entidades HTML distintos de los de la
    referencia, o elementos que no se cierran. Se pierden enlaces y énfasis, o el
    resto de la página se muestra mal.

    Conserve cada elemento de la referencia; puede estar en otro lugar de la
    frase.

explain-byte-order-mark =
    El archivo empieza con U+FEFF, que algunos editores escriben delante de UTF-8.
    Muchos lectores de Fluent lo toman por parte del primer mensaje y lo pierden.

    Guarde el archivo como UTF-8 sin BOM. `--fix` lo quita.

explain-line-ends =
    Unas líneas del archivo terminan en CRLF y otras en LF. Los programas que
    comparan línea a línea ven entonces cambios que no lo son.

    Guarde el archivo con una sola clase. `--fix` escribe LF.

explain-hidden-character =
    El texto tiene un carácter sin anchura: un espacio de anchura cero, un enlace
    entre letras que no se enlazan, una marca de dirección en un idioma que no la
    necesita. Hace fallar búsquedas y copias.

    Elimínelo. En las escrituras que los necesitan no se señalan. `--fix` quita
    los que no sirven para nada.

explain-bidi-character =
    El texto tiene una marca que invierte la dirección de lo que sigue, o que
    nunca se cierra. Lo que se lee no es entonces lo que está escrito: una forma
    conocida de engañar.

    Elimínela o ciérrela: los aislamientos con U+2069, las incrustaciones con
    U+202C.

explain-replacement-character =
    El texto tiene U+FFFD, que un programa escribe en lugar de un carácter que no
    pudo leer, o una secuencia de escape que no designa ningún carácter. Se ha
    perdido una letra.

    Escriba de nuevo el carácter y guarde el archivo como UTF-8.

explain-message-fallback =
    Un mensaje falta en el idioma pedido y se tomó de otro: un idioma más general,
    como `es-419` o `es`, o bien la referencia. El resultado está completo, pero
    no en un solo idioma.

    Traduzca el mensaje. `polyfolio check-locales` enumera todo lo que le falta a
    un idioma.

explain-message-unused =
    Un idioma tiene un mensaje que ni el código ni ninguna plantilla pide. Le cuesta
    tiempo a cada traductor y nunca se lee. Los nombres que el código completa, como
    `theme-` antes de un valor, cuentan como pedidos.

    Borre el mensaje en todos los idiomas, o corrija el nombre allí donde debería
    pedirse. En un espacio de trabajo solo se miran sus propios `pdf-label-…` y
    `site-label-…`.
explain-message-undefined =
    El código o una plantilla pide un mensaje por un nombre que el idioma no tiene. En
    una página o en un documento quedaría `⟦nombre⟧` en su lugar, así que no se publica
    nada.

    Corrija el nombre, o escriba el mensaje en cada idioma de la serie. Una plantilla que
    dice qué hacer sin él, como `labels.at("x", default: none)` o
    `labels.x is defined`, puede pedir lo que no existe.
explain-message-unknown =
    La carpeta `locales/` de un espacio de trabajo tiene un mensaje que este
    programa nunca pide, o una plantilla pide uno que no existe en ninguna parte.
    El primero no tiene efecto; el segundo muestra `⟦nombre⟧` y no se puede
    publicar.

    Corrija el nombre. `polyfolio check` propone el más cercano.
