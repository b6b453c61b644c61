"""A small language for phrases that a person can read, and its matching in linear time.

Cue files (``stage/cues/*.toml``) are written in it. Everything else is literal:

    (a|b c)   one of these          [a|b]   one of these, or nothing
    ...       up to six words       stem*   a word that begins so
    #         a number

Every repetition is bounded and no two bounded runs can match the same character, so no text can
make a phrase slow. A phrase begins with a word or a group: that word is where it is looked up,
which keeps a thousand phrases cheap (``cues.Lexicon``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bowout.errors import SettingsError
from bowout.text.clean import fold

WORD = re.compile(r"\w+")
STEM = 4  # letters a starred first word needs: it is looked up by these
NUMBER = "#"
GAP = "..."

_PIECE = re.compile(r"\.\.\.|[()\[\]|#]|[^\s()\[\]|#.]+|\S")
_BETWEEN = r"[^\w\n]{1,4}"
_UP_TO_SIX_WORDS = rf"(?:{_BETWEEN}\w{{1,30}}){{0,6}}?"
_CLOSING = {"(": ")", "[": "]"}


def plain(text: str) -> str:
    """Return ``text`` folded, without accents and with single spaces: the form phrases match."""
    folded = fold(text)
    if not folded.isascii():
        spread = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in spread if not unicodedata.combining(char))
    return " ".join(folded.split())


@dataclass(frozen=True)
class Phrase:
    """One phrase: its source, its pattern, and the first words (or stems) it can begin with.

    A text without all words of ``needs`` does not hold it: that is sooner seen than tried.
    """

    source: str
    pattern: str
    words: frozenset[str]
    stems: frozenset[str]
    needs: frozenset[str]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression; made when first needed, which most phrases never are."""
        return re.compile(self.pattern)


def parse(source: str) -> Phrase:
    """Read one phrase; raises SettingsError with the phrase when it is not in the language."""
    pieces = _PIECE.findall(plain(source))
    if wrong := _what_is_wrong(pieces):
        raise SettingsError(f"The phrase '{source}' {wrong}.")
    starts = frozenset(_starts(pieces))
    words = frozenset(word for word in starts if not word.endswith("*"))
    stems = frozenset(word[:STEM] for word in starts - words)
    return Phrase(source, _pattern(pieces), words, stems, frozenset(_needed(pieces)))


def _what_is_wrong(pieces: list[str]) -> str | None:
    """Return what keeps ``pieces`` from being a phrase, as the end of a sentence."""
    open_groups: list[str] = []
    for before, piece in pairwise(["", *pieces]):
        if piece in ("[", GAP) and before in ("", "(", "[", "|"):
            return "has something optional where a word must stand"
        if piece in _CLOSING:
            open_groups.append(_CLOSING[piece])
        elif piece in (")", "]") and (not open_groups or open_groups.pop() != piece):
            return "has a bracket too many"
        elif piece == "|" and not open_groups:
            return "has a bar outside brackets"
        elif "*" in piece[:-1]:
            return "has a star that does not end a word"
    if open_groups:
        return "has an open bracket"
    starts = list(_starts(pieces))
    if not all(starts) or any(word.endswith("*") and len(word) <= STEM for word in starts):
        return f"must begin with words, starred ones of {STEM} letters or more"
    return None


def _starts(pieces: list[str]) -> Iterator[str]:
    """Yield the words the phrase can begin with, with their stars; "" where it is no word."""
    if pieces[:1] != ["("]:
        yield _start(pieces[0] if pieces else "")
        return
    depth = 0
    for before, piece in pairwise(pieces):
        depth += (before in _CLOSING) - (before in (")", "]"))
        if depth == 0:
            return
        if depth == 1 and before in ("(", "|"):
            yield _start(piece)


def _needed(pieces: list[str]) -> Iterator[str]:
    """Yield the words outside brackets that stand in a text as they stand here."""
    depth = 0
    for piece in pieces:
        depth += (piece in _CLOSING) - (piece in (")", "]"))
        if depth == 0 and not {"'", "*"} & set(piece):
            yield from WORD.findall(piece)


def _start(piece: str) -> str:
    found = WORD.match(piece)
    if not found:
        return NUMBER if piece == NUMBER else ""
    return found.group() + ("*" if piece == found.group() + "*" else "")


def _pattern(pieces: list[str]) -> str:
    """Return the phrase as a regular expression in which every repetition is bounded."""
    out: list[str] = []
    glued = True  # nothing stands between this and what came before
    for piece in pieces:
        between = "" if glued else _BETWEEN
        glued = piece in ("(", "[", "|")
        match piece:
            case "(":
                out.append(f"{between}(?:")
            case "[":
                out.append(f"(?:{_BETWEEN}(?:")
            case ")" | "|":
                out.append(piece)
            case "]":
                out.append("))?")
            case "...":
                out.append(_UP_TO_SIX_WORDS)
            case _:
                out.append(_word(piece, between))
    return "".join(out) + r"(?!\B\w)"  # not in the middle of a word


def _word(piece: str, between: str) -> str:
    """Return one word, number or mark of punctuation with what stands before it."""
    if piece == NUMBER:
        return between + r"\d{1,12}(?:[.,:]\d{1,6})?"
    if not WORD.search(piece):
        return " ?" + re.escape(piece)
    literal = re.escape(piece.removesuffix("*")).replace("'", "'?")
    return between + literal + (r"\w{0,20}" if piece.endswith("*") else "")
