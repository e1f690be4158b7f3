#!/usr/bin/env python3
"""What publishing costs as a series grows: everything new, nothing new, one paragraph new.

For each size a series is made up (`series.py`: no two texts alike), and published three times: into an
empty folder; again with nothing changed; again with one paragraph changed. Wall-clock time, processor
time of all processes together, and the highest memory of any one process (the program, or a worker that
sets documents) are taken from the system's own accounts (`wait4`).

Prints a table, and writes a chart with `--chart FILE.svg`. Linux or macOS, Python 3.10.
"""

import argparse
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True

import charts
import series
import tools

STEPS = ["full", "nothing", "paragraph"]
TITLES = {"full": "everything new", "nothing": "nothing new", "paragraph": "one paragraph new"}


def publish(program, folder, jobs):
    """One publish: seconds, processor seconds, megabytes."""
    return tools.accounted(program, folder, ["publish"] + (["--jobs", str(jobs)] if jobs else []))


def change(folder, studies):
    """Changes one paragraph in the middle of the series."""
    path = folder / f"studies/{studies // 2 + 1:05}-study/en.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(".\n\n", ". Changed.\n\n", 1), encoding="utf-8")


def measure(program, studies, options, scratch):
    """The three publishes of one size; the last two as the best of three."""
    folder = pathlib.Path(scratch) / f"{studies}"
    series.write(folder, studies, options.languages.split(","), options.words)
    rows = {"full": publish(program, folder, options.jobs)}
    rows["nothing"] = min(publish(program, folder, options.jobs) for _ in range(3))
    times = []
    for _ in range(3):
        change(folder, studies)
        times.append(publish(program, folder, options.jobs))
    rows["paragraph"] = min(times)
    files = sum(1 for path in (folder / "public/current/").rglob("*") if path.is_file())
    shutil.rmtree(folder)
    return rows, files


def chart(results, path):
    """Times over sizes, both logarithmic."""
    points = {TITLES[step]: [(size, results[size][0][step][0]) for size in sorted(results)] for step in STEPS}
    charts.lines(path, "Seconds to publish", "studies", points, "s")


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="100,300,1000", help="numbers of studies, with commas")
    parser.add_argument("--languages", default="en,fr,es")
    parser.add_argument("--words", type=int, default=500, help="words of each text")
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--scratch", help="where to write, such as a RAM disk")
    parser.add_argument("--chart", help="a file for the chart, .svg")
    options = parser.parse_args()
    found = tools.find("POLYFOLIO", str(pathlib.Path("target/release/polyfolio")), "polyfolio")
    results = {}
    with tempfile.TemporaryDirectory(dir=options.scratch) as scratch:
        # A copy: a build during the run must not change what is measured.
        program = shutil.copy(found, pathlib.Path(scratch) / "polyfolio")
        print("| Studies | Files | Publish | Time | Processor | Memory | Processor per study |")
        print("|--:|--:|---|--:|--:|--:|--:|")
        for size in sorted(int(size) for size in options.sizes.split(",")):
            results[size] = rows, files = measure(program, size, options, scratch)
            for step in STEPS:
                wall, cpu, memory = rows[step]
                print(
                    f"| {size:,} | {files:,} | {TITLES[step]} | {wall:.2f} s | {cpu:.2f} s "
                    f"| {memory:.0f} MB | {cpu / size * 1000:.2f} ms |",
                    flush=True,
                )
    if options.chart:
        chart(results, options.chart)


if __name__ == "__main__":
    try:
        main()
    except tools.BenchError as error:
        sys.exit(f"error: {error}")
