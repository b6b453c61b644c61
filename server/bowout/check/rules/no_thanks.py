"""R64: "genuinely appreciative ... for the time and effort invested".

"I loved the tour" stands for it; praise of them alone does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.gratitude import delights, thanks_in
from bowout.check.rule import MISSING, Place, Rule


def _look(analysis: Analysis) -> Iterator[Place]:
    delighted = any(delights(line.level) for line in analysis.lines)
    if not analysis.thanks and not delighted and not thanks_in(analysis.closing):
        yield MISSING


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
