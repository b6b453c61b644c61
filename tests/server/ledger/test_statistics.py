"""The weekly picture: threads by stage and week, declines in time, from whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event, Seen
from bowout.stage.model import Stage
from harness.remembered import DAY, GMAIL, HOUR, NOW, PUT_IN, RITA, declined, place


def test_threads_are_counted_by_the_week_they_came_in_and_by_stage(ledger: Ledger) -> None:
    for number, days in enumerate((0, 1, 7, 8, 200)):
        ledger.note(place(number), RITA, Seen(theirs=NOW - days * DAY), NOW)
    ledger.note(place(9), replace(RITA, stage=Stage.OFFER), Seen(theirs=NOW), NOW)
    found = ledger.statistics(NOW)
    assert [week.monday for week in found.weeks[-2:]] == [date(2026, 2, 23), date(2026, 3, 2)]
    assert found.weeks[-1].name == "2026-W10"
    assert found.weeks[-1].stages == {Stage.OUTREACH: 2, Stage.OFFER: 1}
    assert [week.total for week in found.weeks] == [0] * 10 + [2, 3]
    assert (found.threads, found.waiting) == (6, 6)


def test_a_week_begins_where_the_person_is(ledger: Ledger) -> None:
    came = datetime(2026, 3, 1, 22, 0, tzinfo=NOW.tzinfo)  # a Sunday evening in UTC
    ledger.note(GMAIL, RITA, Seen(theirs=came), NOW)
    assert ledger.statistics(NOW).weeks[-1].total == 0
    assert ledger.statistics(NOW.astimezone(ZoneInfo("Asia/Tokyo"))).weeks[-1].total == 1


@pytest.mark.parametrize(
    ("decided", "inserted", "in_time"),
    [
        (None, 47 * HOUR, True),  # nothing said of a decision: counted from their message
        (None, 49 * HOUR, False),
        (100 * HOUR, 140 * HOUR, True),  # R4: the decision may take its time
        (100 * HOUR, 149 * HOUR, False),  # R2
    ],
)
def test_a_no_is_in_time_within_48_hours_of_the_decision(
    ledger: Ledger, decided: timedelta | None, inserted: timedelta, *, in_time: bool
) -> None:
    """R2."""
    ledger.note(GMAIL, RITA, Seen(theirs=NOW), NOW)
    if decided:
        ledger.record(GMAIL, Event.DECIDED, NOW + decided)
    ledger.record(GMAIL, Event.INSERTED, NOW + inserted, known=PUT_IN)
    ledger.record(GMAIL, Event.SENT, NOW + inserted)
    found = ledger.statistics(NOW + 9 * DAY)
    assert (found.in_time, found.later) == ((1, 0) if in_time else (0, 1))
    assert found.waiting == 0


def test_recruiters_are_counted_by_name(ledger: Ledger) -> None:
    declined(ledger, place(1))
    ledger.note(place(2), RITA, Seen(theirs=NOW), NOW)
    ledger.note(
        place(3), replace(RITA, name="Jonas Weidlich", email="j@h.example"), Seen(theirs=NOW), NOW
    )
    first, second = ledger.statistics(NOW).people
    assert (first.name, first.company, first.threads, first.declined) == (
        "Rita Solano",
        "Initech",
        2,
        1,
    )
    assert (second.name, second.threads) == ("Jonas Weidlich", 1)


def test_who_is_no_recruiter_is_not_counted(ledger: Ledger) -> None:
    ledger.note(GMAIL, RITA, Seen(theirs=NOW), NOW)
    ledger.record(GMAIL, Event.NOT_RECRUITING, NOW)
    assert ledger.statistics(NOW).threads == 0
