"""R48: "Don't compare the two companies".

Fit to my own goals is no comparison ("closer to the work I want", R45; "a better fit for me").
"""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_COMPARES = pattern("comparison", "compares")
_RANKS = pattern("comparison", "ranks")
_ELSEWHERE = pattern("comparison", "elsewhere")
_FOR_ME = pattern("comparison", "for_me")
#: So far after the words a "for me" still belongs to them.
REACH = 40


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = _COMPARES.search(line.level)
        if not found and _ELSEWHERE.search(line.level):
            ranked = _RANKS.search(line.level)
            if ranked and not _FOR_ME.search(line.level[ranked.start() : ranked.end() + REACH]):
                found = ranked
        if found:
            yield Place(*line.found(found))


RULE = Rule(
    name="comparative",
    title="Compares companies or offers",
    severity="warn",
    message="This ranks their offer against another.",
    hint="Say what the other choice is for you, not how the two compare.",
    fails="I'm declining, because I found a better opportunity.",
    passes="I'm declining, because I found a role closer to the work I want to do.",
    look=_look,
)
