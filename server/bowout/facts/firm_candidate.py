"""A name somebody may have meant as a firm's, and how much its place says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bowout import limits
from bowout.facts.firm_cue import Kind
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.safe import safe


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name somebody may have meant as a firm's, and how much its place says so."""

    fact: Fact
    weight: float
    kind: Kind


def named(value: str | None, line: Line, weight: float, kind: Kind) -> Iterator[Candidate]:
    """Yield the candidate of a name, if there is one that may stand in a reply."""
    if value and (found := candidate(value, line, weight, kind)):
        yield found


def candidate(value: str, line: Line, weight: float, kind: Kind) -> Candidate | None:
    """Return a name that may stand in a reply with its weight, else None."""
    fact = _fact(value, line)
    return Candidate(fact, weight, kind) if fact is not None else None


def _fact(value: str, line: Line) -> Fact | None:
    if safe(value, limits.MAX_COMPANY) is None:
        return None
    return Fact(value, line.message, line.text)
