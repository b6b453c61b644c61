"""The rule ``too_long``. R111: limits by stage and kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "Thank you for writing. I'm not looking" + ". I like the quiet work on the river" * 13 + ". ",
    "Thanks. I'll pass" + ". The workshop keeps me busy all year" * 20 + ". ",
    "I'm not looking, thank you.\n\n" + "There is so much to tell about the new dock. " * 12,
    "Vielen Dank für die Nachricht. Ich suche derzeit nicht"
    + ". Die Arbeit am Fluss macht mir viel Freude" * 14
    + ". ",
    "I decline, thank you" + ". One more thing comes to my mind here" * 15 + ". ",
    "Merci pour votre message. Je ne cherche pas"
    + ". Le travail sur le fleuve me plaît beaucoup ici" * 12
    + ". ",
]

PASSES = [
    "Thank you for writing. I'm not looking.",
    "Thank you. I'm not looking" + ". I like the quiet work on the river" * 5 + ". ",
    "Subject:" + " word word" * 30 + " \n\nThank you. I'm not looking.",
    "Thank you. I'm not looking.\n\nBest,\nIda\n\nOn Tuesday Rita Solano wrote:\n>"
    + " word word" * 75
    + " ",
    "Thanks, I'll pass. " * 8,
    "No from me, thank you. " * 15,
]


@pytest.mark.parametrize("text", FAILS)
def test_a_text_over_the_limit_is_found(text: str, broken: Broken) -> None:
    assert "too_long" in broken(text, "outreach")


@pytest.mark.parametrize("text", PASSES)
def test_only_the_body_is_counted(text: str, broken: Broken) -> None:
    assert "too_long" not in broken(text, "outreach")
