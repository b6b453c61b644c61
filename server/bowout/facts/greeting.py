"""The name to put after "Hi": what its bearer would expect, or nothing.

A title with a family name stays ("Mr Akande", "Frau Weber"), so do Dr and Prof.; else the first
name, as its bearer signs it ("Rob" for Robert). German letters that say Sie are answered with the
whole name, since Herr or Frau is not to be guessed (R14, issue on the facts).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.lines import Line
from bowout.facts.names import PersonName, recased
from bowout.facts.safe import safe
from bowout.facts.signing import fold_same, signers
from bowout.text.clean import fold
from bowout.thread.model import Thread

_LEARNED = frozenset({"Dr", "Dra.", "Prof.", "Professor"})
_FORMAL_GERMAN = re.compile(r"\b(?:sehr geehrte|ihnen|ihre[nrms]?)\b")


def greeting(thread: Thread, lines: Sequence[Line], name: PersonName) -> str | None:
    """Return how to greet the bearer of ``name``, or None where no greeting is safe."""
    found = _greeting(thread, lines, name)
    return safe(found, limits.MAX_NAME) if found else None


def _greeting(thread: Thread, lines: Sequence[Line], name: PersonName) -> str | None:
    last = thread.theirs[-1].index
    signed = next((s.name for s in signers(lines, last) if s.name.single and s.name.first), None)
    if name.title and not (signed and fold(signed.first) == fold(name.first)):
        if not name.first:
            return f"{name.title} {recased(name.family)}"
        if name.title in _LEARNED:
            return f"{name.title} {recased(name.family)}"
    if not name.first:
        return recased(name.family) if name.title else None
    if signed is not None and _is_short_for(signed.first, name.first):
        return recased(signed.first)
    if thread.language == "de" and name.family and _is_formal(lines):
        return f"{recased(name.first)} {recased(name.family)}"
    return recased(name.first)


def _is_short_for(short: str, name: str) -> bool:
    """Say whether a signature is a form of the name: Rob for Robert, Kate for Katherine."""
    return fold(short)[:2] == fold(name)[:2]


def _is_formal(lines: Sequence[Line]) -> bool:
    return any(
        _FORMAL_GERMAN.search(fold_same(line.text))
        for line in lines
        if not line.mine and line.message is not None
    )
