"""R55: "avoiding criticism of the company culture or the role's design"; R52, R54, R103."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.gratitude import praises, thanks_in
from bowout.check.patterns import clause_start
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_FAULT = pattern("faults", "faults")
_DENIED = pattern("faults", "denials")
#: So far before the words a denial still belongs to them ("nothing about the team put me off").
REACH = 45


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        for found in _FAULT.finditer(line.level):
            if not _is_meant_well(line.level, found):
                yield Place(*line.found(found))
                break


def _is_meant_well(words: str, found: re.Match[str]) -> bool:
    """Say whether the words of ``found`` are denied, or stand inside thanks or praise."""
    if _DENIED.search(words, max(0, found.start() - REACH), found.end()):
        return True
    before = words[clause_start(words, found.start()) : found.start()]
    return thanks_in(before) or praises(before)


RULE = Rule(
    name="criticism",
    title="Criticises them",
    severity="error",
    message="This finds fault with them.",
    hint="Turn it into what you are looking for, or leave it out.",
    fails="I'm withdrawing. Your process was chaotic and the manager seemed unprepared.",
    passes="I'm withdrawing. I'm looking for a role with more mentoring in it.",
    look=_look,
)
