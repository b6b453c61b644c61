"""Whether a sentence recalls something they did or said (R65, R66).

What is not a decision, a reason, a wish or an ask, and tells of them or of what was, with words of
its own, can only be there to recall a visit ("your talk on the clinic").
"""

from __future__ import annotations

import re

from bowout.check import names
from bowout.check.analysis import Analysis, Line
from bowout.check.concrete import gives_content
from bowout.check.faults import faults_in
from bowout.check.gratitude import names_something, says_something

#: "I will send you my new address" looks ahead and recalls nothing.
_AHEAD = re.compile(
    r"(?:\b(?:will|ill|would|could|can|may|if|next time|greet|hope|wish\w*|pray\w*)|'ll|'d)\b"
    r"(?! (?:always |never |not |really )?(?:miss|remember|forget|treasure|think))"
)
#: "It was a real decision and not made in a hurry" recalls nothing of theirs.
_WEIGHED = re.compile(r"\b(?:decision|choice|hurry|lightly|made up my mind)\b")
#: "I'm on my phone all afternoon if you want to talk it over."
_AT_HAND = re.compile(r"\bif you(?:'d)? (?:want|like|need|prefer|care|wish|fancy)\b")
_TO_THEM = re.compile(r"\b(?:you|your|everyone|everybody)\b")
#: Words of a sentence on them, or on what was.
_TELLS = re.compile(r"\b(?:you|your|our|everyone|everybody|was|were)\b")


def recalls(line: Line, analysis: Analysis) -> bool:
    """Say whether ``line`` can only be there to recall something of theirs."""
    if line.level.rstrip().endswith("?") and "remember" not in line.level:
        return False
    if _WEIGHED.search(line.level) and not _TO_THEM.search(line.level):
        return False
    if analysis.keeps_tie(line) or any(faults_in(line.level)):
        return False
    if analysis.decides(line):
        return any(
            found.line == line.number and names_something(line.level[: found.start])
            for found in analysis.decisions
        )
    context = analysis.draft.context
    if _AT_HAND.search(line.level):
        return False
    if names_something(line.level) or names.names_a_person(line.text, line.plain, context):
        return True
    if analysis.wishes(line) or analysis.is_about_the_medium(line) or gives_content(line):
        return False
    if _AHEAD.search(line.level) or not _TELLS.search(line.level):
        return False
    return says_something(line.level, names.known_words(context))
