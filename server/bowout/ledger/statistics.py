"""The weekly picture: how many threads of which stage came, how soon they got a no, from whom.

A no is in time within 48 hours of the decision where the person said when it was made, else of
their message (R2).
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bowout import limits
from bowout.ledger.entries import entry_of
from bowout.ledger.model import Entry
from bowout.stage.model import Stage


@dataclass(frozen=True, slots=True)
class Week:
    """One week from its Monday on: threads by stage."""

    monday: date
    stages: dict[Stage, int]

    @property
    def name(self) -> str:
        """The week's name (ISO 8601): 2026-W46."""
        year, number, _ = self.monday.isocalendar()
        return f"{year}-W{number:02}"

    @property
    def total(self) -> int:
        """All threads of the week."""
        return sum(self.stages.values())


@dataclass(frozen=True, slots=True)
class ByPerson:
    """One recruiter: threads, those declined, those declined within 48 hours."""

    name: str
    company: str | None
    threads: int
    declined: int
    in_time: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The last weeks, oldest first, and everything that is remembered in numbers."""

    weeks: tuple[Week, ...]
    threads: int
    declined: int
    in_time: int
    later: int
    waiting: int
    people: tuple[ByPerson, ...]


def statistics(db: sqlite3.Connection, now: datetime) -> Statistics:
    """Return the numbers; ``now`` tells the time zone that weeks are counted in."""
    rows = db.execute("SELECT * FROM entry WHERE not_recruiting = 0").fetchall()
    entries = [entry for row in rows if counts(entry := entry_of(db, row))]
    declined = [entry for entry in entries if entry.declined_at]
    in_time = sum(is_in_time(entry) for entry in declined)
    return Statistics(
        weeks=_weeks(entries, now),
        threads=len(entries),
        declined=len(declined),
        in_time=in_time,
        later=len(declined) - in_time,
        waiting=sum(waits(entry) for entry in entries),
        people=_people(entries),
    )


def counts(entry: Entry) -> bool:
    """Say whether a thread is a recruiter's."""
    return not entry.not_recruiting and entry.stage is not Stage.NOT_RECRUITING


def waits(entry: Entry) -> bool:
    """Say whether a thread still waits for an answer of mine."""
    return (
        counts(entry)
        and entry.declined_at is None
        and entry.sent_at is None
        and entry.stage not in (None, Stage.CLOSED)
    )


def is_in_time(entry: Entry) -> bool:
    """Say whether the no of a declined thread went out within 48 hours."""
    said = entry.declined_at
    if said is None:
        return False
    decided, inserted = entry.decided_at, entry.inserted_at or said
    told = decided is not None and decided < inserted
    start = decided if told else entry.received_at or decided
    return start is None or said - start <= timedelta(hours=limits.DECIDED_HOURS)


def _weeks(entries: Sequence[Entry], now: datetime) -> tuple[Week, ...]:
    this_monday = now.date() - timedelta(days=now.weekday())
    found: dict[date, Counter[Stage]] = {
        this_monday - timedelta(weeks=back): Counter()
        for back in reversed(range(limits.STATS_WEEKS))
    }
    for entry in entries:
        came = (entry.received_at or entry.suggested_at or entry.updated_at).astimezone(now.tzinfo)
        monday = came.date() - timedelta(days=came.weekday())
        if monday in found and entry.stage:
            found[monday][entry.stage] += 1
    return tuple(Week(monday, dict(stages)) for monday, stages in found.items())


def _people(entries: Sequence[Entry]) -> tuple[ByPerson, ...]:
    threads: dict[int, list[Entry]] = {}
    for entry in entries:
        if entry.person:
            threads.setdefault(entry.person.id, []).append(entry)
    found = [
        ByPerson(
            name=person.name or next(iter(person.emails), None) or person.linkedin or "?",
            company=next(iter(person.companies), None),
            threads=len(theirs),
            declined=sum(entry.declined_at is not None for entry in theirs),
            in_time=sum(is_in_time(entry) for entry in theirs),
        )
        for theirs in threads.values()
        if (person := theirs[0].person)
    ]
    found.sort(key=lambda one: (-one.threads, one.name))
    return tuple(found[: limits.STATS_PEOPLE])
