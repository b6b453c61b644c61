"""Measures speed and memory (``./scripts/bench``): a table, JSON, docs/performance.md.

Each part stands alone (``--only wire``). Times on a shared machine drift: what is compared with one
another is measured in turn in one run, and medians and ratios are quoted.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from benches.batch import batch  # noqa: E402 - they use what the tests use
from benches.browser import browser  # noqa: E402
from benches.figure import Report  # noqa: E402
from benches.growth import growth  # noqa: E402
from benches.page import show, write_json, write_page  # noqa: E402
from benches.reading import reading  # noqa: E402
from benches.rooms import rooms  # noqa: E402
from benches.wire import answers, memory, starts  # noqa: E402

JSON = ROOT / "build" / "bench.json"


def machine() -> str:
    """Return what a reader must know of the computer to compare."""
    cores = os.cpu_count() or 1
    python = f"Python {platform.python_version()}"
    return f"{platform.system()} on {platform.machine()}, {cores} cores, {python}"


def load() -> float:
    """Return how many programs wanted a core in the last minute; 0 where nobody knows."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def main() -> int:
    """Run the parts that are asked for; the status is 1 when a bar is missed."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--only", action="append", default=[], metavar="PART", help="run this part")
    parser.add_argument("--long", action="store_true", help="memory after 10,000 answers")
    parser.add_argument("--mails", type=Path, help="read these mails (JSON lines), not the demo's")
    parser.add_argument("--json", type=Path, default=JSON, help="where the JSON goes")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md too")
    asked = parser.parse_args()
    parts: dict[str, Callable[[Report], None]] = {
        "start": starts,
        "wire": answers,
        "rooms": rooms,
        "batch": batch,
        "growth": growth,
        "reading": partial(reading, file=asked.mails),
        "memory": partial(memory, long=asked.long),
        "browser": browser,
    }
    if unknown := {*asked.only} - {*parts}:
        parser.error(f"no part is called {', '.join(unknown)}; there are {', '.join(parts)}")
    report = Report(machine())
    before = load()
    for name, measure in parts.items():
        if not asked.only or name in asked.only:
            print(f"-- {name}", file=sys.stderr, flush=True)
            measure(report)
    if max(before, load()) > (os.cpu_count() or 1):
        report.notes.append(
            f"Other programs were running ({max(before, load()):.0f} for {os.cpu_count()} cores): "
            "times of the wall are too long, ratios and processor times hold."
        )
    show(report)
    write_json(report, asked.json)
    if asked.write:
        write_page(report)
    missed = [one for figures in report.groups.values() for one in figures]
    return int(any(one.verdict == "missed" for one in missed))


if __name__ == "__main__":
    sys.exit(main())
