"""R61: they should understand "the rationale"; R107: no vague decline after interviews."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check import concrete, foreign
from bowout.check.analysis import Analysis, Line
from bowout.check.faults import faults_in
from bowout.check.masking import blank_role
from bowout.check.phrases import pattern
from bowout.check.rule import MISSING, Place, Rule

_TERMS = pattern("negotiation", "their_terms")
_COMPARES = pattern("comparison", "compares")
_RAISED = pattern("offers", "raised")


def _look(analysis: Analysis) -> Iterator[Place]:
    if foreign.is_foreign(analysis):
        vague = foreign.formula_in(analysis)
        if vague:
            yield Place(*vague)
        return
    if concrete.is_concrete(analysis) or any(
        _blames_them(line, analysis) for line in analysis.lines
    ):
        return
    formula = concrete.formula_in(analysis)
    yield Place(*formula) if formula else MISSING


def _blames_them(line: Line, analysis: Analysis) -> bool:
    """Say whether ``line`` gives a reason that other rules find: a term, a raise, a fault."""
    words = blank_role(line.level, analysis.draft.context)
    if any(table.search(words) for table in (_TERMS, _COMPARES, _RAISED)):
        return True
    return line not in analysis.thanks and any(faults_in(line.level))


RULE = Rule(
    name="vague_reason",
    title="Empty or no reason",
    severity="hint",
    message="After interviews people wonder why.",
    hint='Give one concrete reason of your own, such as "I want to stay in teaching".',
    fails="I've decided to decline, as it isn't the right fit. Thank you for the tour.",
    passes="I've decided to decline, as I want to stay in teaching. Thank you for the tour.",
    look=_look,
    any_language=True,
)
