"""What a message's headers say, read the same way from Gmail's JSON and from a file (RFC 5322)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from bowout import limits
from bowout.mailbox.charset import decode_words

# RFC 2369, RFC 2919, RFC 3834, and the old custom that RFC 2076 calls 'non-standard, discouraged'
_BULK = ("auto-submitted", "list-id", "list-unsubscribe", "precedence")


def bulk_headers(value_of: Callable[[str], str | None]) -> dict[str, str]:
    """Return the headers that say something about bulk mail, under their lower-case names.

    ``value_of`` gives the value of a header by its lower-case name, None when it is not there.
    """
    return {name: value for name in _BULK if (value := value_of(name)) is not None}


def read_subject(value: str | None) -> str | None:
    """Return a subject on one line, at most ``limits.MAX_SUBJECT`` characters, None when empty."""
    return " ".join(decode_words(value or "").split())[: limits.MAX_SUBJECT] or None


def read_header_date(value: str | None) -> datetime | None:
    """Return the date of a ``Date:`` header with a zone, None when it cannot be read.

    The zone ``-0000`` means 'UTC, whatever the clock on the wall said' (RFC 5322, section 3.3).
    """
    try:
        date = parsedate_to_datetime((value or "")[: limits.PATTERN_LINE])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date.replace(tzinfo=UTC) if date.tzinfo is None else date
