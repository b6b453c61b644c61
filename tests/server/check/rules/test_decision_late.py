"""The rule ``decision_late``. R27, R28: the decision comes first, or after one courtesy."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    (
        "Thank you for the call. I have thought about it a lot. The plant sounded "
        "modern. I won't be going ahead."
    ),
    (
        "It was good to speak on Tuesday. My manager and I sat down this week and talked "
        "about next year's budget. After that I decided to stay here. Thanks again."
    ),
    "Your email reached me on holiday. The weather was dreadful. I'm going to pass, thank you.",
    (
        "Thanks for the details. I appreciate how complete they were. I'd like to "
        "withdraw my application."
    ),
    (
        "We moved house in May. The children have just settled into school. So I must "
        "decline, with thanks."
    ),
    (
        "I read the brief twice and showed it to my wife. I have decided not to apply. "
        "Thank you for sending it."
    ),
    (
        "Thank you for the chat. Hope the conference went well. I also wanted to mention "
        "the article you shared. In the end, my answer is no."
    ),
]

PASSES = [
    "Thank you for the call. I've decided not to go any further.",
    "I won't be going ahead, thank you. I want to stay in nursing.",
    "Sorry for the slow reply. I'm going to pass on this one, thank you.",
    "It was lovely to hear from you again. I'm staying where I am.",
    "Nice to meet you on Monday! I'd like to withdraw, thank you for your time.",
    "Thanks for the call. I want to be direct. I've decided to decline.",
    "Good to hear from you. No from me this time, thank you.",
    "This is Tom Adeyo from Leeds. Thanks for picking up. I've decided to withdraw.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_buried_decision_is_found(text: str, broken: Broken) -> None:
    assert "decision_late" in broken(text, "screening")


@pytest.mark.parametrize("text", PASSES)
def test_a_decision_after_one_courtesy_is_not_late(text: str, broken: Broken) -> None:
    assert "decision_late" not in broken(text, "screening")
