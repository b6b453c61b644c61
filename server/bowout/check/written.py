"""Patterns for a text as it was written, tried only where the words that they need stand.

Patterns of names must see capital letters, so they are in no table; what they cannot do without
(``bowout.text.literals``) is looked for in the level text first, in a tenth of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bowout.check.leveling import level
from bowout.check.table import once_a_sentence
from bowout.text.literals import Clause, clauses_of

_KEPT = 256  # compiled patterns: of each section a few combinations occur


class Written:
    """Expressions as one pattern: the leftmost match counts, of two at one place the earlier."""

    def __init__(self, *expressions: str) -> None:
        self._expressions = tuple((one, _clauses(one)) for one in expressions)
        self._possible = once_a_sentence(self._possible_in)

    def finditer(self, text: str, words: str, end: int | None = None) -> Iterator[re.Match[str]]:
        """Return the matches in ``text`` up to ``end``; ``words`` is its level text."""
        possible = self._possible(words)
        if not possible:
            return iter(())
        return _pattern(possible).finditer(text, 0, len(text) if end is None else end)

    def _possible_in(self, words: str) -> tuple[str, ...]:
        return tuple([one for one, clauses in self._expressions if _may_match(words, clauses)])


@lru_cache(maxsize=_KEPT)
def _pattern(expressions: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(expressions))


def _may_match(words: str, clauses: tuple[Clause, ...]) -> bool:
    for clause in clauses:
        for piece in clause:
            if piece in words:
                break
        else:
            return False
    return True


def _clauses(expression: str) -> tuple[Clause, ...]:
    """Return what ``expression`` needs, single signs too, first what is soonest looked for."""
    found = {*clauses_of(expression), *clauses_of(expression, shortest=1)}
    return tuple(sorted((frozenset(map(level, one)) for one in found), key=_effort))


def _effort(clause: Clause) -> tuple[int, list[str]]:
    return len(clause), sorted(clause)
