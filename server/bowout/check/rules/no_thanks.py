"""R64: "genuinely appreciative ... for the time and effort invested".

"I loved the tour" stands for it; praise of them alone does not. A word of warmth for what they did
may be thanks in the speech of some place, so it makes the rule silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.analysis import Analysis, Line
from bowout.check.gratitude import delights, thanks_in
from bowout.check.phrases import pattern
from bowout.check.recall import recalls
from bowout.check.rule import MISSING, Place, Rule
from bowout.replies.model import Kind
from bowout.stage.model import Stage

_SHUT = pattern("contact", "shut")
_NOT_SHUT = pattern("contact", "not_shut")
_WARMTH = pattern("thanks", "warmth")
_NOT_THANKS = pattern("thanks", "not_gratitude")
_REFUSAL = re.compile(
    r"(?:i'm |i am |we're )?(?:not|no longer) [\w' ]{2,24},? (?:thanks|thank you)[.!]*"
)
#: Nobody is glad of the fourth reminder.
_MOCKS = re.compile(
    r"(?:thanks|thank you) for (?:the|your|this|a) (?:third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|umpteenth|nth|millionth) (?:\w+ )?"
    r"(?:message|mail|e-?mail|call|text|note|reminder|nudge)"
)
_TO_ME = re.compile(r"\b(?:me|us|my|i)\b")
#: After their time was taken, to recall what they did for me is to thank for it; praise is not.
_THEY_DID_MUCH = frozenset({Stage.INTERVIEWING, Stage.OFFER})


def _look(analysis: Analysis) -> Iterator[Place]:
    mocking = [line for line in analysis.lines if _MOCKS.search(line.level)]
    thanks = [
        line for line in analysis.thanks if line not in mocking and not _is_bare(line, analysis)
    ]
    if thanks or thanks_in(analysis.closing) or thanks_in(analysis.greeting):
        return
    if not any(_is_warm(line, analysis) for line in analysis.lines if line not in mocking):
        yield MISSING


def _is_bare(line: Line, analysis: Analysis) -> bool:
    """Say whether ``line`` is "Not interested, thanks" before a shut door: a formula, no thanks."""
    shut = any(_SHUT.search(_NOT_SHUT.blank(one.level)) for one in analysis.lines)
    return shut and bool(_REFUSAL.fullmatch(line.level.strip()))


def _is_warm(line: Line, analysis: Analysis) -> bool:
    if delights(line.level) or _WARMTH.search(_NOT_THANKS.blank(line.level)):
        return True
    if analysis.draft.kind is Kind.CALL_REQUEST:
        return False
    if analysis.draft.stage not in _THEY_DID_MUCH or "please" in line.level:
        return False
    return bool(_TO_ME.search(line.level)) and recalls(line, analysis)


RULE = Rule(
    name="no_thanks",
    title="No thanks",
    severity="warn",
    message="There is no thanks in it.",
    hint='Thank them for one thing, such as "Thank you for thinking of me."',
    fails="No thanks, not looking.",
    passes="Thanks for thinking of me. I'm not looking.",
    look=_look,
    any_language=True,
)
