"""R57: a reason about pay "can sound like an invitation to negotiate"."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.masking import blank_role
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_TERMS = pattern("negotiation", "their_terms")
_NOT_ABOUT = pattern("negotiation", "not_about_terms")


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = _TERMS.search(blank_role(line.level, analysis.draft.context))
        if found and not _NOT_ABOUT.search(line.level):
            yield Place(*line.found(found))


RULE = Rule(
    name="invites_counter",
    title="A reason they can counter",
    severity="warn",
    message="They can answer this with a better number.",
    hint="Choose a reason about your own direction.",
    fails="I'm withdrawing, because the salary is below what I need. Thank you for the tour.",
    passes="I'm withdrawing, because I want to stay in research. Thank you for the tour.",
    look=_look,
)
