"""The rule ``no_specific_thanks``. R65, R66: one concrete thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I've decided to decline, as I'm staying in Kiel. Thank you for your time.",
    "I decline, as I'm staying at sea. Thank you for the opportunity.",
    "I'm declining to stay in schools. I appreciate the offer and the time your team invested.",
    "Thank you for considering me. I've decided to decline to stay near home.",
    "I'm declining, as I'm going back to law. Many thanks for the interviews.",
    "I'm grateful for the generous offer. I decline, as I want to keep teaching.",
    "I'm declining, as I'm moving into research. It was a pleasure to meet everyone. Thank you.",
]

PASSES = [
    "I've decided to decline, as I'm staying in Kiel. Thank you for the tour of the dry dock.",
    "I decline, as I'm staying at sea. Thank you for showing me the bridge simulator.",
    "I'm declining to stay in schools. Thank you, and please thank Mr. Abara for his honesty.",
    (
        "I'm declining to stay near home. I loved the conversation with Ines about soil "
        "maps, thank you."
    ),
    (
        "I'm declining, as I'm going back to law. I appreciated how patiently you "
        "answered my questions."
    ),
    "I decline, as I want to keep teaching. It was kind of you to move the interview for my class.",
    "I'm declining, as I'm moving into research. Thank you for the afternoon in the archive.",
]


@pytest.mark.parametrize("text", FAILS)
def test_thanks_that_fit_anyone_are_found(text: str, broken: Broken) -> None:
    assert "no_specific_thanks" in broken(text, "offer")


@pytest.mark.parametrize("text", PASSES)
def test_one_concrete_thing_is_enough(text: str, broken: Broken) -> None:
    assert "no_specific_thanks" not in broken(text, "offer")
