"""The phrase language: what it matches, what it refuses, and that no text makes it slow."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.errors import SettingsError
from bowout.stage.phrases import parse, plain
from bowout.stage.sieve import WORD, keys_in


@pytest.mark.parametrize(
    ("phrase", "text", "matches"),
    [
        ("open role", "Open  role", True),
        ("open role", "open roles", False),
        ("open role*", "open roles", True),
        ("(we're|we are) [now] hiring", "We’re hiring", True),
        ("(we're|we are) [now] hiring", "we are now hiring", True),
        ("(we're|we are) [now] hiring", "we are not hiring", False),
        ("what ... mind", "what would it take to change your mind", True),
        ("what ... mind", "what a b c d e f g mind", False),
        ("needs a .. fitter", "needs a fitter", True),
        ("needs a .. fitter", "needs a mobile tyre fitter", True),
        ("needs a .. fitter", "needs a word with the fitter", False),
        ("# minute call", "15-minute call", True),
        ("# minute call", "fifteen minute call", False),
        ("location :", "Location: Utrecht", True),
        ("für sie", "fur Sie", True),
        ("don't know", "dont know", True),
    ],
)
def test_a_phrase_matches_what_it_says(phrase: str, text: str, matches: bool) -> None:
    assert bool(parse(phrase).compiled.match(plain(text))) is matches
    present = keys_in(WORD.findall(plain(text)))
    assert not matches or any(
        present >= {*way.words} - {way.start} and all(clause & present for clause in way.groups)
        for way in parse(phrase).ways
    )


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "[now] hiring",
        "(a|b",
        "a)",
        "a | b",
        "st*r",
        "ab* c",
        "... a",
        ".. a",
        "( |b) c",
        ": a",
        "(a]",
    ],
)
def test_a_broken_phrase_is_named(phrase: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(f"'{phrase}'")):
        parse(phrase)


def test_first_words_are_where_a_phrase_is_looked_up() -> None:
    starts = [way.start for way in parse("(offer*|we are|# days) left").ways]
    assert starts == ["offe*", "we", "#"]


@given(st.text(alphabet="ab|()[]*#. '-", max_size=30))
def test_any_text_is_a_phrase_or_a_clear_error(source: str) -> None:
    try:
        phrase = parse(source)
    except SettingsError:
        return
    pattern = phrase.compiled.pattern
    assert not re.search(r"(?<!\\)[+*]", pattern.replace(r"\*", "")), "unbounded"


@given(st.text(max_size=200))
def test_plain_text_is_its_own_plain_form(text: str) -> None:
    assert plain(plain(text)) == plain(text)
