"""A firm's cues are looked up by their first words: no cue may match a line without one of them."""

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
        ("talent (?:partner|team)|i'm", {"talent", "i"}),
        ("client ?[:–-]|clients,", {"client", "clients"}),
        ("nós n[ao]|em nome d[ao]", {"nós", "em"}),
    ],
)
def test_heads_are_the_first_words_of_the_alternatives(heads: str, words: set[str]) -> None:
    assert cue(heads, " at ", 1.0).heads == words


def test_only_cues_whose_first_word_stands_in_the_line_are_tried_in_their_order() -> None:
    first, second, third = (cue(heads, " at ", 1.0) for heads in ("team", "role", "team|life"))
    table = Cues([first, second, third])
    assert table.possible(_line("The team at Quorra").vocabulary) == [first, third]
    assert table.possible(_line("Nothing here").vocabulary) == []


def test_no_line_matches_a_cue_without_one_of_its_first_words() -> None:
    """Else a head is cut short ("recruit(?:er)?"), and the line that holds the word is skipped."""
    cues = [*BEFORE.all, *AFTER.all]
    for line in _corpus_lines():
        for each in cues:
            if each.pattern.search(line.folded):
                assert each.heads & line.vocabulary, (each.pattern.pattern, line.text)


def _corpus_lines() -> Iterator[Line]:
    for file in sorted(CORPUS.glob("*.toml")):
        for thread in tomllib.loads(file.read_text(encoding="utf-8"))["thread"]:
            yield from (_line(text) for turn in thread["turns"] for text in turn.split("\n"))
