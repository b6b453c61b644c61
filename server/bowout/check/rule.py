"""What a rule is: a name, a weight, words for the person, and how it looks.

A rule is a module of ``bowout.check.rules`` with one ``RULE``; being there is enough
(``registry``). Where it applies stands in one table (``applies``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bowout.check.analysis import Analysis, Line
from bowout.check.model import Severity


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule is broken; without ``start`` something is missing from the text.

    ``hint`` replaces the rule's own where a better one is known at this place.
    """

    start: int | None = None
    end: int | None = None
    hint: str | None = None


MISSING = Place()


@dataclass(frozen=True, slots=True)
class Rule:
    """One piece of advice. ``fails`` and ``passes`` are examples, kept true by a test.

    ``look`` gets the analysis and returns each place where the advice is not followed.
    ``any_language`` is False for rules that only know English.
    """

    name: str
    title: str
    severity: Severity
    message: str
    hint: str
    fails: str
    passes: str
    look: Callable[[Analysis], Iterable[Place]]
    any_language: bool = False


def line_place(line: Line, hint: str | None = None) -> Place:
    """Return the place of a whole sentence."""
    return Place(line.start, line.end, hint)
