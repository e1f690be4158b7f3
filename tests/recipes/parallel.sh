#!/usr/bin/env bash
# One machine, several processes, with GNU parallel: parallel.sh SERIES STORE OUTPUT [SHARDS]
#
# For a shard that fails, parallel tries three times; 65 (bad content) would fail again, so what could be
# rendered is merged in any case, and the exit code is that of the merge: 65 if a study failed.
set -euo pipefail
series=$1 store=$2 output=$3 shards=${4:-$(nproc)}
polyfolio=${POLYFOLIO:-polyfolio}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$polyfolio" --series "$series" plan --output "$work/plan.json" || [ $? -eq 65 ]
seq "$shards" | parallel --retries 3 --halt never \
  "$polyfolio" --quiet --jobs 1 --series "$series" \
  render --plan "$work/plan.json" --shard "{}/$shards" --store "$store" || true
"$polyfolio" --quiet --series "$series" merge --plan "$work/plan.json" --store "$store" --output "$output"
