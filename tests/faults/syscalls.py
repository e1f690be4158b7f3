#!/usr/bin/env python3
"""Breaks a publish at its system calls, one at a time, and looks at what readers get.

For every call of a kind (write, fsync, rename, open …) and every fault (killed, disk full, I/O error,
no permission, interrupted), a small series is published with that one call failing, by `strace -e
inject`. After each run:

1. what is current is whole, by its own manifest, and is the old or the new publication; only where a
   file of one study could not be read (exit 65) may the others be new and that one old;
2. the program says success only if it is the new one;
3. the next run, undisturbed, makes the new one;
4. generations that were there before, whose files the others share, hold what they held.

Needs Linux, Python 3.10 and strace. `--points N` takes N points spread evenly over all.
"""

import argparse
import collections
import hashlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

KINDS = [
    "write", "pwrite64", "writev", "fsync", "fdatasync", "syncfs", "rename", "renameat", "renameat2",
    "openat", "open", "mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat", "unlink",
    "unlinkat", "rmdir", "getdents64", "flock", "ftruncate", "copy_file_range", "read",
]
FAULTS = {
    "KILL": "signal=KILL",
    "ENOSPC": "error=ENOSPC",
    "EIO": "error=EIO",
    "EACCES": "error=EACCES",
    "EINTR": "error=EINTR",
}
# Reading fails in as many ways, but neither for want of room nor of permission once a file is open.
ONLY = {"read": ["KILL", "EIO", "EINTR"], "getdents64": ["KILL", "EIO"], "flock": ["KILL", "EINTR"]}

FILES = {
    "studies/series.toml": 'id = "wells"\nlanguages = ["en", "fr"]\nsource = "en"\n',
    "studies/one/en.md": "---\ntitle: One\n---\n\n## Context\n\nA well is deep.\n\n![A box](media/a.svg)\n",
    "studies/one/study.toml": "number = 1\n",
    "studies/one/media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    "studies/two/en.md": "---\ntitle: Two\n---\n\n## Context\n\nA road is long.\n",
    "studies/two/fr.md": "---\ntitle: Deux\n---\n\n## Contexte\n\nUne route est longue.\n",
    "locales/fr/pdf.ftl": "pdf-label-contents = Table\n",
    "templates/pdf/colophon.typ": "#let colophon(edition, ..rest) = [Printed.]\n",
}
CHANGED = ("studies/two/en.md", "---\ntitle: Two\n---\n\n## Context\n\nA road is never long.\n")
ENVIRONMENT = {"LANG": "en_GB.UTF-8", "PATH": os.environ["PATH"]}


class Broken(Exception):
    """What readers must never see."""


def run(program, folder, arguments=(), strace=()):
    """Publishes; returns how it ended and what it said."""
    command = [*strace, program, "--jobs", "1", "publish", "--quiet", *arguments]
    # A group of its own, so that a run that hangs can be ended with its workers.
    child = subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    try:
        said, _ = child.communicate(timeout=60)
        return child.returncode, said
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
        return None, ""


def published(folder):
    """The digest of what is current, checked file by file."""
    current = folder / "public/current"
    text = (current / "manifest.json").read_bytes()
    manifest = json.loads(text)
    files = {entry["path"]: entry for entry in manifest["files"]} | manifest.get("pages", {})
    for path, entry in files.items():
        content = (current / path).read_bytes()
        if hashlib.sha256(content).hexdigest() != entry["sha256"]:
            raise Broken(f"{path} is not what the manifest says")
    there = {
        str(path.relative_to(current)) for path in current.rglob("*") if path.is_file()
    } - {"manifest.json", "SHA256SUMS"}
    if there != set(files):
        raise Broken(f"files and manifest differ: {sorted(there ^ set(files))[:5]}")
    return hashlib.sha256(text).hexdigest()


def generations(folder):
    """The digests of every file of every generation, by number and path."""
    files = {}
    for path in sorted((folder / "public/generations").glob("[0-9]*/**/*")):
        if path.is_file():
            name = str(path.relative_to(folder / "public/generations"))
            files[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return files


def changed(folder, before):
    """What of the generations of before is not as it was; one that went as a whole may go."""
    after = generations(folder)
    there = {path.name for path in (folder / "public/generations").glob("[0-9]*")}
    return [
        name for name, digest in before.items()
        if name.split("/")[0] in there and after.get(name) != digest
    ]


def restore(snapshot, folder):
    """The state before the publish, hard links included."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["cp", "-a", snapshot, folder], check=True)


def prepare(program, folder, warm):
    """Two states: published, then changed. `warm`: what is new is rendered and in the store."""
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    assert run(program, folder)[0] == 0
    old = published(folder)
    sources = (folder / CHANGED[0]).read_text()
    (folder / CHANGED[0]).write_text(CHANGED[1])
    if warm:
        assert run(program, folder)[0] == 0
        new = published(folder)
        (folder / CHANGED[0]).write_text(sources)
        assert run(program, folder)[0] == 0
        (folder / CHANGED[0]).write_text(CHANGED[1])
    else:
        copy = folder.parent / "copy"
        restore(folder, copy)
        assert run(program, copy)[0] == 0
        new = published(copy)
    assert old != new
    return old, new


def count(program, snapshot, folder):
    """How often each kind of call is made by the thread that makes most of them."""
    restore(snapshot, folder)
    log = folder.parent / "strace.log"
    kinds = ",".join(kind for kind in KINDS)
    code, said = run(program, folder, strace=["strace", "-f", "-qq", "-o", log, "-e", f"trace={kinds}"])
    assert code == 0, said
    counts = collections.Counter()
    for line in log.read_text(errors="replace").splitlines():
        found = re.match(r"(\d+)\s+(\w+)\(", line)
        if found:
            counts[found.groups()] += 1
    most = collections.Counter()
    for (_, kind), calls in counts.items():
        most[kind] = max(most[kind], calls)
    return most


def points(counts):
    """Every kind, call and fault."""
    for kind, calls in sorted(counts.items()):
        for fault in ONLY.get(kind, FAULTS):
            for when in range(1, calls + 1):
                yield kind, fault, when


def attempt(program, snapshot, folder, old, new, point):
    """One point: what went wrong with it, or nothing; and how the run ended."""
    kind, fault, when = point
    restore(snapshot, folder)
    before = generations(folder)
    inject = f"inject={kind}:{FAULTS[fault]}:when={when}"
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={kind}", "-e", inject]
    code, said = run(program, folder, strace=strace)
    if code is None:
        return "it hangs", code
    try:
        state = published(folder)
        # 65: something of one study could not be read. It is named, its last good document stays, and
        # the rest is published; whole by its manifest, as `published` has seen.
        if state not in (old, new) and code != 65:
            return "neither the old nor the new publication", code
        if code == 0 and state != new:
            return "success, and yet the old publication", code
        if code not in (0, -9, 137) and not said.strip():
            return f"ended with {code} and said nothing", code
        if "panicked" in said:
            return f"panicked: {said.strip()[:300]}", code
        if wrong := changed(folder, before):
            return f"an old generation was changed: {wrong[:3]}", code
        healed, said = run(program, folder)
        if healed != 0 or published(folder) != new:
            return f"the next run ended with {healed}: {said.strip()[:300]}", code
    except (Broken, OSError, json.JSONDecodeError) as error:
        return f"{type(error).__name__}: {error}", code
    return None, code


def sweep(program, root, warm, wanted, kinds):
    """All points of one scenario."""
    snapshot, folder = root / "snapshot", root / "work"
    snapshot.mkdir(parents=True)
    old, new = prepare(program, snapshot, warm)
    counts = count(program, snapshot, folder)
    everything = [point for point in points(counts) if not kinds or point[0] in kinds]
    step = max(1, len(everything) // wanted) if wanted else 1
    chosen = everything[::step]
    failures, ends = [], collections.Counter()
    for number, point in enumerate(chosen, 1):
        wrong, code = attempt(program, snapshot, folder, old, new, point)
        ends[(point[1], code)] += 1
        if wrong:
            failures.append((point, code, wrong))
            print(f"FAILED {point}: exit {code}: {wrong}", flush=True)
        if number % 200 == 0:
            print(f"… {number} of {len(chosen)}", file=sys.stderr, flush=True)
    return chosen, failures, ends, counts


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="target/release/polyfolio")
    parser.add_argument("--points", type=int, help="so many points, spread evenly; all if left out")
    parser.add_argument("--scenario", choices=["warm", "cold", "both"], default="both")
    parser.add_argument("--kinds", default="", help="only these system calls, with commas")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    scenarios = ["warm", "cold"] if options.scenario == "both" else [options.scenario]
    kinds = [kind for kind in options.kinds.split(",") if kind]
    bad, total, begin = 0, 0, time.monotonic()
    with tempfile.TemporaryDirectory() as root:
        for scenario in scenarios:
            folder = pathlib.Path(root) / scenario
            warm = scenario == "warm"
            chosen, failures, ends, counts = sweep(program, folder, warm, options.points, kinds)
            total, bad = total + len(chosen), bad + len(failures)
            print(f"{scenario}: {len(chosen)} points, {len(failures)} failures")
            print("  calls of the busiest thread: " + ", ".join(f"{k} {n}" for k, n in sorted(counts.items())))
            print("  ends: " + ", ".join(f"{f} → {c}: {n}" for (f, c), n in sorted(ends.items(), key=str)))
    print(f"{total} points, {bad} failures, {time.monotonic() - begin:.0f} s")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
