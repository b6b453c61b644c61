"""The name to put after "Hi": what its bearer would expect, or nothing.

A title with a family name stays ("Mr Akande", "Frau Weber"), so do Dr and Prof.; else the first
name, as its bearer signs it ("Rob" for Robert). German letters that say Sie are answered with the
whole name, since Herr or Frau is not to be guessed (R14, issue on the facts).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bowout import limits
from bowout.facts.address import address
from bowout.facts.lines import Line
from bowout.facts.names import PersonName, recased
from bowout.facts.safe import safe
from bowout.facts.signing import signers
from bowout.text.clean import fold
from bowout.thread.model import Thread

_LEARNED = frozenset({"Dr", "Dra.", "Prof.", "Professor"})


def greeting(thread: Thread, lines: Sequence[Line], name: PersonName) -> str | None:
    """Return how to greet the bearer of ``name``, or None where no greeting is safe."""
    found = _greeting(thread, lines, name)
    return safe(found, limits.MAX_NAME) if found else None


def _greeting(thread: Thread, lines: Sequence[Line], name: PersonName) -> str | None:
    last = thread.theirs[-1].index
    signed = next((s.name for s in signers(lines, last) if s.name.single and s.name.first), None)
    same = signed is not None and fold(signed.first) == fold(name.first)
    if name.title and name.first and same:
        name = replace(name, title="")
    keeps_title = name.title in _LEARNED or not name.first
    if signed is not None and not keeps_title and _is_short_for(signed.first, name.first):
        return recased(signed.first)
    return greet(name, formal=is_formal(thread, lines))


def greet(name: PersonName, *, formal: bool) -> str | None:
    """Return how to greet a person known only by name; ``formal`` where Herr or Frau is due."""
    if name.title and (not name.first or name.title in _LEARNED):
        return f"{name.title} {recased(name.family)}"
    if not name.first:
        return None
    if formal and name.family:
        return f"{recased(name.first)} {recased(name.family)}"
    return recased(name.first)


def _is_short_for(short: str, name: str) -> bool:
    """Say whether a signature is a form of the name: Rob for Robert, Kate for Katherine."""
    return fold(short)[:2] == fold(name)[:2]


def is_formal(thread: Thread, lines: Sequence[Line]) -> bool:
    """Say whether the others write German and say Sie."""
    return thread.language == "de" and address(thread, lines) == "formal"
