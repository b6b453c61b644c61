"""A phrase of one's own becomes one sentence, one reason, nothing private (R35, R47)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.replies.own_reason import PERSONAL, english_sentence, foreign_sentence


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        # what is a sentence stays one
        ("I want to stay close to my parents", "I want to stay close to my parents."),
        ("i'm content where i am.", "I'm content where I am."),
        ("My partner starts a job in Ghent", "My partner starts a job in Ghent."),
        ("it's too far from home", "It's too far from home."),
        ("We’re expecting our move in May", "We're expecting our move in May."),
        # subject and verb are given to what has none
        ("happy in the lab", "I'm happy in the lab."),
        ("not leaving Rotterdam", "I'm not leaving Rotterdam."),
        ("staying with my crew", "I'm staying with my crew."),
        ("on parental leave until May", "I'm on parental leave until May."),
        ("no longer looking", "I'm no longer looking."),
        ("want smaller classes", "I want smaller classes."),
        ("prefer night work", "I prefer night work."),
        ("accepted another offer", "I've accepted another offer."),
        ("recently joined a new firm", "I've recently joined a new firm."),
        ("no time for a new job", "I have no time for a new job."),
        ("to see more of my children", "I want to see more of my children."),
        ("wanting to teach again", "I want to teach again."),
        ("the commute", "It comes down to the commute."),
        ("because of the commute", "It comes down to the commute."),
        ("too much travel", "It comes down to too much travel."),
        ("family reasons", "It's for family reasons."),
        ("Kubernetes only", "It comes down to this: Kubernetes only."),
        ("Happy here", "I'm happy here."),
        # the sentence before says "I've decided" already
        ("I've decided to train as a nurse", "I'm going to train as a nurse."),
        ("decided to stay", "I'm going to stay."),
        # one reason, and no word on money
        ("settled here, just got a raise", "I'm settled here."),
        ("I want to paint; the office is dark", "I want to paint."),
        ("pay is too low, want to work in Leeds", "I want to work in Leeds."),
        ("place: I want to stay in Bergen", "I want to stay in Bergen."),
        # private matters stay private
        ("mother's illness, need to be near her", "I need to be near her."),
        ("recovering from surgery", PERSONAL),
        # nothing to say
        ("more salary", None),
        ("(no reason)", None),
        ("  ", None),
        ("...", None),
    ],
)
def test_a_phrase_becomes_a_sentence(phrase: str, sentence: str | None) -> None:
    assert english_sentence(phrase) == sentence


@given(st.text(max_size=400))
def test_any_phrase_gives_one_line_that_is_a_sentence_or_none(phrase: str) -> None:
    sentence = english_sentence(phrase)
    assert sentence is None or (
        sentence.endswith(".") and "\n" not in sentence and len(sentence) < 300
    )


GERMAN = frozenset({"ich", "wir"})


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("ich bleibe in Kassel", "Ich bleibe in Kassel."),
        ("Ich bleibe in Kassel, es gefällt mir", "Ich bleibe in Kassel."),
        ("happy in my team", None),
        ("", None),
    ],
)
def test_in_another_language_a_reason_must_be_a_sentence_of_it(
    phrase: str, sentence: str | None
) -> None:
    assert foreign_sentence(phrase, GERMAN) == sentence


def test_an_elided_first_person_counts() -> None:
    assert foreign_sentence("j'ai choisi Lyon", frozenset({"j'"})) == "J'ai choisi Lyon."
