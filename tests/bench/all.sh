#!/usr/bin/env bash
# Every benchmark, one after the other: all.sh [FOLDER FOR CHARTS]. 20 to 40 minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
charts=${1:-$(mktemp -d)}
mkdir -p "$charts"
echo "## PDFs per second, beside other tools"
python3 tests/bench/throughput.py
echo "## Memory over 300 documents"
python3 tests/bench/throughput.py --memory
echo "## Everything, nothing, one paragraph new: 100 to 10,000 studies of 60 words"
python3 tests/bench/incremental.py --sizes 100,1000,10000 --languages en --words 60 --chart "$charts/growth.svg"
echo "## The same, 1,000 studies of 500 words in three languages"
python3 tests/bench/incremental.py --sizes 1000
echo "## Status of 1,000 studies, beside po4a, and its growth"
python3 tests/bench/status.py
python3 tests/bench/status.py --growth
echo "## The site of 1,000 studies in three languages"
python3 tests/bench/site.py
echo "## Alignment"
cargo bench --quiet --bench align
echo "Charts: $charts"
