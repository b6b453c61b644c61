"""The notation of the phrase tables, and characters made comparable without moving them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bowout.check.leveling import level
from bowout.check.patterns import one_of


@given(st.text())
def test_levelled_text_keeps_its_length(text: str) -> None:
    assert len(level(text)) == len(text)


def test_typographic_and_plain_characters_are_the_same() -> None:
    assert level("I’m – “No”\nİ") == 'i\'m - "no" İ'


def test_two_points_stand_for_up_to_four_words() -> None:
    pattern = one_of(r"turn .. down")
    assert pattern.search("turn down")
    assert pattern.search("turn this very kind offer down")
    assert not pattern.search("turn this one and that one and all down")
    assert not pattern.search("return it down")
