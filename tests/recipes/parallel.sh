#!/usr/bin/env bash
# One machine, several processes, with GNU parallel: parallel.sh SERIES STORE OUTPUT [SHARDS]
#
# A shard that fails is tried three times, but not one that ends with 65 (bad content), which would fail
# again: what could be rendered of it is merged, and the exit code is that of the merge, 65 then.
set -euo pipefail
export series=$1 store=$2 shards=${4:-$(nproc)}
output=$3
export polyfolio=${POLYFOLIO:-polyfolio}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export plan=$work/plan.json

render() {
  "$polyfolio" --quiet --jobs 1 --series "$series" \
    render --plan "$plan" --shard "$1/$shards" --store "$store" || [ $? -eq 65 ]
}
export -f render

"$polyfolio" --series "$series" plan --output "$plan" || [ $? -eq 65 ]
# Without `--will-cite` parallel may ask to be cited; a shard that failed three times is named by the merge.
seq "$shards" | SHELL=$BASH parallel --will-cite --retries 3 --halt never render {} || true
"$polyfolio" --quiet --series "$series" merge --plan "$plan" --store "$store" --output "$output"
