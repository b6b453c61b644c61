"""From rows to Past: what is remembered of this thread and of the person who writes (R78, R79)."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from bowout import limits
from bowout.ledger import people
from bowout.ledger.entries import row_of
from bowout.ledger.model import Known, Place, Seen
from bowout.ledger.moments import read, written
from bowout.stage.model import Decline, Past

_MOST = 5  # earlier declines of one person that anybody compares a new role with


def recall(db: sqlite3.Connection, place: Place, writer: Known, seen: Seen, now: datetime) -> Past:
    """Return what is remembered; ``writer`` is who wrote last, ``seen`` when either side did."""
    row = row_of(db, place)
    found = people.find(db, writer)
    contact, sure = found or (row["contact"] if row else None, bool(row and row["contact"]))
    declines = _declines(db, contact, place)
    here = row["declined_at"] if row else None
    if row and here and not any(one.same_thread for one in declines):
        declines = (_decline(row, place), *declines)
    return Past(
        declines=declines,
        same_person=sure,
        wrote_before=_unanswered(db, contact, place, now) if sure else None,
        decided_at=read(row["decided_at"]) if row else None,
        inserted_at=read(row["inserted_at"]) if row else None,
        sent_at=read(row["sent_seen_at"] or row["sent_confirmed_at"]) if row else None,
        not_recruiting=bool(row and row["not_recruiting"]),
        late=_is_late(seen, now) and not here,
        known_thread=row is not None,
    )


def _declines(db: sqlite3.Connection, contact: int | None, place: Place) -> tuple[Decline, ...]:
    rows = db.execute(
        "SELECT * FROM entry WHERE contact = ? AND declined_at IS NOT NULL AND not_recruiting = 0 "
        "ORDER BY declined_at DESC LIMIT ?",
        (contact, _MOST),
    ).fetchall()
    return tuple(_decline(row, place) for row in rows)


def _decline(row: sqlite3.Row, place: Place) -> Decline:
    at = read(row["declined_at"])
    assert at is not None  # noqa: S101 -- asked for
    same = (row["channel"], row["thread"]) == (place.channel, place.key)
    return Decline(at, row["role"], row["company"], same_thread=same)


def _unanswered(
    db: sqlite3.Connection, contact: int | None, place: Place, now: datetime
) -> datetime | None:
    """Return when an earlier thread of this person came that got no answer."""
    row = db.execute(
        "SELECT MAX(received_at) FROM entry WHERE contact = ? AND NOT (channel = ? AND thread = ?) "
        "AND inserted_at IS NULL AND declined_at IS NULL AND sent_confirmed_at IS NULL "
        "AND not_recruiting = 0 AND stage = 'outreach' AND received_at BETWEEN ? AND ?",
        (
            contact,
            place.channel,
            place.key,
            written(now - timedelta(days=limits.SAME_ROLE_DAYS)),
            written(now - timedelta(hours=limits.FOLLOW_UP_HOURS)),
        ),
    ).fetchone()
    return read(row[0])


def _is_late(seen: Seen, now: datetime) -> bool:
    """Say whether their newest message has waited for more than a week."""
    if seen.theirs is None or (seen.mine and seen.mine > seen.theirs):
        return False
    return now - seen.theirs > timedelta(days=limits.LATE_DAYS)
