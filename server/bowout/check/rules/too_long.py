"""R111: a length limit per stage and kind (requirements.md, section 3b)."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.model import Draft
from bowout.check.rule import Place, Rule
from bowout.limits import REFERRAL_WORDS, REPLY_WORDS
from bowout.replies.model import Kind
from bowout.stage.model import Stage


def limit_for(draft: Draft) -> int:
    """Return how many words the body of this kind of text may have."""
    if draft.kind is not Kind.DECLINE:
        return REPLY_WORDS[draft.kind.value]
    if draft.stage is Stage.OUTREACH:
        if draft.channel == "linkedin":
            return REPLY_WORDS["outreach_linkedin"]
        more = REFERRAL_WORDS if "referral" in draft.context.flags else 0
        return REPLY_WORDS["outreach_email"] + more
    return REPLY_WORDS.get(draft.stage.value, REPLY_WORDS["offer"])


def _look(analysis: Analysis) -> Iterator[Place]:
    limit = limit_for(analysis.draft)
    if analysis.words > limit:
        start, end = analysis.layout.body
        yield Place(start, end, f"{analysis.words} words; {limit} are enough.")


RULE = Rule(
    name="too_long",
    title="Too long for the stage",
    severity="warn",
    message="This is longer than the moment needs.",
    hint="Trim it.",
    fails="Thank you for writing. I'm not looking to move. " + "I like the work that I do. " * 20,
    passes="Thank you for writing. I'm not looking to move.",
    look=_look,
    any_language=True,
)
