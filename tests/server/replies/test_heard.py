"""What their words ask of ours: on the phone, hostile, my no said before."""

from __future__ import annotations

import pytest

from bowout.advice.advise import advise
from bowout.replies.choose import suggest
from bowout.replies.heard import is_rude, said_no
from bowout.replies.model import Suggested
from bowout.stage.judge import judge
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Thread
from templates.cases import FULL, NOW, SHELF, judgement, thread

MY_NO = "Thank you for the offer, but I've decided to decline it."


def suggested(found: Thread, judged: Judgement) -> Suggested:
    return suggest(SHELF, found, judged, FULL, advise(found, judged, FULL, NOW), None)


@pytest.mark.parametrize(
    "words",
    [
        "You have wasted everyone's time.",
        "How dare you turn us down after all this.",
        "You’re incredibly unprofessional.",
        "You will regret this.",
        "Das ist eine Frechheit.",
        "Ha sido una falta de respeto.",
        "C'est un manque de respect.",
        "Dat vind ik respectloos.",
        "Foi uma perda de tempo.",
    ],
)
def test_hostile_words_are_heard(words: str) -> None:
    assert is_rude(thread(("them", words)))


@pytest.mark.parametrize(
    "words",
    [
        "I don't want to waste your time, so here is the short version.",
        "It would be rude not to ask.",
        "Our process is no joke: four rounds.",
        "The ridiculously good coffee is free.",
        "We blacklist suspicious addresses; it is a security role.",
    ],
)
def test_friendly_words_are_not(words: str) -> None:
    assert not is_rude(thread(("them", words)))


def test_only_the_newest_of_their_messages_counts() -> None:
    found = thread(("them", "How dare you."), ("me", "..."), ("them", "I apologise for my tone."))
    assert not is_rude(found)
    assert not is_rude(thread(("me", "How dare you.")))


@pytest.mark.parametrize("stage", [Stage.OUTREACH, Stage.PUSHBACK, Stage.CLOSED])
def test_a_hostile_recruiter_gets_a_polite_short_answer(stage: Stage) -> None:
    """R64: thanks, no reproach, under fifty words."""
    first = suggested(thread(("them", "How dare you ignore me.")), judgement(stage)).replies[0]
    assert first.template.endswith("rude.formal.md")
    assert first.text.count("Thank you for") == 1
    assert len(first.text.split()) < 50


def test_an_angry_end_is_not_thanked_for_its_kindness() -> None:
    found = thread(("them", "We offer you the job."), ("me", MY_NO), ("them", "Shame on you."))
    replies = suggested(found, judgement(Stage.CLOSED)).replies
    assert "rude" in replies[0].template
    assert not any("accepted" in reply.template for reply in replies)
    assert "kindly" not in replies[-1].text


def test_my_no_before_is_known_where_it_matters() -> None:
    mine = thread(("them", "We offer you the job."), ("me", MY_NO), ("them", "I understand."))
    assert said_no(judge(mine, Stage.CLOSED))
    assert not said_no(judge(mine, Stage.OFFER))
    theirs = thread(("me", "I apply."), ("them", "We went with somebody else."))
    assert not said_no(judge(theirs, Stage.CLOSED))


def test_thanks_for_taking_my_no_well_differ_from_thanks_for_theirs() -> None:
    """R100."""
    mine = thread(("them", "We offer you the job."), ("me", MY_NO), ("them", "I understand."))
    theirs = thread(("me", "I apply."), ("them", "We went with somebody else."))
    accepted = suggested(mine, judgement(Stage.CLOSED, no_answered=True)).replies
    refused = suggested(theirs, judgement(Stage.CLOSED)).replies
    assert "accepted" in accepted[0].template
    assert not any("accepted" in reply.template for reply in refused)
    assert "my no" in accepted[-1].text
    assert "my no" not in refused[-1].text
