from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.mailbox.headers import bulk_headers, read_header_date, read_subject

DATES = [
    ("Mon, 5 Jan 2026 09:00:00 +0000", datetime(2026, 1, 5, 9, tzinfo=UTC)),
    ("5 Jan 2026 09:00 +0200", datetime(2026, 1, 5, 9, tzinfo=timezone(timedelta(hours=2)))),
    ("Mon, 5 Jan 2026 09:00:00 -0000", datetime(2026, 1, 5, 9, tzinfo=UTC)),
    ("Mon, 5 Jan 2026 09:00:00 GMT (as we say)", datetime(2026, 1, 5, 9, tzinfo=UTC)),
    ("Mon, 45 Jan 2026 09:00:00 +0000", None),
    ("yesterday", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("value", "date"), DATES)
def test_a_date_header_is_read_with_a_zone(value: str | None, date: datetime | None) -> None:
    assert read_header_date(value) == date


@given(st.text(max_size=80))
def test_any_date_header_is_read_without_failing(value: str) -> None:
    date = read_header_date(value)
    assert date is None or date.tzinfo is not None


def test_a_subject_is_one_line_and_not_endless() -> None:
    assert read_subject("Re:\r\n\tthe  pier ") == "Re: the pier"
    assert read_subject("  ") is None
    assert read_subject(None) is None
    assert len(read_subject("x" * 10_000) or "") == limits.MAX_SUBJECT


def test_only_headers_about_bulk_mail_are_kept() -> None:
    given_headers = {"list-id": "<jobs>", "precedence": "bulk", "received": "by a.example"}
    assert bulk_headers(given_headers.get) == {"list-id": "<jobs>", "precedence": "bulk"}
