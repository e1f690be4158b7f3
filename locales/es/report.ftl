### Textos del informe de avance.

status-column-study = Estudio
status-column-words = Palabras
status-original = original
status-share = { $share } %
status-complete = completa
status-record = solo ficha
status-planned = prevista
status-planned-for = { DATETIME($date) }
status-none = –
status-words = { NUMBER($count) }
status-summary =
    { PLURAL($studies) ->
        [one] { NUMBER($studies) } estudio
       *[other] { NUMBER($studies) } estudios
    }; ediciones existentes: { NUMBER($editions) } de { NUMBER($possible) }.
status-next =
    Donde más queda por hacer es en { $language }: { PLURAL($words) ->
        [one] { NUMBER($words) } palabra
       *[other] { NUMBER($words) } palabras
    }.
status-next-none = No falta nada.
status-name-glance = por repasar
status-name-mechanical = solo cambió el marcado
status-name-edited = modificado tras su revisión
status-name-outdated = desactualizado
status-name-split = original dividido
status-name-merged = original unido
status-name-current = al día
status-name-unconfirmed = sin confirmar
status-name-untranslated = sin traducir
status-name-missing = falta
status-name-orphan = solo aquí
kind-paragraph = párrafo
kind-heading = encabezado
kind-item = elemento de lista
kind-cell = celda de cuadro
kind-caption = leyenda
kind-alt = descripción
kind-footnote = nota al pie
kind-field = campo
