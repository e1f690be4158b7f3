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
