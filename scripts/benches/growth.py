"""What an answer costs as threads and mails grow, and what a folder of saved mail costs.

Below the limits of ``limits.py`` the time should grow with the size and no faster; above them
(100 messages, 64 KB of one message, the 20 newest judged) it should stay.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from benches.figure import Figure, Report, Series, half
from benches.rooms import new_service
from benches.threads import Threads

from bowout.api.requests import SuggestIn
from bowout.mailbox.folder import FolderMailbox

MESSAGES = (1, 2, 5, 10, 20, 30, 50, 75, 100)
WORDS = (25, 50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000)
MAILS = (10, 30, 100, 300, 1_000, 3_000)
RUNS = 5
A_MAIL = """From: {name} <{address}>
To: Sam Rivera <sam@example.com>
Subject: {subject}
Date: Tue, 1 Sep 2026 09:00:00 +0000
Message-ID: <{number}@bench.example>

{text}
"""


def growth(report: Report) -> None:
    """Measure the three curves; the first two in turn, so that a drifting machine bends neither."""
    service, threads = new_service(), Threads(5)
    sizes = [(number, 150) for number in MESSAGES] + [(1, words) for words in WORDS]
    times: dict[tuple[int, int], list[float]] = {size: [] for size in sizes}
    for run in range(RUNS + 1):
        for size, found in times.items():
            asked = SuggestIn.model_validate(threads.request(*size))
            began = time.process_time()
            service.suggest(asked)
            if run:  # the first round warms
                found.append(1000 * (time.process_time() - began))
    cost = {size: half(found) for size, found in times.items()}
    by_thread = tuple((float(number), cost[number, 150]) for number in MESSAGES)
    by_mail = tuple((float(words), cost[1, words]) for words in WORDS)
    report.plots["cost-by-messages"] = [Series("a thread of messages of 150 words", by_thread)]
    report.plots["cost-by-words"] = [Series("one message", by_mail)]
    group = "Growth, processor time"
    report.add(
        group,
        *(
            Figure(f"messages {int(size)}", f"messages in a thread: {int(size)}", took, "ms")
            for size, took in by_thread
            if size in (1, 10, 100)
        ),
        *(
            Figure(f"words {int(size)}", f"one message of {int(size):,} words", took, "ms")
            for size, took in by_mail
            if size in (100, 1_600, 10_000)
        ),
    )
    by_mailbox = _folders()
    report.plots["cost-by-mailbox"] = [Series("a folder of saved mail, read whole", by_mailbox)]
    report.add(
        group,
        *(
            Figure(f"folder {int(count)}", f"a folder of {int(count):,} mails read", took, "ms")
            for count, took in by_mailbox
            if count in (10, 100, 1_000)
        ),
    )


def _folders() -> tuple[tuple[float, float], ...]:
    """Reading a folder of saved mail whole: (mails, milliseconds); through Gmail one thread is
    asked for by its number, whatever the mailbox holds."""
    found: list[tuple[float, float]] = []
    for count in MAILS:
        with tempfile.TemporaryDirectory(prefix="bowout-bench-") as name:
            for number, body in enumerate(Threads(6).requests(count)):
                message = body["messages"][0]
                content = A_MAIL.format(
                    name=message["name"],
                    address=message["email"],
                    subject=body["subject"] or "",
                    number=number,
                    text=message["text"],
                )
                (Path(name) / f"{number}.eml").write_text(content, encoding="utf-8")
            began = time.process_time()
            FolderMailbox(Path(name)).threads()
            found.append((float(count), 1000 * (time.process_time() - began)))
    return tuple(found)
