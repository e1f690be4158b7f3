### Textes sur la publication : plusieurs machines, raisons, envois, retraits.

## Many machines

cli-plan-about = Consigner ce qu’il faut produire, pour le répartir entre plusieurs machines
cli-plan-examples =
    polyfolio plan --output plan.json
    polyfolio render --plan plan.json --shard 1/2 --store /mnt/share/store
    polyfolio render --plan plan.json --shard 2/2 --store /mnt/share/store
    polyfolio merge --plan plan.json --store /mnt/share/store
cli-merge-about = Constituer la publication à partir de ce que les lots d’un plan ont produit
cli-merge-examples =
    polyfolio merge --plan plan.json --store /mnt/share/store
    polyfolio merge --plan plan.json --store s3://bucket/store --output /srv/www/cases
cli-arg-plan = Un plan, tel que l’écrit `polyfolio plan` ; la série planifiée est nécessaire
cli-arg-shard = Lot du plan à produire, sur N, par exemple 3/8 ; par défaut, le plan entier
cli-arg-store = Où les fichiers produits se rejoignent : un dossier, s3://, gs:// ou az:// (réglages dans AWS_…, GOOGLE_…, AZURE_…)
cli-arg-progress = Comment montrer l’avancement : une barre si quelqu’un regarde, ou des lignes JSON sur la sortie d’erreur
cli-arg-explain = Indiquer pourquoi chaque édition a été produite
progress-merging = Réunion
# $count (Number) – editions
# $held (Number) – editions held back
# $path (String) – the file
plan-done =
    { PLURAL($count) ->
        [one] { NUMBER($count) } édition planifiée
       *[other] { NUMBER($count) } éditions planifiées
    } dans { $path } ; { NUMBER($held) } retenues.
# $shard (String) – the number of the shard
# $of (String) – how many there are
# $count (Number) – editions
# $rendered (Number) – editions that were rendered
# $size (String) – how much
# $store (String) – where
shard-done =
    Lot { $shard }/{ $of } : { PLURAL($count) ->
        [one] { NUMBER($count) } édition ({ $size })
       *[other] { NUMBER($count) } éditions ({ $size })
    } dans { $store }, dont { NUMBER($rendered) } produites à l’instant.
# $shard (String) – the number of the shard
# $of (String) – how many there are
shard-interrupted = Interrompu. Ce que le lot { $shard }/{ $of } a produit reste dans le dépôt ; relancez-le.
# $path (String) – the file
cli-error-plan = `{ $path }` n’est pas un plan de cette version
cli-error-plan-help = écrivez-en un avec `polyfolio plan --output plan.json`
cli-error-other-inputs = les études, les locales, les gabarits ou le programme ne sont pas ceux du plan
cli-error-other-inputs-help = utilisez la même version de la série et de Polyfolio sur chaque machine, ou refaites le plan
# $count (Number) – how many are missing
# $list (String) – their numbers
# $of (String) – how many there are
cli-error-shards-missing =
    { PLURAL($count) ->
        [one] le lot { $list } sur { $of } n’a rien livré
       *[other] les lots { $list } sur { $of } n’ont rien livré
    }
# $of (String) – how many there are
cli-error-shards-missing-help = lancez `polyfolio render --plan … --shard N/{ $of } --store …` pour chacun, puis réunissez de nouveau
cli-error-no-shards = aucun lot de ce plan n’a été livré
cli-error-no-shards-help = lancez d’abord `polyfolio render --plan … --shard N/M --store …`, avec le même plan et le même dépôt
# $name (String) – an edition
cli-error-cover = ce que les lots ont livré ne correspond pas au plan : `{ $name }` n’y figure pas exactement une fois
cli-error-cover-help = relancez les lots ; leurs comptes rendus seront remplacés
# $name (String) – an edition
cli-error-damaged = le fichier produit de `{ $name }` est endommagé ou a disparu du dépôt
cli-error-damaged-help = le lot qui l’avait livré compte désormais comme manquant : relancez-le
# $address (String) – the address
cli-error-store-address = `{ $address }` n’est pas l’adresse d’un dépôt
cli-error-store-address-help = indiquez un dossier, ou s3://bucket/chemin, gs://bucket/chemin, az://conteneur/chemin
# $path (String) – what
# $reason (String) – what the store said
cli-error-store = { $path } : { $reason }
cli-error-store-help = vérifiez l’adresse, les droits d’accès et les variables AWS_…, GOOGLE_… ou AZURE_… ; puis réessayez

## Reasons

# $name (String) – an edition
# $reasons (List) – why
publish-because = { $name } : { LIST($reasons) }
publish-because-nothing = Rien n’était à produire.
because-new = nouvelle
because-asked = tout refaire a été demandé
because-lost = le fichier produit avait disparu ou était endommagé
because-text = le texte a changé
because-study = study.toml a changé
because-series = series.toml a changé
because-ledger = le registre a changé
because-media = les images ou les données ont changé
because-template = les gabarits ont changé
because-font = les polices ont changé
because-locale = les locales ont changé
because-program = une autre version de Polyfolio
because-options = d’autres options
because-quoted = ce qu’elle cite a changé : une autre langue, une autre étude ou un autre fichier

## Withdrawing

cli-withdraw-about = Retirer des éditions en laissant à leur place une page qui l’annonce
cli-withdraw-examples =
    polyfolio withdraw 004 --lang fr --reason "Les chiffres du tableau 2 étaient faux."
    polyfolio withdraw 004 --lang fr --undo
cli-arg-withdraw-reason = Motif, dans la langue de l’édition ; le public le lira
cli-arg-withdraw-date = Date du retrait (2026-11-24) ; par défaut, aujourd’hui
# $study (String) – the study
# $count (Number) – editions
# $path (String) – the file
withdraw-done =
    { $study } : { PLURAL($count) ->
        [one] { NUMBER($count) } édition est marquée comme retirée
       *[other] { NUMBER($count) } éditions sont marquées comme retirées
    } dans { $path }. Au prochain `publish`, le public n’y aura plus accès.
# $study (String) – the study
# $count (Number) – editions
# $path (String) – the file
withdraw-undone =
    { $study } : { PLURAL($count) ->
        [one] { NUMBER($count) } édition n’est plus marquée comme retirée
       *[other] { NUMBER($count) } éditions ne sont plus marquées comme retirées
    } dans { $path }.
# $path (String) – the file
cli-error-withdraw = impossible de l’écrire dans `{ $path }`
# $path (String) – the file
cli-error-withdraw-help = vérifiez que la date est un jour tel que 2026-11-24, et que `{ $path }` est correct (`polyfolio check`)
# $reason (String) – why
publish-held-withdrawn = retirée : { $reason }
# $date (Date) – since when
pdf-withdrawn-dated = Cette édition a été retirée le { DATETIME($date) }.
pdf-withdrawn = Cette édition a été retirée.

## Uploading and signing

cli-arg-to = Copier ensuite ce qui est nouveau vers un dépôt : un dossier, s3://, gs:// ou az:// (réglages dans AWS_…, GOOGLE_…, AZURE_…)
cli-arg-sign = Signer le manifeste avec cette clé minisign ; son mot de passe est pris dans POLYFOLIO_SIGNING_PASSWORD
cli-arg-public-key = Exiger une signature par cette clé minisign : un fichier, ou la clé elle-même
progress-uploading = Envoi
# $count (Number) – files put
# $size (String) – how much
# $store (String) – where
# $removed (Number) – files removed
# $unchanged (Number) – files that were there
upload-done =
    { PLURAL($count) ->
        [one] { NUMBER($count) } fichier envoyé ({ $size })
       *[other] { NUMBER($count) } fichiers envoyés ({ $size })
    } vers { $store } ; supprimés : { NUMBER($removed) }, inchangés : { NUMBER($unchanged) }.
# $store (String) – where
upload-interrupted = Interrompu. { $store } garde son ancien manifeste ; relancez pour achever l’envoi.
# $path (String) – the file
cli-error-key = `{ $path }` n’est pas une clé minisign utilisable
# $variable (String) – the environment variable
cli-error-key-help = créez-en une avec `minisign -G` ; si elle a un mot de passe, placez-le dans { $variable }
verify-unsigned = le manifeste n’est pas signé
verify-forged = la signature n’est pas celle de ce manifeste par cette clé
verify-no-key = ce n’est pas une clé publique minisign
verify-signature-help = signez avec `polyfolio publish --sign CLÉ`, ou vérifiez avec la clé publique de qui l’a fait
verify-sums = ne concorde pas avec le manifeste : l’un des deux n’est pas tel qu’il a été publié

## Refusals

cli-error-unfit = rien n’a été publié : ce que toutes les éditions ont en commun n’a pas pu être lu correctement
cli-error-unfit-help = corrigez ce qui est indiqué ci-dessus ; ce qui était publié est resté tel quel

## Pages of withdrawn editions

# $reason (String) – why
site-notice-withdrawn = Ce document a été retiré. { $reason }
# $date (Date) – since when
# $reason (String) – why
site-notice-withdrawn-dated = Ce document a été retiré le { DATETIME($date) }. { $reason }

# $title (String) – the title of an entry in a feed
site-feed-withdrawn = Retiré : { $title }

## Verifying

cli-arg-validator = Lancer aussi cette commande sur chaque PDF, par exemple `verapdf --flavour ua1` ; elle doit réussir
# $target (String) – the link
verify-link = le lien vers `{ $target }` ne mène nulle part
verify-link-help = corrigez-le dans le texte ou le gabarit dont il provient, puis publiez de nouveau
# $said (String) – what the validator said
verify-not-conforming = le validateur refuse ce document : { $said }
verify-validator-help = le fichier est tel qu’il a été publié : il n’était déjà pas conforme

cli-arg-pdf-only = Ne produire que les PDF et le manifeste : ni site, ni recherche, ni livres numériques

## Changes by language

changes-column-added = nouvelles
changes-column-updated = mises à jour
changes-column-unchanged = inchangées
changes-column-withdrawn = retirées
changes-column-held = retenues
changes-column-failed = échouées
