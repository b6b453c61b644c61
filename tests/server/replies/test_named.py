"""What is named of theirs is as the user would say it, and stands in the thread (R65, R115)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bowout.facts.model import Facts
from bowout.replies.named import company_of, project_of, talked_of
from bowout.stage.model import Stage
from templates.cases import FULL, SHELF, fact, judgement, thread

ENGLISH = SHELF.languages["en"]


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ("our new ward", "your new ward"),
        ("your plan for the store", "my plan for the store"),
        ("what we do here", "night shifts"),
    ],
)
def test_a_phrase_of_theirs_is_turned_or_left_out(theirs: str, mine: str) -> None:
    facts = replace(FULL, topics=(fact(theirs), fact("night shifts")))
    assert talked_of(thread(), judgement(Stage.INTERVIEWING), facts, ENGLISH)[0] == mine


def test_the_work_that_they_praise_is_the_topic_of_a_first_message() -> None:
    found = thread(("them", "Hi Noor, your talk on cold chains at the Ghent fair was great."))
    topic, quote = talked_of(found, judgement(Stage.OUTREACH), FULL, ENGLISH)
    assert (topic, quote) == ("my talk on cold chains at the Ghent fair", "")


def test_what_they_build_is_known_to_both() -> None:
    facts = replace(FULL, projects=(fact("a new depot"),))
    assert project_of(facts, ENGLISH) == "the new depot"
    assert project_of(facts, SHELF.languages["de"]) == "a new depot"


def test_a_company_is_named_as_in_their_sentence() -> None:
    facts = Facts(company=fact("Larkfield Institute Ltd"))
    found = thread(("them", "I lead a unit at the Larkfield Institute."))
    assert company_of(found, facts, ENGLISH) == "the Larkfield Institute"
    assert company_of(thread(), facts, ENGLISH) == "Larkfield Institute"
