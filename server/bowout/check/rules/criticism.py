"""R55: "avoiding criticism of the company culture or the role's design"; R52, R54, R103."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis, Line
from bowout.check.faults import faults_in
from bowout.check.rule import Place, Rule


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        first = _fault_in(line, analysis)
        if first:
            yield Place(*line.found(first))


def _fault_in(line: Line, analysis: Analysis) -> re.Match[str] | None:
    if foreign.is_foreign(analysis):
        return foreign.fault_in(line, analysis.language)
    return next(faults_in(line.level), None)


RULE = Rule(
    name="criticism",
    title="Criticises them",
    severity="error",
    message="This finds fault with them.",
    hint="Turn it into what you are looking for, or leave it out.",
    fails="I'm withdrawing. Your process was chaotic and the manager seemed unprepared.",
    passes="I'm withdrawing. I'm looking for a role with more mentoring in it.",
    look=_look,
    any_language=True,
)
