"""An invitation in a mail (text/calendar; RFC 5545, RFC 5546): what, when and by whom.

Evidence that an interview is set, moved or called off. The icalendar library reads it, behind our
limits: time zones that the mail itself defines are taken out first, because a rule of theirs may
repeat every second since 1601; the zone's name is enough (IANA's and Outlook's are known).
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from bowout.limits import MAX_CALENDAR, MAX_NAME, MAX_SUBJECT
from bowout.mailbox.model import Address
from bowout.text.clean import clean
from bowout.thread.model import Invite

if TYPE_CHECKING:
    from icalendar.cal import Component

_ZONE_BEGIN = "BEGIN:VTIMEZONE"
_ZONE_END = "END:VTIMEZONE"
_EVENT = "BEGIN:VEVENT"
_address = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,190}\Z")


def read_invite(calendar: str | None) -> Invite | None:
    """Return the first event of the text of a text/calendar part, None when there is none.

    ``calendar`` is looked at up to ``MAX_CALENDAR`` characters. Never raises.
    """
    text = _without_zones((calendar or "")[:MAX_CALENDAR])
    if _EVENT not in text.upper():
        return None
    try:
        return _first_event(text)
    except Exception:  # the library lets through whatever its parts raise
        return None


def _first_event(text: str) -> Invite | None:
    from icalendar import Component  # 0.2 s: only for mails with an invitation

    for calendar in Component.from_ical(text, multiple=True):
        for event in calendar.walk("VEVENT"):
            method = _line(calendar.get("METHOD"), MAX_NAME).upper()
            status = _line(event.get("STATUS"), MAX_NAME).upper()
            return Invite(
                title=_line(event.get("SUMMARY"), MAX_SUBJECT) or None,
                start=_start(event),
                organiser=_organiser(event),
                method=method or None,
                cancelled=method == "CANCEL" or status == "CANCELLED",
            )
    return None


def _start(event: Component) -> datetime | date | None:
    try:
        start = event.decoded("DTSTART")
    except (KeyError, ValueError, TypeError, AttributeError):
        return None
    return start if isinstance(start, date) else None


def _organiser(event: Component) -> Address:
    organiser = event.get("ORGANIZER")
    if organiser is None:
        return Address()
    name = _line(getattr(organiser, "params", {}).get("CN"), MAX_NAME)
    email = _address.search(str(organiser)[:MAX_SUBJECT].rpartition(":")[2].strip())
    return Address(name or None, email.group() if email else None)


def _line(value: object, limit: int) -> str:
    return " ".join(clean(str(value or "")[: 4 * limit]).split())[:limit]


def _without_zones(text: str) -> str:
    """Take the definitions of time zones out, the last one even when nothing ends it."""
    kept: list[str] = []
    inside = False
    for line in text.replace("\r\n", "\n").split("\n"):
        name = line.strip().upper()
        if name == _ZONE_BEGIN:
            inside = True
        elif name == _ZONE_END:
            inside = False
        elif not inside:
            kept.append(line)
    return "\n".join(kept)
