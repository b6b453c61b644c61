"""R101: "It's not feedback time ... otherwise, don't volunteer"; R102: if asked, one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_ADVICE = pattern("faults", "advice")


def _look(analysis: Analysis) -> Iterator[Place]:
    if "asks_feedback" in analysis.draft.context.flags:
        return
    for line in analysis.lines:
        found = _ADVICE.search(line.level)
        if found:
            yield Place(*line.found(found))


RULE = Rule(
    name="unsolicited_feedback",
    title="Advice nobody asked for",
    severity="warn",
    message="They did not ask for advice.",
    hint="Keep it for when they ask; then one neutral sentence is enough.",
    fails="It's a no from me, thanks. You should put the salary in the first message.",
    passes="It's a no from me, thanks.",
    look=_look,
)
