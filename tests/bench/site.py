#!/usr/bin/env python3
"""Times the site of 1,000 studies in three languages, without its PDFs: reading the studies, their
status, every page, feed and catalogue, written to a folder.

Builds `site.rs` beside this file, runs it under a stopwatch and prints seconds, peak memory, pages and
bytes.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ["en", "fr", "es"]


def study(series: pathlib.Path, number: int) -> None:
    """The bundled study in three languages under another number."""
    source = ROOT / "studies" / "001-ecuador-municipal-services"
    folder = series / f"{number:04}-study"
    (folder / "media").mkdir(parents=True)
    for language in LANGUAGES:
        text = (source / f"{language}.md").read_text()
        text = re.sub(r'title: "(.*)"', rf'title: "\1 {number}"', text, count=1)
        (folder / f"{language}.md").write_text(text)
    for picture in (source / "media").iterdir():
        shutil.copy(picture, folder / "media" / picture.name)
    country = ["EC", "KE", "TN", "PH", "SN", "MA", "ML", "NE", "CO", "PE"][number % 10]
    theme = ["partnerships", "diaspora", "reintegration", "climate"][number % 4]
    (folder / "study.toml").write_text(
        f'number = {number}\nsource = "es"\ncountry = "{country}"\nthemes = ["{theme}"]\n'
        f'sdgs = [{number % 17 + 1}]\npublished = "20{number % 20 + 5:02}-01-02"\n'
    )


def built() -> str:
    """Where the program lies that makes the site and nothing else."""
    made = subprocess.run(
        ["cargo", "bench", "--quiet", "--no-run", "--bench", "site", "--message-format=json"],
        cwd=ROOT, check=True, stdout=subprocess.PIPE,
    )
    messages = [json.loads(line) for line in made.stdout.splitlines()]
    # The program `polyfolio` is built beside it.
    benches = (m for m in messages if "bench" in m.get("target", {}).get("kind", []))
    return next(message["executable"] for message in benches if message.get("executable"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("studies", nargs="?", type=int, default=1000, help="how many (default: 1000)")
    parser.add_argument("--scratch", help="where to write, such as a RAM disk")
    options = parser.parse_args()
    count = options.studies
    with tempfile.TemporaryDirectory(dir=options.scratch) as folder:
        series = pathlib.Path(folder) / "studies"
        for number in range(1, count + 1):
            study(series, number)
        (series / "series.toml").write_text(
            'source = "es"\nlanguages = ["en", "fr", "es"]\nbase-url = "https://example.org/"\n'
        )
        binary = built()
        environment = dict(os.environ, POLYFOLIO_SERIES=str(series), POLYFOLIO_SITE=f"{folder}/site")
        start = time.monotonic()
        child = subprocess.Popen([binary], env=environment, stdout=subprocess.DEVNULL, cwd=ROOT)
        # Of this child alone: the compiler before it is a child as well.
        _, status, usage = os.wait4(child.pid, 0)
        if os.waitstatus_to_exitcode(status):
            sys.exit("the site could not be made")
        seconds = time.monotonic() - start
        files = [path for path in pathlib.Path(folder, "site").rglob("*") if path.is_file()]
        pages = sum(path.suffix == ".html" for path in files)
        largest = max((p for p in files if p.suffix == ".html"), key=lambda p: p.stat().st_size)
        print(
            f"{count} studies × {len(LANGUAGES)} languages: {seconds:.1f} s "
            f"({usage.ru_utime + usage.ru_stime:.1f} s of processor), {usage.ru_maxrss / 1024:.0f} MB, "
            f"{pages} pages, {len(files)} files, {sum(p.stat().st_size for p in files) / 1e6:.0f} MB; "
            f"largest page {largest.stat().st_size / 1000:.0f} kB"
        )


if __name__ == "__main__":
    main()
