"""Reasons set side by side with nothing but commas (R53)."""

from __future__ import annotations

import pytest

from bowout.check.enumeration import lists_reasons

SAYS_NO = True


@pytest.mark.parametrize(
    "words",
    [
        "i've been here eight months, bristol is two hours off, and banking was never my world",
        "the site is far from home, i have just married and the contract is short",
        "the ferry runs twice a day, my knees won't take ladders, and my daughter sits her exams",
        "it would mean saturdays, plus my partner is expecting in june",
        "it's a no: the boat's not paid for, i'm tied to the quota and my wife hates cities",
        "it's a no: the hours, the drive and the uniform",
    ],
)
def test_three_things_side_by_side_are_a_list(words: str) -> None:
    assert lists_reasons(words, not SAYS_NO)


@pytest.mark.parametrize(
    "words",
    [
        "i've thought it over and i don't want to go ahead, as i'd like to stay in research",
        "i've decided to withdraw, and i've said yes to another school",
        "i'm leaving this one, i've a kitchen of my own now and she needs me in it",
        "i want to go on nursing, i have wanted nothing else, and i'd like to keep it that way",
        "your people made me laugh, the soup was good, and i went home happy",
        "my sister can't help because she is away, and i live nearest",
    ],
)
def test_a_decision_and_its_reason_are_no_list(words: str) -> None:
    assert not lists_reasons(words, SAYS_NO)
