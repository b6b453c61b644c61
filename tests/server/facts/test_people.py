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
        ("Ines Costa leads the tide team and will call.", "Ines Costa"),
        ("You'd work with Ines Costa, who would be your manager.", "Ines Costa"),
        ("Whoever takes the post will report to me.", "Rita Solano"),
        ("It is yours.\n\nRita Solano\nHead of School", "Rita Solano"),
        ("Es ist Ihre Stelle.\n\nRita Solano\nGeschäftsführerin", "Rita Solano"),
        ("Le poste est à vous.\n\nRita Solano\nDirectrice de la recherche", "Rita Solano"),
        ("It is yours.\n\nRita Solano\nHead of People", None),
        ("It is yours.\n\nRita Solano\nEngineering Manager", None),  # does a recruiter's work
        ("You will hear from us.\n\nRita Solano\nHead of Talent", None),
        ("You will hear from the hiring manager.", None),
    ],
)
def test_who_would_be_the_boss(facts: Gather, text: str, boss: str | None) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.INTERVIEWING)
    assert (found.hiring_manager and found.hiring_manager.value) == boss
    assert found.recruiter is not None
    assert found.greeting == "Rita"


@pytest.mark.parametrize(
    ("stage", "both"),
    [
        (Stage.OUTREACH, True),
        (Stage.SCREENING, True),
        (Stage.INTERVIEWING, True),
        (Stage.OFFER, False),
        (Stage.PUSHBACK, False),
        (Stage.CLOSED, False),
    ],
)
def test_a_boss_who_writes_is_recruiter_too_until_there_is_an_offer(
    facts: Gather, stage: Stage, both: bool
) -> None:
    found = facts("You would be in my team from May.", sender="Rita Solano", stage=stage)
    assert found.hiring_manager is not None
    assert (found.recruiter is not None) == both


@pytest.mark.parametrize(
    "text",
    [
        "A client of mine seeks a cook; I run the kitchen desk and lead this team.",
        "I lead the recruiting team and you would work directly with me.",
        "You would work directly with me.\n\nRita Solano\nTalent Partner",
    ],
)
def test_who_recruits_for_others_is_nobodys_boss(facts: Gather, text: str) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.OUTREACH)
    assert found.hiring_manager is None


@pytest.mark.parametrize(
    ("text", "boss"),
    [
        ("You'd report to Dr Ines Costa. Dr Tomos Rees would be your boss too.", None),
        ("Ines Costa is the one hiring. Our director Tomos Rees wants to meet you.", "Ines Costa"),
        ("I told Ines. She'd love to have you in her team.", "Ines"),
        ("Our head brewer Ines Costa needs a deputy.", "Ines Costa"),
        ("Ihre künftige Chefin ist Frau Dr. Costa.", "Frau Dr. Costa"),
        ("Ich berichte an Frau Dr. Costa.", None),
        ("The post reports to the Chair.", None),
        ("Good luck with the team under Dr Costa.", None),
        ("I'll write to Ines Costa who the Planner will report to.", "Ines Costa"),
        ("Ines, jouw beoogde teamleider, is enthousiast.", "Ines"),
        ("Ines Costa has asked, in writing, that your place is kept.", "Ines Costa"),
        ("Ines Costa has asked me to book a room.", None),
        ("You'd be met by the porter. You'll meet our Bakery Manager Ines Costa.", "Ines Costa"),
        ("You'll meet our CEO Ines Costa.", None),
        ("O Chef Ramos já está contando com você na equipe dele.", "Chef Ramos"),
        ("I run nights here and need a printer.", "Rita Solano"),
        ("I run the payroll system for clients.", None),
        (
            "See below.\nRita Solano\nHR Adviser\n\nNo planner yet. They would report to me.\nInes",
            "Ines",
        ),
    ],
)
def test_what_is_said_outright_goes_before_a_title(
    facts: Gather, text: str, boss: str | None
) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.INTERVIEWING)
    assert (found.hiring_manager and found.hiring_manager.value) == boss


def test_interviewers_are_named_once_and_never_the_writer(facts: Gather) -> None:
    found = facts(
        "Thanks for the interview with Ines! Next you meet Tomos, Ulf and Prof. Lindgren.",
        "You will meet Ines again, and then speak with Rita.",
        sender="Rita Solano",
        stage=Stage.INTERVIEWING,
    )
    assert [fact.value for fact in found.interviewers] == ["Ines", "Tomos", "Ulf", "Prof. Lindgren"]


def test_after_a_no_a_manager_who_writes_is_the_boss(facts: Gather) -> None:
    letter = "Is there anything I can change?\n\nRita Solano\nEngineering Manager"
    found = facts(letter, sender="Rita Solano", stage=Stage.PUSHBACK)
    assert found.hiring_manager is not None
    assert found.recruiter is None


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("The Harbour team voted for you.", "The Harbour team"),
        ("I hear the Tide Model panel enjoyed your talk.", "the Tide Model panel"),
        ("The Harbour team is looking for a pilot.", None),
    ],
)
def test_a_team_that_met_the_reader_can_be_thanked(
    facts: Gather, text: str, team: str | None
) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.OFFER).interviewers
    assert [fact.value for fact in found] == ([team] if team else [])


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Thank you for meeting Dr Lindgren on Monday.", ["Dr Lindgren"]),
        ("The next step is a technical interview with Tomos and Ines.", []),
        ("I will schedule a chat with Tomos.", []),
    ],
)
def test_only_those_already_met_can_be_thanked(facts: Gather, text: str, met: list[str]) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.INTERVIEWING).interviewers
    assert [fact.value for fact in found] == met


def test_a_date_is_no_topic(facts: Gather) -> None:
    assert facts("Let us continue the conversation about 12 March.").topics == ()
