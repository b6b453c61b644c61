"""The rule ``placeholder``. R109: no blank left."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "Hi [First Name], thanks for writing. I'll pass.",
    "Hi Ana, thank you for the {{role}} role. I'll pass.",
    "Dear <recruiter>, thank you. I'm not looking.",
    "Hi Ana, thank you. I'm not looking, as ____.",
    "Dear $RECRUITER, thank you. I'm not looking.",
    "Thank you, I'm not looking to leave XXX.",
    "Hi Ana, thank you, I'm not looking.\n\nBest,\nYour Name",
    "Thank you for the (insert role here) note. I'll pass.",
    (
        "Hallo {name}, vielen Dank für die Nachricht. Ich suche derzeit nicht und bleibe "
        "bei meinem Team."
    ),
]

PASSES = [
    "Hi Ana, thanks for writing (and so warmly). I'll pass.",
    "Thank you. I'm not looking [and I mean that kindly].",
    "Thank you, I'm not looking. My site is <https://ana.example>.",
    "Thank you, I'm not looking to leave a team of 12 & more.",
    "Thanks for the note on the $2m fund. I'll pass.",
    "Thank you, I'm not looking; see the footnote [1].",
]


@pytest.mark.parametrize("text", FAILS)
def test_an_unfilled_blank_is_found(text: str, broken: Broken) -> None:
    assert "placeholder" in broken(text, "outreach")


@pytest.mark.parametrize("text", PASSES)
def test_ordinary_brackets_are_no_blanks(text: str, broken: Broken) -> None:
    assert "placeholder" not in broken(text, "outreach")
