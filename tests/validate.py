"""Validates every PDF of a publication, or of any other folder, against PDF/UA-1 and the part of PDF/A
that it claims, and with qpdf.

usage: validate.py FOLDER

Needs `page-validation` (PyPI) and `qpdf`. Prints each failure with its rule, then a count.
"""

import json
import pathlib
import subprocess
import sys

import page

PROFILES = page.ValidationProfile
ATTACHED = b"<pdfaid:part>3</pdfaid:part>"


def failures(path):
    archive = PROFILES.PDF_A_3A if ATTACHED in path.read_bytes() else PROFILES.PDF_A_2A
    for profile in (PROFILES.PDF_UA_1, archive):
        report = page.validate_pdf(str(path), profile=profile)
        if not report.is_compliant:
            for failure in report.failures:
                yield f"{profile.value} {failure.rule_id}: {failure.message}"
    checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    if checked.returncode != 0:
        yield f"qpdf: {checked.stdout.strip()} {checked.stderr.strip()}"


def paths(root):
    """What the manifest names, or all there is where there is none."""
    manifest = root / "manifest.json"
    if manifest.is_file():
        return [entry["path"] for entry in json.loads(manifest.read_text(encoding="utf-8"))["files"]]
    return sorted(str(path.relative_to(root)) for path in root.rglob("*.pdf"))


def main():
    root = pathlib.Path(sys.argv[1])
    files = paths(root)
    count = 0
    for path in files:
        for failure in failures(root / path):
            count += 1
            print(f"{path}: {failure}")
    print(f"{len(files)} files, {count} failures")
    sys.exit(1 if count or not files else 0)


main()
