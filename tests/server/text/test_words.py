"""Where words begin and end."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bowout.text.words import in_word


@given(st.text(max_size=8), st.integers(-2, 9))
def test_a_place_is_in_a_word_where_an_expression_sees_one(text: str, place: int) -> None:
    inside = 0 <= place < len(text)
    assert in_word(text, place) == (inside and re.match(r"\w", text[place]) is not None)
