"""The first questions of a fresh process, many at once: its answers are those of one by one.

Run as a program (``python -m harness.at_once``), because what is made once is made by then in a
process that has answered before. Prints what went wrong, a line each; nothing when all is well.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from bowout.check.model import Draft
from bowout.check.review import review
from bowout.mailbox.folder import demo_mailbox
from bowout.replies.shelf import load_shelf
from bowout.suggest import suggest

CLIENTS = 12
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
LETTERS = (
    "Hi Ann, thank you for the call. I have decided to stay where I am. Best, Sam",
    "Guten Tag Frau Ahl, vielen Dank, aber ich bleibe bei meiner Firma. Viele Grüße, Sam",
    "Bonjour Anne, merci pour votre message. Je ne donne pas suite. Cordialement, Sam",
)


def questions() -> list[Callable[[], object]]:
    """Return what is asked: the replies to each thread of the demo mailbox, and a few letters."""
    mailbox, shelf = demo_mailbox(), load_shelf()
    threads = [mailbox.fetch(one) for one in mailbox.threads()]
    linted = [partial(review, Draft(letter)) for letter in LETTERS]
    return [*linted, *(partial(suggest, raw, shelf, now=NOW) for raw in threads)]


def main() -> None:
    """Ask everything from many threads, then again from one."""
    asked, wrong = questions(), list[str]()
    answers: list[list[object]] = [[] for _ in asked]
    together = threading.Barrier(CLIENTS)

    def client(first: int) -> None:
        together.wait()
        for step in range(len(asked)):
            number = (first + step) % len(asked)
            try:
                answers[number].append(asked[number]())
            except Exception as error:
                wrong.append(f"question {number}: {type(error).__name__}")

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)  # the shorter, the sooner two are in one place
    clients = [threading.Thread(target=client, args=(3 * first,)) for first in range(CLIENTS)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    sys.setswitchinterval(interval)
    for number, (ask, given) in enumerate(zip(asked, answers, strict=True)):
        alone = ask()
        wrong += [f"question {number}: another answer" for one in given if one != alone]
    sys.stdout.write("\n".join(wrong))


if __name__ == "__main__":
    main()
