"""What a phrase cannot do without: clauses of words, of each of which a text must hold one.

The idea is that of Russ Cox's code search ("Regular Expression Matching with a Trigram Index",
2012), with words for trigrams: phrases are made of whole words, and a sentence has few. A word has
a key: itself, for a stem its first letters with a star, for a number one sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"\w+")
STEM = 4  # letters by which a starred word is looked up
NUMBER = "#"

#: Keys, one of which a text must hold.
Clause = frozenset[str]

_DIGIT = re.compile(r"\d")
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
    found |= {f"{word[:STEM]}*" for word in found}
    if _DIGIT.search("".join(words)):
        found.add(NUMBER)
    return found


class Sieve:
    """Gathers the clauses of a phrase that is told piece by piece, from left to right."""

    def __init__(self) -> None:
        self._run: list[Clause] = []  # what the branch so far needs
        self._branches: list[list[Clause]] = []
        self._outer: list[tuple[list[Clause], list[list[Clause]]]] = []

    def word(self, piece: str) -> None:
        """Take a word, a number or a mark of punctuation."""
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
        if not optional:
            self._run += _together(branches)

    def clauses(self) -> tuple[Clause, ...]:
        """Return what the phrase needs; empty where it holds no word that is known beforehand."""
        return tuple(dict.fromkeys(self._run))


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
