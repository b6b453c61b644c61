"""R64: "always maintain a polite and genuinely appreciative tone"."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_RUDE = pattern("rudeness", "rude")


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = _RUDE.search(line.level)
        if found:
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
)
