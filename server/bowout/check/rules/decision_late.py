"""R27: "State the decision in the first sentence"; R28: "Don't bury it".

One courtesy may come first (requirements.md, section 2, no. 1): thanks, a wish, a short apology;
so may a word on the medium ("I tried to ring you first", R26).
A word of thanks ("Thanks!", "Super flattered.") is not counted beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis, Line
from bowout.check.rule import Place, Rule


def _look(analysis: Analysis) -> Iterator[Place]:
    first = analysis.first_decision
    if first is None:
        return
    before = [line for line in analysis.lines[: first.line] if not analysis.is_announcement(line)]
    said = [line for line in before if not analysis.is_short_thanks(line)]
    if not said or (len(said) == 1 and _may_come_first(analysis, said[0])):
        return
    line = analysis.lines[first.line]
    yield Place(line.start + first.start, line.start + first.end)


def _may_come_first(analysis: Analysis, line: Line) -> bool:
    return analysis.is_courtesy(line) or analysis.is_about_the_medium(line)


RULE = Rule(
    name="decision_late",
    title="The decision is buried",
    severity="warn",
    message="The decision comes late.",
    hint="Move this to the top; one sentence of thanks may stand before it.",
    fails=(
        "Thank you for writing. The role sounds interesting. My team has just been reorganised. "
        "I've decided to stay where I am."
    ),
    passes="Thank you for writing. I've decided to stay where I am. My team needs me this year.",
    look=_look,
)
