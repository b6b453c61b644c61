"""R64: "genuinely appreciative ... for the time and effort invested"."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.gratitude import thanks_in
from bowout.check.rule import MISSING, Place, Rule


def _look(analysis: Analysis) -> Iterator[Place]:
    after = analysis.level[analysis.layout.body[1] : analysis.layout.end]
    if not analysis.thanks and not thanks_in(after):
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
