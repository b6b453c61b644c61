"""Words of a deadline, seen from Wednesday 4 March 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.advice.deadline import deadline_of
from templates.cases import NOW


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Friday", date(2026, 3, 6)),
        ("end of day Monday", date(2026, 3, 9)),
        ("Wednesday", date(2026, 3, 4)),
        ("tomorrow", date(2026, 3, 5)),
        ("end of day", date(2026, 3, 4)),
        ("12 March", date(2026, 3, 12)),
        ("the 12th of March", date(2026, 3, 12)),
        ("March 12th", date(2026, 3, 12)),
        ("Friday 20 March", date(2026, 3, 20)),  # the date counts more than the weekday
        ("2026-04-01", date(2026, 4, 1)),
        ("2 February", date(2026, 2, 2)),  # lately past, not next year's
        ("30 February", None),
        ("2026-13-40", None),
        ("as soon as you can", None),
        ("next sprint", None),
    ],
)
def test_the_day_is_read_from_plain_words(words: str, day: date | None) -> None:
    found = deadline_of(words, NOW)
    assert (found.date() if found else None) == day


def test_a_month_long_past_is_next_years() -> None:
    december = NOW.replace(month=12)
    found = deadline_of("10 January", december)
    assert found is not None
    assert found.date() == date(2027, 1, 10)


@given(st.text(max_size=200))
def test_any_words_give_a_day_or_none(words: str) -> None:
    found = deadline_of(words, NOW)
    assert found is None or found.tzinfo is NOW.tzinfo
