"""A thread's row: what the person did in it, what a reading of it shows, and when (R77).

Every function works inside the transaction it is given. Nothing is written where nothing changed,
so that a thread that is looked at again costs one read.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from bowout import limits
from bowout.ledger import people
from bowout.ledger.model import SAYS_NO, Entry, Event, Known, Place, Seen
from bowout.ledger.moments import read, written
from bowout.stage.model import Flag, Stage

_SETTLED = ("stage", "company", "agency", "role")  # what the no was to: kept once it went out
_LEARNT = (*_SETTLED, "reason", "kind", "medium", "language")
_DECIDED = "decided_at = COALESCE(decided_at, :at)"
_PUT_IN = f"inserted_at = :at, sent_seen_at = NULL, sent_confirmed_at = NULL, {_DECIDED}"
_DONE: dict[Event, str] = {
    Event.DECIDED: _DECIDED,
    Event.UNDECIDED: "decided_at = CASE WHEN declined_at IS NULL THEN NULL ELSE decided_at END",
    Event.INSERTED: _PUT_IN,
    Event.COPIED: _PUT_IN,
    Event.SENT: f"sent_confirmed_at = :at, {_DECIDED}",
    Event.CALLED: f"sent_confirmed_at = :at, medium = 'call', {_DECIDED}",
    # Whoever is no recruiter is none of our business: only that is kept.
    Event.NOT_RECRUITING: "not_recruiting = 1, contact = NULL, "
    + ", ".join(f"{name} = NULL" for name in _LEARNT),
    Event.RECRUITING: "not_recruiting = 0",
}


def row_of(db: sqlite3.Connection, place: Place) -> sqlite3.Row | None:
    """Return the row of a thread, None when it is not remembered."""
    found: sqlite3.Row | None = db.execute(
        "SELECT * FROM entry WHERE channel = ? AND thread = ?", (place.channel, place.key)
    ).fetchone()
    return found


def _made(db: sqlite3.Connection, place: Place, moment: str) -> sqlite3.Row:
    db.execute(
        "INSERT INTO entry (channel, thread, account, updated_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (channel, thread) DO UPDATE SET account = COALESCE(excluded.account, account)",
        (place.channel, place.key, place.account, moment),
    )
    row = row_of(db, place)
    assert row is not None  # noqa: S101 -- just made
    return row


def _learn(db: sqlite3.Connection, entry: int, told: dict[str, str | int | None]) -> None:
    columns = ", ".join(f"{name} = COALESCE(:{name}, {name})" for name in told)
    db.execute(f"UPDATE entry SET {columns} WHERE id = :id", {**told, "id": entry})  # noqa: S608


def _told(known: Known) -> dict[str, str | int | None]:
    """Return what is known as columns; a deadline is told again with every reading."""
    told: dict[str, str | int | None] = {name: getattr(known, name) for name in _LEARNT}
    told["flags"] = None if known.flags is None else " ".join(sorted(known.flags))
    told["deadline"] = written(known.deadline) if known.deadline else None
    return told


def _still_open(row: sqlite3.Row, told: dict[str, str | int | None]) -> dict[str, str | int | None]:
    """Return what a reading may still change: not to what the no was said, once it went out."""
    if row["declined_at"] is None:
        return told
    return {name: value for name, value in told.items() if name not in _SETTLED}


def _writer(db: sqlite3.Connection, row: sqlite3.Row, known: Known, moment: str) -> int | None:
    """Return who writes; once the no went out, whoever else writes does not take its place."""
    if row["declined_at"] and row["contact"]:
        found = people.find(db, known)
        if found is None or found[0] != row["contact"]:
            return None
    return people.learn(db, known, moment)


def happened(
    db: sqlite3.Connection, place: Place, event: Event, at: datetime, known: Known, now: datetime
) -> int:
    """Keep what the person did in a thread; return the entry's id."""
    row = _made(db, place, written(now))
    entry: int = row["id"]
    if event is not Event.NOT_RECRUITING:
        _learn(db, entry, {**_told(known), "contact": people.learn(db, known, written(at))})
    db.execute(
        f"UPDATE entry SET {_DONE[event]}, updated_at = :now WHERE id = :id",  # noqa: S608
        {"at": written(at), "now": written(now), "id": entry},
    )
    if event is Event.CALLED or (event is Event.SENT and _says_no(known.kind or row["kind"])):
        _no_went_out(db, entry, written(at))
    if event is Event.NOT_RECRUITING:
        people.drop_unseen(db)
    return entry


def is_news(row: sqlite3.Row | None, known: Known, seen: Seen) -> bool:
    """Say whether a reading of the thread tells anything that its row does not hold."""
    if row is None or row["suggested_at"] is None:
        return True
    told = _still_open(row, _told(known))
    if any(value is not None and value != (row[name] or "") for name, value in told.items()):
        return True
    newest = max(row["received_at"] or "", row["answered_at"] or "")
    came = bool(seen.theirs and written(seen.theirs) > newest)
    said = seen.no is not None and (row["declined_at"] is None or _is_later(row, seen.no))
    return came or said or _proves_sent(row, seen)


def suggested(db: sqlite3.Connection, place: Place, known: Known, seen: Seen, now: datetime) -> int:
    """Keep that replies were suggested, and what the reading shows; return the entry's id."""
    row = _made(db, place, written(now))
    entry: int = row["id"]
    contact = _writer(db, row, known, written(seen.theirs or now))
    _learn(db, entry, {**_still_open(row, _told(known)), "contact": contact})
    if _proves_sent(row, seen) and seen.mine:
        db.execute("UPDATE entry SET sent_seen_at = ? WHERE id = ?", (written(seen.mine), entry))
        if _says_no(row["kind"]):
            _no_went_out(db, entry, written(seen.mine))
    if seen.no:
        _no_went_out(db, entry, written(seen.no))
    db.execute(
        "UPDATE entry SET suggested_at = COALESCE(suggested_at, :now), updated_at = :now "
        "WHERE id = :id",
        {"now": written(now), "id": entry},
    )
    if seen.theirs:
        _came(db, entry, written(seen.theirs), known.stage)
    return entry


def _says_no(kind: str | None) -> bool:
    return kind is None or kind in SAYS_NO


def _no_went_out(db: sqlite3.Connection, entry: int, at: str) -> None:
    """Keep my newest no; one that answers what came back takes the place of the first."""
    db.execute(
        f"UPDATE entry SET declined_at = :at, answered_at = NULL, answer = NULL, {_DECIDED} "  # noqa: S608
        "WHERE id = :id AND (declined_at IS NULL "
        "OR (answered_at > declined_at AND :at >= answered_at))",
        {"at": at, "id": entry},
    )


def _is_later(row: sqlite3.Row, no: datetime) -> bool:
    return bool(row["answered_at"]) and row["declined_at"] < row["answered_at"] <= written(no)


def _came(db: sqlite3.Connection, entry: int, theirs: str, stage: Stage | None) -> None:
    """Keep when they wrote: before my no it is what waits, after it is what came back."""
    db.execute(
        "UPDATE entry SET answered_at = :theirs, answer = :stage "
        "WHERE id = :id AND declined_at < :theirs",
        {"theirs": theirs, "stage": stage, "id": entry},
    )
    db.execute(
        "UPDATE entry SET received_at = MAX(COALESCE(received_at, ''), :theirs) "
        "WHERE id = :id AND (declined_at IS NULL OR declined_at >= :theirs)",
        {"theirs": theirs, "id": entry},
    )


def _proves_sent(row: sqlite3.Row, seen: Seen) -> bool:
    """Say whether the mailbox holds a message of mine from after the insertion."""
    inserted = read(row["inserted_at"])
    if not (seen.sure and seen.mine and inserted) or row["sent_seen_at"]:
        return False
    return seen.mine >= inserted - timedelta(seconds=limits.SAME_MESSAGE_SECONDS)


def entry_of(db: sqlite3.Connection, row: sqlite3.Row) -> Entry:
    """Return a row as the entry it stands for."""
    times = {name: read(row[name]) for name in row.keys() if name.endswith("_at")}  # noqa: SIM118
    updated = times.pop("updated_at")
    assert updated is not None  # noqa: S101 -- NOT NULL
    return Entry(
        id=row["id"],
        place=Place(row["channel"], row["thread"], row["account"]),
        person=people.person(db, row["contact"]) if row["contact"] else None,
        stage=Stage(row["stage"]) if row["stage"] else None,
        company=row["company"],
        agency=row["agency"],
        role=row["role"],
        reason=row["reason"],
        kind=row["kind"],
        medium=row["medium"],
        language=row["language"],
        flags=frozenset(Flag(flag) for flag in (row["flags"] or "").split()),
        deadline=read(row["deadline"]),
        not_recruiting=bool(row["not_recruiting"]),
        answer=Stage(row["answer"]) if row["answer"] else None,
        updated_at=updated,
        **times,
    )
