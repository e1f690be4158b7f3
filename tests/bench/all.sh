#!/usr/bin/env bash
# Every benchmark of this folder, one after the other: all.sh [--quick] [FOLDER]
#
# What they print goes to the terminal and into FOLDER/results.md, with charts as SVG beside it; without a
# FOLDER, into a new one that is named at the end. About 40 minutes on two cores; with --quick a few
# minutes, over small series: to see that everything runs, not to be quoted.
#
# The program is $POLYFOLIO, else target/release/polyfolio. $SCRATCH is where series are written, such as
# a RAM disk. A tool that is not installed (typst, weasyprint, po4a, compare-locales) is left out, and
# that is said; so is what needs ../shared/corpora/osg where that is not there. Exits with 1 if a
# benchmark failed.
set -uo pipefail
cd "$(dirname "$0")/../.."
quick=
[ "${1:-}" = --quick ] && { quick=1; shift; }
folder=${1:-$(mktemp -d)}
export POLYFOLIO=${POLYFOLIO:-$PWD/target/release/polyfolio}
export TMPDIR=${SCRATCH:-${TMPDIR:-/tmp}}
corpus=../shared/corpora/osg
results=$folder/results.md
failed=0
mkdir -p "$folder"
: >"$results"

say() { printf '%s\n' "$@" | tee -a "$results"; }
has() { command -v "$1" >/dev/null 2>&1; }
# Whether something is there, else a word about what is left out for it.
needs() { eval "$1" || { say "" "Left out: $2"; return 1; }; }
# bench TITLE CHART COMMAND…: CHART is the name of the file that the command draws, or "".
bench() {
  local title=$1 chart=$2
  shift 2
  say "" "## $title" "" "\`$*\`" ""
  local start=$SECONDS
  if "$@" 2>"$folder/errors" | tee -a "$results"; [ "${PIPESTATUS[0]}" -ne 0 ]; then
    failed=$((failed + 1))
    say "" "**Failed:**" "" '```' "$(tail -n 20 "$folder/errors")" '```'
  elif [ -n "$chart" ] && [ -e "$folder/$chart" ]; then
    say "" "![$title]($chart)"
  fi
  rm -f "$folder/errors"
  say "" "$((SECONDS - start)) s in all."
}
# The first in a full run, the second in a quick one.
pick() { if [ -n "$quick" ]; then printf %s "$2"; else printf %s "$1"; fi; }

say "# Benchmarks of $("$POLYFOLIO" --version)" "" \
  "$(date -u +%F), $(uname -sm), $(nproc) cores, load average $(cut -d' ' -f1 /proc/loadavg)$(pick '' '; --quick: not to be quoted')"

if needs "[ -d $corpus ]" "what needs the corpus $corpus"; then
  without=()
  needs 'has "${TYPST:-typst}"' "typst (cargo install typst-cli@0.15.1)" || without+=(--without-typst)
  needs 'has "${WEASYPRINT:-weasyprint}"' "pandoc + weasyprint (pip install weasyprint)" || without+=(--without-html)
  if needs 'has "${PANDOC:-pandoc}"' "PDFs per second (apt install pandoc)"; then
    bench "PDFs per second, beside other tools" throughput.svg \
      python3 tests/bench/throughput.py --rounds "$(pick 5 1)" --every "$(pick 3 12)" "${without[@]}" \
      --chart "$folder/throughput.svg"
  fi
  bench "Memory over many documents" memory.svg \
    python3 tests/bench/throughput.py --memory "$(pick 1000 60)" --chart "$folder/memory.svg"
fi
bench "Everything, nothing, one paragraph new, as a series grows (one language, 60 words)" growth.svg \
  python3 tests/bench/incremental.py --sizes "$(pick 100,1000,10000 10,100,300)" --languages en --words 60 \
  --chart "$folder/growth.svg"
bench "The same in three languages, 500 words" "" \
  python3 tests/bench/incremental.py --sizes "$(pick 1000 50)"
if [ -d "$corpus" ]; then
  bench "Status of a series, beside po4a" status.svg \
    python3 tests/bench/status.py --studies "$(pick 1000 100)" --po4a "$(pick 40 5)" --chart "$folder/status.svg"
  needs "has po4a" "po4a (apt install po4a)" || true
  bench "Status as a series grows" status-growth.svg \
    python3 tests/bench/status.py --growth --sizes "$(pick 100,1000,10000 30,100,300)" \
    --chart "$folder/status-growth.svg"
fi
if needs "has compare-locales" "check-locales beside compare-locales (pip install compare-locales)"; then
  bench "Locales checked, beside compare-locales" check-locales.svg \
    python3 tests/bench/check_locales.py --chart "$folder/check-locales.svg" "$POLYFOLIO" en ${TREES:-locales tests/trees}
fi
bench "The site alone, in three languages" "" python3 tests/bench/site.py "$(pick 1000 100)" --scratch "$TMPDIR"
bench "Shards of a plan, and what merging them costs" "" \
  python3 tests/bench/shards.py --studies "$(pick 10000 100)" --render "$(pick 400 16)"
if [ -d "$corpus" ]; then
  bench "Alignment" "" cargo bench --quiet --bench align
  bench "Worker processes beside rendering in this process" "" cargo bench --quiet --bench workers
fi
say "" "Failed: $failed."
echo "Results and charts: $folder"
[ "$failed" -eq 0 ]
