"""What remembering keeps and gives: a person, a thread of theirs, a note that is due. No mail text.

A contact is a person, seen at companies over time ("the recruiter at company A in 2024 is the
recruiter at company B in 2026", R78); an entry is a thread (R77). All times are in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bowout.mailbox.model import Channel
from bowout.replies.model import Kind
from bowout.stage.model import Flag, Stage

# A request for a call, a voicemail and a line of thanks are no answer to the question.
SAYS_NO = frozenset(
    {Kind.DECLINE, Kind.CONFIRMATION, Kind.ONE_LINER, Kind.PUSHBACK_ANSWER, Kind.CALL_SCRIPT}
)


class Event(StrEnum):
    """What the person did in a thread (docs/api.md, ``/v1/ledger/record``)."""

    DECIDED = "decided"
    UNDECIDED = "undecided"
    INSERTED = "inserted"
    COPIED = "copied"
    SENT = "sent"
    CALLED = "called"
    NOT_RECRUITING = "not_recruiting"
    RECRUITING = "recruiting"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thread stands: Gmail's thread id, or the key of a conversation on LinkedIn."""

    channel: Channel
    key: str
    account: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a thread and of the one who writes in it; None keeps what was known."""

    name: str | None = None
    greeting: str | None = None
    email: str | None = None
    linkedin: str | None = None
    company: str | None = None
    agency: str | None = None
    role: str | None = None
    stage: Stage | None = None
    reason: str | None = None
    kind: Kind | None = None
    medium: str | None = None
    language: str | None = None
    flags: frozenset[Flag] | None = None
    deadline: datetime | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """When the newest messages of either side were written, as a reading of the thread shows.

    ``no`` is when I said no in my own words. ``sure`` is True when the mailbox itself was read:
    only that can prove that a reply was sent.
    """

    theirs: datetime | None = None
    mine: datetime | None = None
    no: datetime | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A contact; ``declines`` counts the threads of theirs in which I said no."""

    id: int
    name: str | None
    greeting: str | None
    emails: tuple[str, ...]
    linkedin: str | None
    companies: tuple[str, ...]
    declines: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A thread as it is remembered. ``received_at`` is their newest message before my no,
    ``answered_at`` and ``answer`` what came back after it."""

    id: int
    place: Place
    person: Person | None
    stage: Stage | None
    company: str | None
    agency: str | None
    role: str | None
    reason: str | None
    kind: str | None
    medium: str | None
    language: str | None
    flags: frozenset[Flag]
    deadline: datetime | None
    not_recruiting: bool
    received_at: datetime | None
    suggested_at: datetime | None
    decided_at: datetime | None
    inserted_at: datetime | None
    sent_seen_at: datetime | None
    sent_confirmed_at: datetime | None
    declined_at: datetime | None
    answered_at: datetime | None
    answer: Stage | None
    updated_at: datetime

    @property
    def sent_at(self) -> datetime | None:
        """When the reply went out, as seen in the mailbox, else as the person said."""
        return self.sent_seen_at or self.sent_confirmed_at


@dataclass(frozen=True, slots=True)
class Reminder:
    """A note that is due some months after a no (R76); ``uid`` never changes."""

    id: int
    uid: str
    due: date
    snoozed: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much was forgotten."""

    people: int
    entries: int
