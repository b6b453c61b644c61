"""R61: they should understand "the rationale"; R107: no vague decline after interviews."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check import reasons
from bowout.check.analysis import Analysis
from bowout.check.rule import MISSING, Place, Rule


def _look(analysis: Analysis) -> Iterator[Place]:
    if reasons.is_concrete(analysis):
        return
    formula = reasons.formula_in(analysis)
    yield Place(*formula) if formula else MISSING


RULE = Rule(
    name="vague_reason",
    title="Empty or no reason",
    severity="hint",
    message="After interviews people wonder why.",
    hint='Give one concrete reason of your own, such as "I want to stay in teaching".',
    fails="I've decided to decline, as it isn't the right fit. Thank you for the tour.",
    passes="I've decided to decline, as I want to stay in teaching. Thank you for the tour.",
    look=_look,
)
