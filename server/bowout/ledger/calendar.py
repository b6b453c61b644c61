"""Reminders as a calendar file (RFC 5545): whole days with an alarm at nine in the morning.

The ``UID`` of a reminder never changes and ``SEQUENCE`` grows when it is put off, so that a second
import moves an event and does not double it (Google, Outlook and Apple go by both).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from bowout.ledger.model import Reminder

_AT_NINE = timedelta(hours=9)  # from the start of the day


def calendar_of(
    reminders: Sequence[Reminder], note: Callable[[Reminder], str], now: datetime
) -> bytes:
    """Return the calendar file; ``note`` gives the text that each event carries."""
    from icalendar import Alarm, Calendar, Event  # imported late: it takes 0.1 s

    calendar = Calendar()
    calendar.add("prodid", "-//Bowout//Reminders//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for reminder in reminders:
        title = title_of(reminder)
        event = Event()
        event.add("uid", reminder.uid)
        event.add("sequence", reminder.snoozed)
        event.add("dtstamp", now.astimezone(UTC))
        event.add("dtstart", reminder.due)
        event.add("dtend", reminder.due + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        event.add("summary", title)
        event.add("description", note(reminder))
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", _AT_NINE)
        event.add_component(alarm)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def title_of(reminder: Reminder) -> str:
    """Return what a reminder is called: "A note to Rita Solano (Initech)"."""
    entry = reminder.entry
    person = entry.person
    to = (person.name if person else None) or entry.company or "a recruiter"
    firm = entry.company if entry.company and entry.company != to else None
    return f"A note to {to}" + (f" ({firm})" if firm else "")
