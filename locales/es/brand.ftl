### Lo que se constata sobre la marca de una serie.

diag-contrast = `{ $key }` se lee con dificultad: `{ $colour }` tiene un contraste de { $contrast }:1 y necesita { $needed }:1
diag-contrast-help = escriba `{ $key } = "{ $colour }"`, el tono más claro que puede leerse; hasta entonces se usa ese tono
diag-font-missing = no hay ninguna fuente de la familia `{ $family }`
diag-font-missing-help = ponga sus archivos (.otf o .ttf) en `templates/fonts/` junto a la serie, o use una de estas: { $known }
diag-logo-missing-help = indique la ruta de un archivo SVG, PNG o JPEG relativa a la carpeta del archivo que lo indica

explain-contrast-low =
    Un color de `[brand]` es tan claro que las personas con baja visión, o quien
    tenga una mala impresora, no pueden leer un texto de ese color. El texto
    necesita un contraste de 4,5:1 con su fondo (WCAG 2.2, 1.4.3), aquí el papel
    blanco y el tinte claro del propio color; los gráficos, 3:1 (1.4.11).

    En su lugar se usa el tono legible más cercano, para que no se publique nada
    ilegible. Escriba ese tono en series.toml o elija otro color.

explain-font-missing =
    `[brand.fonts]` nombra una familia de la que no hay ningún archivo, y en su
    lugar se usan las fuentes de la casa. Las del sistema no se usan nunca: una
    serie debe verse igual en todas las máquinas.

    Ponga los archivos de la fuente en `templates/fonts/`, junto a la carpeta de la
    serie, con su licencia, y escriba la familia como la nombra la propia fuente.

## Templates and watching

cli-arg-template = La plantilla: `study`, `brief` o una propia en templates/pdf
cli-arg-watch = Volver a componer cuando cambie un archivo de la serie, los idiomas o las plantillas
render-watching = Se siguen los cambios; termine con Ctrl+C.
render-changed = Cambió: { $files }
cli-error-no-template = no hay ninguna plantilla `{ $name }`
cli-error-no-template-help = una de estas: { $known }. Una plantilla es un archivo `templates/pdf/NOMBRE.typ` con `#let NOMBRE(edition) = …`
pdf-section-lessons = lección | lecciones | aprendizaje
pdf-caption-source = fuente | fuentes
