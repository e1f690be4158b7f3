### Las reglas de publicación: cómo debe estar una traducción para publicarse, y qué pasa con ella.

## Lo que decide una regla

gate-open = la publicación es libre
gate-original = es el original
gate-in-step = todo está al día
# $open (Number) – palabras del original desactualizadas, que faltan o están sin traducir, ponderadas
# $total (Number) – palabras del original
gate-tolerated = { NUMBER($open) } de { NUMBER($total) } palabras no están al día, lo que la regla tolera
gate-hold = la publicación en este idioma está suspendida
# $open (Number) – palabras del original desactualizadas, que faltan o están sin traducir, ponderadas
# $total (Number) – palabras del original
gate-behind = { NUMBER($open) } de { NUMBER($total) } palabras no están al día
# $open (Number) – palabras del original desactualizadas, que faltan o están sin traducir, ponderadas
# $total (Number) – palabras del original
gate-behind-last = { NUMBER($open) } de { NUMBER($total) } palabras no están al día; se mantiene la última edición válida
gate-not-reviewed = no todos los segmentos están revisados
# $open (Number) – palabras del original desactualizadas, que faltan o están sin traducir, ponderadas
# $total (Number) – palabras del original
gate-mixed = { NUMBER($open) } de { NUMBER($total) } palabras no están al día y aparecen en el idioma del original
# $open (Number) – palabras del original desactualizadas, que faltan o están sin traducir, ponderadas
# $total (Number) – palabras del original
# $changed (Date) – cuándo cambió el original
# $until (Date) – último día del plazo
gate-grace = { NUMBER($open) } de { NUMBER($total) } palabras no recogen el original del { DATETIME($changed, dateStyle: "medium") }; el plazo dura hasta el { DATETIME($until, dateStyle: "medium") }
# $open (Number) – palabras del original desactualizadas, que faltan o están sin traducir, ponderadas
# $total (Number) – palabras del original
# $until (Date) – último día del plazo
gate-grace-over = { NUMBER($open) } de { NUMBER($total) } palabras no están al día, y el plazo terminó el { DATETIME($until, dateStyle: "medium") }
# $open (Number) – palabras del original desactualizadas, que faltan o están sin traducir, ponderadas
# $total (Number) – palabras del original
gate-grace-undated = { NUMBER($open) } de { NUMBER($total) } palabras no están al día y, sin `modified` ni `date` en el original, no se puede calcular el plazo
# $parts (List) – partes obligatorias
gate-mandatory = obligatorio pero sin traducir: { LIST($parts) }
# $parts (List) – partes obligatorias
gate-mandatory-last = obligatorio pero sin traducir: { LIST($parts) }; se mantiene la última edición válida
gate-part-title = título
gate-part-subtitle = subtítulo
gate-part-summary = resumen
gate-part-keywords = palabras clave
gate-part-alt = descripciones de imágenes
gate-part-caption = leyendas

## En los informes

publish-held-back = retenida
publish-column-gate = Regla
# $state (Message) – qué pasa con la edición
# $count (Number) – pasajes
# $words (Number) – sus palabras
# $language (Language) – el idioma del original
publish-mixed =
    { $state }, { PLURAL($count) ->
        [one] 1 pasaje
       *[other] { NUMBER($count) } pasajes
    } en { $language } ({ PLURAL($words) ->
        [one] 1 palabra
       *[other] { NUMBER($words) } palabras
    })
# $state (Message) – qué pasa con la edición
# $version (String) – la versión del original
# $date (Date) – su fecha
publish-matches = { $state } (corresponde a la versión { $version } del { DATETIME($date, dateStyle: "medium") })
# $state (Message) – qué pasa con la edición
# $date (Date) – la fecha del original
publish-matches-date = { $state } (corresponde al original del { DATETIME($date, dateStyle: "medium") })
# $state (Message) – qué pasa con la edición
# $version (String) – la versión del original
publish-matches-version = { $state } (corresponde a la versión { $version })
cli-arg-today = Fecha en la que se aplican las reglas, como AAAA-MM-DD; por defecto, SOURCE_DATE_EPOCH o la fecha del día

## Configuración

type-days = un número de días o semanas
type-days-help = escriba `"30d"` o `"4w"`
type-part = una parte de una traducción

## En las ediciones

# $language (Language) – el idioma del original
pdf-foreign-missing = En { $language }: aún sin traducir
# $language (Language) – el idioma del original
pdf-foreign-outdated = En { $language }: traducción en proceso de actualización
# $language (Language) – el idioma de esta edición
pdf-notice-mixed-title = No todo está en { $language }
# $count (Number) – pasajes
# $words (Number) – sus palabras
# $total (Number) – todas las palabras del original
# $original (Language) – el idioma del original
pdf-notice-mixed =
    { PLURAL($count) ->
        [one] Un pasaje, { NUMBER($words) } de { NUMBER($total) } palabras, aún no está traducido o ha cambiado desde entonces en el original. Figura en su lugar en { $original } y está señalado en el margen.
       *[other] { NUMBER($count) } pasajes, { NUMBER($words) } de { NUMBER($total) } palabras, aún no están traducidos o han cambiado desde entonces en el original. Figuran en su lugar en { $original } y están señalados en el margen.
    }
pdf-notice-behind-title = El original ha cambiado
# $words (Number) – palabras que no siguen
# $total (Number) – todas las palabras del original
# $original (Language) – el idioma del original
pdf-notice-behind =
    { PLURAL($words) ->
        [one] 1 de { NUMBER($total) } palabras del original en { $original } aún no está recogida en esta traducción.
       *[other] { NUMBER($words) } de { NUMBER($total) } palabras del original en { $original } aún no están recogidas en esta traducción.
    }
# $words (Number) – palabras que no siguen
# $total (Number) – todas las palabras del original
# $original (Language) – el idioma del original
# $date (Date) – cuándo cambió el original
pdf-notice-behind-since =
    { PLURAL($words) ->
        [one] 1 de { NUMBER($total) } palabras del original en { $original }, modificado el { DATETIME($date) }, aún no está recogida en esta traducción.
       *[other] { NUMBER($words) } de { NUMBER($total) } palabras del original en { $original }, modificado el { DATETIME($date) }, aún no están recogidas en esta traducción.
    }
