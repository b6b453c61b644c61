"""The sieve before the patterns of this room never loses a match.

Matches are grown out of each expression's own parse tree, every alternative many times, and looked
at both ways: with the telling words and without them.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from bowout import facts
from bowout.facts.lines import Line
from bowout.facts.sieved import Sieved

#: So many texts are grown out of each expression.
GROWN = 150
#: A part that may be repeated is repeated at most so often.
MOST = 3
_CLASSES = {"category_word": "nñ7", "category_space": " ", "category_not_space": "n-"}


def _sieved() -> Iterator[tuple[str, Sieved]]:
    for found in pkgutil.iter_modules(facts.__path__, f"{facts.__name__}."):
        for name, value in vars(importlib.import_module(found.name)).items():
            if isinstance(value, Sieved):
                yield f"{found.name.rpartition('.')[2]}.{name}", value


SIEVED = {one: name for name, one in _sieved()}


class _Grower:
    """Grows texts that an expression matches, by chance; what looks around itself is left out."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - no secret hangs on it

    def grow(self, tree: Sequence[tuple[Any, Any]]) -> str:
        return "".join(self._one(str(kind).lower(), value) for kind, value in tree)

    def _one(self, kind: str, value: Any) -> str:
        if kind == "literal":
            return chr(value)
        if kind == "not_literal":
            return "-" if value == ord("n") else "n"
        if kind == "branch":
            return self.grow(self.chance.choice(value[1]))
        if kind == "subpattern":
            return self.grow(value[3])
        if kind in {"max_repeat", "min_repeat"}:
            least, most, inner = value
            count = self.chance.randint(least, max(least, min(most, least + MOST)))
            return "".join(self.grow(inner) for _ in range(count))
        if kind == "in":
            return self._of_class(value)
        if kind == "assert" and value[0] > 0:
            return self.grow(value[1])
        return "x" if kind == "any" else ""

    def _of_class(self, members: Sequence[tuple[Any, Any]]) -> str:
        if str(members[0][0]).lower() == "negate":
            return self.chance.choice("n7")
        kind, value = self.chance.choice(members)
        if str(kind).lower() == "range":
            return chr(self.chance.randint(*value))
        if str(kind).lower() == "literal":
            return chr(value)
        return self.chance.choice(_CLASSES[str(value).lower()])


def _texts(expression: str) -> Iterator[str]:
    parser = importlib.import_module("re._parser")
    tree, grower = parser.parse(expression), _Grower(len(expression))
    for _ in range(GROWN):
        grown = grower.grow(tree)
        yield from (grown, f"x{grown}x", f"so {grown} we")


@pytest.mark.parametrize("sieved", SIEVED, ids=SIEVED.values())
def test_no_match_is_lost_for_want_of_a_telling_word(sieved: Sieved) -> None:
    plain = sieved.pattern
    matched = 0
    for text in _texts(sieved.pattern.pattern):
        line = Line(text, 0, mine=False, kind="body")
        expected = [found.span() for found in plain.finditer(line.folded)]
        matched += bool(expected)
        assert [found.span() for found in sieved.find_all(line)] == expected, text
        assert bool(sieved.first(line)) == sieved.told(line) == bool(plain.search(line.folded))
        assert bool(sieved.at_start(line)) == bool(plain.match(line.folded))
    assert matched > GROWN // 2  # the grower knows this expression


def test_a_line_without_any_of_the_words_is_not_searched() -> None:
    sieved = Sieved(r"\bmeet(?:ing)? with ")
    line = Line("We should talk with Ines.", 0, mine=False, kind="body")
    assert not list(sieved.find_all(line))
    assert sieved.first(line) is None
    assert sieved.at_start(line) is None


def test_a_line_with_one_of_the_words_is_searched() -> None:
    sieved = Sieved(r"\bmeet(?:ing)? with ")
    line = Line("Meeting with Ines, then meet with Tomos.", 0, mine=False, kind="body")
    assert [found.start() for found in sieved.find_all(line)] == [0, 24]
    assert (found := sieved.first(line)) is not None
    assert found.start() == 0
    assert sieved.at_start(line) is not None
