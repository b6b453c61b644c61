"""The rule ``comparative``. R48: employers are not ranked; fit to my own goals is fine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm declining, as the other company has a stronger team. Thank you.",
    "Thank you. I've accepted a better offer.",
    "I've taken a job that pays more than yours, so I'm declining. Thanks.",
    "Thank you for the offer; compared to the other one it falls behind, so I decline.",
    "I'm going with another firm because their product is more exciting than yours. Thank you.",
    "I must decline. The package is lower than what I earn now. Thank you.",
    "I've chosen a more prestigious school, so I won't be joining. Thank you.",
    "I'm declining, thanks. Your terms couldn't compete with theirs.",
    "I accepted a role with a bigger budget, so I have to say no. Thank you.",
]

PASSES = [
    "I'm declining, as the other role is closer to the work I want to do. Thank you.",
    "I've accepted a position that is a better fit for me. Thank you.",
    "I can't compare the warmth of that visit to anything else. I'm declining, thank you.",
    "I'm declining, thank you. I hope your knee gets better soon.",
    "Thank you. I've accepted an offer that aligns better with how I work.",
    "I teach comparative law and want to go on doing so; I decline, with thanks.",
    "I know this is a competitive field, so thank you. I'm withdrawing.",
    "It's a no, thank you. Working nearer home is better for my family.",
    "More than anything I want to thank you. I'm declining.",
]


@pytest.mark.parametrize("text", FAILS)
def test_ranking_two_employers_is_found(text: str, broken: Broken) -> None:
    assert "comparative" in broken(text, "offer")


@pytest.mark.parametrize("text", PASSES)
def test_fit_to_my_own_goals_is_no_comparison(text: str, broken: Broken) -> None:
    assert "comparative" not in broken(text, "offer")
