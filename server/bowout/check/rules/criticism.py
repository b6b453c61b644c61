"""R55: "avoiding criticism of the company culture or the role's design"; R52, R54, R103."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.faults import faults_in
from bowout.check.rule import Place, Rule


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        first = next(faults_in(line.level), None)
        if first:
            yield Place(*line.found(first))


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
