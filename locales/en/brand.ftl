### What is found about the brand of a series.

# $key (String) – the key
# $colour (String) – the colour as written
# $contrast (Number) – its contrast
# $needed (Number) – the least contrast
diag-contrast = `{ $key }` is hard to read: `{ $colour }` has a contrast of { $contrast }:1, and needs { $needed }:1
# $key (String) – the key
# $colour (String) – the lightest shade of it that can be read
diag-contrast-help = write `{ $key } = "{ $colour }"`, the lightest shade of it that can be read; until then that shade is used
# $family (String) – the family
diag-font-missing = no font of the family `{ $family }` is there
# $known (String) – the families
diag-font-missing-help = put its files (.otf or .ttf) into `templates/fonts/` beside the series, or use one of these: { $known }
diag-logo-missing-help = give the path of an SVG, PNG or JPEG file relative to the folder of the file that names it

explain-contrast-low =
    A colour in `[brand]` is so light that people with weak sight, or anybody with
    a poor printer, cannot read text set in it. Text needs a contrast of 4.5:1 with
    what it stands on (WCAG 2.2, 1.4.3), which here is white paper and the light
    tint of the colour itself; graphics need 3:1 (1.4.11).

    The nearest shade that can be read is used instead, so that nothing illegible
    is published. Write that shade into series.toml, or choose another colour.

explain-font-missing =
    `[brand.fonts]` names a family of which no font file is there, so the house
    fonts are used. Fonts of the system are never used: the same series must look
    the same on every machine.

    Put the font's files into `templates/fonts/` beside the folder of the series,
    with their licence, and write the family as the font itself names it.

## Templates and watching

cli-arg-template = The template: `study`, `brief`, or one of your own in templates/pdf
cli-arg-watch = Render again whenever a file of the series, the locales or the templates changes
render-watching = Watching for changes; end with Ctrl+C.
# $files (String) – the files
render-changed = Changed: { $files }
# $name (String) – what was asked for
cli-error-no-template = there is no template `{ $name }`
# $known (String) – the templates there are
cli-error-no-template-help = one of: { $known }. A template is a file `templates/pdf/NAME.typ` with `#let NAME(edition) = …`
# Words, in small letters and separated by |, by which a heading tells that its section is about what was learnt.
pdf-section-lessons = lesson | learnt | learned
# Words, in small letters and separated by |, that name where a figure or table is from at the end of its caption, before a colon. What is the same word is not translated.
pdf-caption-source = source | sources
