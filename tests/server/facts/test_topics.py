"""The one specific thing (R65, R66), and what the others build."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bowout.facts.model import Facts
from bowout.stage.model import Stage

Gather = Callable[..., Facts]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "I enjoyed the chat with Ines about the data-platform migration.",
            ["the data-platform migration"],
        ),
        (
            "I so enjoyed our talk about the hygiene audit that I write myself.",
            ["the hygiene audit"],
        ),
        ("She enjoyed talking tides and weirs with you.", ["tides"]),
        ("Your talk on error budgets at the meetup was brilliant.", ["error budgets"]),
        ("They want to talk about your recycling campaign.", ["your recycling campaign"]),
        ("Bedankt voor het gesprek over de nieuwe sluisdeuren.", ["de nieuwe sluisdeuren"]),
        ("I would rather talk over lunch than write.", []),
        ("We could have an interview over Teams.", []),
        ("Are you free for a call on the 14th?", []),
        ("Can we talk on WhatsApp?", []),
        ("A call around noon would suit me.", []),
        ("The interview on 3 March went well.", []),
        ("I still think of our talk about the weir gates did you?", ["the weir gates"]),
        ("We should talk about getting you over.", []),
        ("A chat about your current situation would help.", []),
        ("I'd love a call about your expectations.", []),
        ("Shall we talk on Weds?", []),
        ("Thanks for the interview on Feb 3.", []),
        ("Let's have a chat about the role.", []),
        ("Open to a conversation about your career goals?", []),
        ("Let's talk about the Field Ops position.", []),
        ("A call about https://initech.example now.", []),
    ],
)
def test_what_was_talked_about(facts: Gather, text: str, topics: list[str]) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.INTERVIEWING)
    assert [fact.value for fact in found.topics] == topics


def test_my_own_words_count_and_the_newest_come_first(facts: Gather) -> None:
    found = facts(
        "We spoke about the tide model.",
        "ME: As I told Ines, I enjoyed our conversation about the lock gates.",
        sender="Rita Solano",
        stage=Stage.INTERVIEWING,
    )
    assert [fact.value for fact in found.topics] == ["the lock gates", "the tide model"]


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        (
            "We are setting up a small in-house weather desk for our reports.",
            ["a small in-house weather desk"],
        ),
        ("We're redesigning the booking flow and want you.", ["the booking flow"]),
        ("We are building a great team.", []),
        ("We are opening new offices.", ["new offices"]),
    ],
)
def test_what_the_others_build(facts: Gather, text: str, projects: list[str]) -> None:
    found = facts(text, sender="Rita Solano")
    assert [fact.value for fact in found.projects] == projects
