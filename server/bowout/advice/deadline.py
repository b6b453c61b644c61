"""From the words of a deadline ("by Friday", "12 October") to the end of that day.

Only plain words are read: an ISO date, a day with a month, a weekday, today and tomorrow. A time
of day is not read; the day is what counts. Anything else gives None: no date is better than a
wrong one (R115).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}\b", re.I)
_MONTH_DAY = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?\b", re.I)
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.I)


def deadline_of(words: str, written: datetime) -> datetime | None:
    """Return the end of the day that ``words`` name, seen from the day they were written.

    The result has the time zone of ``written``. None when no day can be read.
    """
    day = _day_of(words, written.date())
    return datetime.combine(day, time(23, 59), tzinfo=written.tzinfo) if day else None


def _day_of(words: str, written: date) -> date | None:
    if found := _ISO.search(words):
        return _real(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_MONTH.search(words):
        return _next_of(int(found[1]), found[2], written)
    if found := _MONTH_DAY.search(words):
        return _next_of(int(found[2]), found[1], written)
    if found := _WEEKDAY.search(words):
        ahead = (WEEKDAYS.index(found[1].lower()) - written.weekday()) % 7
        return written + timedelta(days=ahead)
    if re.search(r"\btomorrow\b", words, re.I):
        return written + timedelta(days=1)
    return written if re.search(r"\b(?:today|tonight|end of day)\b", words, re.I) else None


def _next_of(day: int, month: str, written: date) -> date | None:
    """Return that day of the year it was written in, or of the next where it has long passed."""
    number = MONTHS.index(month[:3].lower()) + 1
    found = _real(written.year, number, day)
    if found and found < written - timedelta(days=180):
        return _real(written.year + 1, number, day)
    return found


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
