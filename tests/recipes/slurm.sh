#!/usr/bin/env bash
# A Slurm array: slurm.sh SERIES STORE OUTPUT SHARDS. The three folders must be on a file system that all
# nodes share, or STORE a bucket.
#
# The merge waits until every task has ended (afterany, not afterok: one bad study must not hold up the
# others); it demands every shard, so a task that was lost is named there (exit 75) and can be run again
# with: sbatch --array=N …
set -euo pipefail
series=$(realpath "$1") store=$2 output=$(realpath -m "$3") shards=$4
polyfolio=${POLYFOLIO:-polyfolio}
[[ $store == *://* ]] || store=$(realpath -m "$store")
plan=$(realpath -m "${PLAN:-plan.json}")

"$polyfolio" --series "$series" plan --output "$plan" || [ $? -eq 65 ]
array=$(sbatch --parsable --array="1-$shards" --requeue --output="%x-%a.out" --job-name=polyfolio <<JOB
#!/usr/bin/env bash
exec "$polyfolio" --series "$series" render --plan "$plan" \
  --shard "\$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT" --store "$store"
JOB
)
sbatch --parsable --dependency="afterany:$array" --output="%x.out" --job-name=polyfolio-merge <<JOB
#!/usr/bin/env bash
exec "$polyfolio" --series "$series" merge --plan "$plan" --store "$store" --output "$output"
JOB
