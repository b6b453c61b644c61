"""The rule ``unsolicited_feedback``. R101: no advice unasked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm withdrawing, thank you. You might want to shorten the questionnaire.",
    "I'm withdrawing, thank you. I would suggest telling people the salary first.",
    "Thanks, but no. One suggestion: answer faster.",
    "I'm withdrawing, thank you. The portal should accept PDF files.",
    "I'm withdrawing, thank you. For future candidates, a map would help.",
    "I'm out, thank you. If I may offer a bit of advice, train your interviewers.",
    "Thank you, I'm withdrawing. It would be better if you told applicants about the test.",
    "I'm withdrawing, thanks. Your team could do with clearer questions.",
]

PASSES = [
    "I'm withdrawing, thank you. You should have no trouble filling it.",
    "I'm withdrawing, thank you. You may want to know that I can be reached at home.",
    "I'm withdrawing, thank you for the advice you gave me.",
    "I'm withdrawing. Thank you for your feedback on my lesson.",
    "I'm withdrawing, thank you. You should be proud of the ward.",
    "I'm withdrawing, thank you. I could recommend a colleague, should that be of use.",
]


@pytest.mark.parametrize("text", FAILS)
def test_advice_nobody_asked_for_is_found(text: str, broken: Broken) -> None:
    assert "unsolicited_feedback" in broken(text, "interviewing")


@pytest.mark.parametrize("text", PASSES)
def test_good_wishes_and_thanks_for_advice_are_fine(text: str, broken: Broken) -> None:
    assert "unsolicited_feedback" not in broken(text, "interviewing")
