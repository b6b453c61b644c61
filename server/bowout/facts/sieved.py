"""A pattern asked only of lines that hold one of its *telling* words.

A thread has a dozen lines and this room some twenty questions for each, nearly all answered no. The
words of a line are known once and for all questions; that none of a pattern's words is among them
is seen in a fraction of the time its search takes (a search begins anew at every character).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.facts.lines import Line


class Sieved:
    """An expression over a line in small letters, and the words one of which each match holds.

    The words are whole runs of letters, parted by white space: "i'm" is the runs "i" and "m". Every
    alternative needs one (``test_sieved`` grows matches out of the expression and says which lost).
    """

    __slots__ = ("_pattern", "_words")

    def __init__(self, expression: str, words: str) -> None:
        self._pattern = re.compile(expression)
        self._words = frozenset(words.split())

    @property
    def expression(self) -> str:
        """The expression as it was written."""
        return self._pattern.pattern

    def find_all(self, line: Line) -> Iterator[re.Match[str]]:
        """Return the matches in ``line.folded`` from left to right."""
        if self._words.isdisjoint(line.vocabulary):
            return iter(())
        return self._pattern.finditer(line.folded)

    def first(self, line: Line) -> re.Match[str] | None:
        """Return the first match in ``line.folded``."""
        if self._words.isdisjoint(line.vocabulary):
            return None
        return self._pattern.search(line.folded)

    def at_start(self, line: Line) -> re.Match[str] | None:
        """Return the match with which ``line.folded`` begins."""
        if self._words.isdisjoint(line.vocabulary):
            return None
        return self._pattern.match(line.folded)
