"""Header names: people, taken apart; teams, robots and firms are no people."""

from __future__ import annotations

import pytest

from bowout.facts.names import PersonName, read_name, recased


@pytest.mark.parametrize(
    ("raw", "first", "family", "title"),
    [
        ("Rita Solano", "Rita", "Solano", ""),
        ("Solano, Rita", "Rita", "Solano", ""),
        ('"Solano, Rita M"', "Rita", "Solano", ""),
        ("Solano, Rita Dr.", "Rita", "Solano", "Dr"),
        ("RITA SOLANO", "RITA", "SOLANO", ""),
        ("Rita Solano, MBA, SHRM-CP", "Rita", "Solano", ""),
        ("Rita Solano PHR", "Rita", "Solano", ""),
        ("Rita Solano (Initech)", "Rita", "Solano", ""),
        ("Rita Solano via LinkedIn", "Rita", "Solano", ""),
        ("Rita Solano | Initech", "Rita", "Solano", ""),
        ("Rita Solano at Initech", "Rita", "Solano", ""),
        ("Rita Solano, recruiter", "Rita", "Solano", ""),
        ("Rita", "Rita", "", ""),
        ("Rita S.", "Rita", "S.", ""),
        ("J. Rita Solano", "Rita", "Solano", ""),
        ("Piet van der Berg", "Piet", "van der Berg", ""),
        ("Mr. Akande", "", "Akande", "Mr"),
        ("Ms Booth", "", "Booth", "Ms"),
        ("Dr. Anna Menon", "Anna", "Menon", "Dr"),
        ("Frau Weber", "", "Weber", "Frau"),
        ("Prof. Erik Lindgren", "Erik", "Lindgren", "Prof."),
        ("周磊", "周磊", "", ""),
    ],
)
def test_a_persons_name_is_taken_apart(raw: str, first: str, family: str, title: str) -> None:
    name = read_name(raw)
    assert name is not None
    assert (name.first, name.family, name.title) == (first, family, title)
    assert name.whole in raw


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "",
        "Talent Team",
        "no-reply",
        "Initech Careers",
        "HR Team, Initech Systems",
        "LinkedIn",
        "LinkedIn Member",
        "InMail",
        "Human Resources",
        "Initech Recruiting",
        "jobs@initech.example",
        "The Hiring Team",
        "Initech Onboarding",
        "Confidentiality Notice",
        "Initech GmbH",
        "Procter & Sons",
        "MKT TP",
        "{{7*7}}",
        "А" + "nna Brandt",
    ],
)
def test_teams_robots_firms_and_tricks_are_no_people(raw: str | None) -> None:
    assert read_name(raw) is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [("RITA", "Rita"), ("rita", "Rita"), ("McKay", "McKay"), ("O'NEILL", "O'Neill"), ("李", "李")],
)
def test_capitals_are_undone_for_the_greeting(name: str, shown: str) -> None:
    assert recased(name) == shown


def test_a_single_word_may_be_a_firm() -> None:
    assert PersonName("Initech", "Initech", "").single
    assert not PersonName("Mr Akande", "", "Akande", "Mr").single
