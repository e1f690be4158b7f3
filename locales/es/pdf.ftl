### Textos de las ediciones en PDF.

list = { LIST($items) }

## Availability: one sentence, lists and all

availability-now-and-soon = Disponible { LIST($now, each: "en ") }; próximamente { LIST($soon, each: "en ") }
availability-now = Disponible { LIST($now, each: "en ") }
availability-soon = Próximamente { LIST($soon, each: "en ") }
availability-withdrawn = Ya no está disponible
availability-none = Aún no disponible
availability-dated = { $language } ({ DATETIME($date) })

## Cover and fact box

pdf-heading-numbered = Estudio de caso n.º { $number }
pdf-heading = Estudio de caso
pdf-fact-country = País
pdf-fact-theme =
    { PLURAL($count) ->
        [one] Tema
       *[other] Temas
    }
pdf-fact-keywords = Palabras clave
pdf-fact-sdgs = Objetivos de Desarrollo Sostenible
pdf-fact-partners = Entidades asociadas
pdf-sdg = { $number }. { $name }
pdf-partner = { $name } ({ $role })

## Colophon

pdf-colophon-authors =
    { PLURAL($count) ->
        [one] Autor o autora
       *[other] Autores y autoras
    }
pdf-colophon-translators = Traducción
pdf-colophon-reviewers = Revisión
pdf-colophon-date = Fecha de publicación
pdf-colophon-version = Versión
pdf-colophon-languages = Idiomas
pdf-colophon-citation = Cómo citar
pdf-colophon-licence = Licencia
pdf-colophon-project = Proyecto
pdf-colophon-profile = Perfil del país
pdf-date = { DATETIME($date) }
pdf-translated-from = Idioma original: { $language }

## Citation

citation = { LIST($authors) } ({ $year }). { $title }. { $series }. { $imprint }
citation-anonymous = { $title } ({ $year }). { $series }. { $imprint }
citation-series = { $series }, n.º { $number }
citation-imprint-place = { $place }: { $publisher }.
citation-imprint = { $publisher }.
citation-undated = s. f.

## Labels that templates use as `labels.NAME`

pdf-label-page = Página { $page } de { $total }
pdf-label-contents = Índice
pdf-label-summary = Resumen
pdf-label-facts = Datos clave
pdf-label-colophon = Acerca de esta edición
pdf-label-figure = Figura
pdf-label-table = Cuadro
pdf-label-note = Nota
pdf-label-tip = Conviene saber
pdf-label-important = Mensaje clave
pdf-label-warning = Advertencia
pdf-label-caution = Precaución
pdf-label-placeholder = Imagen no disponible
