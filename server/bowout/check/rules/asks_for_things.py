"""R114: no asking for things in a decline; keeping in touch and a short call are not meant."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_REQUEST = pattern("requests", "requests")
_FINE = pattern("requests", "fine")


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = _REQUEST.search(line.level)
        if found and not _FINE.search(line.level):
            yield Place(*line.found(found))


RULE = Rule(
    name="asks_for_things",
    title="Asks for something",
    severity="warn",
    message="A decline is not the place to ask for this.",
    hint="Drop the request; asking to stay in touch is fine.",
    fails="I'll pass, thank you. Could you send me your other vacancies?",
    passes="I'll pass, thank you. Could we stay in touch?",
    look=_look,
    any_language=True,
)
