### Las pruebas: ediciones para quien las revisa antes de publicarse.

cli-arg-proof = Una prueba para la revisión: números de línea, barras de cambio, lo ausente o desfasado con el original al lado, lista de control
proof-title = Prueba
proof-warning = Para revisión. No difundir.
# $language (Language) – el idioma del original
proof-of = Traducción del { $language }
proof-of-original = El original
proof-heading-status = Cómo está la traducción
proof-heading-legend = Cómo leer esta prueba
proof-legend-line = La línea del archivo Markdown, junto a cada bloque
proof-legend-bar = Un pasaje que hay que trabajar o, con barra fina, mirar
# $language (Language) – el idioma del original
proof-legend-missing = Un pasaje en { $language } que falta en la traducción, en su lugar
# $language (Language) – el idioma del original
proof-legend-change = Al margen: lo que cambió en el original en { $language } desde la traducción
proof-legend-removed = ya no está
proof-legend-added = nuevo
# $language (Language) – el idioma del original
proof-missing = Falta. En { $language }:
proof-heading-checklist = Lista de control
proof-reviewer = Revisor o revisora
proof-date = Fecha
# $path (String) – el archivo
proof-file = Archivo: { $path }
proof-column-passages = Pasajes y palabras
proof-column-state = Estado
# $passages (Number) – cuántos
# $words (Number) – sus palabras
proof-count =
    { PLURAL($passages) ->
        [one] 1 pasaje
       *[other] { NUMBER($passages) } pasajes
    }, { PLURAL($words) ->
        [one] 1 palabra
       *[other] { NUMBER($words) } palabras
    }
proof-check-fields = El título, el resumen y las palabras clave dicen lo que dice el original
proof-check-marked-none = Ningún pasaje está señalado como ausente o desfasado
# $count (Number) – pasajes por trabajar
proof-check-marked =
    { PLURAL($count) ->
        [one] El pasaje señalado como ausente o desfasado está resuelto
       *[other] Los { NUMBER($count) } pasajes señalados como ausentes o desfasados están resueltos
    }
proof-check-figures = Los números, las fechas, las unidades y los nombres concuerdan con el original
proof-check-terms = Los términos siguen el glosario y son los mismos en todo el texto
proof-check-pictures = Las imágenes, tablas y gráficos tienen leyenda y descripción en este idioma
proof-check-notes-none = Las citas están completas
# $count (Number) – notas al pie
proof-check-notes =
    { PLURAL($count) ->
        [one] La nota y las citas están completas
       *[other] Las { NUMBER($count) } notas y las citas están completas
    }
proof-check-links = Los enlaces llevan a páginas en este idioma cuando las hay
proof-check-typography = Las comillas, los espacios, los guiones y los saltos de página son correctos
