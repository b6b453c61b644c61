"""R27: "State the decision in the first sentence"; R28: "Don't bury it".

One courtesy may come first (requirements.md, section 2, no. 1): thanks, a wish, a short apology;
so may a word on the medium ("I tried to ring you first", R26). A sentence to the reader is taken
for a courtesy whatever its words; one of the writer's own affairs delays the decision.
A word of thanks ("Thanks!", "Super flattered.") or a question is not counted beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.analysis import INTERJECTION, Analysis, Line
from bowout.check.concrete import tells_of_me
from bowout.check.decision import Decision, is_firm
from bowout.check.rule import Place, Rule
from bowout.check.shape import may_decide
from bowout.replies.model import Kind

#: "Compliments of the season." holds none of these.
_OF_US = re.compile(r"\b(?:i|my|me|we|you|your|thank\w*|it|was|were|is|are|had|has|will)\b")
_OF_ME = re.compile(r"\b(?:i|my|me|we|our)\b")
_TO_THEM = re.compile(r"\b(?:you|your|yours)\b")


#: Who answers push-back has said no before: a thanks and a word on what was offered may come first.
ANSWERED = 2
#: Fewer words do not bury a sentence of so few.
BURIED = 26
VERDICT = 4
#: "I've tried to ring you" delays nothing.
MEDIUM = 10
#: So few words only greet, in the first two sentences of a call.
HELLO = 7
GREETINGS = 2
#: Courtesies are not told apart in other languages: so many sentences are too many in any case.
LATE_ABROAD = 3


def _look(analysis: Analysis) -> Iterator[Place]:
    first = analysis.first_decision
    if first is None or analysis.stalling:
        return  # what is not clear is not late (requirements.md, 3a)
    if analysis.language != "en":
        before = [one for one in analysis.lines[: first.line] if not _is_brief(one)]
        if len(before) >= LATE_ABROAD:
            line = analysis.lines[first.line]
            yield Place(line.start + first.start, line.start + first.end)
        return
    before = [line for line in analysis.lines[: first.line] if not analysis.is_announcement(line)]
    said = [line for line in before if not _is_passing(analysis, line)]
    if analysis.spoken:
        said = _after_hello(said)
    if not said or (len(said) == 1 and _may_come_first(analysis, said[0])):
        return
    if analysis.draft.kind is Kind.PUSHBACK_ANSWER and len(said) <= ANSWERED:
        return
    if any(may_decide(line.level) for line in analysis.lines[: first.line]):
        return
    first = _first_plain(analysis)
    if first and not _is_verdict(analysis.lines[first.line], said):
        line = analysis.lines[first.line]
        yield Place(line.start + first.start, line.start + first.end)


def _first_plain(analysis: Analysis) -> Decision | None:
    """Return the first decision that can be nothing else; "I'm not one for walking off" is none."""
    for found in analysis.decisions:
        if not found.hedged and is_firm(analysis.lines[found.line].level, analysis.language):
            return found
    return None


def _is_verdict(line: Line, before: list[Line]) -> bool:
    """Say whether ``line`` is a bare "It's a no." after a remark or two, which hide nothing."""
    short = sum(len(one.level.split()) for one in before) < BURIED
    return short and len(before) <= ANSWERED and len(line.level.split()) <= VERDICT


def _after_hello(said: list[Line]) -> list[Line]:
    """Leave out what only greets at the start of a call ("Linda? Hey, it's Vonda.")."""
    greets = (len(line.level.split()) <= HELLO and line.number < GREETINGS for line in said)
    return [line for line, hello in zip(said, greets, strict=True) if not hello]


def _is_brief(line: Line) -> bool:
    return len(line.level.split()) <= INTERJECTION


def _may_come_first(analysis: Analysis, line: Line) -> bool:
    if analysis.is_courtesy(line) or analysis.is_about_the_medium(line):
        return True
    of_me = _OF_ME.search(line.level) and not _TO_THEM.search(line.level)
    return not (of_me and tells_of_me(analysis, line))


def _is_passing(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` delays nothing: thanks or a greeting in a word or two, a question."""
    if analysis.is_short_thanks(line) or line.level.rstrip().endswith("?"):
        return True
    if analysis.is_about_the_medium(line) and len(line.level.split()) <= MEDIUM:
        return True
    return len(line.level.split()) <= INTERJECTION and not _OF_US.search(line.level)


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
    any_language=True,
)
