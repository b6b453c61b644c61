"""R92: "without reopening the negotiation"; R93: re-opening after declining is "most damaging".

A condition on this role or offer is meant, not openness to others in the future: they would change
something, and then I would take it. Courtesies ("if you agree") are no conditions.
"""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.condition import condition_in, is_denied
from bowout.check.phrases import LANGUAGES, pattern
from bowout.check.rule import Place, Rule

_FOREIGN = {code: pattern(code, "conditions") for code in LANGUAGES}


def _look(analysis: Analysis) -> Iterator[Place]:
    foreign = _FOREIGN.get(analysis.language)
    for line in analysis.lines:
        found = condition_in(line.level) or (foreign and foreign.search(line.level))
        if found and not is_denied(line.level, found.start()):
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
