"""R92: "without reopening the negotiation"; R93: re-opening after declining is "most damaging".

A condition on this role or offer is meant, not openness to others in the future.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.phrases import LANGUAGES, pattern
from bowout.check.rule import Place, Rule

#: "There isn't anything that would change my mind", "thanks for asking what would ...".
_DENIED = re.compile(
    r"\b(?:nothing|ask\w* what"
    r"|(?:thanks?|thank you|appreciate\w*|kind|good)(?: \w+)? (?:for|of you)"
    r"|(?:isn't|not|n't|no) (?:\w+ ){0,2}(?:anything|thing|figure|number|way))"
    r"(?: \w+){0,3}?(?: that| which)? $"
    r"|\b(?:minutes?|mins|hour|call|chat|coffee|lines?|word|note|email|mail|text|message|yes|no) $"
)
_CONDITION = pattern("negotiation", "conditions")
_IF_CHANGED = pattern("negotiation", "if_changed")
_I_WOULD = pattern("negotiation", "i_would")
_FUTURE = pattern("negotiation", "future")
_FOREIGN = {code: pattern(code, "conditions") for code in LANGUAGES}


def _look(analysis: Analysis) -> Iterator[Place]:
    foreign_conditions = _FOREIGN.get(analysis.language)
    for line in analysis.lines:
        found = _CONDITION.search(line.level)
        if not found and foreign_conditions:
            found = foreign_conditions.search(line.level)
        if not found and not _FUTURE.search(line.level) and _I_WOULD.search(line.level):
            found = _IF_CHANGED.search(line.level)
        if found and not _DENIED.search(line.level[: found.start()]):
            yield Place(*line.found(found))


RULE = Rule(
    name="reopens",
    title="Re-opens the negotiation",
    severity="error",
    message="This opens the negotiation again.",
    hint="Delete it. If something could still change your mind, ask before you decline.",
    fails="I've decided to decline, thank you. If you could match my salary, I'd look again.",
    passes="I've decided to decline, thank you. If another role opens up, do tell me.",
    look=_look,
    any_language=True,
)
