"""The rule ``no_stay_in_touch``. R70, R81: an ask that keeps the tie."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I've decided to withdraw, thank you.",
    "I won't go ahead, thank you for the call. All the best with the search.",
    "I'm withdrawing, thank you. I wish you and the team every success.",
    "Thank you. I'm staying in Leeds, so I won't continue. Good luck.",
    "I'm going to pass, thanks for the chat.",
    "I have decided not to continue. Thank you for your time and patience.",
]

PASSES = [
    "I've decided to withdraw, thank you. Can we stay in touch?",
    "I won't go ahead, thank you. May I connect with you on LinkedIn?",
    "I'm withdrawing, thank you. Please keep me in mind for work in Leeds.",
    "I'm going to pass, thank you. I'd be glad to hear about roles in museums.",
    "I'm withdrawing, thanks. Do get in touch if something comes up in theatre.",
    "I won't continue, thank you. I hope our paths cross again.",
    "I'm withdrawing, thank you. Let's keep the line open.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_text_that_drops_the_tie_is_found(text: str, broken: Broken) -> None:
    assert "no_stay_in_touch" in broken(text, "screening")


@pytest.mark.parametrize("text", PASSES)
def test_an_ask_or_a_wish_keeps_the_tie(text: str, broken: Broken) -> None:
    assert "no_stay_in_touch" not in broken(text, "screening")
