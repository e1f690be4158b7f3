"""Polyfolio's memory over a long series: does it grow with the documents that are done?

Both of the program itself and of the largest of its worker processes, which do the typesetting.
"""

import os
import pathlib
import random
import re
import subprocess
import time

import charts
from tools import BenchError

MILESTONES = (1, 50, 100, 200, 300, 500, 700)
STEP = 0.02


def measure(polyfolio, documents, source, count, scratch, chart=None):
    """Publishes a generated series and tells the memory at milestones, as a Markdown table; also as a
    chart, where a file is named."""
    series, output = scratch / "series", scratch / "published"
    generate(documents, source, count, series)
    command = [polyfolio, "--series", series, "--source", source, "-q", "publish", "--output", output]
    log = scratch / "polyfolio.log"
    with log.open("wb") as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        samples = list(watch(process, output))
    done = count_pdfs(output)
    if process.returncode != 0 or done != count:
        said = "\n".join(log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-5:])
        peak = max((hwm for _, _, hwm, _ in samples), default=0)
        raise BenchError(
            f"polyfolio ended with {process.returncode} after {done} of {count} PDFs "
            f"and {peak:.0f} MB; its last words:\n{said}"
        )
    if chart:
        draw(samples, count, chart)
    return table(samples, count)


def draw(samples, count, chart):
    """The resident memory over the documents that are done: what does not grow is flat."""
    ours, workers = {}, {}
    for done, resident, _, worker in samples:
        if 0 < done <= count:
            ours[done], workers[done] = resident, worker
    points = {"polyfolio": sorted(ours.items()), "largest worker": sorted(workers.items())}
    charts.lines(chart, "Resident memory", "documents done", points, "MB", logarithmic=False)


def generate(documents, source, count, series):
    """Writes `count` documents, no two alike: the corpus over and over, each time varied."""
    studies = {}
    for document in documents:
        studies.setdefault(document.slug, []).append(document)
    for versions in studies.values():
        versions.sort(key=lambda document: document.lang != source)
    written = ordinal = 0
    while written < count:
        ordinal += 1
        for slug, versions in studies.items():
            for document in versions[: count - written]:
                path = series / f"{slug}-{ordinal}" / document.path.name
                path.parent.mkdir(parents=True, exist_ok=True)
                text = document.path.read_text(encoding="utf-8-sig")
                path.write_text(varied(text, ordinal), encoding="utf-8")
                written += 1


def varied(text, ordinal):
    """The text with its paragraphs shuffled and the ordinal at every fifth free-standing word."""
    blocks = re.split(r"\n{2,}", text)
    places = [place for place, block in enumerate(blocks) if is_paragraph(block)]
    paragraphs = [numbered(blocks[place], ordinal) for place in places]
    random.Random(ordinal).shuffle(paragraphs)
    for place, paragraph in zip(places, paragraphs):
        blocks[place] = paragraph
    return "\n\n".join(blocks)


def is_paragraph(block):
    """Whether a block is running text: no heading, list, table, HTML or front matter."""
    return block[:1].isalpha() and "<" not in block and "|" not in block


def numbered(paragraph, ordinal):
    """The paragraph with the ordinal at every fifth word that stands between spaces."""
    words = paragraph.split(" ")
    for place in range(2, len(words), 5):
        if words[place].isalpha():
            words[place] += str(ordinal)
    return " ".join(words)


def watch(process, output):
    """Samples of a running process: documents done, memory now, peak so far."""
    while process.poll() is None:
        status = memory_of(process.pid)
        if status:
            workers = [memory_of(child) for child in children(process.pid)]
            yield count_pdfs(output), *status, max((w[0] for w in workers if w), default=0)
        time.sleep(STEP)


def children(pid):
    """The processes that a process has started."""
    found = []
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += task.read_text(encoding="ascii").split()
        except OSError:
            pass
    return found


def count_pdfs(folder):
    """PDFs below a folder that another process writes to: what vanishes meanwhile is no error."""
    return sum(name.endswith(".pdf") for _, _, names in os.walk(folder) for name in names)


def memory_of(pid):
    """Resident memory of a process and its peak in MB; nothing if the process is gone."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        if not pathlib.Path("/proc/self/status").exists():
            raise BenchError("memory is read from /proc, which this system lacks") from None
        return None
    found = dict(re.findall(r"(VmRSS|VmHWM):\s*(\d+) kB", status))
    return tuple(int(found[key]) / 1024 for key in ("VmRSS", "VmHWM")) if len(found) == 2 else None


def table(samples, count):
    """The first sample at each milestone, and the highest since the one before."""
    lines = [
        "",
        "| Documents done | Resident memory | Highest since the row above | Largest worker since then |",
        "|--:|--:|--:|--:|",
    ]
    since = 0
    for milestone in sorted({m for m in MILESTONES if m < count} | {count}):
        at = next((i for i, sample in enumerate(samples) if sample[0] >= milestone), len(samples) - 1)
        highest = max(rss for _, rss, _, _ in samples[since : at + 1])
        worker = max(rss for _, _, _, rss in samples[since : at + 1])
        done = min(samples[at][0], count)
        lines.append(f"| {done} | {samples[at][1]:.0f} MB | {highest:.0f} MB | {worker:.0f} MB |")
        since = at
    peak = max(hwm for _, _, hwm, _ in samples)
    return "\n".join(lines) + f"\n\nPeak (VmHWM): {peak:.0f} MB"
