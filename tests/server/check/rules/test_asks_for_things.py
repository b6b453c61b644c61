"""The rule ``asks_for_things``. R114: no requests, but for keeping in touch and a short call."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'll pass, thank you. Could you send me your open roles?",
    "I'm not interested, thanks. What's the salary range, out of curiosity?",
    "I'll pass, thank you. Please forward my CV to your colleagues.",
    "I decline, thank you. Would you write me a reference?",
    "I'm withdrawing, thank you. I'd appreciate some feedback on my test.",
    "I'll pass, thank you. One small favour: could you tell me who got it?",
    "I'm withdrawing, thank you. Please let me know how to claim my travel expenses.",
    "I'm not looking, thanks. Do you have anything else in Leeds right now?",
]

PASSES = [
    "I'll pass, thank you. Could we stay in touch?",
    "I'll pass, thank you. Are you on LinkedIn?",
    "I decline, thank you. Could we speak for ten minutes on Friday?",
    "I'm withdrawing, thank you. Please pass on my thanks to Lena.",
    "I'll pass, thank you. Please let me know if something comes up in Leeds.",
    "I'm withdrawing, thank you. Please cancel the slot on Monday.",
    "I decline, thank you. Please tell Omar that I enjoyed the talk.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_request_is_found(text: str, broken: Broken) -> None:
    assert "asks_for_things" in broken(text, "outreach")


@pytest.mark.parametrize("text", PASSES)
def test_keeping_in_touch_and_a_short_call_are_no_requests(text: str, broken: Broken) -> None:
    assert "asks_for_things" not in broken(text, "outreach")
