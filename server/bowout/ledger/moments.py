"""Times as the ledger writes them: text in UTC, whole seconds, sorting as it is."""

from __future__ import annotations

from datetime import UTC, date, datetime

_FORM = "%Y-%m-%dT%H:%M:%SZ"


def written(moment: datetime) -> str:
    """Return a time as text; one without a zone is taken as local."""
    return moment.astimezone(UTC).strftime(_FORM)


def read(text: str | None) -> datetime | None:
    """Return the time in a text of ``written``, None for None."""
    return datetime.strptime(text, _FORM).replace(tzinfo=UTC) if text else None


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, the last of the month where there is no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    first_of_next = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (first_of_next - date.resolution).day
    return date(year, month + 1, min(day.day, last))
