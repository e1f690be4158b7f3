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
