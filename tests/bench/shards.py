#!/usr/bin/env python3
"""How evenly a plan falls on machines, and what bringing their work together costs.

Two series are made up (`series.py`), whose texts differ as real ones do: most are short, some are
books.

1. A small one is rendered in earnest, shard by shard, each a process of its own; the processor time that
   the system accounts to it (`wait4`, workers included) is what a shard costs. It is compared with what the
   plan expected, and with what the same number of editions for everybody would have cost.
2. A large one is planned and merged. Its documents are stand-ins of a few bytes, put into the store under
   the plan's keys: no shard renders them, and `merge` looks at their digests and never opens them. A
   tenth of it is merged too, for the growth.

Prints tables. Linux or macOS, Python 3.10.
"""

import argparse
import hashlib
import json
import pathlib
import random
import sys
import tempfile
import time

import series
import tools


def write(folder, studies, languages, words):
    """A series whose texts differ in length: log-normal about the mean `words`, 1 in 50 four times that."""
    rng = random.Random(studies)
    lengths = [int(words * 0.8 * rng.lognormvariate(0, 0.66)) + 20 for _ in range(studies)]
    series.write(folder, studies, languages, lambda number: lengths[number - 1])


def plan(program, folder):
    """Plans a series; the plan's items and the run's costs."""
    took = tools.accounted(program, folder, ["plan", "--pdf-only", "--output", "plan.json"])
    return json.loads((folder / "plan.json").read_text(encoding="utf-8"))["items"], took


def shard(program, folder, number, of):
    """One shard's run, and the editions that it recorded."""
    part = f"{number}/{of}"
    took = tools.accounted(program, folder, ["render", "--plan", "plan.json", "--shard", part, "--store", "store"])
    [record] = (folder / "store/runs").glob(f"*/{number}-of-{of}.json")
    editions = json.loads(record.read_text(encoding="utf-8"))["editions"]
    return took, {(edition["study"], edition["language"]) for edition in editions}


def stand_ins(folder, items):
    """Fills a store as if every edition had been rendered."""
    for name in ["cas", "ac"]:
        (folder / "store" / name).mkdir(parents=True)
    for item in items:
        content = f"%PDF-1.7 {item['study']} {item['language']}\n".encode() * 8
        digest = hashlib.sha256(content).hexdigest()
        (folder / "store/cas" / digest).write_bytes(content)
        rendered = {"sha256": digest, "bytes": len(content), "pages": 1, "findings": []}
        (folder / "store/ac" / item["key"]).write_text(json.dumps(rendered), encoding="ascii")


def spread(loads):
    """How much more the heaviest has than the lightest, in per cent of the mean."""
    return (max(loads) - min(loads)) / (sum(loads) / len(loads)) * 100


def earnest(program, options, scratch):
    """Shards that are rendered: what each costs."""
    folder = scratch / "earnest"
    write(folder, options.render, options.languages.split(","), options.words)
    items, _ = plan(program, folder)
    expected = {(item["study"], item["language"]): item["cost"] for item in items}
    # What every shard pays that renders nothing: it reads the series.
    rows = []
    for number in range(1, options.shards + 1):
        (_, cpu, _), editions = shard(program, folder, number, options.shards)
        (_, idle, _), _ = shard(program, folder, number, options.shards)
        rows.append((len(editions), sum(expected[e] for e in editions), cpu - idle))
    print(f"\n## {options.shards} shards of {options.render} studies, rendered\n")
    print("| Shard | Editions | Expected cost | Processor time |\n|--:|--:|--:|--:|")
    for number, (editions, cost, cpu) in enumerate(rows, 1):
        print(f"| {number} | {editions} | {cost} | {cpu:.2f} s |")
    editions, costs, cpus = zip(*rows)
    print(
        f"\nHeaviest less lightest, of the mean: {spread(editions):.1f} % of the editions, "
        f"{spread(costs):.1f} % of the expected cost, {spread(cpus):.1f} % of the processor time. "
        f"A unit of expected cost took {sum(cpus) / sum(costs) * 1000:.2f} ms; per shard "
        f"{min(c / e for c, e in zip(cpus, costs)) * 1000:.2f} to "
        f"{max(c / e for c, e in zip(cpus, costs)) * 1000:.2f} ms."
    )


def merged(program, options, studies, scratch):
    """Shards of stand-ins, merged: the run's costs, and the shards' loads."""
    folder = scratch / f"merge-{studies}"
    write(folder, studies, options.languages.split(","), options.short)
    items, planned = plan(program, folder)
    stand_ins(folder, items)
    costs = {(item["study"], item["language"]): item["cost"] for item in items}
    loads = []
    for number in range(1, options.shards + 1):
        _, editions = shard(program, folder, number, options.shards)
        loads.append(sum(costs[edition] for edition in editions))
    first = tools.accounted(program, folder, ["merge", "--plan", "plan.json", "--store", "store"])
    again = tools.accounted(program, folder, ["merge", "--plan", "plan.json", "--store", "store"])
    return len(items), planned, first, again, loads


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--studies", type=int, default=10_000, help="of the series that is merged")
    parser.add_argument("--render", type=int, default=400, help="studies that are rendered in earnest")
    parser.add_argument("--languages", default="en,fr,es")
    parser.add_argument("--shards", type=int, default=8)
    parser.add_argument("--words", type=int, default=500, help="mean of the texts that are rendered")
    parser.add_argument("--short", type=int, default=60, help="mean of the texts that are merged")
    options = parser.parse_args()
    program = tools.find("POLYFOLIO", str(pathlib.Path("target/release/polyfolio")), "polyfolio")
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        if options.render:
            earnest(program, options, scratch)
        print(f"\n## Plans and merges, {options.shards} shards of stand-ins\n")
        print("| Studies | Entries | Step | Time | Processor | Memory | Time per entry | Spread of cost |")
        print("|--:|--:|---|--:|--:|--:|--:|--:|")
        for studies in [max(1, options.studies // 10), options.studies]:
            entries, *steps, loads = merged(program, options, studies, scratch)
            for name, (wall, cpu, memory) in zip(["plan", "merge", "merge again"], steps):
                print(
                    f"| {studies:,} | {entries:,} | {name} | {wall:.2f} s | {cpu:.2f} s | {memory:.0f} MB "
                    f"| {wall / entries * 1000:.3f} ms | {spread(loads):.2f} % |",
                    flush=True,
                )


if __name__ == "__main__":
    try:
        main()
    except tools.BenchError as error:
        sys.exit(f"error: {error}")
