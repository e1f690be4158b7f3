#!/usr/bin/env python3
"""Reads a publication over and over while it is published anew, and looks for mixtures.

A reader takes what is current (one look at the link, as a web server does for a request), reads its
manifest, and then every file, comparing sizes and SHA-256. Meanwhile a small series is published again
and again with one text going to and fro. Not one reading may find a file that is not as its manifest
says.

Needs Linux or macOS and Python 3.10. `--publishes N` (1,000 by default).
"""

import argparse
import hashlib
import json
import os
import pathlib
import sys
import tempfile
import threading
import time

import syscalls


class Reader(threading.Thread):
    """Reads until told to stop."""

    def __init__(self, root):
        super().__init__()
        self.root, self.stop = root, threading.Event()
        self.readings, self.files, self.overtaken, self.mixed = 0, 0, 0, []
        self.manifests = set()

    def run(self):
        while not self.stop.is_set():
            folder = os.open(self.root / "public/current", os.O_RDONLY | os.O_DIRECTORY)
            try:
                self.read(folder)
            finally:
                os.close(folder)

    def read(self, folder):
        """One reading of everything that is current at this moment."""
        def content(path):
            file = os.open(path, os.O_RDONLY, dir_fd=folder)
            with os.fdopen(file, "rb") as stream:
                return stream.read()

        try:
            text = content("manifest.json")
            manifest = json.loads(text)
            files = {e["path"]: e for e in manifest["files"]} | manifest.get("pages", {})
            for path, entry in files.items():
                if hashlib.sha256(content(path)).hexdigest() != entry["sha256"]:
                    self.mixed.append(path)
                self.files += 1
        except FileNotFoundError as error:
            # Slower than two whole publishes: its generation was cleared away.
            if (self.root / "public/current").resolve() == pathlib.Path(f"/proc/self/fd/{folder}").resolve():
                self.mixed.append(str(error))
            self.overtaken += 1
            return
        self.manifests.add(hashlib.sha256(text).hexdigest())
        self.readings += 1


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="target/release/polyfolio")
    parser.add_argument("--publishes", type=int, default=1000)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as root:
        folder = pathlib.Path(root)
        for path, text in syscalls.FILES.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        path, other = syscalls.CHANGED
        texts = [syscalls.FILES[path], other]
        assert syscalls.run(program, folder)[0] == 0
        reader = Reader(folder)
        reader.start()
        failed = 0
        for number in range(options.publishes):
            (folder / path).write_text(texts[(number + 1) % 2])
            failed += syscalls.run(program, folder)[0] != 0
        reader.stop.set()
        reader.join()
    print(
        f"{options.publishes} publishes ({failed} failed), {reader.readings} readings of "
        f"{reader.files} files in {time.monotonic() - begin:.0f} s: {len(reader.manifests)} "
        f"publications seen, {reader.overtaken} readings overtaken, {len(reader.mixed)} mixed"
    )
    print("\n".join(reader.mixed[:10]))
    sys.exit(1 if failed or reader.mixed or len(reader.manifests) != 2 else 0)


if __name__ == "__main__":
    main()
