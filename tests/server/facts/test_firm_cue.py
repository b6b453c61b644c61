"""A firm's cues are looked up by the words of their heads: no cue matches a line without them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bowout.facts.firm_cue import Cues, cue
from bowout.facts.firm_cues import AFTER, BEFORE
from bowout.facts.lines import Line

CORPUS = Path(__file__).parents[3] / "corpus" / "threads"


def _line(text: str) -> Line:
    return Line(text, 0, mine=False, kind="body")


@pytest.mark.parametrize(
    ("heads", "words"),
    [
        ("team|group", {"team", "group"}),
        ("talent (?:partner|team)|i'm", {"talent", "i m"}),
        ("client ?[:–-]|clients,", {"client", "clients"}),
        ("nós n[ao]|em nome d[ao]", {"nós", "em nome"}),
        ("our (?:direct |key )?client|client of mine,?", {"our client", "client of"}),
        ("ich (?:bin der neue|suche)|sourcing(?: \\w+)?", {"ich", "sourcing"}),
    ],
)
def test_heads_are_the_words_written_out_in_the_alternatives(heads: str, words: set[str]) -> None:
    assert cue(heads, " at ", 1.0).heads == {frozenset(head.split()) for head in words}


@pytest.mark.parametrize("rest", [r"[\w ]{0,9} at ", " ?: ?", "'?s at ", ""])
def test_the_last_word_of_a_head_counts_only_where_no_letter_can_follow_it(rest: str) -> None:
    assert cue("end client", rest, 1.0).heads == {frozenset({"end"})}


def test_only_cues_with_a_head_in_the_line_are_tried_in_their_order() -> None:
    first, second, third = (cue(heads, " at ", 1.0) for heads in ("team", "role", "team|life"))
    table = Cues([first, second, third])
    assert table.possible(_line("The team at Quorra").vocabulary) == [first, third]
    assert table.possible(_line("Nothing here").vocabulary) == []


def test_no_line_matches_a_cue_without_the_words_of_one_of_its_heads() -> None:
    """Else a head is cut short ("recruit(?:er)?"), and the line that holds the word is skipped."""
    cues = [*BEFORE.all, *AFTER.all]
    for line in _corpus_lines():
        for each in cues:
            if each.pattern.search(line.folded):
                assert any(head <= line.vocabulary for head in each.heads), (
                    each.pattern.pattern,
                    line.text,
                )


def _corpus_lines() -> Iterator[Line]:
    for file in sorted(CORPUS.glob("*.toml")):
        for thread in tomllib.loads(file.read_text(encoding="utf-8"))["thread"]:
            yield from (_line(text) for turn in thread["turns"] for text in turn.split("\n"))
