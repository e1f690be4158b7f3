#!/usr/bin/env python3
"""Cuts the power, as far as that can be done without a switch, and looks at what was left.

A series is published on an ext4 file system in a loop image whose journal is committed as rarely as
possible (`noauto_da_alloc,commit=300`), so that what was not made durable is lost. The publish ends, or
is killed after a random time; at once the image is copied while it is mounted, which is what a disk
holds when the power goes. The copy is mounted, its journal replayed, and looked at:

1. what is current there is whole by its own manifest, and is the old or the new publication;
2. if the publish had ended with success, it is the new one: what was acknowledged is not lost;
3. publishing again there heals.

Needs Linux, root (for mounting), e2fsprogs, Python 3.10. `--cuts N` (50 by default).
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import syscalls


def sh(*command):
    """Runs a command that must succeed."""
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


def mount(image, folder):
    """Mounts an image so that nothing is durable that was not made so."""
    folder.mkdir(exist_ok=True)
    sh("mount", "-o", "loop,noauto_da_alloc,commit=300", image, folder)


def cut(program, root, rng, number):
    """One cut: what went wrong, or nothing; and how the publish had ended."""
    image, copy = root / "disk.img", root / "copy.img"
    disk, after = root / "disk", root / "after"
    with open(image, "wb") as stream:
        stream.truncate(96 << 20)
    sh("mkfs.ext4", "-q", image)
    mount(image, disk)
    try:
        folder = disk / "series"
        for path, text in syscalls.FILES.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        assert syscalls.run(program, folder)[0] == 0
        old = syscalls.published(folder)
        (folder / syscalls.CHANGED[0]).write_text(syscalls.CHANGED[1])
        sh("sync", "-f", disk)
        twin = root / f"twin{number}"
        shutil.copytree(folder, twin, symlinks=True)
        assert syscalls.run(program, twin)[0] == 0
        new = syscalls.published(twin)
        shutil.rmtree(twin)
        command = [program, "--jobs", "1", "publish", "--quiet"]
        child = subprocess.Popen(
            command, cwd=folder, env=syscalls.ENVIRONMENT, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        code = None
        # Every third cut comes after the end, the others on the way there.
        if number % 3 == 0:
            code = child.wait()
        else:
            time.sleep(rng.uniform(0.0, 1.2))
            code = child.poll()
            if code is None:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
        shutil.copyfile(image, copy)
    finally:
        sh("umount", disk)
    mount(copy, after)
    try:
        folder = after / "series"
        try:
            state = syscalls.published(folder)
        except (syscalls.Broken, OSError, ValueError) as error:
            return f"{type(error).__name__}: {error}", code
        if state not in (old, new):
            return "neither the old nor the new publication", code
        if code == 0 and state != new:
            return "what was acknowledged is lost", code
        healed, said = syscalls.run(program, folder)
        if healed != 0 or syscalls.published(folder) != new:
            return f"the next run ended with {healed}: {said.strip()[:300]}", code
    finally:
        sh("umount", after)
    return None, code


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="target/release/polyfolio")
    parser.add_argument("--cuts", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    program, rng = os.path.abspath(options.program), random.Random(options.seed)
    bad, acknowledged = 0, 0
    with tempfile.TemporaryDirectory() as root:
        for number in range(options.cuts):
            wrong, code = cut(program, pathlib.Path(root), rng, number)
            acknowledged += code == 0
            if wrong:
                bad += 1
                print(f"FAILED cut {number} (exit {code}): {wrong}", flush=True)
    print(f"{options.cuts} cuts, {acknowledged} of them after success, {bad} failures")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
