"""What the routes and commands of the ledger do: record, list, forget, remind, count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bowout.api.followup import note_for
from bowout.api.ledger_answers import (
    EntriesOut,
    ForgottenOut,
    RecordOut,
    RemindersOut,
    StatsOut,
)
from bowout.api.ledger_requests import ForgetIn, PageIn, RecordIn, RemindIn
from bowout.api.ledger_shapes import (
    entry_out,
    known_of,
    place_of,
    reminder_out,
    stats_out,
)
from bowout.api.service import Service
from bowout.errors import LedgerError
from bowout.ledger.ledger import Ledger
from bowout.ledger.urgency import by_urgency
from bowout.triage.cache import forget as forget_triage


@dataclass(frozen=True, slots=True)
class Remember:
    """Answers from the ledger of ``service``; while nothing is remembered, from ``demo``.

    ``forget_too`` empties what else holds names: whoever is forgotten goes there as well.
    """

    service: Service
    demo: Callable[[], Ledger] | None = None
    forget_too: Callable[[], None] = forget_triage

    def record(self, request: RecordIn) -> RecordOut:
        """Keep what happened in a thread."""
        now = self._now()
        entry = self._ledger().record(
            place_of(request.thread), request.event, now, at=request.at, known=known_of(request)
        )
        return RecordOut(entry=entry_out(entry, now))

    def entries(self, request: PageIn) -> EntriesOut:
        """Return a stretch of the entries, newest first, or of those that wait for me."""
        (shown, demo), now = self._shown(), self._now()
        start, stop = request.offset, request.offset + request.limit
        if request.open:
            running = by_urgency(shown.entries(), now)
            found, total = tuple(entry for entry, _ in running)[start:stop], len(running)
        else:
            found, total = shown.entries(request.limit, request.offset), shown.total()
        return EntriesOut(
            entries=[entry_out(entry, now) for entry in found],
            total=total,
            limit=request.limit,
            offset=request.offset,
            demo=demo,
        )

    def forget(self, request: ForgetIn) -> ForgottenOut:
        """Forget one person, or everyone; raises NotRememberedError."""
        ledger = self._ledger()
        person = request.person
        self.forget_too()
        return ForgottenOut.model_validate(
            ledger.forget_all() if person is None else ledger.forget(person)
        )

    def reminders(self) -> RemindersOut:
        """Return the open reminders, each with its note."""
        (shown, demo), now = self._shown(), self._now()
        service = self.service
        return RemindersOut(
            reminders=[
                reminder_out(
                    one, note_for(one.entry, service.shelf, service.settings, now), now.date()
                )
                for one in shown.reminders()
            ],
            demo=demo,
        )

    def remind(self, request: RemindIn) -> RemindersOut:
        """Put a reminder away or off; raises NotRememberedError."""
        (shown, _), now = self._shown(), self._now()
        if request.action == "done":
            shown.done(request.id, now)
        else:
            shown.snooze(request.id, now, request.days)
        return self.reminders()

    def stats(self) -> StatsOut:
        """Return the weekly picture."""
        shown, demo = self._shown()
        return stats_out(shown.statistics(self._now()), demo=demo)

    def _now(self) -> datetime:
        return self.service.clock()

    def _ledger(self) -> Ledger:
        ledger = self.service.remembering
        if ledger is None:
            raise LedgerError("Remembering is switched off.", "Set the setting ledger to 'on'.")
        return ledger

    def _shown(self) -> tuple[Ledger, bool]:
        """Return the ledger to read, and whether it is the invented one."""
        ledger = self._ledger()
        if self.demo and ledger.total() == 0:
            return self.demo(), True
        return ledger, False
