"""The rule ``excess_apology``. R112: at most one plain sorry."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm so sorry, but I'm withdrawing. Thank you.",
    "I feel terrible about this. I'm withdrawing, thank you.",
    "Sorry, I'm withdrawing. I apologise for the trouble. Thank you.",
    "Please forgive me, I have decided to withdraw. Thank you.",
    "I'm withdrawing, with my sincere apologies. Thank you.",
    "I can't apologise enough. I'm withdrawing, thank you.",
    "My apologies, I'm withdrawing. Sorry again, and thank you.",
    "I beg your forgiveness: I won't continue. Thank you.",
]

PASSES = [
    "Sorry, I'm withdrawing. Thank you.",
    "I'm withdrawing, thank you. I was sorry to hear about the fire; I'm sorry to miss the team.",
    "I regret to inform you that I'm withdrawing. Thank you.",
    "Please excuse my spelling. I'm withdrawing, sorry, and thank you.",
    "I'm withdrawing, with regret. Thank you.",
    "Apologies for the late reply. I'm withdrawing, thank you.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_second_or_grovelling_apology_is_found(text: str, broken: Broken) -> None:
    assert "excess_apology" in broken(text, "screening")


@pytest.mark.parametrize("text", PASSES)
def test_one_plain_sorry_is_fine(text: str, broken: Broken) -> None:
    assert "excess_apology" not in broken(text, "screening")
