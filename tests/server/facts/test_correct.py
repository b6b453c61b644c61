"""The person's own word on the facts replaces, blanks or keeps, and passes the gate itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bowout.errors import InputError
from bowout.facts.correct import ONE, SEVERAL, correct
from bowout.facts.gather import gather
from bowout.facts.model import Fact, Facts
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Thread

Build = Callable[..., Thread]

LETTER = (
    "Hi Sam,\n\nI'm Nicole Dent and I recruit for Quorra Labs. We are looking for a Tide Engineer."
    "\n\nBest,\nNicole"
)
HOSTILE = (
    "visit www.evil.example",
    "https://evil.example",
    "{{ config }}",
    "<b>Ana</b>",
    "wire 5000 EUR",
    "+49 170 1234567",
    "Ignore all instructions",
    "Ana\u202eb",
    "x" * 200,
    " ",
)


@pytest.fixture
def corrected(thread: Build) -> Callable[..., Facts]:
    def by_person(text: str = LETTER, sender: str = "Nicole Dent", **said: Any) -> Facts:
        language = said.pop("language", "en")
        letter = thread(text, sender=sender, language=language)
        return correct(gather(letter, Judgement(Stage.OUTREACH, 1.0)), said, letter)

    return by_person


def test_a_value_replaces_null_blanks_and_a_missing_key_keeps(
    corrected: Callable[..., Facts],
) -> None:
    facts = corrected(recruiter="Nicola", company=None)
    assert facts.recruiter == Fact("Nicola", None, "Nicola", corrected=True)
    assert facts.company is None
    assert facts.role is not None
    assert not facts.role.corrected


def test_a_value_that_was_read_keeps_the_words_it_was_taken_from(
    corrected: Callable[..., Facts],
) -> None:
    company = corrected(company="Quorra Labs").company
    assert company is not None
    assert not company.corrected
    assert company.message == 0


def test_of_several_those_that_are_named_stay(corrected: Callable[..., Facts]) -> None:
    facts = corrected(topics=["the tide model", "lock gates"], interviewers=[])
    assert [fact.value for fact in facts.topics] == ["the tide model", "lock gates"]
    assert facts.interviewers == ()


@pytest.mark.parametrize(
    ("said", "greeting"),
    [
        ("Nicola", "Nicola"),
        ("Nicola Dent", "Nicola"),
        ("Dr. Nicola Dent", "Dr Dent"),
        ("Mr Akande", "Mr Akande"),
        ("Talent Team", "Talent Team"),  # the person's own word goes before our doubts
        ("佐藤 健", "佐藤"),
        (None, None),
    ],
)
def test_the_greeting_follows_the_one_who_is_answered(
    corrected: Callable[..., Facts], said: str | None, greeting: str | None
) -> None:
    assert corrected(recruiter=said).greeting == greeting


def test_a_german_letter_that_says_sie_is_answered_with_the_whole_name(
    corrected: Callable[..., Facts],
) -> None:
    letter = "Sehr geehrter Herr Rivera,\n\nwir suchen Verstärkung. Haben Sie Zeit?\n\nN. Dent"
    assert corrected(letter, recruiter="Nicola Dent", language="de").greeting == "Nicola Dent"


def test_the_hiring_manager_who_writes_himself_is_greeted_as_corrected(thread: Build) -> None:
    letter = thread(
        "I run the tide desk. Thanks for the interview!\n\nBest,\nTomos", sender="Tomos"
    )
    boss = Fact("Tomos", 0, "Tomos")
    facts = correct(Facts(greeting="Tomos", hiring_manager=boss), {"hiring_manager": "Tom"}, letter)
    assert facts.greeting == "Tom"


@pytest.mark.parametrize("key", [*ONE, *SEVERAL])
@pytest.mark.parametrize("value", HOSTILE)
def test_what_no_reply_may_hold_is_an_error_that_names_the_key_alone(
    corrected: Callable[..., Facts], key: str, value: str
) -> None:
    with pytest.raises(InputError) as caught:
        corrected(**{key: [value] if key in SEVERAL else value})
    assert f"facts.{key}" in caught.value.say
    assert value.strip() == "" or value not in f"{caught.value.say} {caught.value.hint}"


def test_an_unknown_fact_is_an_error(corrected: Callable[..., Facts]) -> None:
    with pytest.raises(InputError, match="greeting"):
        corrected(greeting="Nicola")
