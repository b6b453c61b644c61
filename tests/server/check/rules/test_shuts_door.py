"""The rule ``shuts_door``. R107: no ghosting, nobody forbidden to write."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm not interested, thanks. Please don't contact me again.",
    "No thank you. Remove me from your database.",
    "Thanks, I'll pass. I will not be responding to further emails.",
    "I decline, thank you. This is the last message you will get from me.",
    "Not interested, thanks. Take me off your list.",
    "Thanks, but no. Please delete my details.",
    "I'm not looking, thank you. Never write to me again.",
    "I decline, thank you. No further contact, please.",
]

PASSES = [
    "I'm not interested, thanks. Please don't hesitate to write again next year.",
    "I'd like to withdraw. Please remove me from the process, and thank you.",
    "I'll pass, thank you. Feel free to contact me about teaching posts.",
    "I'm not looking, thank you. No need to reply.",
    "I decline, with thanks. The door is open on my side.",
    "I'm not moving, thank you. I don't want to lose touch.",
]


@pytest.mark.parametrize("text", FAILS)
def test_forbidding_contact_is_found(text: str, broken: Broken) -> None:
    assert "shuts_door" in broken(text, "outreach")


@pytest.mark.parametrize("text", PASSES)
def test_declining_the_role_leaves_the_door_open(text: str, broken: Broken) -> None:
    assert "shuts_door" not in broken(text, "outreach")
