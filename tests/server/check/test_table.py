"""A table finds what one large pattern of all its phrases would find."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.check.literals import clauses_of
from bowout.check.patterns import expand, one_of
from bowout.check.phrases import sections
from bowout.check.table import Table, remembered

SECTIONS = [
    ("contact", "asks"),
    ("decisions", "explicit"),
    ("faults", "faults"),
    ("negotiation", "conditions"),
    ("reasons", "own"),
    ("rudeness", "rude"),
    ("thanks", "specific"),
]
LETTERS = (Path(__file__).parent / "letters.jsonl").read_text(encoding="utf-8").splitlines()
TEXTS = [json.loads(line)["text"].lower().replace("\n", " ") for line in LETTERS[::40]]


@pytest.mark.parametrize(("file", "section"), SECTIONS)
def test_a_table_finds_what_one_large_pattern_finds(file: str, section: str) -> None:
    phrases = sections(file)[section]
    table = one_of(*phrases)
    together = "|".join(map(expand, phrases))
    pattern = re.compile(rf"(?<!\w)(?:{together})(?:(?<!\w)|(?!\w))")
    for text in TEXTS:
        expected = [found.span() for found in pattern.finditer(text)]
        assert [found.span() for found in table.finditer(remembered(text))] == expected


def test_a_sentence_that_was_read_before_is_not_read_again() -> None:
    table = Table("the pay", "no")
    assert remembered("about the pay") is remembered("about the pay")
    assert table.search("about the pay") is table.search("about the pay")
    assert table.search("about the pay", 7) is None


@given(st.lists(st.sampled_from(["if", "you could", "match", "it,", "the pay", "no", "a"])))
def test_the_leftmost_match_counts_and_at_one_place_the_earlier_phrase(words: list[str]) -> None:
    text = " ".join(words)
    phrases = ("could match", "you (?:could )?match", "the (?:pay|match)", r"\w+ no")
    found = Table(*phrases).search(text)
    expected = re.search("|".join(rf"\b(?:{phrase})\b" for phrase in phrases), text)
    assert (found and found.span()) == (expected and expected.span())


@pytest.mark.parametrize(
    ("expression", "clauses"),
    [
        ("match", [{"match"}]),
        ("match(?:es|ed)?", [{"match"}]),
        ("(?:raise|lift) your", [{"raise", "lift"}, {" your"}]),
        ("rais(?:e|ing)", [{"rais"}]),
        ("raises? it", [{"raise"}, {" it"}]),
        (r"\w+ the", [{" the"}]),
        ("(?<!no )offer", [{"offer"}]),
        ("(?:raise|no)", []),
        (r"\d+%?", []),
        ("co{2}l", []),
    ],
)
def test_what_an_expression_cannot_do_without(expression: str, clauses: list[set[str]]) -> None:
    assert sorted(map(sorted, clauses_of(expression))) == sorted(map(sorted, clauses))


def test_matches_are_blanked_and_the_length_stays() -> None:
    assert Table("no thanks").blank("so no thanks, ann") == "so          , ann"
    assert Table("no thanks").blank("thanks") == "thanks"
