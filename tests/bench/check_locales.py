#!/usr/bin/env python3
"""Compares `polyfolio check-locales` with compare-locales on trees of Fluent files.

For each tree DIR (with a folder per locale): the numbers of missing and obsolete messages that both
count, per locale, and the time of both, measured in turn on the same machine: the minimum and the
median of several runs, and the processor time, which other work on the machine disturbs least. Exit
code 1 if a count differs.

    pip install compare-locales
    tests/bench/check_locales.py [--chart FILE.svg] target/release/polyfolio en-US DIR [DIR …]
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import charts

RUNS = 5


def timed(command):
    """Seconds on the clock, seconds of processor time, and what was printed."""

    def processor():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    start, before = time.perf_counter(), processor()
    done = subprocess.run(command, capture_output=True, check=False)
    return (time.perf_counter() - start, processor() - before), done.stdout


def locales(tree):
    return sorted(
        name
        for name in os.listdir(tree)
        if any(f.endswith(".ftl") for _, _, files in os.walk(os.path.join(tree, name)) for f in files)
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("reference", help="the reference locale")
    parser.add_argument("trees", nargs="+", metavar="DIR")
    parser.add_argument("--chart", help="a file for a chart of the first tree, .svg")
    options = parser.parse_args()
    reference, trees = options.reference, options.trees
    program = os.path.abspath(options.program)
    wrong = 0
    rows = []
    for tree in map(os.path.abspath, trees):
        names = locales(tree)
        others = [name for name in names if name != reference]
        with tempfile.TemporaryDirectory() as folder:
            config = os.path.join(folder, "l10n.toml")
            with open(config, "w", encoding="utf-8") as file:
                file.write(
                    f'basepath = "{tree}"\nlocales = {json.dumps(others)}\n[[paths]]\n'
                    f'reference = "{reference}/**/*.ftl"\nl10n = "{{locale}}/**/*.ftl"\n'
                )
            theirs = ["compare-locales", "--json", "-", config, tree]
            ours = [program, "check-locales", "--reference", reference, tree, "--format", "json"]
            times = {"theirs": [], "ours": []}
            for _ in range(RUNS):
                spent, their_output = timed(theirs)
                times["theirs"].append(spent)
                spent, our_output = timed(ours)
                times["ours"].append(spent)
        summary = json.loads(their_output)[0]["summary"]
        findings = json.loads(our_output)["findings"]
        different = []
        for name in others:
            for kind in ("missing", "obsolete"):
                codes = {f"message-{kind}", f"term-{kind}"}
                mine = sum(f["locale"] == name and f["code"] in codes for f in findings)
                other = summary.get(name, {}).get(kind, 0)
                if mine != other:
                    different.append(f"{name} {kind}: {mine}, compare-locales {other}")
        wrong += len(different)
        total = {k: sum(s.get(k, 0) for s in summary.values()) for k in ("missing", "obsolete")}
        print(f"{tree}: {len(others)} locales, {total['missing']} missing, {total['obsolete']} obsolete")
        print(f"  counts: {'the same' if not different else '; '.join(different)}")
        for name, index, best in (("minimum", 0, min), ("median", 0, statistics.median), ("processor", 1, min)):
            slow, fast = (best(run[index] for run in times[side]) for side in ("theirs", "ours"))
            print(f"  {name}: compare-locales {slow:.3f} s, polyfolio {fast:.3f} s: {slow / fast:.0f} times")
            rows.append((f"compare-locales, {name}", slow / fast))
    if options.chart:
        rows = [("polyfolio check-locales", 1.0), *rows[:3]]
        charts.bars(options.chart, "Time to check a tree of locales, times Polyfolio's", rows)
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
