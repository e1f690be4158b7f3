"""PDFs per second over a corpus: Polyfolio beside loops of other tools, in one run.

usage: throughput.py [CORPUS] [--rounds N] [--memory [N]] ...; see README.md and --help
"""

import argparse
import concurrent.futures
import dataclasses
import datetime
import os
import pathlib
import platform
import re
import resource
import shutil
import statistics
import sys
import tempfile
import time
import zlib
from collections.abc import Callable

sys.dont_write_bytecode = True

import charts
import memory
from sources import READER, corpus, prepare
from tools import BenchError, Tools, find, run, version

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
AT_ONCE = 2
PAGES_MAY_DIFFER = 0.15


@dataclasses.dataclass
class Contender:
    """A way to make PDFs: a function that fills an empty folder, and its times."""

    name: str
    fill: Callable[[pathlib.Path], None]
    expected: int
    scale: float = 1.0
    seconds: list[float] = dataclasses.field(default_factory=list)
    cpu: list[float] = dataclasses.field(default_factory=list)

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def minimum(self):
        return min(self.seconds)

    def run(self, folder):
        """Times one run into a folder that is empty before and after; tells its pages by name."""
        folder.mkdir()
        # What the one before wrote must not be flushed on this one's time.
        os.sync()
        before, start = children_cpu(), time.perf_counter()
        self.fill(folder)
        seconds, cpu = time.perf_counter() - start, children_cpu() - before
        pdfs = sorted(folder.rglob("*.pdf"))
        if len(pdfs) != self.expected:
            raise BenchError(f"{self.name}: {len(pdfs)} PDFs instead of {self.expected}")
        pages = {pdf.stem: count_pages(pdf.read_bytes()) for pdf in pdfs}
        shutil.rmtree(folder)
        return seconds * self.scale, cpu * self.scale, pages

    def measure(self, folder):
        """Runs and remembers the time."""
        seconds, cpu, _ = self.run(folder)
        self.seconds.append(seconds)
        self.cpu.append(cpu)
        tell(f"  {seconds:7.2f} s  {self.name}")


def main():
    """Runs what was asked for; exits with 2 if something is missing."""
    arguments = parse_arguments()
    try:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=arguments.scratch) as scratch:
            measure(arguments, pathlib.Path(scratch))
    except BenchError as error:
        sys.exit(f"error: {error}")


def parse_arguments():
    parser = argparse.ArgumentParser(
        description="PDFs per second over a corpus: Polyfolio beside loops of other tools.",
        epilog="Programs are found in $POLYFOLIO, $TYPST, $PANDOC, $WEASYPRINT, else in PATH "
        "(polyfolio first in target/release).",
    )
    default = ROOT.parent / "shared" / "corpora" / "osg"
    parser.add_argument("corpus", nargs="?", type=pathlib.Path, default=default,
                        help="folder of <slug>/<lang>.md [default: ../shared/corpora/osg]")
    parser.add_argument("--source", default="en", help="source language [default: en]")
    parser.add_argument("--rounds", type=positive, default=3, metavar="N",
                        help="how often each contender runs [default: 3]")
    parser.add_argument("--every", type=positive, default=3, metavar="N",
                        help="pandoc and weasyprint run over every N-th file [default: 3]")
    parser.add_argument("--without-html", action="store_true", help="leave pandoc and weasyprint out")
    parser.add_argument("--without-typst", action="store_true", help="leave typst out")
    parser.add_argument("--chart", metavar="FILE", help="also draw a chart, as SVG")
    parser.add_argument("--scratch", type=pathlib.Path, metavar="DIR",
                        help="where to write, such as a RAM disk [default: the system's temporary folder]")
    parser.add_argument("--memory", type=positive, nargs="?", const=300, metavar="N",
                        help="instead: Polyfolio's memory over N documents [default: 300]")
    return parser.parse_args()


def positive(text):
    """A number from 1 on."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def measure(arguments, scratch):
    """Measures memory or throughput in a scratch folder."""
    documents = corpus(arguments.corpus.resolve())
    # A copy: a build during the run must not change what is measured.
    polyfolio = find("POLYFOLIO", ROOT / "target" / "release" / "polyfolio", "polyfolio")
    polyfolio = shutil.copy(polyfolio, scratch / "polyfolio")
    if arguments.memory:
        tools = Tools(polyfolio, None, None, None)
        print_facts(tools)
        wanted = (arguments.source, arguments.memory, scratch, arguments.chart)
        print(memory.measure(polyfolio, documents, *wanted))
        return
    html = None if arguments.without_html else find("WEASYPRINT", "weasyprint")
    typst = None if arguments.without_typst else find("TYPST", "typst")
    tools = Tools(polyfolio, typst, find("PANDOC", "pandoc"), html)
    print_facts(tools)
    tell(f"Preparing sources of {len(documents)} documents")
    sources = prepare(documents, tools, ROOT / "templates", HERE / "print.css", scratch / "sources")
    series = arguments.corpus.resolve()
    contenders = in_rounds(tools, documents, sources, series, arguments.source)
    tell("Warm-up")
    pages = [contender.run(scratch / "out")[2] for contender in contenders]
    for number in range(arguments.rounds):
        tell(f"Round {number + 1} of {arguments.rounds}")
        # Each round begins with another, so that none always follows the same one.
        shift = number % len(contenders)
        for contender in contenders[shift:] + contenders[:shift]:
            contender.measure(scratch / "out")
    if tools.weasyprint:
        sample = documents[:: arguments.every]
        tell(f"Once, {len(sample)} of {len(documents)} files")
        contenders.append(by_html(tools, documents, sample, sources))
        contenders[-1].measure(scratch / "out")
    print(table(contenders, len(documents)))
    if tools.typst:
        print(fairness(pages[0], pages[3]))
    if arguments.chart:
        rows = [(contender.name, contender.median / contenders[0].median) for contender in contenders]
        charts.bars(arguments.chart, "Time to set a corpus, times Polyfolio's (median)", rows)
    print(f"Load average at the end: {load()}")


def in_rounds(tools, documents, sources, series, source):
    """The contenders that run in every round. The first is what the others are compared with."""
    publish = [tools.polyfolio, "--series", series, "--source", source, "-q"]

    def polyfolio(*options):
        return lambda folder: run([*publish, "publish", *options, "--output", folder])

    def typst(at_once):
        def fill(folder):
            commands = [typst_command(tools.typst, sources, d, folder) for d in documents]
            with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
                list(pool.map(run, commands))
        return fill

    count = len(documents)
    ours = [
        Contender("`polyfolio publish --pdf-only`", polyfolio("--pdf-only"), count),
        Contender("`polyfolio publish --pdf-only -j 1`, one worker", polyfolio("--pdf-only", "-j", "1"), count),
        Contender("`polyfolio publish`: also the site, the search, the e-books", polyfolio(), count),
    ]
    theirs = [
        Contender("`typst compile` per file, one after the other", typst(1), count),
        Contender(f"`typst compile` per file, {AT_ONCE} at a time", typst(AT_ONCE), count),
    ]
    return ours + theirs if tools.typst else ours


def typst_command(program, sources, document, folder):
    """The same standards and fonts as Polyfolio's."""
    return [
        program, "compile", "--root", sources.typst, "--ignore-system-fonts",
        "--font-path", sources.fonts, "--pdf-standard", "ua-1,a-2a",
        sources.typst / f"{document.name}.typ", folder / f"{document.name}.pdf",
    ]


def by_html(tools, documents, sample, sources):
    """Pandoc to HTML and WeasyPrint to PDF, over a sample."""
    ua = ["--pdf-variant", "pdf/ua-1"] if "pdf/ua-1" in run([tools.weasyprint, "--help"]) else []

    def fill(folder):
        for document in sample:
            html = folder / f"{document.name}.html"
            run([
                tools.pandoc, "-f", READER, "-t", "html5", "--standalone", "--toc",
                "--toc-depth=3", "-M", f"lang={document.lang}",
                "-M", f"toc-title={document.labels['contents']}", "--css", sources.style.as_uri(),
                "-o", html, sources.markdown / f"{document.name}.md",
            ])
            run([tools.weasyprint, "--quiet", *ua, html, html.with_suffix(".pdf")])

    name = f"`pandoc` + `weasyprint` per file, one after the other (1 run of {len(sample)} files, scaled)"
    return Contender(name, fill, len(sample), len(documents) / len(sample))


def children_cpu():
    """Seconds of processor time that finished children took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def count_pages(data):
    """How many pages a PDF has: page objects, also those in compressed object streams."""
    parts = [data]
    for match in re.finditer(rb"/Type\s*/ObjStm.*?stream\r?\n", data, re.DOTALL):
        parts.append(zlib.decompressobj().decompress(data[match.end():]))
    return sum(len(re.findall(rb"/Type\s*/Page(?![A-Za-z])", part)) for part in parts)


def table(contenders, count):
    """The results as a Markdown table."""
    lines = [
        "",
        "| Contender | Runs | Minimum | Median | PDFs/s | Median ÷ polyfolio's "
        "| Minimum ÷ polyfolio's | Processor time |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    first = contenders[0]
    for contender in contenders:
        lines.append(
            f"| {contender.name} | {len(contender.seconds)} | {contender.minimum:.2f} s "
            f"| {contender.median:.2f} s | {count / contender.median:.1f} "
            f"| {contender.median / first.median:.2f} | {contender.minimum / first.minimum:.2f} "
            f"| {statistics.median(contender.cpu):.2f} s |"
        )
    return "\n".join(lines) + "\n"


def fairness(ours, theirs):
    """How the pages of the two compare."""
    total, other = sum(ours.values()), sum(theirs.values())
    apart = [
        f"{name} {pages}/{theirs[name]}"
        for name, pages in ours.items()
        if abs(theirs[name] - pages) > max(1, PAGES_MAY_DIFFER * pages)
    ]
    differ = sum(theirs[name] != pages for name, pages in ours.items())
    return (
        f"Pages: polyfolio {total}, typst {other} ({other / total - 1:+.1%}); "
        f"{differ} of {len(ours)} files differ, by more than one page and 15 %: "
        f"{', '.join(apart) or 'none'}"
    )


def print_facts(tools):
    """Where and with what this run was made."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    facts = [
        f"Date: {datetime.date.today().isoformat()}",
        f"Machine: {platform.system()} {platform.machine()}, {cores} cores, load average {load()}",
        f"Python {platform.python_version()}",
    ]
    for name in ("polyfolio", "typst", "pandoc", "weasyprint"):
        program = getattr(tools, name)
        if program:
            facts.append(f"{name}: {version(program)}")
    print("\n".join(f"- {fact}" for fact in facts), flush=True)


def load():
    """What the system ran in the last minute; other work makes the times longer."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def tell(text):
    """Says how far it is, beside the results."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
