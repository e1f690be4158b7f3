"""Times `polyfolio status` over a generated series of real paragraphs.

usage: status.py [--studies N] [--corpus DIR]

Builds N studies (default 1,000) in three languages from the paragraphs of the corpus, with lengths
like those of published case studies (log-normal, median 900 words), adopts the translations, and
times `status --format json` five times. Prints the least and the median, of the clock and of the
processor, and the memory. Where `po4a` is installed, it does its update (which pairs paragraphs and
finds what changed) on some of the same studies, and the time per study is compared.
Standard library only; the corpus is by default ../shared/corpora/osg beside the repository.
"""

import argparse
import math
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

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
    """Seconds of the clock and of the processor that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


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
    return [value / len(studies) for value in spent(command, folder)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", type=int, default=1000)
    parser.add_argument("--po4a", type=int, default=40, help="how many studies po4a updates")
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "../shared/corpora/osg")
    arguments = parser.parse_args()
    binary = pathlib.Path(os.environ.get("POLYFOLIO", ROOT / "target/release/polyfolio"))
    for path, remedy in ((arguments.corpus, "name one with --corpus"), (binary, "run `cargo build --release`")):
        if not path.exists():
            sys.exit(f"{path} is not there: {remedy}")
    with tempfile.TemporaryDirectory() as scratch:
        series = pathlib.Path(scratch) / "studies"
        series.mkdir()
        words = write_series(series, arguments.studies, list(documents(arguments.corpus)))
        command = [str(binary), "--series", str(series), "-q"]
        subprocess.run([*command, "adopt"], check=True, stdout=subprocess.DEVNULL)
        times = []
        for _ in range(5):
            times.append(spent([*command, "status", "--format", "json"]))
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
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


main()
