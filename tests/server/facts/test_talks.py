"""What took place: interviews held, who made the offer, a call that was tried (R13, R15, R16)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bowout.facts.gather import gather
from bowout.facts.lines import lines
from bowout.facts.model import Facts
from bowout.facts.talks import rounds
from bowout.mailbox.model import Address
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Invite, Thread

Build = Callable[..., Thread]
Gathered = Callable[..., Facts]

MAY = datetime(2026, 5, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Thank you for the second interview with our harbour master.", "second interview"),
        ("After your technical interview the panel met.", "technical interview"),
        ("You have passed the first round.", "first round"),
        ("Thank you for attending the panel interview.", "panel interview"),
        ("Merci pour votre entretien de mardi.", "entretien"),
        ("Vielen Dank für das Vorstellungsgespräch am Montag.", "Vorstellungsgespräch"),
        ("Gracias por la entrevista de ayer.", "entrevista"),
        ("Bedankt voor het gesprek van gisteren.", "gesprek"),
        ("Obrigada pela entrevista de ontem.", "entrevista"),
        ("We would like to invite you to an interview.", None),
        ("You will hear from us after the interview.", None),
        ("Our interview process has three rounds.", None),
    ],
)
def test_an_interview_counts_when_it_took_place(
    facts: Gathered, text: str, held: str | None
) -> None:
    found = facts(text, stage=Stage.INTERVIEWING).rounds
    assert [fact.value for fact in found] == ([held] if held else [])
    assert all(fact.quote == text for fact in found)


def test_each_message_tells_of_one_interview(facts: Gathered) -> None:
    found = facts(
        "Thank you for the first interview. After the interview we were all smiling.",
        "ME: Likewise.",
        "Thank you for the second interview.",
        stage=Stage.INTERVIEWING,
    ).rounds
    assert [(fact.message, fact.value) for fact in found] == [
        (0, "first interview"),
        (2, "second interview"),
    ]


@pytest.mark.parametrize(
    ("invite", "expected"),
    [
        (Invite("Panel interview: Sam and Ines", MAY), 1),
        (Invite("Panel interview: Sam and Ines", datetime(2026, 5, 30, 9, tzinfo=UTC)), 0),
        (Invite("Panel interview", MAY, cancelled=True), 0),
        (Invite("Panel interview", MAY.replace(tzinfo=None)), 1),  # no zone: the reader's own
        (Invite("Team lunch", MAY), 0),
    ],
)
def test_an_invitation_counts_once_its_hour_has_passed(
    thread: Build, invite: Invite, expected: int
) -> None:
    built = thread("See the entry.", "ME: Thanks!", "Any news from your side?", sender="Ines Costa")
    first = replace(built.messages[0], invite=invite)
    last = replace(built.messages[-1], date=datetime(2026, 5, 10, tzinfo=UTC))
    built = replace(built, messages=(first, built.messages[1], last))
    assert len(rounds(built, lines(built))) == expected


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("We are delighted to offer you the post.", "Rita Solano"),
        ("You met Tomos Reed in May. Tomos would like to offer you the post.", "Tomos"),
        ("Quorra would like to offer you the post. We hope you join Quorra.", None),
        ("Please find the offer letter attached.", None),
    ],
)
def test_who_makes_the_offer_is_a_person(facts: Gathered, text: str, by: str | None) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.OFFER).offer_made_by
    assert (found.value if found else None) == by


def test_before_an_offer_nobody_made_one(facts: Gathered) -> None:
    assert facts("We offer you a lot.", sender="Rita Solano").offer_made_by is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I tried to call you this morning.", "tried to call"),
        ("I just left you a voicemail.", "voicemail"),
        ("Ich habe versucht, Sie zu erreichen.", "versucht, Sie zu erreichen"),
        ("J'ai essayé de vous joindre ce matin.", "essayé de vous joindre"),
        ("You can leave me a voicemail.", None),
        ("Could we have a call?", None),
    ],
)
def test_a_call_that_nobody_took_is_known_by_its_words(
    facts: Gathered, text: str, words: str | None
) -> None:
    found = facts(text).call_attempted
    assert (found.value if found else None) == words


def test_the_title_of_an_invitation_names_role_firm_and_interviewer(thread: Build) -> None:
    built = thread("Please find the details in the entry.", sender="noreply@quorra.example")
    invite = Invite(
        "Interview with Tomos Reed: Harbour Pilot at Quorra Labs", organiser=Address("Ines Costa")
    )
    built = replace(built, messages=(replace(built.messages[0], invite=invite),))
    found = gather(built, Judgement(Stage.INTERVIEWING, 1.0))
    assert found.company is not None
    assert found.company.value == "Quorra Labs"
    assert [fact.value for fact in found.interviewers] == ["Tomos Reed"]
    assert found.recruiter is not None
    assert found.recruiter.value == "Ines Costa"


def test_a_quoted_mail_speaks_where_the_messages_say_nothing(thread: Build) -> None:
    built = thread("Just bumping this up!", sender="Rita Solano")
    quoted = (
        "On Monday, Rita Solano <rita@quorra.example> wrote:\n"
        "> We have a Senior Planner role at Quorra Labs.\n> Would you talk?"
    )
    built = replace(built, messages=(replace(built.messages[0], quoted=quoted),))
    found = gather(built, Judgement(Stage.OUTREACH, 1.0))
    assert found.role is not None
    assert found.role.value == "Senior Planner"
    assert found.company is not None
    assert found.company.value == "Quorra Labs"
    assert found.company.message == 0
