"""The rule ``rude``. R64: polite."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "Stop spamming me.",
    "Did you even read my profile? Not interested.",
    "What a joke. No.",
    "Thanks for wasting my time. I'm not interested.",
    "Wow, a whole two percent more. Don't make me laugh. I decline, thank you.",
    "Do your homework before writing to people. No thanks.",
    "Thank you, but I'd rather eat gravel. I decline.",
    "I'm declining. If you write again I will report you. Thanks.",
    "No thank you. Good luck with that, you'll need it.",
]

PASSES = [
    "No, thank you. I'm not looking.",
    "Thanks! I'm not interested in this one.",
    "Thank you, it's a firm no from me.",
    "Thank you for your kind words. I'll pass.",
    "I'm declining, thank you. Good luck with the search!",
    "I appreciate the note; I'm not leaving the amateur orchestra I run. I decline.",
]


@pytest.mark.parametrize("text", FAILS)
def test_hostile_and_mocking_words_are_found(text: str, broken: Broken) -> None:
    assert "rude" in broken(text, "outreach")


@pytest.mark.parametrize("text", PASSES)
def test_a_short_plain_no_is_not_rude(text: str, broken: Broken) -> None:
    assert "rude" not in broken(text, "outreach")
