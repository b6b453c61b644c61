"""R35: "keep the explanation brief"; R56: "Avoid giving a detailed breakdown"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from bowout.check.analysis import Analysis, Line
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule
from bowout.limits import MAX_REASON_SENTENCES

_PRIVATE = pattern("reasons", "private")


def _look(analysis: Analysis) -> Iterator[Place]:
    spun = _longest_run(analysis)
    if len(spun) > MAX_REASON_SENTENCES:
        yield Place(spun[MAX_REASON_SENTENCES].start, spun[-1].end)
    for line in analysis.lines:
        private = _PRIVATE.search(line.level)
        if private:
            hint = "Leave this out: nobody needs it to take the no."
            start, end = line.found(private)
            yield Place(start, end, hint)
            return


def _longest_run(analysis: Analysis) -> list[Line]:
    """Return the longest run of explanation that stands directly before or after the decision."""
    if analysis.first_decision is None:
        return []
    lines, decided = analysis.lines, analysis.first_decision.line
    before = list(takewhile(analysis.explains, reversed(lines[:decided])))
    after = list(takewhile(analysis.explains, lines[decided + 1 :]))
    return max(before[::-1], after, key=len)


RULE = Rule(
    name="over_explains",
    title="Over-explaining",
    severity="warn",
    message="This explains more than is needed.",
    hint="Cut the reason to one sentence.",
    fails=(
        "I've decided to decline. My mother has been diagnosed with an illness and I drive her "
        "to the hospital."
    ),
    passes="I've decided to decline, for family reasons.",
    look=_look,
)
