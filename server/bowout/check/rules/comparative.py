"""R48: "Don't compare the two companies".

Fit to my own goals is no comparison ("closer to the work I want", R45; "a better fit for me").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis, Line
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_COMPARES = pattern("comparison", "compares")
_RANKS = pattern("comparison", "ranks")
_ELSEWHERE = pattern("comparison", "elsewhere")
_FOR_ME = pattern("comparison", "for_me")
#: "I'd like my next job to have a bigger part in planning."
_NEXT = re.compile(
    r"\bmy next\b|\b(?:like|want|hope for|look(?:ing)? for) (?:a|some) \w+ (?:with|that has) $"
)
#: "... rather than lead a larger department": what the writer does not seek.
_INSTEAD = re.compile(
    r"\b(?:rather than|instead of|not to|don't want|never wanted|no wish|nor)"
    r"(?: [\w'-]{1,14}){0,4} $"
)
_SIZE = re.compile(r"(?:an? )?(?:bigger|larger|greater|higher|faster)")
_LIVES = re.compile(
    r"\b(?:stay|staying|work|working|remain|be|being|live|keep|grow) (?:in|at|on|with) $"
)
_CLAUSE_END = re.compile(r"[,;:.]| and (?:for|a|the|it|they)\b")
#: So far after the words a "for me" still belongs to them.
REACH = 40


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = (
            foreign.comparison_in(line, analysis.language)
            if foreign.is_foreign(analysis)
            else _comparison_in(line)
        )
        if found:
            yield Place(*line.found(found))


def _comparison_in(line: Line) -> re.Match[str] | None:
    found = _COMPARES.search(line.level)
    if found or not _ELSEWHERE.search(line.level):
        return found
    ranked = _RANKS.search(line.level)
    return None if ranked is None or _is_my_measure(line.level, ranked) else ranked


def _is_my_measure(words: str, ranked: re.Match[str]) -> bool:
    """Say whether the words tell what suits the writer ("I want to stay in a bigger team")."""
    end = _CLAUSE_END.search(words, ranked.end(), ranked.end() + REACH)
    if _NEXT.search(words[: ranked.start()]):
        return True
    if _FOR_ME.search(words[ranked.start() : end.start() if end else ranked.end() + REACH]):
        return True
    before = words[: ranked.start()]
    lived = _LIVES.search(before) or _INSTEAD.search(before)
    return bool(_SIZE.match(ranked.group()) and lived)


RULE = Rule(
    name="comparative",
    title="Compares companies or offers",
    severity="warn",
    message="This ranks their offer against another.",
    hint="Say what the other choice is for you, not how the two compare.",
    fails="I'm declining, because I found a better opportunity.",
    passes="I'm declining, because I found a role closer to the work I want to do.",
    look=_look,
    any_language=True,
)
