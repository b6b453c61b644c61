"""No contractions in a formal text (R69)."""

from __future__ import annotations

import pytest

from bowout.replies.formal import formal


@pytest.mark.parametrize(
    ("plain", "spelled"),
    [
        ("I'm staying, and it's final.", "I am staying, and it is final."),
        ("It's what I'd like; we can't move.", "It is what I would like; we cannot move."),
        ("My partner's job is at St Alban's.", "My partner's job is at St Alban's."),
    ],
)
def test_short_forms_are_written_out(plain: str, spelled: str) -> None:
    assert formal(plain) == spelled
