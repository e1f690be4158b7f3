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
diff-nothing = { $study }, { $language }: no cambió nada que concierna a la traducción.
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
sync-refused = queda para la traducción: { $reason }
sync-refused-unclear = cambió algo más que el marcado alrededor de las mismas palabras
sync-refused-place = no se sabe con certeza dónde va este cambio en la traducción
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
    }, { NUMBER($left) } quedan para la traducción.
# $study (String) – the study
# $language (Language) – the language
# $count (Number) – segments
# $left (Number) – segments that are left to a translator
sync-would =
    { $study }, { $language }: { PLURAL($count) ->
        [one] 1 segmento se puede poner al día
       *[other] { NUMBER($count) } segmentos se pueden poner al día
    }, { NUMBER($left) } quedan para la traducción. No se escribió nada; `--apply-mechanical` lo hace.
