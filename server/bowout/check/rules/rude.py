"""R64: "always maintain a polite and genuinely appreciative tone"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

#: "I'm useless before ten" and "makes mornings useless" tell of the writer.
_OF_MYSELF = re.compile(
    r"\b(?:i'm|i am|i was|i feel|i'd be|i look|i sound|my|makes?|made)(?: [\w-]{1,12}){0,4} $"
)
_RUDE = pattern("rudeness", "rude")


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = (
            foreign.insult_in(line, analysis.language)
            if foreign.is_foreign(analysis)
            else _RUDE.search(line.level)
        )
        if found and not _OF_MYSELF.search(line.level[: found.start()]):
            yield Place(*line.found(found))


RULE = Rule(
    name="rude",
    title="Hostile or mocking",
    severity="error",
    message="This sounds hostile.",
    hint="Say it neutrally, or leave it out.",
    fails="No. Do your homework before you waste my time, thank you.",
    passes="Thank you for writing. I'm not looking to move.",
    look=_look,
    any_language=True,
)
