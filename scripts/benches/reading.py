"""How fast mail is read: processor time, best of three (docs/reading.md has the table).

The mails of the demo, or those of a file with ``kind`` and ``raw_or_text`` on each line, one by
one; then every hostile mail of ``tests/attacks/mail``, and how much longer it takes when it is
twice as long. Growth is measured below the limits, where nothing is cut.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benches.figure import Figure, Report, half

from bowout.errors import BowoutError
from bowout.mailbox import folder
from bowout.mailbox.folder import read_eml
from bowout.mailbox.model import RawThread
from bowout.thread.clean_mail import clean_mail
from bowout.thread.read import read
from harness import hostile_mail

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


def reading(report: Report, file: Path | None = None) -> None:
    """Measure honest and hostile mails, and how the time of a hostile one grows."""
    times = honest(file)
    mails = hostile_mail.hostile_mails()
    slow = {name: seconds(partial(read_whole, content)) for name, content in mails.items()}
    growth = {}
    for recipe in (one for one in hostile_mail.recipes() if one.is_body):
        longer, shorter = (seconds(partial(read_whole, recipe.mail(f))) for f in (0.5, 0.25))
        if shorter > MEASURABLE:
            growth[recipe.name] = longer / shorter
    slowest = max(slow, key=lambda one: slow[one])
    steepest = max(growth, key=lambda one: growth[one])
    report.add(
        "Reading mail, processor time",
        Figure("honest", f"{len(times)} honest mails, the median", 1000 * half(times), "ms"),
        Figure("honest worst", "the slowest of them", 1000 * max(times), "ms"),
        Figure(
            "hostile", f"{len(slow)} hostile mails, the median", 1000 * half([*slow.values()]), "ms"
        ),
        Figure(
            "hostile worst",
            f"the slowest of them ({slowest})",
            slow[slowest],
            "s",
            bar=1.0,
            goal=0.5,
        ),
        Figure(
            "hostile growth",
            f"a hostile mail twice as long, {len(growth)} tried, the steepest ({steepest})",
            growth[steepest],
            "x",
            bar=3.5,
            goal=2.5,
        ),
    )
