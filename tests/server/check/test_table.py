"""A table finds what one large pattern of all its phrases would find."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.check import table
from bowout.check.patterns import expand, one_of
from bowout.check.phrases import sections
from bowout.check.table import Table, once_a_sentence, remembered

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
    many = one_of(*phrases)
    together = "|".join(map(expand, phrases))
    pattern = re.compile(rf"(?<!\w)(?:{together})(?:(?<!\w)|(?!\w))")
    for text in TEXTS:
        expected = [found.span() for found in pattern.finditer(text)]
        assert [found.span() for found in many.finditer(remembered(text))] == expected


def test_a_sentence_that_was_read_before_is_not_read_again() -> None:
    pay = Table("the pay", "no")
    sentence = remembered("about the pay")
    assert remembered("about the pay") is sentence
    assert remembered(sentence) is sentence  # one value, whoever asks
    assert pay.search("about the pay") is pay.search("about the pay")
    assert pay.search("about the pay", 7) is None


def test_a_sentence_may_be_looked_at_while_another_thread_adds_a_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Looks from within the adding, at each step of it: a thread may be changed at any."""
    words, rarest = "quokka crossing, walrus crossing", table._rarest
    seen: list[int] = []

    def look_meanwhile(piece: str) -> str:
        seen.append(len(remembered(words).possible()))
        return rarest(piece)

    monkeypatch.setattr(table, "_rarest", look_meanwhile)
    added = Table("(?:quokka|walrus) (?:crossing|path)", "crossing")
    assert seen
    found = [match.group() for match in added.finditer(words)]
    assert found == ["quokka crossing", "walrus crossing"]


@given(st.lists(st.sampled_from(["if", "you could", "match", "it,", "the pay", "no", "a"])))
def test_the_leftmost_match_counts_and_at_one_place_the_earlier_phrase(words: list[str]) -> None:
    text = " ".join(words)
    phrases = ("could match", "you (?:could )?match", "the (?:pay|match)", r"\w+ no")
    found = Table(*phrases).search(text)
    expected = re.search("|".join(rf"\b(?:{phrase})\b" for phrase in phrases), text)
    assert (found and found.span()) == (expected and expected.span())


def test_matches_are_blanked_and_the_length_stays() -> None:
    assert Table("no thanks").blank("so no thanks, ann") == "so          , ann"
    assert Table("no thanks").blank("thanks") == "thanks"


def test_a_sentence_is_asked_once_and_a_text_each_time() -> None:
    asked: list[tuple[str, int]] = []

    @once_a_sentence
    def shortened(words: str, length: int) -> str:
        asked.append((words, length))
        return words[:length]

    sentence = remembered("asked only once")
    assert [shortened(sentence, n) for n in (5, 5, 2)] == ["asked", "asked", "as"]
    assert [shortened("a text", n) for n in (1, 1)] == ["a", "a"]
    assert asked == [("asked only once", 5), ("asked only once", 2), ("a text", 1), ("a text", 1)]


@pytest.mark.parametrize(("file", "section"), [("reasons", "private"), ("faults", "faults")])
def test_a_text_with_words_blanked_holds_no_phrase_that_could_not_stand_in_it(
    file: str, section: str
) -> None:
    table = one_of(*sections(file)[section])
    for text in TEXTS:
        for word in set(text.split()):
            blanked = re.sub(rf"(?<!\S){re.escape(word)}(?!\S)", " " * len(word), text)
            assert table.may_stand_in(text) or not table.search(blanked)
