"""How fast mail is read (scripts/bench runs this): processor time, best of three.

``bench [FILE.jsonl]``: the mails of the demo, or those of a file with ``kind`` and ``raw_or_text``
on each line, one by one; then every hostile mail of ``tests/attacks/mail``, and how much longer it
takes when it is twice as long. Growth is measured below the limits, where nothing is cut.
"""

from __future__ import annotations

import contextlib
import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from bowout.errors import BowoutError
from bowout.mailbox import folder
from bowout.mailbox.folder import read_eml
from bowout.mailbox.model import RawThread
from bowout.thread.clean_mail import clean_mail
from bowout.thread.read import read

ROOT = Path(__file__).resolve().parent.parent
DEMO = Path(folder.__file__).parent / "demo"
RUNS = 3
#: Below this, in seconds, a growth says more about the clock than about the code.
MEASURABLE = 0.01


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of ``work``, the best of a few runs."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def read_whole(content: bytes) -> None:
    """Read the bytes of a mail the way a request does."""
    with contextlib.suppress(BowoutError):
        read(RawThread("bench", "email", (read_eml(content),)))


def honest(file: Path | None) -> list[float]:
    """Return the seconds of each honest mail."""
    if file is None:
        return [seconds(partial(read_whole, one.read_bytes())) for one in DEMO.glob("*.eml")]
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [
        seconds(partial(clean_mail, one["kind"], one["raw_or_text"], one.get("raw_encoding")))
        for one in lines
    ]


def main() -> None:
    """Print the table of docs/reading.md."""
    sys.path.insert(0, str(ROOT / "tests"))
    hostile = import_module("harness.hostile_mail")
    times = honest(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    print(
        f"honest mails   {len(times):4}  median {1000 * statistics.median(times):.1f} ms,", end=" "
    )
    print(f"slowest {1000 * max(times):.0f} ms")
    mails = hostile.hostile_mails()
    slow = {name: seconds(partial(read_whole, content)) for name, content in mails.items()}
    print(f"hostile mails  {len(slow):4}  median {1000 * statistics.median(slow.values()):.1f} ms,")
    for name in sorted(slow, key=lambda one: slow[one], reverse=True)[:5]:
        print(f"    {slow[name]:.2f} s  {name}")
    growth = {}
    for recipe in (one for one in hostile.recipes() if one.is_body):
        half, quarter = (seconds(partial(read_whole, recipe.mail(f))) for f in (0.5, 0.25))
        if quarter > MEASURABLE:
            growth[recipe.name] = half / quarter
    print(
        f"twice as long  {len(growth):4}  of them over {1000 * MEASURABLE:.0f} ms; time grows by:"
    )
    for name in sorted(growth, key=lambda one: growth[one], reverse=True)[:3]:
        print(f"    {growth[name]:.1f}  {name}")


if __name__ == "__main__":
    main()
