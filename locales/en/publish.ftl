### Words about publishing: many machines, reasons, uploads, withdrawals.

## Many machines

cli-plan-about = Write down what is to be rendered, for many machines to share
cli-plan-examples =
    polyfolio plan --output plan.json
    polyfolio render --plan plan.json --shard 1/2 --store /mnt/share/store
    polyfolio render --plan plan.json --shard 2/2 --store /mnt/share/store
    polyfolio merge --plan plan.json --store /mnt/share/store
cli-merge-about = Make the publication from what the shards of a plan have rendered
cli-merge-examples =
    polyfolio merge --plan plan.json --store /mnt/share/store
    polyfolio merge --plan plan.json --store s3://bucket/store --output /srv/www/cases
cli-arg-plan = A plan, as `polyfolio plan` writes it; needs the series that was planned
cli-arg-shard = Which of N parts of the plan to render, as in 3/8; all of it if left out
cli-arg-store = Where rendered files meet: a folder, s3://, gs:// or az:// (settings from AWS_…, GOOGLE_…, AZURE_…)
cli-arg-progress = How progress is told: a bar where somebody watches, or lines of JSON on standard error
cli-arg-explain = Say of each rendered edition why
progress-merging = Merging
# $count (Number) – editions
# $held (Number) – editions held back
# $path (String) – the file
plan-done =
    { PLURAL($count) ->
        [one] 1 edition planned
       *[other] { NUMBER($count) } editions planned
    } in { $path }; { NUMBER($held) } held back.
# $shard (String) – the number of the shard
# $of (String) – how many there are
# $count (Number) – editions
# $rendered (Number) – editions that were rendered
# $size (String) – how much
# $store (String) – where
shard-done =
    Shard { $shard }/{ $of }: { PLURAL($count) ->
        [one] 1 edition ({ $size })
       *[other] { NUMBER($count) } editions ({ $size })
    } in { $store }, { NUMBER($rendered) } of them rendered now.
# $shard (String) – the number of the shard
# $of (String) – how many there are
shard-interrupted = Interrupted. What shard { $shard }/{ $of } has rendered stays in the store; run it again.
# $path (String) – the file
cli-error-plan = `{ $path }` is no plan of this version
cli-error-plan-help = write one with `polyfolio plan --output plan.json`
cli-error-other-inputs = the studies, locales, templates or the program are not those of the plan
cli-error-other-inputs-help = use the same version of the series and of Polyfolio on every machine, or plan again
# $count (Number) – how many are missing
# $list (String) – their numbers
# $of (String) – how many there are
cli-error-shards-missing =
    { PLURAL($count) ->
        [one] shard { $list } of { $of } has not delivered
       *[other] shards { $list } of { $of } have not delivered
    }
# $of (String) – how many there are
cli-error-shards-missing-help = run `polyfolio render --plan … --shard N/{ $of } --store …` for each, then merge again
cli-error-no-shards = no shard of this plan has delivered
cli-error-no-shards-help = run `polyfolio render --plan … --shard N/M --store …` first, with the same plan and store
# $name (String) – an edition
cli-error-cover = what the shards delivered is not the plan: `{ $name }` is not there exactly once
cli-error-cover-help = run the shards again; their records are replaced
# $name (String) – an edition
cli-error-damaged = the rendered file of `{ $name }` is damaged or gone from the store
cli-error-damaged-help = the shard that delivered it counts as missing now: run it again
# $address (String) – the address
cli-error-store-address = `{ $address }` is no address of a store
cli-error-store-address-help = name a folder, or s3://bucket/path, gs://bucket/path, az://container/path
# $path (String) – what
# $reason (String) – what the store said
cli-error-store = { $path }: { $reason }
cli-error-store-help = check the address, the rights, and the variables AWS_…, GOOGLE_… or AZURE_…; then try again

## Reasons

# $name (String) – an edition
# $reasons (List) – why
publish-because = { $name }: { LIST($reasons) }
publish-because-nothing = Nothing had to be rendered.
because-new = new
because-asked = rebuilding was asked for
because-lost = the rendered file was gone or damaged
because-text = the text changed
because-study = study.toml changed
because-series = series.toml changed
because-ledger = the ledger changed
because-media = the pictures or data changed
because-template = the templates changed
because-font = the fonts changed
because-locale = the locales changed
because-program = another build of Polyfolio
because-options = other options
because-quoted = something it quotes changed: another language, study or file

## Withdrawing

cli-withdraw-about = Take editions back, with a page that says so in their place
cli-withdraw-examples =
    polyfolio withdraw 004 --lang fr --reason "Les chiffres du tableau 2 étaient faux."
    polyfolio withdraw 004 --lang fr --undo
cli-arg-withdraw-reason = Why, in the language of the edition; readers see it
cli-arg-withdraw-date = Since when (2026-11-24); today if left out
# $study (String) – the study
# $count (Number) – editions
# $path (String) – the file
withdraw-done =
    { $study }: { PLURAL($count) ->
        [one] 1 edition is marked as withdrawn
       *[other] { NUMBER($count) } editions are marked as withdrawn
    } in { $path }. The next `publish` takes this to readers.
# $study (String) – the study
# $count (Number) – editions
# $path (String) – the file
withdraw-undone =
    { $study }: { PLURAL($count) ->
        [one] 1 edition is no longer marked
       *[other] { NUMBER($count) } editions are no longer marked
    } as withdrawn in { $path }.
# $path (String) – the file
cli-error-withdraw = this cannot be written into `{ $path }`
# $path (String) – the file
cli-error-withdraw-help = check that the date is a day such as 2026-11-24, and that `{ $path }` is sound (`polyfolio check`)
# $reason (String) – why
publish-held-withdrawn = withdrawn: { $reason }
# $date (Date) – since when
pdf-withdrawn-dated = This edition was withdrawn on { DATETIME($date) }.
pdf-withdrawn = This edition was withdrawn.

## Uploading and signing

cli-arg-to = Then copy what is new to a store: a folder, s3://, gs:// or az:// (settings from AWS_…, GOOGLE_…, AZURE_…)
cli-arg-sign = Sign the manifest with this minisign key; its password from POLYFOLIO_SIGNING_PASSWORD
cli-arg-public-key = Demand a signature by this minisign key: a file, or the key itself
progress-uploading = Uploading
# $count (Number) – files put
# $size (String) – how much
# $store (String) – where
# $removed (Number) – files removed
# $unchanged (Number) – files that were there
upload-done =
    { PLURAL($count) ->
        [one] 1 file ({ $size })
       *[other] { NUMBER($count) } files ({ $size })
    } uploaded to { $store }, { NUMBER($removed) } removed, { NUMBER($unchanged) } unchanged.
# $store (String) – where
upload-interrupted = Interrupted. { $store } still has its old manifest; run again to end what was begun.
# $path (String) – the file
cli-error-key = `{ $path }` is no minisign key that can be used
# $variable (String) – the environment variable
cli-error-key-help = make one with `minisign -G`; if it has a password, put that into { $variable }
verify-unsigned = the manifest is not signed
verify-forged = the signature is not by this key for this manifest
verify-no-key = this is no minisign public key
verify-signature-help = sign with `polyfolio publish --sign KEY`, or verify with the public key of whoever did
verify-sums = does not agree with the manifest: one of the two is not as it was published

## Refusals

cli-error-unfit = nothing was published: what all editions share cannot be read as it was meant
cli-error-unfit-help = put right what is named above; what was published before is as it was

## Pages of withdrawn editions

# $reason (String) – why
site-notice-withdrawn = This document was withdrawn. { $reason }
# $date (Date) – since when
# $reason (String) – why
site-notice-withdrawn-dated = This document was withdrawn on { DATETIME($date) }. { $reason }

# $title (String) – the title of an entry in a feed
site-feed-withdrawn = Withdrawn: { $title }

## Verifying

cli-arg-validator = Also run this command on each PDF, such as `verapdf --flavour ua1`; it must succeed
# $target (String) – the link
verify-link = the link to `{ $target }` leads nowhere
verify-link-help = correct it in the text or the template it comes from, and publish again
# $said (String) – what the validator said
verify-not-conforming = the validator refuses this document: { $said }
verify-validator-help = the file is as it was published; it was not right when it was made

cli-arg-pdf-only = Make only the PDFs and the manifest: no site, no search, no e-books

## Changes by language

changes-column-added = new
changes-column-updated = updated
changes-column-unchanged = unchanged
changes-column-withdrawn = withdrawn
changes-column-held = held back
changes-column-failed = failed
