"""The rule ``criticism``. R52-R55, R103: no fault found with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm withdrawing, thank you. The process was rather slow.",
    "I'm withdrawing. I had concerns about the team. Thanks.",
    "Thank you, but no. Your product looks dated to me.",
    "I'm declining, thanks. The second interview ran an hour over.",
    "I'm out, thank you. The assignment was unclear.",
    "I'm withdrawing. The role is less creative than I expected. Thank you.",
    "Thanks, but I'm withdrawing. Nobody could tell me what the job is.",
    "I'm withdrawing, thank you. I was put off by the way the panel spoke about staff.",
    "I decline, thank you. The company lacks a clear direction.",
    "I'm withdrawing. The culture didn't feel right. Thank you.",
    "Thank you. I'm saying no, because I didn't get a good feeling from the manager.",
    "I'm withdrawing, thank you. Your offer took five weeks to arrive.",
]

PASSES = [
    "I'm withdrawing, thank you. It is no reflection on the team.",
    "I'm withdrawing. Nothing about the process put me off. Thank you.",
    "I manage reservations for a hotel and I'm staying there, so I'm withdrawing. Thank you.",
    "I've nothing to criticise, and much to thank you for. I'm withdrawing.",
    "I'm looking for a smaller team, so I'm withdrawing. Thank you.",
    "I'm withdrawing, thank you. The team was excellent and the interview was well run.",
    "I'm withdrawing. I was slow to answer, sorry, and thank you for waiting.",
    "I'm withdrawing, as I want more mentoring in my next role. Thank you.",
    "I never had any doubts about the people. I'm withdrawing to stay in Oslo. Thank you.",
]


@pytest.mark.parametrize("text", FAILS)
def test_fault_found_with_them_is_found(text: str, broken: Broken) -> None:
    assert "criticism" in broken(text, "interviewing")


@pytest.mark.parametrize("text", PASSES)
def test_praise_and_denial_are_no_criticism(text: str, broken: Broken) -> None:
    assert "criticism" not in broken(text, "interviewing")
