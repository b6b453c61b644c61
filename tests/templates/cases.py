"""Threads, facts and judgements to suggest for; the people and companies are invented."""

from __future__ import annotations

from datetime import UTC, datetime

from bowout.facts.model import Fact, Facts
from bowout.mailbox.model import Channel, User
from bowout.replies.shelf import Shelf, load_shelf
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Message, Thread

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)  # a Wednesday
SHELF: Shelf = load_shelf()

THEIRS = "Hi Noor,\n\nwe are looking for a senior buyer. Would you like to talk?\n\nIngrid"


def thread(
    *texts: tuple[str, str],
    channel: Channel = "email",
    language: str | None = "en",
    name: str | None = "Noor Haddad",
    direction: str | None = None,
    id: str = "t1",  # noqa: A002 -- as the model names it
) -> Thread:
    """Return a thread of (who, text) pairs, ``who`` being "me" or "them"."""
    messages = tuple(
        Message(index, mine=who == "me", text=text, date=NOW)
        for index, (who, text) in enumerate(texts or (("them", THEIRS),))
    )
    user = User(name=name, direction=direction)
    return Thread(id, channel, messages, user=user, language=language)


def fact(value: str, quote: str | None = None) -> Fact:
    return Fact(value, 0, quote or value)


FULL = Facts(
    recruiter=fact("Ingrid Solheim"),
    greeting="Ingrid",
    company=fact("Larkfield"),
    role=fact("Senior Buyer"),
    hiring_manager=fact("Tomas Vrba"),
    referrer=fact("Dana Brandt"),
    topics=(
        fact("the move to local growers", "talked with Tomas about the move to local growers"),
    ),
    interviewers=(fact("Mei Tanaka"),),
)


def judgement(stage: Stage, *flags: Flag, rounds: int = 0) -> Judgement:
    return Judgement(stage, 0.9, flags=frozenset(flags), rounds=rounds)
