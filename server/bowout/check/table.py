"""A table of phrases, of which only those are tried that can stand in a sentence.

There are thousands of phrases and few in any sentence. What each cannot do without
(``bowout.text.literals``) is looked up by a few rare letters of it, once a sentence for all tables
together.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, wraps
from sys import intern
from threading import Lock
from typing import Any, TypeVar, TypeVarTuple

from bowout import limits
from bowout.text.literals import SHORTEST, Clause, clauses_of
from bowout.text.once import once

#: The letters of English, the most frequent first.
_FREQUENT = " etaoinshrdlcumwfgypbvk'jxqz-"
_NOTHING: Clause = frozenset()
#: A piece is looked up by so many letters; one that is shorter by ``SHORTEST``.
_LETTERS = 5
More = TypeVarTuple("More")
T = TypeVar("T")
_UNASKED: Any = object()


class Phrase:
    """An expression that is compiled when it is first tried.

    A sentence that it may stand in holds a piece of ``first`` and one of ``second``; what is empty
    asks for nothing. A third clause would seldom tell more.
    """

    def __init__(self, expression: str, table: int, place: int) -> None:
        self.table = table
        self.place = place
        self.first, self.second = _needs(expression)
        self._expression = expression

    @once
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression; it finds whole words only."""
        return _compiled(self._expression)


@cache  # one phrase may stand in several tables: each language also knows the English ones
def _needs(expression: str) -> tuple[Clause, Clause]:
    first, second, *_ = (*clauses_of(expression), _NOTHING, _NOTHING)
    return _shared(first), _shared(second)


def _shared(clause: Clause) -> Clause:
    """Return the one object for a clause of these pieces: many phrases need the same."""
    shared = frozenset(map(intern, clause))
    return _CLAUSES.setdefault(shared, shared)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{expression})(?:(?<!\w)|(?!\w))")


#: Every phrase of every table, and where to find those with a clause: a few letters lead to pieces
#: of text, a piece to the phrases that may need it. One thread at a time adds to them; others may
#: be looking meanwhile, so a phrase is counted when all that leads to it is written.
_PHRASES: list[Phrase] = []
_PIECES: dict[str, list[str]] = {}
_NEEDED_BY: dict[str, list[int]] = {}
_ADDING = Lock()
_CLAUSES: dict[Clause, Clause] = {}


class Sentence(str):
    """A level text that remembers which phrases may stand in it, and what each table found.

    Many rules ask the same of it. Made by ``remembered``.
    """

    #: How many phrases there were when it was looked at, and those that may stand in it.
    _possible: tuple[int, dict[int, list[Phrase]]] = (-1, {})

    def __init__(self, _: str) -> None:
        super().__init__()
        self.found: dict[int, re.Match[str] | None] = {}
        self.told: dict[object, Any] = {}

    def possible(self) -> dict[int, list[Phrase]]:
        """Return the phrases that may stand in the sentence, by the number of their table."""
        looked_at, possible = self._possible
        if looked_at != len(_PHRASES):
            known = len(_PHRASES)
            possible = _possible_in(self, known)
            self._possible = (known, possible)
        return possible


def remembered(words: str) -> Sentence:
    """Return the level text ``words``, the same value for the same words.

    The replies to one thread share sentences, and of a letter that is being written all but one
    stay as they were: what was found in these is known already.
    """
    return words if isinstance(words, Sentence) else _remembered(words)


_remembered = lru_cache(maxsize=limits.LINT_REMEMBERED)(Sentence)


def once_a_sentence(look: Callable[[str, *More], T]) -> Callable[[str, *More], T]:
    """Return ``look``, which a Sentence is asked once: for what its words alone decide."""

    @wraps(look)
    def asked(words: str, /, *more: *More) -> T:
        if not isinstance(words, Sentence):
            return look(words, *more)
        told = words.told
        question = (asked, *more) if more else asked
        answer: T = told.get(question, _UNASKED)
        if answer is _UNASKED:
            answer = told[question] = look(words, *more)
        return answer

    return asked


def _possible_in(words: str, known: int) -> dict[int, list[Phrase]]:
    """Return which of the first ``known`` phrases may stand in ``words``, by their tables."""
    letters = {words[at : at + SHORTEST] for at in range(len(words) - SHORTEST + 1)}
    letters.update([words[at : at + _LETTERS] for at in range(len(words) - _LETTERS + 1)])
    pieces = {piece for few in _PIECES.keys() & letters for piece in _PIECES[few] if piece in words}
    numbers = {number for piece in pieces for number in _NEEDED_BY.get(piece, ())}
    found: dict[int, list[Phrase]] = defaultdict(list)
    for number in sorted(number for number in numbers if number < known):
        phrase = _PHRASES[number]  # a piece of its first clause is there
        if not phrase.second or not phrase.second.isdisjoint(pieces):
            found[phrase.table].append(phrase)
    return found


class Table:
    """Phrases as one pattern: the leftmost match counts, of two at one place the earlier phrase."""

    _made = 0

    def __init__(self, *expressions: str) -> None:
        with _ADDING:
            Table._made += 1
            self._number = Table._made
            made = [Phrase(one, self._number, place) for place, one in enumerate(expressions)]
            self._always = [phrase for phrase in made if not phrase.first]
            for phrase in made:
                if phrase.first:
                    _remember(phrase)

    def search(self, words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match between ``start`` and ``end`` of the level text ``words``."""
        asked = words if isinstance(words, Sentence) else _remembered(words)
        if start or end != sys.maxsize:
            return self._leftmost(asked, start, end)
        number = self._number
        if number not in asked.found:
            asked.found[number] = self._leftmost(asked, start, end)
        return asked.found[number]

    def may_stand_in(self, words: str) -> bool:
        """Say whether a phrase may stand in ``words``, or in these with some of them blanked."""
        return bool(self._always) or self._number in remembered(words).possible()

    def _leftmost(self, words: Sentence, start: int, end: int) -> re.Match[str] | None:
        possible = words.possible().get(self._number)
        best: re.Match[str] | None = None
        for phrase in self._with_always(possible) if possible else self._always:
            found = phrase.pattern.search(words, start, end)
            if found and (best is None or found.start() < best.start()):
                best = found
        return best

    def _with_always(self, possible: list[Phrase]) -> list[Phrase]:
        if not self._always:
            return possible
        return sorted(self._always + possible, key=lambda phrase: phrase.place)

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """Yield the matches in order; none overlaps the one before it."""
        asked, start = remembered(words), 0
        while found := self.search(asked, start):
            yield found
            start = max(found.end(), found.start() + 1)

    def blank(self, words: str) -> str:
        """Return ``words`` of the same length with spaces for every match."""
        kept, start = [], 0
        for found in self.finditer(words):
            kept += [words[start : found.start()], " " * len(found.group())]
            start = found.end()
        return "".join((*kept, words[start:])) if kept else words


def _remember(phrase: Phrase) -> None:
    for piece in phrase.first:
        _NEEDED_BY.setdefault(piece, []).append(len(_PHRASES))
    for piece in phrase.first | phrase.second:
        known = _PIECES.setdefault(_rarest(piece), [])
        if piece not in known:
            known.append(piece)
    _PHRASES.append(phrase)


def _rarest(piece: str) -> str:
    """Return the letters of ``piece`` that few sentences hold."""
    count = _LETTERS if len(piece) >= _LETTERS else SHORTEST
    runs = (piece[at : at + count] for at in range(len(piece) - count + 1))
    return max(runs, key=lambda run: sum(_FREQUENT.find(c) % 40 for c in run))
