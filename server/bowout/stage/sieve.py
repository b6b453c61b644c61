"""What a phrase cannot do without: words that a text must hold, all of those of one way to say it.

The idea is that of Russ Cox's code search ("Regular Expression Matching with a Trigram Index",
2012), with words for trigrams: phrases are made of whole words, and a sentence has few. A word has
a key: itself, for a stem its first letters with a star, for a number one sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bowout.text.words import in_word

WORD = re.compile(r"\w+")
STEM = 4  # letters by which a starred word is looked up
NUMBER = "#"

#: Keys, one of which a text must hold.
Clause = frozenset[str]


class Way(NamedTuple):
    """One way to say a phrase: a branch of the brackets it begins with, and what comes after.

    A text that says it holds the key ``start`` where it begins, all ``words`` (of them ``start``),
    and one key of each of the ``groups``.
    """

    start: str
    words: tuple[str, ...]
    groups: tuple[Clause, ...]


_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\b\d")
_HALVES = re.compile(r"(\w*)'(\w*)")
_VOCABULARY = 8192  # different words of all cue files: some 6,000


def key_of(word: str) -> str | None:
    """Return the key of a ``word`` of a phrase; None for a stem too short to be looked up by."""
    if not word.endswith("*"):
        return word
    return f"{word[:STEM]}*" if len(word) > STEM else None


def keys_in(words: list[str]) -> set[str]:
    """Return the keys that the ``words`` of a text answer to."""
    found = set(words)
    found.update([word[:STEM] + "*" for word in found if len(word) >= STEM])
    if _DIGIT.search("".join(words)):
        found.add(NUMBER)
    return found


def places_of(key: str, text: str) -> Iterator[int]:
    """Yield where the words of ``text`` begin that answer to ``key``."""
    if key == NUMBER:
        yield from (found.start() for found in _NUMBER.finditer(text))
        return
    stem = key[-1] == "*"
    letters = key[:-1] if stem else key
    place = text.find(letters)
    while place >= 0:
        end = place + len(letters)
        if not in_word(text, place - 1) and (stem or not in_word(text, end)):
            yield place
        place = text.find(letters, end)


class Sieve:
    """Gathers the clauses of a phrase that is told piece by piece, from left to right."""

    def __init__(self) -> None:
        self._run: list[Clause] = []  # what the branch so far needs
        self._branches: list[list[Clause]] = []
        self._outer: list[tuple[list[Clause], list[list[Clause]]]] = []
        self._leading: list[list[Clause]] | None = None  # the branches of brackets that begin it

    def word(self, piece: str) -> None:
        """Take a word, a number or a mark of punctuation."""
        if self._leading is None and not self._outer:
            self._leading = [[]]
        self._run += _needed(piece)

    def open(self) -> None:
        """Take an opening bracket."""
        self._outer.append((self._run, self._branches))
        self._run, self._branches = [], []

    def bar(self) -> None:
        """Take a bar: another branch begins."""
        self._branches.append(self._run)
        self._run = []

    def close(self, *, optional: bool) -> None:
        """Take a closing bracket; what is ``optional`` needs nothing."""
        self.bar()
        branches = self._branches
        self._run, self._branches = self._outer.pop()
        if self._leading is None and not self._outer:
            self._leading = branches
        elif not optional:
            self._run += _together(branches)

    def ways(self, starts: list[tuple[str, ...]]) -> tuple[Way, ...]:
        """Return the ways to say the phrase; ``starts`` are the keys that each branch begins with.

        A branch of two keys is written in two ways: "we're" and "were".
        """
        branches = self._leading or [[]]
        return tuple(
            _way(start, [*branch, *self._run])
            for keys, branch in zip(starts, branches, strict=True)
            for start in keys
        )


def _way(start: str, clauses: list[Clause]) -> Way:
    words = dict.fromkeys([start, *(word for one in clauses if len(one) == 1 for word in one)])
    groups = dict.fromkeys(one for one in clauses if len(one) > 1 and start not in one)
    return Way(start, tuple(words), tuple(groups))


def _together(branches: list[list[Clause]]) -> Iterator[Clause]:
    """Yield what all branches of a group need: of each that clause which most texts lack."""
    if len(branches) == 1:
        yield from branches[0]
    elif all(branches):
        yield frozenset().union(*(max(branch, key=_rarity) for branch in branches))


def _rarity(clause: Clause) -> int:
    """Guess how rare a clause is by its words: short ones stand in nearly every sentence."""
    return min(map(len, clause))


@lru_cache(maxsize=_VOCABULARY)
def _needed(piece: str) -> tuple[Clause, ...]:
    """Return the clauses of one piece: "i'll" is written "ill" as well, so either will do."""
    if piece == NUMBER:
        return (frozenset({NUMBER}),)
    if "*" in piece:
        key = key_of(piece) if WORD.fullmatch(piece[:-1]) else None
        return (frozenset({key}),) if key else ()
    if "'" not in piece:
        return tuple(frozenset({word}) for word in WORD.findall(piece))
    halves = _HALVES.fullmatch(piece)
    if not halves:
        return ()
    first, second = halves.groups()
    return (frozenset({first + second, max(first, second, key=len)}),) if first + second else ()


def forget_pieces() -> None:
    """Let go of the pieces that were remembered while the phrases were read: some 3 MB."""
    _needed.cache_clear()
