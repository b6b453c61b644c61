"""The linter as a whole: places, order, bounds, and that no text breaks it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout import limits
from bowout.check.model import Context, Draft
from bowout.check.review import review
from bowout.errors import TooLargeError
from bowout.replies.model import Kind
from bowout.stage.model import Stage

PIECES = [
    "i",
    "i'm",
    "not",
    "unless",
    "if",
    "you",
    "could",
    "decline",
    "thank",
    "sorry",
    "[name]",
    "{{x}}",
    "$NAME",
    "____",
    ",",
    ".",
    ";",
    "-",
    "better",
    "offer",
    "salary",
    "İstanbul",
    "‘’",
    "“",
    "é",
    "👋",
    "hi",
    "dear",
    "regards",
    ">",
    "On",
    "wrote:",
    "your",
    "the",
    "was",
    "too",
    "slow",
]
WORDS = st.lists(
    st.sampled_from([*PIECES, "\n", "\n\n"]),
    max_size=120,
).map(" ".join)
DRAFTS = st.builds(
    Draft,
    st.one_of(st.text(max_size=400), WORDS),
    st.sampled_from(Stage),
    st.sampled_from(["email", "linkedin"]),
    st.sampled_from(Kind),
    st.builds(
        Context,
        *(st.none() | st.text(max_size=20) for _ in range(4)),
        st.integers(0, 9),
        st.frozensets(st.sampled_from(["after_call", "asks_feedback", "referral"])),
    ),
)


@given(DRAFTS)
@settings(max_examples=150, deadline=None)
def test_any_text_has_findings_inside_it_in_order_and_the_same_ones_twice(draft: Draft) -> None:
    findings = review(draft)
    assert findings == review(draft)
    places = [(f.start is None, f.start or 0) for f in findings]
    assert places == sorted(places)
    for finding in findings:
        assert (finding.start is None) == (finding.end is None)
        if finding.start is not None and finding.end is not None:
            assert 0 <= finding.start < finding.end <= len(draft.text)
        assert finding.message
        assert finding.hint


def test_a_finding_points_at_the_words() -> None:
    text = "Hi Ana,\n\nThank you. I’m declining, unless you can\nmatch it."
    (finding,) = (f for f in review(Draft(text)) if f.rule == "reopens")
    assert text[finding.start : finding.end] == "unless"
    assert finding.severity == "error"


def test_an_empty_text_has_no_findings() -> None:
    assert review(Draft(" \n\n ")) == ()


def test_a_text_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLargeError):
        review(Draft("a" * (limits.MAX_LINT_TEXT + 1)))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a ",
        "if ",
        "i ",
        "not ",
        "[",
        "{",
        "<a",
        "_",
        "unless you ",
        "thank you for the ",
        "A, ",
        "the the ",
        "'",
        ".",
        "\n",
        "> ",
        "I am not ",
        "better offer ",
        "you could match ",
    ],
)
def test_hostile_texts_of_full_length_are_answered(unit: str) -> None:
    text = (unit * limits.MAX_LINT_TEXT)[: limits.MAX_LINT_TEXT]
    assert review(Draft(text, Stage.OFFER)) == review(Draft(text, Stage.OFFER))


def test_rules_that_know_only_english_keep_silent_in_other_languages() -> None:
    text = (
        "Ciao Giulia,\n\ngrazie mille per il messaggio. Al momento sono molto felice nella mia "
        "azienda e non sto cercando un nuovo lavoro.\n\nUn caro saluto,\nMarco"
    )
    assert review(Draft(text)) == ()


CLEAN = Draft(
    "Hi Hal,\n\nI've decided to withdraw from the process, because I want to stay in a smaller "
    "company. Thank you, and please thank Sunil, for the talk about the ledger.\n\n"
    "Can we stay in touch?\n\nNadia",
    Stage.INTERVIEWING,
    context=Context(to="Hal Brooks", company="Torrent Labs", me="Nadia", rounds=1),
)


def test_a_graceful_no_has_no_findings() -> None:
    assert review(CLEAN) == ()


@pytest.mark.parametrize("kind", [Kind.ACK, Kind.FOLLOWUP, Kind.CALL_REQUEST, Kind.VOICEMAIL])
def test_kinds_without_a_decision_need_none(kind: Kind) -> None:
    draft = replace(CLEAN, text="Hi Hal,\n\nThank you for your note.\n\nNadia", kind=kind)
    assert review(draft) == ()


def test_a_text_of_nothing_but_lines_is_read_up_to_its_limit() -> None:
    text = "Thank you.\n" * 240 + "Please don't contact me again."
    assert not [f for f in review(Draft(text)) if f.rule == "shuts_door"]
