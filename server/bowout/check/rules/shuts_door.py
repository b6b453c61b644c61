"""R107: "Going dark" is a mistake; R70: the person stays welcome when the role is declined."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_SHUT = pattern("contact", "shut")
_HARMLESS = pattern("contact", "not_shut")


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = _SHUT.search(_HARMLESS.blank(line.level))
        if found:
            yield Place(*line.found(found))


RULE = Rule(
    name="shuts_door",
    title="Shuts the door",
    severity="warn",
    message="This shuts the door for good.",
    hint="Decline this role and leave the person welcome.",
    fails="I'm declining, thank you. Please don't contact me again.",
    passes="I'm declining, thank you. Please don't hesitate to write about other roles.",
    look=_look,
    any_language=True,
)
