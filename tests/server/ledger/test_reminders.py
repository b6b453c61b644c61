"""When to write again: six to twelve months after a no (R76), spread over working days."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.errors import NotRememberedError
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event
from bowout.ledger.moments import months_after
from harness.remembered import CHAT, DAY, GMAIL, NOW, PUT_IN, RITA, declined, place


def somebody(number: int) -> object:
    name = "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")
    return replace(RITA, name=f"Rita {name}", email=f"{name}@talent.example")


@pytest.mark.parametrize("months", range(6, 13))
def test_a_note_is_due_the_wished_months_after_a_no(ledger: Ledger, months: int) -> None:
    """R76: 'every six to twelve months'; configurable."""
    ledger.months = months
    declined(ledger, GMAIL)
    (reminder,) = ledger.reminders()
    assert abs(reminder.due - months_after(NOW.date(), months)) <= timedelta(days=2)
    assert months_after(NOW.date(), 6) <= reminder.due <= months_after(NOW.date(), 12)


@pytest.mark.parametrize("months", [0, 3, 13, 400])
def test_a_wish_outside_is_brought_inside(ledger: Ledger, months: int) -> None:
    """R76."""
    ledger.months = months
    declined(ledger, GMAIL)
    (reminder,) = ledger.reminders()
    assert months_after(NOW.date(), 6) <= reminder.due <= months_after(NOW.date(), 12)


@pytest.mark.parametrize("months", [6, 9, 12])
def test_ten_notes_do_not_fall_on_one_day_nor_on_a_weekend(ledger: Ledger, months: int) -> None:
    ledger.months = months
    for number in range(30):
        declined(ledger, place(number), somebody(number))  # type: ignore[arg-type]
    days = Counter(reminder.due for reminder in ledger.reminders())
    assert sum(days.values()) == 30
    assert max(days.values()) <= limits.REMINDERS_A_DAY
    assert all(day.weekday() < 5 for day in days)
    assert min(days) >= months_after(NOW.date(), 6)
    assert max(days) <= months_after(NOW.date(), 12)


def test_a_person_has_one_reminder_for_the_newest_no(ledger: Ledger) -> None:
    declined(ledger, place(1))
    declined(ledger, place(2), at=NOW + 30 * DAY)
    declined(ledger, place(3), at=NOW + 10 * DAY)  # found out later
    (reminder,) = ledger.reminders()
    assert reminder.entry.place.key == "2"


def test_there_is_no_reminder_before_the_no_went_out(ledger: Ledger) -> None:
    ledger.record(GMAIL, Event.INSERTED, NOW, known=replace(RITA, kind=PUT_IN.kind))
    assert ledger.reminders() == ()


def test_who_is_no_recruiter_after_all_gets_no_note(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    ledger.record(GMAIL, Event.NOT_RECRUITING, NOW + DAY)
    assert ledger.reminders() == ()


def test_the_day_is_the_persons_own(ledger: Ledger) -> None:
    """At ten in the evening in UTC it is tomorrow in Auckland."""
    here = ZoneInfo("Pacific/Auckland")
    late = datetime(2026, 3, 4, 22, 0, tzinfo=UTC).astimezone(here)
    ledger.record(CHAT, Event.CALLED, late, known=RITA)
    (reminder,) = ledger.reminders()
    assert reminder.due == months_after(date(2026, 3, 5), 9) - timedelta(days=1)  # 5 Dec: Saturday


def test_a_reminder_is_put_away_for_good(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    (reminder,) = ledger.reminders()
    ledger.done(reminder.id, NOW)
    assert ledger.reminders() == ()
    ledger.record(GMAIL, Event.SENT, NOW + DAY)
    assert ledger.reminders() == ()
    with pytest.raises(NotRememberedError):
        ledger.done(reminder.id, NOW)


def test_a_reminder_is_put_off_to_a_working_day_and_keeps_its_name(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    (before,) = ledger.reminders()
    ledger.snooze(before.id, NOW, 3)  # Wednesday and three days: Saturday
    (after,) = ledger.reminders()
    assert (after.due, after.snoozed, after.uid) == (date(2026, 3, 9), 1, before.uid)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 120))
def test_months_are_counted_as_people_do(day: date, months: int) -> None:
    found = months_after(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found + timedelta(days=1)).day == 1
