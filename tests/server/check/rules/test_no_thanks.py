"""The rule ``no_thanks``. R64: one word of thanks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm not looking at the moment.",
    "No thanks, I'm happy here.",
    "Thanks but no thanks.",
    "I'll pass on this one. Good luck with the search.",
    "No, thank you.",
    "I've decided not to apply. I admire what your hospital does.",
    (
        "Ich suche derzeit keine neue Stelle und möchte bei meinem Team bleiben. Alles "
        "Gute für die Suche."
    ),
]

PASSES = [
    "I appreciate the note. I'm not looking.",
    "It was kind of you to write. I'll pass.",
    "I'm not looking, but I'm grateful that you thought of me.",
    "I'm flattered, and I'm not looking.",
    "No thanks, but thank you for writing.",
    "I'm not looking.\n\nMany thanks,\nIda",
    "Vielen Dank für die Nachricht. Ich suche derzeit nicht und bleibe bei meinem Team.",
    "Merci pour votre message. Je ne cherche pas de nouveau poste et je reste dans mon équipe.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_text_without_thanks_is_found(text: str, broken: Broken) -> None:
    assert "no_thanks" in broken(text, "outreach")


@pytest.mark.parametrize("text", PASSES)
def test_thanks_in_any_words_count(text: str, broken: Broken) -> None:
    assert "no_thanks" not in broken(text, "outreach")
