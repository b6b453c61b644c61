"""R17: an offer is declined "through a direct phone call"; R15: likewise after several interviews.

Silent where the call was made, tried, offered or is not possible (R26). Whoever writes of a call
in any other way than to thank for one of theirs, or to promise what follows on it, has thought of
it: who has not does not use the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.analysis import Analysis, Line
from bowout.check.phrases import pattern
from bowout.check.rule import MISSING, Place, Rule
from bowout.limits import CALL_ROUNDS
from bowout.stage.model import Stage

_CALLED = pattern("courtesy", "called")
_PHONE = pattern("courtesy", "phone")
#: "Next time you call me, I'll say yes."
_ANOTHER = re.compile(
    r"\b(?:next time|(?:whenever|if|when) (?:you|they) (?:ever )?(?:call|ring|phone)"
    r"|(?:not|never|n't) (?:call|ring|phone))\b"
)
#: A call was made, tried or cannot be; a letter that comes after the no is answered with a line.
CALL_FLAGS = frozenset(
    {"after_call", "call_impossible", "call_attempted", "offer_letter_after_decline"}
)


def _look(analysis: Analysis) -> Iterator[Place]:
    draft = analysis.draft
    due = draft.stage is Stage.OFFER or draft.context.rounds >= CALL_ROUNDS
    if draft.channel == "call" or not due or draft.context.flags & CALL_FLAGS:
        return
    if not any(_is_of_a_call(line, analysis) for line in analysis.lines):
        yield MISSING


def _is_of_a_call(line: Line, analysis: Analysis) -> bool:
    if _CALLED.search(line.level):
        return True
    if line in analysis.thanks or _ANOTHER.search(line.level):
        return False
    return bool(_PHONE.search(line.level))


RULE = Rule(
    name="email_where_call",
    title="Written where a call is due",
    severity="hint",
    message="A mail lands cold after so much of their time.",
    hint="Call first, then send this as the confirmation.",
    fails="Thank you for the offer. I've decided to decline it.",
    passes="As I said on the phone, I've decided to decline the offer. Thank you.",
    look=_look,
    any_language=True,
)
