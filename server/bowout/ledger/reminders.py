"""When to write again: six to twelve months after a no (R76), on a working day, not ten at once.

One person has one open reminder, for the newest no. Days are the person's own: where they are.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bowout import limits
from bowout.errors import NotRememberedError
from bowout.ledger.entries import entry_of
from bowout.ledger.model import Reminder
from bowout.ledger.moments import months_after, read, written

_SATURDAY = 5


def plan(db: sqlite3.Connection, entry: int, months: int, now: datetime) -> None:
    """Make the reminder of an entry in which a no went out; nothing happens where there is one.

    ``months`` is the wish, ``now`` tells the person's time zone.
    """
    row = db.execute(
        "SELECT * FROM entry WHERE id = ? AND declined_at IS NOT NULL AND not_recruiting = 0 "
        "AND id NOT IN (SELECT entry FROM reminder)",
        (entry,),
    ).fetchone()
    declined = read(row["declined_at"]) if row else None
    if row is None or declined is None or _has_newer(db, row):
        return
    db.execute(
        "DELETE FROM reminder WHERE done_at IS NULL AND entry IN "
        "(SELECT id FROM entry WHERE contact = ?)",
        (row["contact"],),
    )
    day = declined.astimezone(now.tzinfo).date()
    shortest, longest = limits.REMINDER_MONTHS
    wish = months_after(day, min(max(months, shortest), longest))
    due = free_day(db, wish, months_after(day, shortest), months_after(day, longest))
    db.execute(
        "INSERT INTO reminder (entry, uid, due) VALUES (?, ?, ?)",
        (entry, f"{uuid.uuid4()}@bowout", due.isoformat()),
    )


def _has_newer(db: sqlite3.Connection, row: sqlite3.Row) -> bool:
    """Say whether the same person got a later no elsewhere."""
    found = db.execute(
        "SELECT 1 FROM entry WHERE contact = ? AND declined_at > ? AND not_recruiting = 0",
        (row["contact"], row["declined_at"]),
    )
    return found.fetchone() is not None


def unplan(db: sqlite3.Connection, entry: int) -> None:
    """Drop the reminder of an entry: it was no recruiter after all."""
    db.execute("DELETE FROM reminder WHERE entry = ?", (entry,))


def free_day(db: sqlite3.Connection, wish: date, first: date, last: date) -> date:
    """Return the working day nearest to ``wish`` that has room, within the two bounds.

    Where no day has room, the emptiest one.
    """
    taken = {
        row["due"]: row["many"]
        for row in db.execute(
            "SELECT due, COUNT(*) AS many FROM reminder WHERE done_at IS NULL GROUP BY due"
        )
    }
    working = [day for day in _around(wish, first, last) if day.weekday() < _SATURDAY]
    counts = [taken.get(day.isoformat(), 0) for day in working]
    roomy = (
        day for day, count in zip(working, counts, strict=True) if count < limits.REMINDERS_A_DAY
    )
    return next(roomy, working[counts.index(min(counts))])


def _around(wish: date, first: date, last: date) -> Iterator[date]:
    yield wish
    for days in range(1, (last - first).days + 1):
        for day in (wish + timedelta(days), wish - timedelta(days)):
            if first <= day <= last:
                yield day


def open_ones(db: sqlite3.Connection) -> tuple[Reminder, ...]:
    """Return the reminders that are not done, the soonest first."""
    rows = db.execute("SELECT * FROM reminder WHERE done_at IS NULL ORDER BY due, id").fetchall()
    return tuple(_reminder(db, row) for row in rows)


def _reminder(db: sqlite3.Connection, row: sqlite3.Row) -> Reminder:
    entry = db.execute("SELECT * FROM entry WHERE id = ?", (row["entry"],)).fetchone()
    return Reminder(
        id=row["id"],
        uid=row["uid"],
        due=date.fromisoformat(row["due"]),
        snoozed=row["snoozed"],
        entry=entry_of(db, entry),
    )


def _is_open(db: sqlite3.Connection, reminder: int) -> None:
    found = db.execute(
        "SELECT 1 FROM reminder WHERE id = ? AND done_at IS NULL", (reminder,)
    ).fetchone()
    if not found:
        raise NotRememberedError(
            "There is no such reminder.", "`./scripts/bowout reminders` shows those there are."
        )


def done(db: sqlite3.Connection, reminder: int, now: datetime) -> None:
    """Put a reminder away; raises NotRememberedError."""
    _is_open(db, reminder)
    db.execute("UPDATE reminder SET done_at = ? WHERE id = ?", (written(now), reminder))


def snooze(db: sqlite3.Connection, reminder: int, days: int, now: datetime) -> None:
    """Move a reminder to some days from today, on a working day; raises NotRememberedError."""
    _is_open(db, reminder)
    wish = now.date() + timedelta(days=days)
    due = free_day(db, wish, wish, wish + timedelta(days=limits.SNOOZE_DAYS))
    db.execute(
        "UPDATE reminder SET due = ?, snoozed = snoozed + 1 WHERE id = ?",
        (due.isoformat(), reminder),
    )
