"""The programs that the benchmark runs, and how it runs them."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import time


class BenchError(Exception):
    """Something that the person who runs the benchmark can put right."""


def accounted(program, folder, arguments):
    """One run of the program: seconds, processor seconds of it and its workers, megabytes."""
    before = time.monotonic()
    command = [program, "--quiet", *arguments]
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise BenchError(f"{arguments[0]} ended with {child.returncode}: {said.decode()[:500]}")
    scale = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return time.monotonic() - before, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale


@dataclasses.dataclass(frozen=True)
class Tools:
    """Where the programs are; nothing for one that was not asked for."""

    polyfolio: str
    typst: str | None
    pandoc: str | None
    weasyprint: str | None


INSTALL = {
    "POLYFOLIO": "cargo build --release",
    "TYPST": "cargo install typst-cli@0.15.1",
    "PANDOC": "apt install pandoc",
    "WEASYPRINT": "pip install weasyprint",
}


def find(variable, *fallbacks):
    """The program that an environment variable names, else the first fallback that exists."""
    named = os.environ.get(variable)
    for candidate in [named] if named else fallbacks:
        found = shutil.which(candidate)
        if found:
            return str(pathlib.Path(found).absolute())
    sought = named or fallbacks[-1]
    raise BenchError(
        f"`{sought}` was not found: install it (`{INSTALL[variable]}`) or set ${variable}"
    )


def run(command, folder=None):
    """Runs a command and returns what it printed."""
    command = [str(part) for part in command]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        said = "\n".join(line[:160] for line in done.stderr.strip().splitlines()[:12])
        raise BenchError(f"`{' '.join(command)}` failed with {done.returncode}:\n{said}")
    return done.stdout


def version(program):
    """The first line of `--version`, without the program's name."""
    return run([program, "--version"]).splitlines()[0].split(" ", 1)[-1]
