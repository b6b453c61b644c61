"""The rule ``invites_counter``. R57: pay, title, hours and office are reasons they can counter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm withdrawing, as the pay is too low. Thank you.",
    "I've decided to decline: I need a higher base. Thank you.",
    "I'm out, thanks. Four days in the office is too much for me.",
    "The title would be a step down, so I'm withdrawing. Thank you.",
    "I'm withdrawing because I'm looking for a fully remote role. Thank you.",
    "Thank you. The shifts don't work for me, so I decline.",
    "I'm withdrawing, thank you. The start date is too early for me.",
    "I can't afford to take the cut, so I'm withdrawing. Thank you.",
    "I'm declining because of the salary. Thank you.",
]

PASSES = [
    "I'm withdrawing, as I want to stay in museums. Thank you.",
    "It isn't about the money; I want to stay in Lyon, so I'm withdrawing. Thank you.",
    "Thank you for being so open about the salary range. I'm withdrawing to stay in teaching.",
    "I'm withdrawing, thank you. I enjoyed the hours with your team.",
    "I've accepted another offer, so I'm withdrawing. Thank you.",
    "I'm withdrawing, thank you. Let's talk when I'm in your office area again.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_reason_about_their_terms_is_found(text: str, broken: Broken) -> None:
    assert "invites_counter" in broken(text, "interviewing")


@pytest.mark.parametrize("text", PASSES)
def test_a_reason_about_my_direction_cannot_be_countered(text: str, broken: Broken) -> None:
    assert "invites_counter" not in broken(text, "interviewing")
