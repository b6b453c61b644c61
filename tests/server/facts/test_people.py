"""Hiring manager, interviewers and referrer (R65, R67, R104)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bowout.facts.model import Facts
from bowout.stage.model import Stage

Gather = Callable[..., Facts]


@pytest.mark.parametrize(
    ("text", "referrer"),
    [
        ("Hi Sam, Ines Costa suggested I message you. Curious?", "Ines Costa"),
        ("You were recommended by Ines Costa for a role.", "Ines Costa"),
        ("Ines gave me your name last week.", "Ines"),
        ("I got your details from Ines Costa.", "Ines Costa"),
        ("Ines hat mir Ihren Namen genannt, Ines hat Sie empfohlen.", "Ines"),
        ("Ines Costa m'a conseillé de vous écrire.", "Ines Costa"),
        ("Quem me passou seu perfil foi a Ines Costa.", "Ines Costa"),
        ("LinkedIn suggested I contact you.", None),
        ("Ines suggested you. Tomos recommended you too.", None),
        ("A colleague suggested I write.", None),
    ],
)
def test_who_gave_the_name(facts: Gather, text: str, referrer: str | None) -> None:
    found = facts(text, sender="Rita Solano")
    assert (found.referrer and found.referrer.value) == referrer


@pytest.mark.parametrize(
    ("text", "boss"),
    [
        ("I'd like you to meet with Ines Costa, our Platform Manager.", "Ines Costa"),
        ("You would report to Ines Costa.", "Ines Costa"),
        ("Our hiring manager, Ines Costa, liked your work.", "Ines Costa"),
        ("I run the platform team and want you in it.", "Rita Solano"),
        ("It's yours.\n\nRita Solano\nco-founder, Quorra", "Rita Solano"),
        ("You will hear from us.\n\nRita Solano\nHead of Talent", None),
        ("You will hear from the hiring manager.", None),
    ],
)
def test_who_would_be_the_boss(facts: Gather, text: str, boss: str | None) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.INTERVIEWING)
    assert (found.hiring_manager and found.hiring_manager.value) == boss
    assert (found.recruiter is None) == (boss == "Rita Solano")
    assert found.greeting == "Rita"


def test_interviewers_are_named_once_and_never_the_writer(facts: Gather) -> None:
    found = facts(
        "Thanks for the interview with Ines! Next you meet Tomos, Ulf and Prof. Lindgren.",
        "You will meet Ines again, and then speak with Rita.",
        sender="Rita Solano",
        stage=Stage.INTERVIEWING,
    )
    assert [fact.value for fact in found.interviewers] == ["Ines", "Tomos", "Ulf", "Prof. Lindgren"]
