"""The rule ``promises``. R113: offers, no promises."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm withdrawing, thank you. I'll definitely apply next year.",
    "I'm withdrawing, thank you. I promise to call when I move.",
    "I'm out, thank you. Next time I'll say yes.",
    "I'm withdrawing. I will recommend you to all my colleagues. Thank you.",
    "I'm withdrawing, thank you. You can count on me for the next project.",
    "I'm withdrawing, thanks. I'll call you in May.",
    "I'm withdrawing, thank you. I guarantee you'll have my application in the spring.",
    "Thank you, I'm withdrawing. You will be the first person I ring.",
]

PASSES = [
    "I'm withdrawing, thank you. I'd be happy to hear about other roles.",
    "I'm withdrawing from this promising project, thank you.",
    "I promised my daughter to stay, so I'm withdrawing. Thank you.",
    "I'm withdrawing, thank you. I'd gladly pass the advert on.",
    "I'll pass on this one, thank you.",
    "I will not apply, thank you. I'll remember the visit.",
    "I can't promise anything, so I'm withdrawing. Thank you.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_promise_is_found(text: str, broken: Broken) -> None:
    assert "promises" in broken(text, "screening")


@pytest.mark.parametrize("text", PASSES)
def test_an_offer_is_no_promise(text: str, broken: Broken) -> None:
    assert "promises" not in broken(text, "screening")
