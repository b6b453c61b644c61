"""Text in pieces: what BERT's uncased scheme says of words, accents and the unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.stage.wordpiece import UNKNOWN, Wordpiece

PIECES = [
    UNKNOWN,
    "an",
    "offer",
    "##s",
    "##ed",
    "re",
    "##offer",
    ",",
    "?",
    "cafe",
    "_",
    "un",
    "##a",
]
VOCABULARY = {piece: number for number, piece in enumerate(PIECES)}


def pieces(text: str) -> list[str]:
    """Return the pieces of a text as words."""
    return [PIECES[number] for number in Wordpiece(VOCABULARY).numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An offer", ["an", "offer"]),
        ("offers, offered?", ["offer", "##s", ",", "offer", "##ed", "?"]),
        ("reoffer", ["re", "##offer"]),
        ("Café", ["cafe"]),
        ("an_offer", ["an", "_", "offer"]),
        ("unx", [UNKNOWN]),
        ("una", ["un", "##a"]),
        ("a" * 41, [UNKNOWN]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_the_longest_known_pieces(text: str, found: list[str]) -> None:
    assert pieces(text) == found


@given(st.text(max_size=400))
def test_every_text_has_numbers_of_the_vocabulary(text: str) -> None:
    assert set(Wordpiece(VOCABULARY).numbers(text)) <= set(VOCABULARY.values())
