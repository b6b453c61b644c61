"""The rule ``vague_reason``. R61, R107: after interviews a concrete reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I've decided to decline. Thank you for the tour.",
    "Thank you. For various reasons I won't be accepting.",
    "I'm declining, as it isn't the right fit. Thank you for the tour.",
    "After careful consideration I have decided not to accept. Thank you.",
    "I have to decline because of other circumstances. Thank you.",
    "I'm going in a different direction, so I decline. Thank you.",
    "I'm declining; I don't feel it is the right step for me at this time. Thank you.",
]

PASSES = [
    "I've decided to decline, as I want to stay in publishing. Thank you.",
    "I'm declining. I've accepted another offer. Thank you.",
    "I decline, with thanks. My heart is in the workshop.",
    "I'm declining to stay close to my parents. Thank you.",
    "Thank you. I won't accept: I'm going back to university.",
    "I'm declining, because the role is in a different field from mine. Thank you.",
    "I've decided to decline. I'm looking for a role with more coaching. Thank you.",
]


@pytest.mark.parametrize("text", FAILS)
def test_no_reason_or_a_formula_is_found(text: str, broken: Broken) -> None:
    assert "vague_reason" in broken(text, "offer")


@pytest.mark.parametrize("text", PASSES)
def test_a_reason_of_my_own_is_concrete(text: str, broken: Broken) -> None:
    assert "vague_reason" not in broken(text, "offer")
