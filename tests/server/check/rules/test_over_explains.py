"""The rule ``over_explains``. R35, R56: one or two sentences, nothing private."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm declining, thank you. My mother was diagnosed with cancer in June.",
    "I have to decline. My divorce came through last week. Thank you.",
    (
        "I'm declining. The house needs a roof. The roofer comes in spring. Then there "
        "is the garden to think of. Thank you."
    ),
    (
        "I've decided to decline. I began as a baker. Bread was my first love. It took "
        "me years to see it. Now I know it for certain. Thank you."
    ),
    "I decline, thanks. I'm behind on my mortgage and can't take a risk.",
    "I'm saying no, thank you. I have been suffering from panic attacks since the winter.",
]

PASSES = [
    "I'm declining for family reasons. Thank you.",
    "I've decided to decline. I want to stay in mental health nursing. Thank you.",
    "I'm declining, thank you. My own practice needs me this year.",
    "I decline, with thanks. I want to keep teaching, and the role is in sales.",
    "I'm declining. I was torn for a week. In the end I want to stay at sea. Thank you.",
    "I'm declining, thank you. I work on debt advice and I'm staying with it.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_spun_out_or_private_reason_is_found(text: str, broken: Broken) -> None:
    assert "over_explains" in broken(text, "offer")


@pytest.mark.parametrize("text", PASSES)
def test_a_short_reason_is_enough(text: str, broken: Broken) -> None:
    assert "over_explains" not in broken(text, "offer")
