"""Validates every PDF of a publication against PDF/UA-1 and PDF/A-2a, and with qpdf.

usage: validate.py PUBLICATION

Needs `page-validation` (PyPI) and `qpdf`. Prints each failure with its rule, then a count.
"""

import json
import pathlib
import subprocess
import sys

import page

PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]


def failures(path):
    for profile in PROFILES:
        report = page.validate_pdf(str(path), profile=profile)
        if not report.is_compliant:
            for failure in report.failures:
                yield f"{profile.value} {failure.rule_id}: {failure.message}"
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    if checked.returncode != 0:
        yield f"qpdf: {checked.stdout.strip()} {checked.stderr.strip()}"


def main():
    root = pathlib.Path(sys.argv[1])
    files = json.loads((root / "manifest.json").read_text(encoding="utf-8"))["files"]
    count = 0
    for entry in files:
        for failure in failures(root / entry["path"]):
            count += 1
            print(f"{entry['path']}: {failure}")
    print(f"{len(files)} files, {count} failures")
    sys.exit(1 if count or not files else 0)


main()
