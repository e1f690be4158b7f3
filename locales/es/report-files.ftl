### Textos del informe de avance en archivo: HTML, Markdown, insignias, formatos de integración continua.

report-title = Estado de las traducciones
report-title-of = Estado de las traducciones: { $series }
report-heading-languages = Por idioma
report-heading-first = Por dónde empezar
report-heading-studies = Por estudio
report-heading-segments = Por párrafo
report-column-language = Idioma
report-column-state = Estado
report-column-todo = Por hacer
report-column-words-todo = Palabras pendientes
report-column-share = Disponible
report-column-kind = Tipo
report-column-status = Estado
report-column-key = Clave
report-column-source = Original
report-column-translation = Traducción
report-column-text = Texto
report-caption-languages = Palabras de los originales por idioma y estado de su traducción
report-caption-first = Las ediciones que requieren más trabajo, empezando por las lagunas más antiguas y mayores
# $gap (String) – such as "missing: 311"
# $date (Date) – since when the original says the oldest of it
report-gap-since = { $gap }; lo más antiguo, desde el { DATETIME($date) }
report-caption-studies = Palabras de cada estudio e idioma según su estado
report-caption-segments = Lo que queda abierto: { $title }, { $language }
report-as-table = Las mismas cifras en un cuadro
report-skip = Ir al cuadro de estudios
report-sort = Ordenar por esta columna
report-part = { $status }: { NUMBER($words) }
report-parts = { LIST($parts, type: "unit") }
report-available = { $share } % disponible
report-words =
    { PLURAL($words) ->
        [one] { NUMBER($words) } palabra
        [many] { NUMBER($words) } de palabras
       *[other] { NUMBER($words) } palabras
    }
report-segments =
    { PLURAL($segments) ->
        [one] { NUMBER($segments) } segmento
       *[other] { NUMBER($segments) } segmentos
    }
report-more =
    { PLURAL($count) ->
        [one] Y una edición más, en el cuadro siguiente.
       *[other] Y { NUMBER($count) } ediciones más, en el cuadro siguiente.
    }
report-then-review =
    Después, por repasar y confirmar: { PLURAL($words) ->
        [one] { NUMBER($words) } palabra
        [many] { NUMBER($words) } de palabras
       *[other] { NUMBER($words) } palabras
    } en { PLURAL($editions) ->
        [one] { NUMBER($editions) } edición
       *[other] { NUMBER($editions) } ediciones
    }.
report-nothing = aún no hay nada
report-planned = aún no hay nada; prevista
report-planned-for = aún no hay nada; prevista: { DATETIME($date) }
report-record = solo título y resumen
report-complete = Todo está traducido y confirmado.
report-note = Las palabras se cuentan en el original. «Sin confirmar»: hay una traducción, pero nadie ha confirmado que corresponda a su original. Los porcentajes se redondean hacia abajo: 100 % significa todo.
report-segment =
    { $language }: { $kind }, { $status } ({ PLURAL($words) ->
        [one] { NUMBER($words) } palabra
       *[other] { NUMBER($words) } palabras
    })
report-segment-of = { $finding }; original: { $place }
report-all-languages = todos los idiomas
