"""R57: a reason about pay "can sound like an invitation to negotiate"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis, Line
from bowout.check.masking import blank_role
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_TERMS = pattern("negotiation", "their_terms")
_NOT_ABOUT = pattern("negotiation", "not_about_terms")


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = _term_in(line, analysis)
        if found:
            yield Place(*line.found(found))


def _term_in(line: Line, analysis: Analysis) -> re.Match[str] | None:
    if foreign.is_foreign(analysis):
        return foreign.their_terms_in(line, analysis.language)
    if not _TERMS.may_stand_in(line.level) or _NOT_ABOUT.search(line.level):
        return None
    return _TERMS.search(blank_role(line.level, analysis.draft.context))


RULE = Rule(
    name="invites_counter",
    title="A reason they can counter",
    severity="warn",
    message="They can answer this with a better number.",
    hint="Choose a reason about your own direction.",
    fails="I'm withdrawing, because the salary is below what I need. Thank you for the tour.",
    passes="I'm withdrawing, because I want to stay in research. Thank you for the tour.",
    look=_look,
    any_language=True,
)
