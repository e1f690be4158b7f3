### Differences, patches, analyses: what the tracker says beyond the status.

## diff

cli-diff-about = Mostrar lo que cambió en el original, junto a la traducción
cli-diff-examples =
    polyfolio diff 002 fr
    polyfolio diff 002 fr --segment k7f3qa
    polyfolio diff 002 fr --output para-la-traductora.html
diff-was = Original al confirmarse
diff-now = Original actual
diff-source = Original
diff-target = Traducción
# $status (String) – such as "outdated"
# $class (Message) – such as "a misspelling"
diff-status = { $status } ({ $class })
# $kind (Message) – such as "paragraph"
# $words (Message) – such as "39 words"
diff-kind = { $kind }, { $words }
# $study (String) – the study
# $language (Language) – the language
diff-nothing = { $study }, { $language }: ningún cambio afecta a la traducción.
# $study (String) – the study
# $language (String) – the tag
diff-next = Cuando una traducción vuelva a estar al día: `polyfolio confirm { $study } { $language } --segment CLAVE`.
# $language (Language) – the language of the translation
diff-title = Cambios por traducir: { $language }
diff-legend-removed = eliminado del original
diff-legend-added = añadido al original
# $heading (String) – the heading that a passage stands under
diff-under = Bajo «{ $heading }»
diff-decided = Última decisión

## sync

cli-sync-about = Trasladar a una traducción los cambios de marcado, direcciones y código del original
cli-sync-examples =
    polyfolio sync 002 fr
    polyfolio sync 002 fr --apply-mechanical
    polyfolio sync 002 fr --apply-mechanical --dry-run
cli-arg-apply-mechanical = Hacer los cambios; sin esto solo se muestran
cli-arg-sync-dry-run = Mostrar los cambios sin escribir nada
sync-already = la traducción ya tiene este cambio
# $reason (Message) – why
sync-refused = queda por hacer a mano: { $reason }
sync-refused-unclear = cambió algo más que el marcado alrededor de las mismas palabras
sync-refused-place = nada indica con certeza dónde va este cambio en la traducción
sync-refused-unproven = habría cambiado algo más en la traducción
# $study (String) – the study
# $language (Language) – the language
sync-nothing = { $study }, { $language }: no hay cambios de marcado pendientes.
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
# $left (Number) – segments that are left to a translator
sync-done =
    { $study }, { $language }: { PLURAL($count) ->
        [one] 1 segmento puesto al día
       *[other] { NUMBER($count) } segmentos puestos al día
    }, por hacer a mano: { NUMBER($left) }.
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
# $left (Number) – segments that are left to a translator
sync-would =
    { $study }, { $language }: { PLURAL($count) ->
        [one] 1 segmento se puede poner al día
       *[other] { NUMBER($count) } segmentos se pueden poner al día
    }, por hacer a mano: { NUMBER($left) }. No se escribió nada; `--apply-mechanical` lo hace.

## analyse

cli-analyse-about = Contar las palabras por traducir según lo que ya se conoce de ellas, y su costo
cli-analyse-examples =
    polyfolio analyse
    polyfolio analyse 002 --lang es
    polyfolio analyse --output palabras.csv
analyse-column-words = Palabras de los originales
analyse-total = Total
analyse-in-step = Al día, nada que hacer
analyse-to-review = Por repasar y confirmar
analyse-band-repetition = repetidas
analyse-band-context = conocidas, mismo contexto (101 %)
analyse-band-exact = conocidas (100 %)
analyse-band-95-99 = conocidas al 95–99 %
analyse-band-85-94 = conocidas al 85–94 %
analyse-band-75-84 = conocidas al 75–84 %
analyse-band-50-74 = conocidas al 50–74 %
analyse-band-new = nuevas
analyse-changed = Palabras cambiadas en segmentos desactualizados
analyse-weighted = Palabras ponderadas
analyse-cost = Costo
# $number (Number) – weighted words
analyse-number = { NUMBER($number, maximumFractionDigits: 0) }
# $amount (Number) – an amount of money
# $digits (Number) – how many digits the currency has after the point
# $currency (String) – its ISO 4217 code
analyse-amount =
    { $digits ->
        [0] { NUMBER($amount, maximumFractionDigits: 0) }
        [3] { NUMBER($amount, minimumFractionDigits: 3, maximumFractionDigits: 3) }
       *[other] { NUMBER($amount, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    } { $currency }
analyse-note = Palabras ponderadas: las palabras de cada tramo multiplicadas por su parte del precio de una palabra nueva (`[rates]` en series.toml).
analyse-nothing = No hay nada que analizar: la serie tiene un solo idioma.
type-currency = un código ISO 4217 de tres mayúsculas, como EUR
type-price = un número que no sea negativo

## adopt, from history

cli-arg-no-history = No buscar en el historial de git el original del que procede una traducción
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
adopt-history =
    { $study }, { $language }: { PLURAL($count) ->
        [one] para 1 segmento, el historial muestra de qué original procede.
       *[other] para { NUMBER($count) } segmentos, el historial muestra de qué original proceden.
    }

## Trend

cli-arg-trend = En HTML: mostrar la evolución de las traducciones, según el historial de git
report-heading-trend = Evolución
report-caption-trend = Palabras por idioma y estado de su traducción, en distintos momentos del historial
report-column-date = Fecha
report-trend-note = Palabras de los originales por estado, según el historial; los colores son los de arriba.
# $date (Date) – a day
report-date = { DATETIME($date, dateStyle: "medium") }
# $date (Date) – a day
# $share (Number) – per cent
report-trend-point = { DATETIME($date, dateStyle: "medium") }: { $share } %
# $language (String) – the language's name
# $from (Date) – a day
# $before (String) – a share, such as "12 %"
# $to (Date) – a later day
# $after (String) – a share
report-trend-said = { $language }: del { $before } el { DATETIME($from, dateStyle: "medium") } al { $after } el { DATETIME($to, dateStyle: "medium") }

# $language (Language) – the source's language
sync-refused-language = la dirección indica el idioma del original ({ $language }); la traducción necesita la suya
