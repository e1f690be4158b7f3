### La aplicación.

-brand = Riverbank
-team = El equipo de { -brand }

## Botones

cancel = Cancelar
save = Guardar
close = Cerrar
    .title = Cerrar la ventana
menu =
    .label = Menú
    .accesskey = M

## Frases

hello = ¡Hola, { $name }!
files =
    { $count ->
        [1] Se guardó un archivo
       *[other] Se guardaron { NUMBER($count) } archivos
    } en { -brand }.
saved = Guardado el { DATETIME($date, day: "numeric", month: "long") } por { $user }.
progress = { NUMBER($share, style: "percent", maximumFractionDigits: 1) } terminado
joined =
    { $gender ->
        [male] Él se unió al { -team }.
        [female] Ella se unió al { -team }.
       *[other] Esta persona se unió al { -team }.
    }
rank = { $rank }.º puesto
terms = Lea <a href="https://example.org/es/terms">las condiciones</a> de <strong>{ -brand }</strong>.
limit = Las imágenes pueden tener 1.500 píxeles y 2,5 megabytes hasta 2027.
contact = Escriba a help@example.org en un plazo de 30 días.
compare = Más corto &lt; más largo
see = Ver { menu.label } y { close.title }
