"""People a letter mentions, of whom no firm is made."""

from __future__ import annotations

import pytest

from bowout.facts.firm_persons import persons
from bowout.facts.lines import Line


def told(*texts: str) -> set[str]:
    return set(persons([Line(text, 0, mine=False, kind="body") for text in texts]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aoife (Director of Nursing, whose ward this is) loved it.", "Aoife"),
        ("Bianca (financieel manager, je baas) belt je.", "Bianca"),
        ("Sergio (jefe del equipo) quiere conocerte.", "Sergio"),
        ("Dr Ramin has asked me to write.", "Ramin"),
        ("mein Name ist Sybille Kraut, ich leite die Praxis.", "Sybille Kraut"),
    ],
)
def test_a_title_tells_a_person(text: str, name: str) -> None:
    assert name in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Papermoon (twelve people) is looking.",
        "Pathfield (clinic software, 90 people) is growing.",
        "Fährkontor (Buchungssoftware für Häfen) sucht.",
    ],
)
def test_brackets_that_tell_a_firm_apart_make_no_person(text: str) -> None:
    assert told(text) == set()


def test_the_line_under_a_closing_is_who_signs() -> None:
    assert told("Com os melhores cumprimentos,", "Amélia Couto") == {"Amélia Couto"}
    assert told("Kind regards", "Elm School") == set()
