"""What a sentence may do, told by its shape. R70, R29: what cannot be told is not reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.check.leveling import level
from bowout.check.shape import may_decide, may_keep_tie, may_refuse


@pytest.mark.parametrize(
    "text",
    [
        "Haste ye back to Islay.",
        "I'd be glad if you kept my number.",
        "Coffee soon?",
        "Do let me know when you are next in Winchester.",
        "If you pass this way, drop in.",
        "The kettle will always be on for you.",
        "One day we may yet share a stage.",
    ],
)
def test_a_sentence_to_the_reader_that_looks_ahead_may_keep_the_tie(text: str) -> None:
    assert may_keep_tie(level(text))


@pytest.mark.parametrize(
    "text",
    [
        "I wish you every success with your search.",
        "I hope you find the right person soon.",
        "I appreciate the time and effort you've put in.",
        "My family and I are moving to the coast.",
        "I would have loved to work with you.",
        "Please don't contact me again.",
        "I hope you understand.",
    ],
)
def test_a_wish_a_reason_or_thanks_does_not(text: str) -> None:
    assert not may_keep_tie(level(text))


@pytest.mark.parametrize(
    "text",
    [
        "I'm standing by what I said last week.",
        "I'm ringing off from this one.",
        "Please strike my name.",
        "I still mean no.",
    ],
)
def test_the_writer_acting_on_this_matter_may_be_a_no(text: str) -> None:
    assert may_decide(level(text))


@pytest.mark.parametrize(
    "text",
    [
        "I've been going over it all week.",
        "I enjoyed the visit very much.",
        "My team has just been reorganised.",
        "Am I right for this?",
    ],
)
def test_weighing_telling_and_asking_is_none(text: str) -> None:
    assert not may_decide(level(text))


@given(st.text(max_size=300))
def test_any_sentence_is_answered(text: str) -> None:
    may_keep_tie(level(text))
    may_decide(level(text))


@pytest.mark.parametrize(
    "words",
    [
        "the herd keeps me here, i'm stopping with it",
        "i've already given my word to the lifeboat",
        "it's a pass (joking, sort of)",
        "this old dog isn't learning that trick",
    ],
)
def test_a_sentence_that_refuses_in_any_words_may_be_a_no(words: str) -> None:
    assert may_refuse(words)


@pytest.mark.parametrize(
    "words",
    [
        "i'm probably not the one for it",
        "i don't know",
        "no doubt this is a fine place",
        "isn't it lovely?",
    ],
)
def test_doubt_and_small_talk_refuse_nothing(words: str) -> None:
    assert not may_refuse(words)
