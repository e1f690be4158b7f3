"""Times `polyfolio status` over a generated series of real paragraphs.

usage: status.py [--studies N] [--corpus DIR]

Builds N studies (default 1,000) in three languages from the paragraphs of the corpus, with lengths
like those of published case studies (log-normal, median 900 words), adopts the translations, and
times `status --format json` five times. Prints the least and the median, and the memory.
Standard library only; the corpus is by default ../shared/corpora/osg beside the repository.
"""

import argparse
import math
import os
import pathlib
import random
import resource
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--studies", type=int, default=1000)
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
            start = time.perf_counter()
            subprocess.run([*command, "status", "--format", "json"], check=True, stdout=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
        print(
            f"{arguments.studies} studies, {len(LANGUAGES)} languages, {words} words of sources: "
            f"least {min(times):.2f} s, median {statistics.median(times):.2f} s, at most {memory} MB"
        )


main()
