"""R29: "clearly and unambiguously ... no room for misinterpretation"; R30: no stalling."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.decision import stalling_in
from bowout.check.rule import MISSING, Place, Rule


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        stalling = stalling_in(line.level, analysis.language)
        if stalling and not analysis.keeps_tie(line):
            yield Place(*line.found(stalling))
            return
    if analysis.first_decision is not None:
        return
    if not analysis.decisions:
        yield MISSING
        return
    hedged = analysis.decisions[0]
    line = analysis.lines[hedged.line]
    yield Place(line.start + hedged.start, line.start + hedged.end)


RULE = Rule(
    name="decision_unclear",
    title="No clear no",
    severity="error",
    message="This can be read as a maybe.",
    hint='Say it plainly: "I\'ve decided not to go ahead."',
    fails="Thanks for the offer. I'm leaning towards no, but let me sleep on it.",
    passes="Thanks for the offer. I've decided not to accept it.",
    look=_look,
    any_language=True,
)
