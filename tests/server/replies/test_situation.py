"""What templates are told: only what is known, cleaned, and never of the wrong person (R115)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bowout.facts.model import Facts
from bowout.replies.said import Said
from bowout.replies.situation import Values, situate
from bowout.stage.model import Flag, Stage
from templates.cases import FULL, SHELF, fact, judgement, thread


def told(facts: Facts = FULL, *flags: Flag, language: str = "en") -> Values:
    judged = judgement(Stage.INTERVIEWING, *flags)
    return situate(thread(), judged, facts, Said(), SHELF.languages[language])


def test_the_one_who_talked_about_the_topic_is_named_with_it_and_the_other_thanked() -> None:
    """R66: the quotation says who it was."""
    values = told()
    assert values["talk"] == "the conversation with Tomas Vrba about the move to local growers"
    assert values["colleague"] == "Mei Tanaka"


def test_a_topic_without_a_person_is_given_to_nobody() -> None:
    values = told(replace(FULL, topics=(fact("soil tests"),)))
    assert values["talk"] == "the conversation about soil tests"
    assert values["colleague"] == "Tomas Vrba"


def test_a_manager_who_writes_is_not_thanked_in_the_third_person() -> None:
    facts = replace(FULL, greeting="Tomas", recruiter=None, interviewers=())
    assert told(facts)["colleague"] is None
    titled = replace(FULL, greeting="Dr Vrba", recruiter=None, interviewers=())
    assert told(titled)["colleague"] is None


@pytest.mark.parametrize(
    ("role", "company", "said"),
    [
        ("Senior Buyer", "Larkfield", "the Senior Buyer role at Larkfield"),
        ("Senior Buyer role", None, "the Senior Buyer role"),
        ("buyer for fresh food", "Larkfield", "the role of buyer for fresh food at Larkfield"),
        (None, "Larkfield", "this role at Larkfield"),
        (None, None, "this opportunity"),
    ],
)
def test_the_role_is_named_as_far_as_it_is_known(
    role: str | None, company: str | None, said: str
) -> None:
    facts = Facts(role=(role and fact(role)) or None, company=(company and fact(company)) or None)
    assert told(facts)["this_role"] == said


def test_the_direction_is_not_said_twice() -> None:
    said = Said(
        reason="I'm looking for something closer to platform work.", direction="platform work"
    )
    values = situate(thread(), judgement(Stage.OUTREACH), FULL, said, SHELF.languages["en"])
    assert values["direction"] is None


def test_who_writes_dear_ms_is_not_answered_with_a_first_name_alone() -> None:
    found = thread(("them", "Dear Ms Haddad,\n\nwould you have time to talk?\n\nIngrid Solheim"))
    values = situate(found, judgement(Stage.OUTREACH), FULL, Said(), SHELF.languages["en"])
    assert values["name"] == "Ingrid Solheim"


def test_a_value_is_one_short_line() -> None:
    values = told(replace(FULL, company=fact("Lark\r\nBcc: a@b.example\x00" + "x" * 500)))
    company = values["company"]
    assert isinstance(company, str)
    assert company.isprintable()
    assert len(company) <= 120


@pytest.mark.parametrize(
    ("opening", "called"),
    [
        ("Hi Noor, how are you?", "Noor"),
        ("Dear Noor Haddad,", "Noor Haddad"),
        ("Dear Ms Haddad,", None),
        ("Hello there,", None),
        ("Noorani is our client", None),
    ],
)
def test_one_signs_as_one_is_greeted(opening: str, called: str | None) -> None:
    found = thread(("them", opening))
    values = situate(found, judgement(Stage.OUTREACH), FULL, Said(), SHELF.languages["en"])
    assert values["called"] == called


def test_a_manager_one_has_met_is_not_answered_as_the_writer() -> None:
    """R67, R96: "thank you for writing yourself" is for the one who writes."""
    judged = judgement(Stage.INTERVIEWING, Flag.HIRING_MANAGER)
    words = SHELF.languages["en"]
    assert not situate(thread(), judged, FULL, Said(), words)["hiring_manager"]
    alone = replace(FULL, recruiter=None)
    assert situate(thread(), judged, alone, Said(), words)["hiring_manager"]
