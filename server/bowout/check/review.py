"""The door of the room: a draft comes in, findings go out.

The texts are our own templates or the person's words as they are edited; nothing is kept.
"""

from __future__ import annotations

from functools import cache

from bowout import limits
from bowout.check.analysis import Analysis
from bowout.check.applies import applies
from bowout.check.model import Draft, Finding
from bowout.check.phrases import LANGUAGES
from bowout.check.registry import all_rules
from bowout.check.rule import Place, Rule
from bowout.errors import TooLargeError
from bowout.replies.model import Kind
from bowout.stage.model import Stage


def review(draft: Draft) -> tuple[Finding, ...]:
    """Return what the rules find in ``draft``, ordered by place; what is missing comes last.

    ``start`` and ``end`` count characters of ``draft.text``. Raises TooLargeError for a text over
    ``limits.MAX_LINT_TEXT``. An empty text has no findings.
    """
    if len(draft.text) > limits.MAX_LINT_TEXT:
        raise TooLargeError(
            "This text is too long to be checked.", "Send a text of at most 20,000 characters."
        )
    analysis = Analysis(draft)
    if not analysis.lines:
        return ()
    findings = {
        _finding(rule, place)
        for rule in _asked(draft.stage, draft.kind, analysis.language)
        for place in rule.look(analysis)
    }
    return tuple(sorted(findings, key=_order))


@cache
def _asked(stage: Stage, kind: Kind, language: str) -> tuple[Rule, ...]:
    """Return the rules for a text of this stage, kind and language."""
    return tuple(
        rule for rule in all_rules() if applies(rule, stage, kind) and _speaks(rule, language)
    )


def _speaks(rule: Rule, language: str) -> bool:
    return language == "en" or (rule.any_language and language in LANGUAGES)


def _finding(rule: Rule, place: Place) -> Finding:
    hint = place.hint or rule.hint
    return Finding(rule.name, rule.severity, place.start, place.end, rule.message, hint)


def _order(finding: Finding) -> tuple[bool, int, int, str]:
    missing = finding.start is None
    return missing, finding.start or 0, finding.end or 0, finding.rule
