"""R112: no excessive apology; one plain "sorry" is plenty."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_APOLOGY = pattern("rudeness", "apologies")
_INTENSE = pattern("rudeness", "grovelling")
_NOT_FOR_THIS = pattern("rudeness", "sympathy")


def _look(analysis: Analysis) -> Iterator[Place]:
    plain = []
    for line in analysis.lines:
        words = _NOT_FOR_THIS.blank(line.level)
        intense = _INTENSE.search(words)
        if intense:
            yield Place(*line.found(intense))
            return
        plain += [line.found(found) for found in _APOLOGY.finditer(words)]
    if len(plain) > 1:
        yield Place(*plain[1])


RULE = Rule(
    name="excess_apology",
    title="Apologises too much",
    severity="warn",
    message="You owe nobody this much apology.",
    hint='At most one plain "sorry".',
    fails="I'm deeply sorry, but I'm declining. Thank you, and forgive me.",
    passes="Sorry, I'm declining this one. Thank you for writing.",
    look=_look,
    any_language=True,
)
