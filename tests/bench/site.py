#!/usr/bin/env python3
"""Times the site of 1,000 studies in three languages, without its PDFs: reading the studies, their
status, every page, feed and catalogue, written to a folder.

    cargo test --release --no-run && python3 tests/bench/site.py [STUDIES]

Runs the ignored test `site_scale` under a stopwatch and prints seconds, peak memory, pages and bytes.
"""

import os
import pathlib
import re
import resource
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
        os.link(picture, folder / "media" / picture.name)
    country = ["EC", "KE", "TN", "PH", "SN", "MA", "ML", "NE", "CO", "PE"][number % 10]
    theme = ["partnerships", "diaspora", "reintegration", "climate"][number % 4]
    (folder / "study.toml").write_text(
        f'number = {number}\nsource = "es"\ncountry = "{country}"\nthemes = ["{theme}"]\n'
        f'sdgs = [{number % 17 + 1}]\npublished = "20{number % 20 + 5:02}-01-02"\n'
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    # Pictures are linked, so the folder lies on the same file system.
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as folder:
        series = pathlib.Path(folder) / "studies"
        for number in range(1, count + 1):
            study(series, number)
        (series / "series.toml").write_text(
            'source = "es"\nlanguages = ["en", "fr", "es"]\nbase-url = "https://example.org/"\n'
        )
        binaries = sorted((ROOT / "target/release/deps").glob("it-*"), key=os.path.getmtime)
        binary = [path for path in binaries if path.suffix == "" and os.access(path, os.X_OK)][-1]
        environment = dict(os.environ, POLYFOLIO_SERIES=str(series), POLYFOLIO_SITE=f"{folder}/site")
        start = time.monotonic()
        subprocess.run(
            [binary, "--ignored", "--exact", "site_scale::site_scale"],
            env=environment, check=True, stdout=subprocess.DEVNULL, cwd=ROOT,
        )
        seconds = time.monotonic() - start
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        files = [path for path in pathlib.Path(folder, "site").rglob("*") if path.is_file()]
        pages = sum(path.suffix == ".html" for path in files)
        largest = max((p for p in files if p.suffix == ".html"), key=lambda p: p.stat().st_size)
        print(
            f"{count} studies × {len(LANGUAGES)} languages: {seconds:.1f} s "
            f"({usage.ru_utime + usage.ru_stime:.1f} s of processor), {usage.ru_maxrss / 1024:.0f} MB, "
            f"{pages} pages, {len(files)} files, {sum(p.stat().st_size for p in files) / 1e6:.0f} MB; "
            f"largest page {largest.stat().st_size / 1000:.0f} kB"
        )


main()
