"""The rule ``many_reasons``. R47, R53: one reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    (
        "I won't continue: the commute is an hour each way, the salary is modest and I'd "
        "miss my pupils. Thank you."
    ),
    "I'm withdrawing, thank you. I want to stay in research. Also, the hours would be hard for us.",
    "I've accepted another offer. Besides, I had doubts about the management style. Thank you.",
    "I'm declining, because I don't want to relocate and because the title is a step back. Thanks.",
    "I'm out, thank you: the tech stack is not what I do, and the salary is below what I earn.",
    (
        "I have decided to withdraw. First, the travel is too much. Second, I want to "
        "keep teaching in schools. Thank you."
    ),
    (
        "Thank you. I'm not going on, since my health needs rest and the office policy "
        "would not suit me."
    ),
]

PASSES = [
    "I've accepted another offer, which is closer to the work I want to do. Thank you.",
    "I'm not looking, as I'm happy where I am. Thank you.",
    "I'm withdrawing because I want to stay near my parents. Thank you.",
    "I've decided to withdraw, thank you. My family has settled in Turin and we will be staying.",
    "I won't apply, thank you. I only started here in May and I love the team.",
    "I'm withdrawing to finish my degree, which takes all my evenings. Thank you.",
    "I'm declining, thank you. I want to go back to court work.",
    (
        "Thank you for being open about the salary and the hours. I'm withdrawing, as I "
        "want to stay in theatre."
    ),
]


@pytest.mark.parametrize("text", FAILS)
def test_a_second_reason_is_found(text: str, broken: Broken) -> None:
    assert "many_reasons" in broken(text, "interviewing")


@pytest.mark.parametrize("text", PASSES)
def test_a_reason_and_its_why_are_one(text: str, broken: Broken) -> None:
    assert "many_reasons" not in broken(text, "interviewing")
