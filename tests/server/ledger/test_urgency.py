"""Which threads wait, and in which order (R1, R9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event, Seen
from bowout.ledger.urgency import by_urgency, clock_of
from bowout.stage.model import Stage
from harness.remembered import DAY, GMAIL, HOUR, NOW, RITA, declined, only, place


def test_the_oldest_decision_that_was_not_said_comes_first(ledger: Ledger) -> None:
    """R1: 'oldest undeclined decision sorts first'."""
    for number, hours in enumerate((1, 3, 2)):
        ledger.note(place(number), RITA, Seen(theirs=NOW - DAY), NOW - DAY)
        ledger.record(place(number), Event.DECIDED, NOW - hours * HOUR)
    found = by_urgency(ledger.entries(), NOW)
    assert [entry.place.key for entry, _ in found] == ["1", "2", "0"]


def test_the_deeper_thread_comes_before_the_older_one(ledger: Ledger) -> None:
    """R9."""
    for number, stage in enumerate((Stage.OUTREACH, Stage.OFFER, Stage.SCREENING)):
        ledger.note(place(number), replace(RITA, stage=stage), Seen(theirs=NOW - DAY), NOW)
        ledger.record(place(number), Event.DECIDED, NOW - timedelta(minutes=number))
    found = by_urgency(ledger.entries(), NOW)
    assert [entry.stage for entry, _ in found] == [Stage.OFFER, Stage.SCREENING, Stage.OUTREACH]


def test_a_deadline_that_was_read_shortens_the_clock_of_the_entry(ledger: Ledger) -> None:
    """R3."""
    known = replace(RITA, stage=Stage.OFFER, deadline=NOW + 5 * HOUR)
    ledger.note(GMAIL, known, Seen(theirs=NOW - DAY), NOW)
    ledger.record(GMAIL, Event.DECIDED, NOW)
    clock = clock_of(only(ledger, GMAIL), NOW)
    assert clock is not None
    assert clock.due == NOW + 5 * HOUR


def test_a_thread_that_was_declined_waits_only_when_they_write_again(ledger: Ledger) -> None:
    """R10."""
    declined(ledger, GMAIL)
    assert clock_of(only(ledger, GMAIL), NOW + 9 * DAY) is None
    pressing = replace(RITA, stage=Stage.PUSHBACK)
    ledger.note(GMAIL, pressing, Seen(theirs=NOW + DAY), NOW + DAY)
    clock = clock_of(only(ledger, GMAIL), NOW + 9 * DAY)
    assert clock is not None
    assert "after your no" in clock.sentence


def test_a_request_for_a_call_does_not_stop_the_clock_of_a_decision(ledger: Ledger) -> None:
    """R2, R20: asked for is not said."""
    ledger.note(GMAIL, replace(RITA, stage=Stage.OFFER), Seen(theirs=NOW - DAY), NOW)
    call = replace(RITA, kind="call_request", stage=None)  # type: ignore[arg-type]
    ledger.record(GMAIL, Event.INSERTED, NOW, known=call)
    ledger.record(GMAIL, Event.SENT, NOW)
    clock = clock_of(only(ledger, GMAIL), NOW + 3 * DAY)
    assert clock is not None
    assert clock.state == "overdue"
