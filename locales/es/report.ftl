### Textos del informe de avance.

status-column-study = Estudio
status-column-words = Palabras
status-original = original
status-share = { $share } %
status-complete = al día
status-reviewed = revisada
status-unconfirmed = sin confirmar
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
kind-code = código
kind-math = fórmula

## Por qué un segmento tiene su estado

status-why-current = Se confirmó, y el original no ha cambiado desde entonces.
status-why-glance = En el original solo cambió una errata; la traducción sigue siendo válida: repásela de un vistazo.
status-why-mechanical = Solo cambiaron el marcado, una dirección o código del original: haga el mismo cambio en la traducción.
status-why-edited = La traducción cambió después de su revisión: pida que la revisen de nuevo.
status-why-unconfirmed = Hay una traducción, pero nadie ha confirmado que corresponda al original: hágalo con `polyfolio confirm`.
status-why-outdated = El original ya no dice lo mismo que cuando se confirmó la traducción.
status-why-split = El original dividió este segmento; la traducción aún cubre las partes juntas.
status-why-merged = El original unió segmentos cuyas traducciones siguen separadas.
status-why-untranslated = La traducción repite las palabras del original.
status-why-missing = Este segmento está en el original, pero no en la traducción.
status-why-orphan = Este segmento está en la traducción, pero no en el original.
state-aligned = emparejado, sin comprobar
state-draft = borrador
state-translated = traducido
state-reviewed = revisado
state-waived = aceptado tal cual
state-omitted = omitido a propósito
state-target-only = solo en la traducción, a propósito
class-cosmetic = espacios o saltos de línea
class-mechanical = marcado, dirección o código
class-url = una dirección
class-code = código
class-punctuation = puntuación o mayúsculas
class-misspelling = una errata
class-substantive = un cambio de palabras
