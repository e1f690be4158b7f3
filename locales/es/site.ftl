### Textos del sitio de publicación.

## Labels that templates use as `labels.name`, with `_` for `-`

site-label-skip = Ir al contenido
site-label-home = Todos los estudios
site-label-main = Principal
site-label-languages = Idiomas
site-label-spotlight = Destacados
site-label-news = Novedades
site-label-studies = Todos los estudios
site-label-browse = Buscar un estudio
site-label-countries = Países
site-label-themes = Temas
site-label-goals = Objetivos de Desarrollo Sostenible
site-label-documents = Idiomas de los documentos
site-label-elsewhere = Solo en otros idiomas
site-label-summary = Resumen
site-label-contents = En esta página
site-label-facts = Datos clave
site-label-country = País
site-label-theme = Tema
site-label-keywords = Palabras clave
site-label-partners = Entidades asociadas
site-label-download = Documento completo
site-label-availability = Disponibilidad
site-label-language = Idioma
site-label-document = Documento
site-label-title = Título
site-label-published = Fecha de publicación
site-label-cite = Cómo citar
site-label-export = Gestores de referencias
site-label-copy = Copiar
site-label-copied = Copiado
site-label-licence = Licencia
site-label-permalink = Dirección permanente
site-label-errata = Correcciones
site-label-related = Estudios relacionados
site-label-notes = Notas
site-label-changed = Qué ha cambiado
site-label-links = Más sobre esta práctica
site-label-pages = Páginas
site-label-previous = Anterior
site-label-next = Siguiente
site-label-feed = Canal de novedades
site-label-catalogue = Datos abiertos
site-label-number = N.º

## Availability

site-pdf =
    PDF, en { $language }, { $size }, { PLURAL($pages) ->
        [one] { NUMBER($pages) } página
       *[other] { NUMBER($pages) } páginas
    }
site-offer-available = disponible
site-offer-earlier = disponible, versión anterior
site-offer-soon = próximamente
site-offer-soon-dated = próximamente ({ DATETIME($date) })
site-offer-withdrawn = retirado
site-offer-withdrawn-dated = retirado ({ DATETIME($date) })
site-offer-none = no previsto
site-offer-record = solo resumen
site-choice-none = no disponible
site-documents-in = Documentos en { $language }

## Notices

site-notice-record = Esta página ofrece el título y el resumen. El documento no está disponible en { $language }.
site-notice-record-soon = Esta página ofrece el título y el resumen. El documento estará disponible próximamente en { $language }.
site-notice-record-dated = Esta página ofrece el título y el resumen. El documento en { $language } está previsto para { DATETIME($date) }.
site-notice-earlier = Se está preparando una nueva versión de este texto. El documento que sigue es la última versión publicada.
site-notice-outdated =
    { PLURAL($count) ->
        [one] Un pasaje del original en { $language } ha cambiado desde que se hizo esta traducción.
       *[other] { NUMBER($count) } pasajes del original en { $language } han cambiado desde que se hizo esta traducción.
    }
site-notice-incomplete =
    { PLURAL($count) ->
        [one] Un pasaje del original en { $language } aún no está traducido.
       *[other] { NUMBER($count) } pasajes del original en { $language } aún no están traducidos.
    }
site-notice-matches = La traducción corresponde a la versión del { DATETIME($date) }.
site-notice-extent =
    { PLURAL($words) ->
        [one] Es { NUMBER($words) } de { NUMBER($total) } palabras, es decir, el { NUMBER($share) } %.
       *[other] Son { NUMBER($words) } de { NUMBER($total) } palabras, es decir, el { NUMBER($share) } %.
    }
site-notice-matches-version = La traducción corresponde a la versión { $version }.
site-notice-changed = Último cambio del original: { DATETIME($date) }.
site-notice-opening = Título y comienzo
site-passages =
    { PLURAL($count) ->
        [one] un pasaje
       *[other] { NUMBER($count) } pasajes
    }

## Lists

site-count-studies =
    { PLURAL($count) ->
        [one] { NUMBER($count) } estudio
       *[other] { NUMBER($count) } estudios
    }
site-number = { NUMBER($number) }
site-page = Página { NUMBER($number) } de { NUMBER($total) }
site-extent =
    { PLURAL($pages) ->
        [one] { NUMBER($pages) } página
       *[other] { NUMBER($pages) } páginas
    }

## Within a text

site-task-done = hecho
site-task-open = pendiente
site-note-back = Volver al texto, nota
site-link-project = Página del proyecto
site-link-profile = Perfil del país

## Findings

diag-site-template = esta plantilla no se puede usar: { $detail }
diag-site-template-help = corrija esta línea, o borre el archivo para volver a la plantilla del programa; `templates/site/README.md` enumera lo que una plantilla puede usar. No se ha publicado nada
diag-site-address = el sitio no tiene dirección propia, así que no tiene canales de novedades, ni mapa del sitio, ni enlaces entre idiomas para los buscadores
diag-site-address-help = cuando sepa dónde estará, escriba `base-url = "https://…/"` en `series.toml`; hasta entonces se abre desde la carpeta
explain-site-template =
    Una plantilla del sitio, en `templates/site/`, está mal escrita o pide algo que las
    páginas no tienen. La línea indicada es la de la plantilla.

    No se publica nada hasta que esté bien: el público conserva lo que hay. Borre el
    archivo para usar la plantilla que trae el programa.
explain-site-address =
    Los canales de novedades, el mapa del sitio, las direcciones canónicas y los enlaces
    que dicen a los buscadores qué páginas se corresponden en otros idiomas tienen que
    ser absolutos. Sin `base-url` en `series.toml` se omiten. Todos los enlaces entre
    páginas son relativos, así que el sitio funciona dondequiera que esté, también
    abierto desde una carpeta.

## Narrowing a list, and versions

# $language (Language) – of the document
site-cover = Portada del documento en { $language }
# $version (String) – as its author counts
site-version = Versión { $version }
# $size (String) – with its unit
site-version-file = PDF, { $size }
site-label-versions = Direcciones que conservan una versión
site-label-filter = Acotar la lista
site-label-any = Todo
site-label-reset = Mostrar todo
site-filter-none = Ningún estudio reúne todos estos criterios. Elija menos.

## Search

site-label-search = Buscar
site-label-query = Buscar en los estudios
site-label-search-script = La búsqueda necesita JavaScript. Todos los estudios están en la lista:
site-missing = Esta página no existe
site-missing-help = Es posible que su dirección haya cambiado o contenga un error. Desde aquí puede continuar a:
site-search-heading = Búsqueda
site-search-found = Resultados: { $count }
site-search-none = Sin resultados. Pruebe con otras palabras, o con menos.
site-search-more = Más resultados
site-search-failed = La búsqueda no puede leer su índice. Las páginas de un sitio con dirección necesitan un servidor web; las de uno sin dirección también se abren desde una carpeta.
site-epub = EPUB, en { $language }, { $size }
cli-error-search = no se pudo crear el índice de búsqueda: { $error }
cli-error-search-help = no se ha publicado nada; comuníquelo e indique qué estudio se modificó en último lugar
