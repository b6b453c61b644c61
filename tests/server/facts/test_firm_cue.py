"""A firm's cues are looked up by the words they need: no cue matches a line without them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bowout.facts.firm_cue import Cues, cue
from bowout.facts.firm_cues import BEFORE
from bowout.facts.firm_verbs import AFTER
from bowout.facts.lines import Line

CORPUS = Path(__file__).parents[3] / "corpus" / "threads"


def _line(text: str) -> Line:
    return Line(text, 0, mine=False, kind="body")


@pytest.mark.parametrize(
    ("heads", "rest", "needed"),
    [
        ("team|group", " at ", [{"team", "group"}]),
        ("talent (?:partner|team)|i'm", " at ", [{"talent", "m"}]),
        ("ich (?:bin der neue|suche)", " für ", [{"ich"}, {"für"}]),
        ("end client", "[a-z]* chooses ", [{"end"}, {"chooses"}]),
        ("has", " (?:asked|chosen)\\b", [{"asked", "chosen"}, {"has"}]),
    ],
)
def test_a_cue_needs_words_of_its_heads_and_of_its_rest(
    heads: str, rest: str, needed: list[set[str]]
) -> None:
    assert set(cue(heads, rest, 1.0).needed) == set(map(frozenset, needed))


def test_only_cues_whose_words_are_in_the_line_are_tried_in_their_order() -> None:
    first, second, third = (cue(heads, " at ", 1.0) for heads in ("team", "role", "team|life"))
    table = Cues([first, second, third])
    assert table.possible(_line("The team at Quorra").vocabulary) == [first, third]
    assert table.possible(_line("Nothing here").vocabulary) == []


def test_no_line_matches_a_cue_whose_words_it_lacks() -> None:
    cues = [*BEFORE.all, *AFTER.all]
    for line in _corpus_lines():
        for each in cues:
            if each.pattern.search(line.folded):
                assert not any(words.isdisjoint(line.vocabulary) for words in each.needed), (
                    each.pattern.pattern,
                    line.text,
                )


def _corpus_lines() -> Iterator[Line]:
    for file in sorted(CORPUS.glob("*.toml")):
        for thread in tomllib.loads(file.read_text(encoding="utf-8"))["thread"]:
            yield from (_line(text) for turn in thread["turns"] for text in turn.split("\n"))
