"""A small language for phrases that a person can read, and its matching in linear time.

Cue files (``stage/cues/*.toml``) are written in it. Everything else is literal:

    (a|b c)   one of these          [a|b]   one of these, or nothing
    ...       up to six words       stem*   a word that begins so
    ..        up to two words       #       a number

Every repetition is bounded and no two bounded runs can match the same character, so no text can
make a phrase slow. A phrase begins with a word or a group: that word is where it is tried, and only
in a text that holds the words it cannot do without (``sieve.py``), which keeps thousands of phrases
cheap (``cues.Lexicon``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bowout.errors import SettingsError
from bowout.stage.sieve import NUMBER, STEM, WORD, Sieve, Way, key_of
from bowout.text.clean import fold
from bowout.text.once import once

GAPS = {"...": 6, "..": 2}  # a gap, and how many words it may hold

_PIECE = re.compile(r"\.{2,3}|[()\[\]|#]|[^\s()\[\]|#.]+|\S")
_BETWEEN = r"\W{1,4}"  # a plain text is one line
_CLOSING = {"(": ")", "[": "]"}
_BEFORE_WORDS = frozenset({"", "(", "[", "|"})


def plain(text: str) -> str:
    """Return ``text`` folded, without accents and with single spaces: the form phrases match."""
    folded = fold(text)
    if not folded.isascii():
        spread = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in spread if not unicodedata.combining(char))
    return " ".join(folded.split())


@dataclass(frozen=True)
class Phrase:
    """One phrase: its source, and the ways to say it.

    A text that misses what each way needs does not hold it: that is sooner seen than tried
    (``sieve.py``). Where the ways are told elsewhere there are none.
    """

    source: str
    ways: tuple[Way, ...] = ()

    @once
    def compiled(self) -> re.Pattern[str]:
        """The regular expression; made when first needed, which most phrases never are."""
        return re.compile(_pattern(_PIECE.findall(plain(self.source))))


def parse(source: str) -> Phrase:
    """Read one phrase; raises SettingsError with the phrase when it is not in the language."""
    pieces = _PIECE.findall(plain(source))
    sieve = Sieve()
    wrong = _read(pieces, sieve)
    starts = list(_starts(pieces))
    if not wrong and not all(starts):
        wrong = f"must begin with words, starred ones of {STEM} letters or more"
    if wrong:
        raise SettingsError(f"The phrase '{source}' {wrong}.")
    return Phrase(source, sieve.ways(starts))


def _read(pieces: list[str], sieve: Sieve) -> str | None:
    """Tell ``sieve`` the pieces; return what keeps them from being a phrase, if anything does."""
    closing: list[str] = []
    before = ""
    for piece in pieces:
        if before in _BEFORE_WORDS and (piece == "[" or piece in GAPS):
            return "has something optional where a word must stand"
        if piece in _CLOSING:
            closing.append(_CLOSING[piece])
            sieve.open()
        elif piece in (")", "]"):
            if not closing or closing.pop() != piece:
                return "has a bracket too many"
            sieve.close(optional=piece == "]")
        elif piece == "|":
            if not closing:
                return "has a bar outside brackets"
            sieve.bar()
        elif "*" in piece[:-1]:
            return "has a star that does not end a word"
        elif piece not in GAPS:
            sieve.word(piece)
        before = piece
    return "has an open bracket" if closing else None


def _starts(pieces: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the keys of each word the phrase can begin with; none where it is no word."""
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


def _start(piece: str) -> tuple[str, ...]:
    """Return the keys of a word: "we're" is written "were" as well."""
    if piece == NUMBER:
        return (NUMBER,)
    found = WORD.match(piece)
    if not found:
        return ()
    starred = piece == found.group() + "*"
    key = key_of(piece if starred else found.group())
    joined = piece.replace("'", "")
    if joined != piece and joined.isalpha():
        return (found.group(), joined)
    return (key,) if key else ()


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
            case "..." | "..":
                out.append(rf"(?:{_BETWEEN}\w{{1,30}}){{0,{GAPS[piece]}}}?")
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
