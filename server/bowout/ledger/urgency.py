"""How pressing a remembered thread is: the clock of ``advice``, from what the ledger holds."""

from __future__ import annotations

from datetime import datetime

from bowout.advice.clock import Clock, Waiting, clock
from bowout.ledger.model import Entry
from bowout.ledger.statistics import counts


def clock_of(entry: Entry, now: datetime) -> Clock | None:
    """Return the clock of a thread, None where nothing runs."""
    if not counts(entry) or entry.stage is None:
        return None
    came = max((at for at in (entry.received_at, entry.answered_at) if at), default=None)
    said = entry.declined_at
    waiting = Waiting(
        entry.answer or entry.stage,
        entry.flags,
        None if said else entry.decided_at,
        entry.deadline,
        came,
        my_turn=entry.sent_at is None or (came is not None and came > entry.sent_at),
        settled=said is not None and (came is None or came <= said),
    )
    return clock(waiting, now)


def by_urgency(entries: tuple[Entry, ...], now: datetime) -> tuple[tuple[Entry, Clock], ...]:
    """Return the threads whose clock runs, the most pressing first (R1: oldest decision first)."""
    running = [(entry, found) for entry in entries if (found := clock_of(entry, now))]
    return tuple(sorted(running, key=_pressing))


def _pressing(pair: tuple[Entry, Clock]) -> tuple[int, datetime]:
    entry, found = pair
    return -found.severity, found.due or entry.received_at or entry.updated_at
