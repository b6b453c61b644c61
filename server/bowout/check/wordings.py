"""Our own replies: a wording is looked at once, and for each thread what its names change.

A reply is a template with names in it. The rules see through the names (``masking``), all but
three: the right name (R110), no blank left open (R109), not too long (R111). So a rule that finds
nothing in a wording finds nothing in its replies, whoever they go to, and these three are a
question of the names alone.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bowout import limits
from bowout.check.analysis import Analysis
from bowout.check.model import Context, Draft, Finding
from bowout.check.names import greets_another
from bowout.check.review import review
from bowout.check.rules.email_where_call import CALL_FLAGS
from bowout.check.rules.placeholder import has_blank
from bowout.check.rules.too_long import limit_for
from bowout.check.rules.unsolicited_feedback import ASKED
from bowout.replies.model import Wording
from bowout.replies.wording import FAMILY_NAME, STAND_INS

#: What the rules ask of a thread's flags, but for length, which is asked of each reply.
_FLAGS = CALL_FLAGS | {ASKED}


def review_reply(draft: Draft, wording: Wording) -> tuple[Finding, ...]:
    """Return what ``review`` finds in a reply of ours; ``wording`` is that of its text."""
    if not _names_fit(draft, wording):
        return review(draft)
    stood = replace(
        draft,
        text=wording.text,
        channel="email",
        context=_stand_in(draft.context),
        language=draft.language,
    )
    broken = _broken_by(stood)
    return review(draft, broken) if broken else ()


@lru_cache(maxsize=limits.WORDINGS_REMEMBERED)
def _broken_by(wording: Draft) -> frozenset[str]:
    """Return the names of the rules that find something in a wording."""
    return frozenset(finding.rule for finding in review(wording))


def _stand_in(context: Context) -> Context:
    """Return a context that knows of the stand-ins what ``context`` knows of the names."""
    return Context(
        to=context.to and f"{STAND_INS['name']} {FAMILY_NAME}",
        company=context.company and STAND_INS["company"],
        role=context.role and STAND_INS["role"],
        me=context.me and STAND_INS["me"],
        rounds=min(context.rounds, limits.CALL_ROUNDS),
        flags=context.flags & _FLAGS,
    )


def _names_fit(draft: Draft, wording: Wording) -> bool:
    """Say whether the names are the thread's, leave no blank open and make nothing too long."""
    names = wording.names
    if greets_another(names.get("name", ""), draft.context) or has_blank("\n".join(names.values())):
        return False
    limit = limit_for(draft)
    return len(draft.text.split()) <= limit or Analysis(draft).words <= limit
