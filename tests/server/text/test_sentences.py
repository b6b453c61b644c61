"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.text.sentences import sentences


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I must decline. Thank you!", ["I must decline.", "Thank you!"]),
        (
            "Are you free at 9 a.m. tomorrow? Or not?",
            ["Are you free at 9 a.m. tomorrow?", "Or not?"],
        ),
        (
            "We met Dr. Rita M. Solano. She was kind.",
            ["We met Dr. Rita M. Solano.", "She was kind."],
        ),
        ("The answer is no. Thanks.", ["The answer is no.", "Thanks."]),
        ("Take no. 5 please. Now.", ["Take no. 5 please.", "Now."]),
        ("It is at Initech Inc. We like it.", ["It is at Initech Inc.", "We like it."]),
        ("It is Initech Inc. again.", ["It is Initech Inc. again."]),
        ("See https://a.example/x.y?z=1. Bye", ["See https://a.example/x.y?z=1.", "Bye"]),
        ("We use Node.js and pay $1.5M. Good?", ["We use Node.js and pay $1.5M.", "Good?"]),
        ("Am 3. März geht es z.B. gut. Danke.", ["Am 3. März geht es z.B. gut.", "Danke."]),
        ("i write small. it is fine! ok", ["i write small.", "it is fine!", "ok"]),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
        ("Wait... what", ["Wait... what"]),
        ("こんにちは。元気ですか？", ["こんにちは。", "元気ですか？"]),
        ("Plan B. And C.", ["Plan B. And C."]),
        ("", []),
        (" \n \n", []),
    ],
)
def test_full_stops_are_judged_by_their_neighbours(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_greetings_lists_and_signoffs_are_lines_of_their_own() -> None:
    mail = (
        "Hi Sam,\nthanks for this.\n- first point\n- second point\n1. third\nBest,\nRita\nInitech"
    )
    assert texts(mail) == [
        "Hi Sam,",
        "thanks for this.",
        "- first point",
        "- second point",
        "1. third",
        "Best,",
        "Rita",
        "Initech",
    ]


def test_a_line_that_a_mailer_wrapped_goes_on() -> None:
    wrapped = (
        "I would like to talk about the role that I have open at the\nInitech office in Leith."
    )
    assert texts(f"{wrapped}\nBest") == [wrapped, "Best"]
    assert texts("I wonder\nwhether it works") == ["I wonder\nwhether it works"]


@given(st.text(alphabet="aZ 1.!?,\n-。é'\"(", max_size=200))
def test_sentences_hold_every_letter_once_and_in_place(text: str) -> None:
    found = sentences(text)
    end = 0
    for sentence in found:
        assert sentence.start >= end
        assert not text[end : sentence.start].strip()
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
        end = sentence.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "bait", ["Mr. ", "1. ", "a. ", "\n", "1.\n", ". ", "...", "1. März ", "no. "]
)
def test_hostile_text_comes_to_an_end(bait: str) -> None:
    assert isinstance(sentences(bait * 20_000), tuple)
