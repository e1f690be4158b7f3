### Textos sobre la publicación: varias máquinas, motivos, envíos, retiradas.

## Many machines

cli-plan-about = Anotar lo que hay que producir, para repartirlo entre varias máquinas
cli-plan-examples =
    polyfolio plan --output plan.json
    polyfolio render --plan plan.json --shard 1/2 --store /mnt/share/store
    polyfolio render --plan plan.json --shard 2/2 --store /mnt/share/store
    polyfolio merge --plan plan.json --store /mnt/share/store
cli-merge-about = Formar la publicación con lo que han producido los lotes de un plan
cli-merge-examples =
    polyfolio merge --plan plan.json --store /mnt/share/store
    polyfolio merge --plan plan.json --store s3://bucket/store --output /srv/www/cases
cli-arg-plan = Un plan, tal como lo escribe `polyfolio plan`; hace falta la serie planificada
cli-arg-shard = Lote del plan que se produce, de N, por ejemplo 3/8; por defecto, el plan entero
cli-arg-store = Dónde se reúnen los archivos producidos: una carpeta, s3://, gs:// o az:// (ajustes en AWS_…, GOOGLE_…, AZURE_…)
cli-arg-progress = Cómo mostrar el avance: una barra si alguien mira, o líneas JSON por la salida de errores
cli-arg-explain = Indicar por qué se ha producido cada edición
progress-merging = Reunión
# $count (Number) – editions
# $held (Number) – editions held back
# $path (String) – the file
plan-done =
    { PLURAL($count) ->
        [one] { NUMBER($count) } edición planificada
       *[other] { NUMBER($count) } ediciones planificadas
    } en { $path }; { NUMBER($held) } retenidas.
# $shard (String) – the number of the shard
# $of (String) – how many there are
# $count (Number) – editions
# $rendered (Number) – editions that were rendered
# $size (String) – how much
# $store (String) – where
shard-done =
    Lote { $shard }/{ $of }: { PLURAL($count) ->
        [one] { NUMBER($count) } edición ({ $size })
       *[other] { NUMBER($count) } ediciones ({ $size })
    } en { $store }, { NUMBER($rendered) } de ellas producidas ahora.
# $shard (String) – the number of the shard
# $of (String) – how many there are
shard-interrupted = Interrumpido. Lo que el lote { $shard }/{ $of } ha producido queda en el almacén; vuelva a ejecutarlo.
# $path (String) – the file
cli-error-plan = `{ $path }` no es un plan de esta versión
cli-error-plan-help = escriba uno con `polyfolio plan --output plan.json`
cli-error-other-inputs = los estudios, las configuraciones regionales, las plantillas o el programa no son los del plan
cli-error-other-inputs-help = use la misma versión de la serie y de Polyfolio en cada máquina, o planifique de nuevo
# $count (Number) – how many are missing
# $list (String) – their numbers
# $of (String) – how many there are
cli-error-shards-missing =
    { PLURAL($count) ->
        [one] el lote { $list } de { $of } no ha entregado nada
       *[other] los lotes { $list } de { $of } no han entregado nada
    }
# $of (String) – how many there are
cli-error-shards-missing-help = ejecute `polyfolio render --plan … --shard N/{ $of } --store …` para cada uno y reúna de nuevo
cli-error-no-shards = ningún lote de este plan se ha entregado
cli-error-no-shards-help = ejecute antes `polyfolio render --plan … --shard N/M --store …`, con el mismo plan y almacén
# $name (String) – an edition
cli-error-cover = lo que entregaron los lotes no corresponde al plan: `{ $name }` no figura exactamente una vez
cli-error-cover-help = vuelva a ejecutar los lotes; sus informes se sustituyen
# $name (String) – an edition
cli-error-damaged = el archivo producido de `{ $name }` está dañado o ha desaparecido del almacén
cli-error-damaged-help = el lote que lo entregó cuenta ahora como pendiente: vuelva a ejecutarlo
# $address (String) – the address
cli-error-store-address = `{ $address }` no es la dirección de un almacén
cli-error-store-address-help = indique una carpeta, o s3://bucket/ruta, gs://bucket/ruta, az://contenedor/ruta
# $path (String) – what
# $reason (String) – what the store said
cli-error-store = { $path }: { $reason }
cli-error-store-help = compruebe la dirección, los permisos y las variables AWS_…, GOOGLE_… o AZURE_…; después, inténtelo de nuevo

## Reasons

# $name (String) – an edition
# $reasons (List) – why
publish-because = { $name }: { LIST($reasons) }
publish-because-nothing = No había nada que producir.
because-new = nueva
because-asked = se pidió rehacerlo todo
because-lost = el archivo producido había desaparecido o estaba dañado
because-text = cambió el texto
because-study = cambió study.toml
because-series = cambió series.toml
because-ledger = cambió el registro
because-media = cambiaron las imágenes o los datos
because-template = cambiaron las plantillas
because-font = cambiaron las fuentes
because-locale = cambiaron las configuraciones regionales
because-program = otra versión de Polyfolio
because-options = otras opciones
because-quoted = cambió algo que cita: otro idioma, otro estudio u otro archivo

## Withdrawing

cli-withdraw-about = Retirar ediciones y dejar en su lugar una página que lo anuncia
cli-withdraw-examples =
    polyfolio withdraw 004 --lang fr --reason "Les chiffres du tableau 2 étaient faux."
    polyfolio withdraw 004 --lang fr --undo
cli-arg-withdraw-reason = Motivo, en el idioma de la edición; el público lo leerá
cli-arg-withdraw-date = Fecha de la retirada (2026-11-24); por defecto, hoy
# $study (String) – the study
# $count (Number) – editions
# $path (String) – the file
withdraw-done =
    { $study }: { PLURAL($count) ->
        [one] { NUMBER($count) } edición queda marcada como retirada
       *[other] { NUMBER($count) } ediciones quedan marcadas como retiradas
    } en { $path }. Con el próximo `publish` dejan de estar a disposición del público.
# $study (String) – the study
# $count (Number) – editions
# $path (String) – the file
withdraw-undone =
    { $study }: { PLURAL($count) ->
        [one] { NUMBER($count) } edición ya no está marcada como retirada
       *[other] { NUMBER($count) } ediciones ya no están marcadas como retiradas
    } en { $path }.
# $path (String) – the file
cli-error-withdraw = no se puede escribir en `{ $path }`
# $path (String) – the file
cli-error-withdraw-help = compruebe que la fecha es un día como 2026-11-24 y que `{ $path }` es correcto (`polyfolio check`)
# $reason (String) – why
publish-held-withdrawn = retirada: { $reason }
# $date (Date) – since when
pdf-withdrawn-dated = Esta edición se retiró el { DATETIME($date) }.
pdf-withdrawn = Esta edición se ha retirado.

## Uploading and signing

cli-arg-to = Copiar después lo nuevo a un almacén: una carpeta, s3://, gs:// o az:// (ajustes en AWS_…, GOOGLE_…, AZURE_…)
cli-arg-sign = Firmar el manifiesto con esta clave minisign; su contraseña se toma de POLYFOLIO_SIGNING_PASSWORD
cli-arg-public-key = Exigir una firma de esta clave minisign: un archivo, o la propia clave
progress-uploading = Envío
# $count (Number) – files put
# $size (String) – how much
# $store (String) – where
# $removed (Number) – files removed
# $unchanged (Number) – files that were there
upload-done =
    { PLURAL($count) ->
        [one] { NUMBER($count) } archivo enviado ({ $size })
       *[other] { NUMBER($count) } archivos enviados ({ $size })
    } a { $store }; suprimidos: { NUMBER($removed) }, sin cambios: { NUMBER($unchanged) }.
# $store (String) – where
upload-interrupted = Interrumpido. { $store } conserva su manifiesto anterior; vuelva a ejecutar para terminar el envío.
# $path (String) – the file
cli-error-key = `{ $path }` no es una clave minisign utilizable
# $variable (String) – the environment variable
cli-error-key-help = cree una con `minisign -G`; si tiene contraseña, póngala en { $variable }
verify-unsigned = el manifiesto no está firmado
verify-forged = la firma no es la de este manifiesto con esta clave
verify-no-key = esto no es una clave pública de minisign
verify-signature-help = firme con `polyfolio publish --sign CLAVE`, o compruebe con la clave pública de quien lo hizo
verify-sums = no concuerda con el manifiesto: uno de los dos no está como se publicó

## Refusals

cli-error-unfit = no se ha publicado nada: lo que comparten todas las ediciones no se pudo leer correctamente
cli-error-unfit-help = corrija lo que se indica arriba; lo publicado antes sigue como estaba

## Pages of withdrawn editions

# $reason (String) – why
site-notice-withdrawn = Este documento se ha retirado. { $reason }
# $date (Date) – since when
# $reason (String) – why
site-notice-withdrawn-dated = Este documento se retiró el { DATETIME($date) }. { $reason }

# $title (String) – the title of an entry in a feed
site-feed-withdrawn = Retirado: { $title }

## Verifying

cli-arg-validator = Ejecutar también este comando con cada PDF, por ejemplo `verapdf --flavour ua1`; debe terminar bien
# $target (String) – the link
verify-link = el enlace a `{ $target }` no lleva a ninguna parte
verify-link-help = corríjalo en el texto o la plantilla de donde procede y publique de nuevo
# $said (String) – what the validator said
verify-not-conforming = el validador rechaza este documento: { $said }
verify-validator-help = el archivo está tal como se publicó: ya entonces no era conforme

cli-arg-pdf-only = Hacer solo los PDF y el manifiesto: sin sitio, búsqueda ni libros electrónicos

## Changes by language

changes-column-added = nuevas
changes-column-updated = actualizadas
changes-column-unchanged = sin cambios
changes-column-withdrawn = retiradas
changes-column-held = retenidas
changes-column-failed = fallidas
