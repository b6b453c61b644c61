"""Reminders in a calendar file that Google, Outlook and Apple take (RFC 5545, R76)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from bowout.ledger.calendar import calendar_of
from bowout.ledger.ledger import Ledger
from harness.remembered import GMAIL, NOW, declined

NOTE = "Hi Rita,\n\nit has been a while; I hope, all is well \\ with you.\n\nSam"


def events(ledger: Ledger) -> list[Any]:
    content = calendar_of(ledger.reminders(), lambda _: NOTE, NOW)
    return Calendar.from_ical(content).walk("VEVENT")


def test_an_event_is_a_whole_day_with_an_alarm_and_the_note(ledger: Ledger) -> None:
    """R76: the note is ready."""
    declined(ledger, GMAIL)
    (event,) = events(ledger)
    assert event.decoded("dtstart") == date(2026, 12, 4)
    assert event.decoded("dtend") == date(2026, 12, 5)
    assert str(event["summary"]) == "A note to Rita Solano (Initech)"
    assert str(event["description"]) == NOTE
    (alarm,) = event.walk("VALARM")
    assert str(alarm["action"]) == "DISPLAY"
    assert alarm.decoded("trigger") == timedelta(hours=9)


def test_a_second_export_moves_the_event_and_makes_no_other(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    (before,) = events(ledger)
    assert str(before["uid"]) == str(events(ledger)[0]["uid"])
    ledger.snooze(ledger.reminders()[0].id, NOW, 30)
    (after,) = events(ledger)
    assert str(after["uid"]) == str(before["uid"])
    assert int(after["sequence"]) > int(before["sequence"])
    assert after.decoded("dtstart") == date(2026, 4, 3)


def test_lines_are_folded_and_ended_as_the_standard_says(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    content = calendar_of(ledger.reminders(), lambda _: "ü" * 300, NOW)
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)
    for needed in (b"VERSION:2.0", b"PRODID:", b"METHOD:PUBLISH", b"DTSTAMP:20260304T100000Z"):
        assert needed in content


def test_without_a_reminder_the_calendar_is_empty_but_whole(ledger: Ledger) -> None:
    content = calendar_of(ledger.reminders(), lambda _: NOTE, NOW)
    assert Calendar.from_ical(content).walk("VEVENT") == []
