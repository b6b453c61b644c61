"""Threads to remember: places, an invented recruiter, a day that stands still."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Entry, Event, Known, Place, Seen
from bowout.replies.model import Kind
from bowout.stage.model import Stage

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)  # a Wednesday
HOUR = timedelta(hours=1)
DAY = 24 * HOUR
GMAIL = Place("email", "19fbe8798fa54b87", "sam@example.com")
CHAT = Place("linkedin", "2-conversation")
RITA = Known(
    name="Rita Solano",
    greeting="Rita",
    email="rita@talent.example",
    company="Initech",
    role="Staff Engineer",
    stage=Stage.OUTREACH,
)
PUT_IN = Known(kind=Kind.DECLINE, reason="timing", medium="email")


def place(number: int) -> Place:
    return Place("email", f"{number:x}", "sam@example.com")


def declined(
    ledger: Ledger, where: Place, who: Known = RITA, at: datetime = NOW, now: datetime | None = None
) -> Entry:
    """Suggest, insert and see as sent, in one thread, a day after they wrote."""
    ledger.note(where, who, Seen(theirs=at - DAY), at)
    ledger.record(where, Event.INSERTED, now or at, at=at, known=PUT_IN)
    sent = replace(Seen(theirs=at - DAY, sure=True), mine=at + timedelta(minutes=3))
    ledger.note(where, who, sent, (now or at) + HOUR)
    return only(ledger, where)


def only(ledger: Ledger, where: Place) -> Entry:
    return next(one for one in ledger.entries() if one.place.key == where.key)
