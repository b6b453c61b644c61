"""The order in which threads are answered: what presses first, then what went furthest (R1, R9).

What presses is said by the clock (``advice/clock.py``), from what was read and from what the ledger
remembers of the thread: a decision of mine, a no that went out by phone, a mail that is none of a
recruiter's. Then comes the deeper stage, then who has waited longest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from bowout.advice.clock import Clock, Waiting, clock
from bowout.ledger.model import Entry
from bowout.stage.model import Stage
from bowout.triage.model import Judged, Recruiting

_DEPTH = {
    Stage.OUTREACH: 1,
    Stage.SCREENING: 2,
    Stage.PUSHBACK: 2,
    Stage.INTERVIEWING: 3,
    Stage.OFFER: 4,
}
_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pressing:
    """A thread that waits, and its clock; None where nothing runs."""

    thread_id: str
    waiting: Recruiting
    clock: Clock | None


def in_order(
    judged: Iterable[Judged], now: datetime, remembered: Iterable[Entry] = ()
) -> tuple[Pressing, ...]:
    """Return the threads that wait, the most pressing first.

    ``remembered`` are the ledger's entries of them, as far as there are any.
    """
    known = {entry.place.key: entry for entry in remembered}
    found = []
    for one in judged:
        entry = known.get(one.thread.thread_id)
        if one.waiting and not (entry and _is_settled(entry, one.waiting)):
            running = _clock(one.waiting, entry, now)
            found.append(Pressing(one.thread.thread_id, one.waiting, running))
    return tuple(sorted(found, key=_rank))


def age_days(waiting: Recruiting, now: datetime) -> int | None:
    """Return for how many whole days they have waited, None when nobody knows."""
    return None if waiting.received is None else max(0, (now - waiting.received).days)


def _is_settled(entry: Entry, waiting: Recruiting) -> bool:
    """Say whether my no went out some other way, or the person said that nobody recruits here."""
    said = entry.declined_at
    after = said and waiting.received and waiting.received > said
    return entry.not_recruiting or bool(said and not after)


def _clock(waiting: Recruiting, entry: Entry | None, now: datetime) -> Clock | None:
    decided = entry.decided_at if entry and not entry.declined_at else None
    return clock(
        Waiting(waiting.stage, waiting.flags, decided, waiting.deadline, waiting.received), now
    )


def _rank(one: Pressing) -> tuple[int, bool, datetime, int, datetime]:
    presses = one.clock if one.clock and one.clock.state != "calm" else None
    return (
        -presses.severity if presses else 0,
        one.waiting.abstained,
        (presses and presses.due) or _LAST,
        -_DEPTH.get(one.waiting.stage, 0),
        one.waiting.received or _LAST,
    )
