"""R29: "clearly and unambiguously ... no room for misinterpretation"; R30: no stalling.

A text that wishes them luck with their search, or that states something and leaves nothing open,
says no in words that no table knows; thanks and praise alone are silent about the decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.analysis import Analysis, Line
from bowout.check.condition import condition_in
from bowout.check.decision import (
    bids_farewell,
    is_open,
)
from bowout.check.gratitude import praises
from bowout.check.rule import MISSING, Place, Rule
from bowout.check.shape import may_refuse

#: "Thanks for asking, but ...": what follows is no thanks.
_TURN = re.compile(r"\b(?:but|though|pero|mas|mais|aber|maar)\b")


def _look(analysis: Analysis) -> Iterator[Place]:
    if analysis.stalling:
        line, stalling = analysis.stalling
        yield Place(*line.found(stalling))
        return
    if analysis.first_decision is not None:
        return
    if not analysis.decisions:
        if not _says_it_otherwise(analysis):
            yield MISSING
        return
    hedged = analysis.decisions[0]
    line = analysis.lines[hedged.line]
    yield Place(line.start + hedged.start, line.start + hedged.end)


def _says_it_otherwise(analysis: Analysis) -> bool:
    """Say whether a text without one of the known decisions can be meant as a no."""
    if any(bids_farewell(line.level) for line in analysis.lines):
        return True
    rest = [line for line in analysis.lines if not analysis.keeps_tie(line)]
    if _may_refuse(analysis, rest) and not any(condition_in(line.level) for line in rest):
        return True
    is_left_open = any(is_open(line.level, analysis.language) for line in rest)
    return not is_left_open and any(_states(analysis, line) for line in rest)


def _may_refuse(analysis: Analysis, lines: list[Line]) -> bool:
    return analysis.language == "en" and any(may_refuse(line.level) for line in lines)


def _states(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` is a statement of its own, beyond thanks, praise and wishes."""
    if line in analysis.thanks:
        return bool(_TURN.search(line.level))
    return len(line.level.split()) > 1 and not (analysis.wishes(line) or praises(line.level))


RULE = Rule(
    name="decision_unclear",
    title="No clear no",
    severity="error",
    message="This can be read as a maybe.",
    hint='Say it plainly: "I\'ve decided not to go ahead."',
    fails="Thanks for the offer. I'm leaning towards no, but let me sleep on it.",
    passes="Thanks for the offer. I've decided not to accept it.",
    look=_look,
    any_language=True,
)
