"""Times `polyfolio status` over a generated series of real paragraphs.

usage: status.py [--studies N | --growth] [--outdated N] [--corpus DIR] [--chart FILE.svg]

Builds N studies (default 1,000) in three languages from the paragraphs of the corpus, with lengths
like those of published case studies (log-normal, median 900 words), adopts the translations, and
times `status --format json` five times. Prints the least and the median, of the clock and of the
processor, and the memory. `--outdated N` changes a paragraph in N of the sources after that, so that
edits are judged too. `--growth` does it for 100, 1,000 and 10,000 studies (10,000 need 400 MB of
scratch) and prints a table: linear means that the milliseconds per study stay. Where `po4a` is
installed, it does its update (which pairs paragraphs and finds what changed) on some of the same
studies, and the time per study is compared. `--chart` draws the growth, or that comparison.
Standard library only; the corpus is by default ../shared/corpora/osg beside the repository.
"""

import argparse
import math
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import charts

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "fr", "es")


def documents(corpus):
    """The paragraphs of each guide that exists in all languages."""
    for folder in sorted(path for path in corpus.iterdir() if path.is_dir()):
        files = {lang: folder / f"{lang}.md" for lang in LANGUAGES}
        if all(file.exists() for file in files.values()):
            yield {
                lang: file.read_text(encoding="utf-8").split("\n---\n", 1)[-1].split("\n\n")
                for lang, file in files.items()
            }


def write_series(folder, count, guides):
    """Writes the series; returns the words of its sources."""
    chance = random.Random(7)
    (folder / "series.toml").write_text('id = "generated"\nsource = "en"\nlanguages = ["en", "fr", "es"]\n')
    total = 0
    for index in range(count):
        guide = chance.choice(guides)
        wanted = min(9000, max(150, 900 * math.exp(chance.gauss(0, 1.16))))
        study = folder / f"{index:05d}-study"
        study.mkdir()
        for lang in LANGUAGES:
            words, parts = 0, []
            while words < wanted:
                turn, at = divmod(len(parts), len(guide[lang]))
                part = guide[lang][at] + (f" ({turn})" if turn else "")
                parts.append(part)
                words += len(part.split())
            total += words if lang == "en" else 0
            text = "\n\n".join(parts)
            (study / f"{lang}.md").write_text(
                f"---\ntitle: Study {index}\nsummary: About {index}\n---\n{text}\n\nEnd {index}.\n",
                encoding="utf-8",
            )
    return total


def spent(command, folder=None):
    """Seconds of the clock and of the processor that a command takes, and its megabytes at most."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1_000_000 if sys.platform == "darwin" else 1000
    return clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def change(series, count, studies):
    """Changes a word in a paragraph of some sources, evenly spread."""
    for index in range(0, studies, max(1, studies // count) if count else studies + 1):
        path = series / f"{index:05d}-study" / "en.md"
        path.write_text(path.read_text(encoding="utf-8").replace(" the ", " those ", 1), encoding="utf-8")


def measure(binary, folder, studies, outdated, guides, rounds):
    """Makes a series, adopts it, and times its status; the rounds, and the words of its sources."""
    series = folder / "studies"
    series.mkdir()
    words = write_series(series, studies, guides)
    command = [str(binary), "--series", str(series), "-q"]
    subprocess.run([*command, "adopt"], check=True, stdout=subprocess.DEVNULL)
    change(series, outdated, studies)
    return [spent([*command, "status", "--format", "json"]) for _ in range(rounds)], words


def growth(binary, outdated, guides, sizes, chart):
    """The table of --growth."""
    points = {"status": []}
    print("| Studies | Words of sources | Least | Median | Median per study | Processor per study | Memory |")
    print("|--:|--:|--:|--:|--:|--:|--:|")
    for studies in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            changed = min(outdated, studies)
            times, words = measure(binary, pathlib.Path(scratch), studies, changed, guides, 3)
        least, median = min(t[0] for t in times), statistics.median(t[0] for t in times)
        processor = statistics.median(t[1] for t in times)
        print(
            f"| {studies:,} | {words:,} | {least:.2f} s | {median:.2f} s | {median / studies * 1000:.2f} ms "
            f"| {processor / studies * 1000:.2f} ms | {max(t[2] for t in times):.0f} MB |",
            flush=True,
        )
        points["status"].append((studies, median))
    if chart:
        charts.lines(chart, "Seconds for the status of a series", "studies", points, "s")


def po4a(series, studies, scratch):
    """Seconds per study that po4a's update takes, after the catalogues were made from the files."""
    folder = scratch / "po4a"
    for lang in LANGUAGES[1:]:
        (folder / lang).mkdir(parents=True)
    lines = [f"[po4a_langs] {' '.join(LANGUAGES[1:])}", "[po4a_paths] po/$master.pot $lang:po/$master.$lang.po"]
    (folder / "po").mkdir()
    for study in studies:
        source = series / study / "en.md"
        for lang in LANGUAGES[1:]:
            # It refuses what does not pair one to one; the first update then makes an empty catalogue.
            subprocess.run(
                ["po4a-gettextize", "-f", "text", "-o", "markdown", "-M", "UTF-8", "-L", "UTF-8", "-m", str(source),
                 "-l", str(series / study / f"{lang}.md"), "-p", str(folder / "po" / f"{study}.{lang}.po")],
                cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
        lines.append(
            f"[type: text] {source} $lang:{folder}/$lang/{study}.md pot={study} opt:\"-o markdown -k 0\""
        )
    (folder / "po4a.cfg").write_text("\n".join(lines) + "\n")
    command = ["po4a", "--no-translations", "--quiet", "po4a.cfg"]
    spent(command, folder)
    return [value / len(studies) for value in spent(command, folder)[:2]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", type=int, default=1000)
    parser.add_argument("--growth", action="store_true", help="over several sizes")
    parser.add_argument("--sizes", default="100,1000,10000", help="those of --growth, with commas")
    parser.add_argument("--chart", help="a file for a chart, .svg")
    parser.add_argument("--outdated", type=int, default=0, help="in how many sources a paragraph changes")
    parser.add_argument("--po4a", type=int, default=40, help="how many studies po4a updates")
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "../shared/corpora/osg")
    arguments = parser.parse_args()
    binary = pathlib.Path(os.environ.get("POLYFOLIO", ROOT / "target/release/polyfolio"))
    for path, remedy in ((arguments.corpus, "name one with --corpus"), (binary, "run `cargo build --release`")):
        if not path.exists():
            sys.exit(f"{path} is not there: {remedy}")
    guides = list(documents(arguments.corpus))
    if arguments.growth:
        sizes = [int(size) for size in arguments.sizes.split(",")]
        growth(binary, arguments.outdated, guides, sizes, arguments.chart)
        return
    with tempfile.TemporaryDirectory() as scratch:
        series = pathlib.Path(scratch) / "studies"
        times, words = measure(binary, pathlib.Path(scratch), arguments.studies, arguments.outdated, guides, 5)
        memory = round(max(t[2] for t in times))
        print(
            f"{arguments.studies} studies, {len(LANGUAGES)} languages, {words} words of sources: "
            f"least {min(t[0] for t in times):.2f} s, median {statistics.median(t[0] for t in times):.2f} s "
            f"({statistics.median(t[1] for t in times):.2f} s of processor), at most {memory} MB"
        )
        if arguments.po4a and shutil.which("po4a"):
            studies = [f"{index:05d}-study" for index in range(min(arguments.po4a, arguments.studies))]
            clock, processor = po4a(series, studies, pathlib.Path(scratch))
            ours = [statistics.median(t[i] for t in times) / arguments.studies for i in (0, 1)]
            print(
                f"po4a, {len(studies)} studies: {clock * 1000:.0f} ms per study ({processor * 1000:.0f} ms of "
                f"processor), {clock / ours[0]:.0f} times ours ({processor / ours[1]:.0f} times in processor time)"
            )
            if arguments.chart:
                rows = [("polyfolio status, clock", 1.0), ("po4a, clock", clock / ours[0]),
                        ("po4a, processor", processor / ours[1])]
                charts.bars(arguments.chart, "Time for the status of a study, times Polyfolio's", rows)


main()
