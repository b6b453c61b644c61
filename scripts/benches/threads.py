"""Threads that nobody has asked about, put together from the corpus: same seed, same threads.

A repeated thread would measure caches. Here each has the messages of one of the corpus' threads,
brought to their length with what mail of that length is made of: lines of adverts and footers.
"""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import corpus

from bowout.mailbox.model import RawThread, User
from bowout.mailbox.page import PageMailbox, PageMessage

FIRST_DAY = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
#: What of a labelled thread is a request.
_ASKED = ("id", "channel", "subject", "from", "messages")
NAMES = ("Rita Solano", "Tom Ode", "Dana Whitlow", "Orla Finch", "Ken Adeyemi", "Ines Prado")


@cache
def _pool() -> tuple[list[dict[str, Any]], list[str]]:
    """Return the corpus' English threads with recruiters, and lines that make a mail longer."""
    english = (row for row in corpus.rows() if row["lang"] == "en" and row["channel"] == "email")
    rows = [row for row in english if row["stage"] != "not_recruiting"]
    lines = Path(__file__).with_name("adverts.txt").read_text(encoding="utf-8").splitlines()
    return rows, lines


@cache
def _rows(messages: int) -> list[dict[str, Any]]:
    """Return the threads of at most so many messages: cut off, the rest would lack its beginning,
    and nobody could say how far things have gone."""
    rows, _ = _pool()
    return [row for row in rows if len(row["messages"]) <= messages]


class Threads:
    """An endless supply; two supplies of one seed give the same threads."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - nothing secret
        self._seed = seed
        self._number = 0

    def request(self, messages: int, words: int) -> dict[str, Any]:
        """Return the body of a ``/v1/suggest`` with so many messages of so many words."""
        self._number += 1
        row = self._random.choice(_rows(messages))
        name = self._random.choice(NAMES)
        address = f"{name.split()[0].lower()}@desk{self._number % 50}.example"
        turns = [self._turn(number, messages, name, address) for number in range(messages)]
        openings = [one["text"] for one in row["messages"]]
        for number, turn in enumerate(turns):
            opening = openings[number] if number < len(openings) else ""
            turn["text"] = self._text(opening, words, turn["name"])
        return {
            "id": f"bench-{self._seed}-{self._number}",
            "channel": "email",
            "subject": row["subject"],
            "from": f"{name} <{address}>",
            "user": {"name": "Sam Rivera", "email": "sam@example.com"},
            "messages": turns,
        }

    def requests(self, count: int, messages: int = 1, words: int = 150) -> list[dict[str, Any]]:
        """Return ``count`` different bodies."""
        return [self.request(messages, words) for _ in range(count)]

    def draft(self) -> dict[str, Any]:
        """Return the body of a ``/v1/lint`` about a reply of some 80 words."""
        self._number += 1
        thanks = self._text("Thank you for writing about the role.", 60, "Sam Rivera")
        text = f"Hi Rita,\n\n{thanks}\n\nI've decided to stay where I am.\n\nBest,\nSam"
        return {"id": f"draft-{self._number}", "text": text, "stage": "outreach"}

    def _turn(self, number: int, messages: int, name: str, address: str) -> dict[str, Any]:
        mine = (messages - 1 - number) % 2 == 1  # the last one is theirs
        when = FIRST_DAY + timedelta(days=number)
        return {
            "from": "me" if mine else "them",
            "name": "Sam Rivera" if mine else name,
            "email": "sam@example.com" if mine else address,
            "date": when.isoformat(),
        }

    def _text(self, opening: str, words: int, name: str) -> str:
        _, lines = _pool()
        text = [opening]
        count = len(opening.split())
        while count < words:
            line = self._random.choice(lines)
            text.append(line)
            count += len(line.split())
        flat = "".join(re.findall(r"\S+\s*", " ".join(text))[:words]).rstrip()
        return f"Hi Sam,\n\n{flat}\n\nBest,\n{name}"


def corpus_threads(seed: int) -> list[dict[str, Any]]:
    """Return bodies of the corpus' threads as they were written, each once: some three messages and
    fifty words in the middle, of all stages, in six languages."""
    bodies = [{key: row[key] for key in _ASKED} for row in corpus.rows()]
    random.Random(seed).shuffle(bodies)  # noqa: S311 - nothing secret
    return bodies


def raw_thread(body: dict[str, Any]) -> RawThread:
    """Return a body as the mailbox hands it on."""
    messages = tuple(
        PageMessage(one["text"], one["from"] == "me", one["name"], one["email"], one["date"])
        for one in body["messages"]
    )
    user = User(body["user"]["name"], body["user"]["email"])
    page = PageMailbox(body["id"], "email", messages, body["subject"], user, body["from"])
    return page.fetch(body["id"])
