"""The ledger: what was suggested, said and answered, kept on this computer only (R77, R80).

Every method is one transaction: kept whole or not at all, with other processes waiting their turn.
All raise LedgerError, with a sentence for the person, when the file is out of reach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from bowout import limits
from bowout.errors import NotRememberedError
from bowout.ledger import entries, people, recall, reminders, statistics
from bowout.ledger.file import LedgerFile
from bowout.ledger.model import Entry, Event, Forgotten, Known, Place, Reminder, Seen
from bowout.ledger.moments import months_after, written
from bowout.stage.model import Past

_NEWEST = "ORDER BY COALESCE(received_at, suggested_at, updated_at) DESC, id DESC"


class Ledger:
    """What is remembered. ``path`` is another file than the data folder's, for demo and tests.

    ``months`` and ``years`` are the settings for reminders and for how long entries are kept (0:
    for good); they may be changed at any time. Safe to use from several threads.
    """

    def __init__(
        self, path: Callable[[], Path] | None = None, *, months: int = 9, years: int = 5
    ) -> None:
        self._file = LedgerFile(path) if path else LedgerFile()
        self.months = months
        self.years = years
        self._pruned: str | None = None

    @property
    def notice(self) -> str | None:
        """What the person should know of the file: that it was damaged and put aside."""
        return self._file.notice

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        self._file.close()

    def record(
        self,
        place: Place,
        event: Event,
        now: datetime,
        *,
        at: datetime | None = None,
        known: Known | None = None,
    ) -> Entry:
        """Keep what the person did in a thread, at ``at`` or now; return the entry."""
        moment = min(at or now, now)
        with self._file.writing() as db:
            entry = entries.happened(db, place, event, moment, known or Known(), now)
            if event is Event.NOT_RECRUITING:
                reminders.unplan(db, entry)
            else:
                reminders.plan(db, entry, self.months, now)
            row = entries.row_of(db, place)
            assert row is not None  # noqa: S101 -- just written
            return entries.entry_of(db, row)

    def note(self, place: Place, known: Known, seen: Seen, now: datetime) -> None:
        """Keep that replies were suggested to a thread, and what reading it showed."""
        with self._file.reading() as db:
            if not entries.is_news(entries.row_of(db, place), known, seen):
                return
        with self._file.writing() as db:
            entry = entries.suggested(db, place, known, seen, now)
            reminders.plan(db, entry, self.months, now)

    def recall(self, place: Place, writer: Known, seen: Seen, now: datetime) -> Past:
        """Return what is remembered of a thread and of who writes in it."""
        self.prune(now)
        with self._file.reading() as db:
            return recall.recall(db, place, writer, seen, now)

    def entry(self, entry_id: int) -> Entry:
        """Return one entry; raises NotRememberedError."""
        with self._file.reading() as db:
            row = db.execute("SELECT * FROM entry WHERE id = ?", (entry_id,)).fetchone()
            if row is None:
                raise NotRememberedError("Bowout remembers no such thread.")
            return entries.entry_of(db, row)

    def at(self, places: Iterable[Place]) -> tuple[Entry, ...]:
        """Return the entries of those threads that are remembered."""
        with self._file.reading() as db:
            rows = [entries.row_of(db, place) for place in places]
            return tuple(entries.entry_of(db, row) for row in rows if row is not None)

    def entries(self, limit: int | None = None, offset: int = 0) -> tuple[Entry, ...]:
        """Return the entries, newest first; all of them without a limit."""
        with self._file.reading() as db:
            rows = db.execute(
                f"SELECT * FROM entry {_NEWEST} LIMIT ? OFFSET ?",  # noqa: S608
                (-1 if limit is None else limit, offset),
            ).fetchall()
            return tuple(entries.entry_of(db, row) for row in rows)

    def total(self) -> int:
        """Return how many threads are remembered."""
        with self._file.reading() as db:
            number: int = db.execute("SELECT COUNT(*) FROM entry").fetchone()[0]
            return number

    def of_person(self, who: str | int) -> tuple[Entry, ...]:
        """Return the threads of whom a name, an address or an id means, newest first.

        Raises NotRememberedError when there is nobody.
        """
        with self._file.reading() as db:
            rows = []
            for contact in _somebody(people.named(db, who)):
                rows += db.execute(
                    f"SELECT * FROM entry WHERE contact = ? {_NEWEST}",  # noqa: S608
                    (contact,),
                ).fetchall()
            return tuple(entries.entry_of(db, row) for row in rows)

    def forget(self, who: str | int) -> Forgotten:
        """Forget a person and all their threads, without a trace; raises NotRememberedError."""
        with self._file.writing() as db:
            contacts = _somebody(people.named(db, who))
            count = 0
            for contact in contacts:
                count += db.execute("DELETE FROM entry WHERE contact = ?", (contact,)).rowcount
                db.execute("DELETE FROM contact WHERE id = ?", (contact,))
        self._file.scrub()
        return Forgotten(len(contacts), count)

    def forget_all(self) -> Forgotten:
        """Forget everything, without a trace."""
        with self._file.writing() as db:
            count = db.execute("DELETE FROM entry").rowcount
            persons = db.execute("DELETE FROM contact").rowcount
        self._file.scrub()
        return Forgotten(persons, count)

    def prune(self, now: datetime) -> None:
        """Forget what is older than is to be kept, at most once a day (R80)."""
        today = now.date().isoformat()
        if today == self._pruned:
            return
        with self._file.reading() as db:
            row = db.execute("SELECT value FROM kept WHERE name = 'pruned'").fetchone()
        self._pruned = today
        if row and row["value"] == today:
            return
        with self._file.writing() as db:
            if self.years:
                day = months_after(now.date(), -12 * self.years)
                oldest = now.replace(year=day.year, month=day.month, day=day.day)
                db.execute("DELETE FROM entry WHERE updated_at < ?", (written(oldest),))
                people.drop_unseen(db)
            db.execute(
                "INSERT INTO kept VALUES ('pruned', ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (today,),
            )

    def reminders(self) -> tuple[Reminder, ...]:
        """Return the reminders that are not done, the soonest first."""
        with self._file.reading() as db:
            return reminders.open_ones(db)

    def done(self, reminder: int, now: datetime) -> None:
        """Put a reminder away; raises NotRememberedError."""
        with self._file.writing() as db:
            reminders.done(db, reminder, now)

    def snooze(self, reminder: int, now: datetime, days: int = limits.SNOOZE_DAYS) -> None:
        """Move a reminder to some days from today; raises NotRememberedError."""
        with self._file.writing() as db:
            reminders.snooze(db, reminder, days, now)

    def statistics(self, now: datetime) -> statistics.Statistics:
        """Return the weekly picture."""
        with self._file.reading() as db:
            return statistics.statistics(db, now)


def _somebody(contacts: list[int]) -> list[int]:
    if not contacts:
        raise NotRememberedError
    return contacts
