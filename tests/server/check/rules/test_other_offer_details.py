"""The rule ``other_offer_details``. R49-R51, R44: neither terms nor name of the other employer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm declining, as I've accepted an offer from Marlow Systems. Thank you.",
    "I've signed with Tidewater, so I have to say no. Thank you.",
    "I'm declining. The other company is paying me 12k more. Thank you.",
    "Thank you. My current employer gave me a raise and I'm staying.",
    "I've accepted a role as Head of Data elsewhere, so I decline. Thank you.",
    "I'm declining, thanks: the other offer came with equity.",
    "I've been promoted to lead of my unit, so I won't be moving. Thank you.",
    "Thank you. I'm joining Oakfield in March and therefore decline.",
    "They offered me a four-day week, so I have accepted that. Thank you, and sorry to decline.",
    "I'm declining because another employer offered a signing bonus. Thank you.",
    "Vielen Dank. Ich lehne ab, weil ich ein anderes Angebot mit höherem Gehalt angenommen habe.",
]

PASSES = [
    "I'm declining, as I've accepted another offer. Thank you.",
    "Thank you for the offer from Hartwell. I've decided to decline.",
    "I've decided to stay with my current employer. Thank you.",
    "I work in health equity and I'm staying in it, so I decline. Thank you.",
    "I've accepted a role closer to the work I want to do. Thank you for the ten minutes.",
    "I'm declining, thank you for the three rounds and for the tour of unit 4B.",
    "I joined Fernhill only last year and want to stay. I decline, with thanks.",
    "I've chosen to stay in Porto, thank you. I must decline.",
    (
        "Vielen Dank für das Angebot. Ich habe mich für eine andere Stelle entschieden "
        "und sage Ihnen deshalb ab."
    ),
]


@pytest.mark.parametrize("text", FAILS)
def test_terms_and_names_of_the_other_offer_are_found(text: str, broken: Broken) -> None:
    assert "other_offer_details" in broken(text, "offer")


@pytest.mark.parametrize("text", PASSES)
def test_another_offer_may_be_mentioned(text: str, broken: Broken) -> None:
    assert "other_offer_details" not in broken(text, "offer")
