### Las pruebas: ediciones para quien las revisa antes de publicarse.

cli-arg-proof = Una prueba para la revisión: números de línea, barras de cambio, pasajes que faltan o están desactualizados con el original al lado, lista de verificación
proof-title = Prueba
proof-warning = Para revisión. No difundir.
# $language (Language) – el idioma del original
proof-of = Traducción del { $language }
proof-of-original = El original
proof-heading-status = Estado de la traducción
proof-heading-legend = Cómo leer esta prueba
proof-legend-line = La línea del archivo Markdown, junto a cada bloque
proof-legend-bar = Un pasaje por rehacer o, con una barra fina, por repasar
# $language (Language) – el idioma del original
proof-legend-missing = Un pasaje en { $language } que falta en la traducción, en su lugar
# $language (Language) – el idioma del original
proof-legend-change = En el margen: lo que cambió en el original en { $language } desde la traducción
proof-legend-removed = suprimido
proof-legend-added = añadido
# $language (Language) – el idioma del original
proof-missing = Falta. En { $language }:
proof-heading-checklist = Lista de verificación
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
proof-check-fields = El título, el resumen y las palabras clave corresponden al original
proof-check-marked-none = Ningún pasaje está señalado porque falte o esté desactualizado
# $count (Number) – pasajes por trabajar
proof-check-marked =
    { PLURAL($count) ->
        [one] El pasaje señalado porque falta o está desactualizado queda resuelto
       *[other] Los { NUMBER($count) } pasajes señalados porque faltan o están desactualizados quedan resueltos
    }
proof-check-figures = Los números, las fechas, las unidades y los nombres concuerdan con el original
proof-check-terms = Los términos siguen el glosario y son los mismos en todo el texto
proof-check-pictures = Las imágenes, los cuadros y los gráficos tienen leyenda y descripción en este idioma
proof-check-notes-none = Las citas están completas
# $count (Number) – notas al pie
proof-check-notes =
    { PLURAL($count) ->
        [one] La nota y las citas están completas
       *[other] Las { NUMBER($count) } notas y las citas están completas
    }
proof-check-links = Los enlaces llevan a páginas en este idioma cuando las hay
proof-check-typography = Las comillas, los espacios, los guiones y los saltos de página son correctos
