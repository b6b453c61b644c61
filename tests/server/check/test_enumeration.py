"""Reasons set side by side with nothing but commas (R53)."""

from __future__ import annotations

import pytest

from bowout.check.enumeration import lists_reasons


@pytest.mark.parametrize(
    "words",
    [
        "i've been here eight months, bristol is two hours off, and banking was never my world",
        "i decline as the site is far from home, i have just married and the contract is short",
        "it's a no: the hours, the drive and the uniform",
    ],
)
def test_three_things_side_by_side_are_a_list(words: str) -> None:
    assert lists_reasons(words)


@pytest.mark.parametrize(
    "words",
    [
        "i've thought it over and i don't want to go ahead, as i'd like to stay in research",
        "i've decided to withdraw, and i've said yes to another school",
        "my sister can't help because she is away, and i live nearest",
    ],
)
def test_a_decision_and_its_reason_are_no_list(words: str) -> None:
    assert not lists_reasons(words)
