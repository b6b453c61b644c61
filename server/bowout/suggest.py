"""The order of the house: a raw thread goes in at the left, checked replies come out at the right.

The only module that knows all rooms. Everything else about a room is in the room.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from bowout.advice.advise import advise
from bowout.advice.model import Advice
from bowout.check.model import Context, Draft, Finding
from bowout.check.wordings import review_reply
from bowout.facts.correct import Correction, correct
from bowout.facts.gather import gather
from bowout.facts.model import Fact, Facts
from bowout.mailbox.model import RawThread
from bowout.replies.choose import suggest as choose_replies
from bowout.replies.fill import NO_WISHES
from bowout.replies.model import Reply, Wishes
from bowout.replies.shelf import Shelf
from bowout.stage.judge import judge
from bowout.stage.model import NO_PAST, Judgement, Past, Stage
from bowout.thread.model import Thread
from bowout.thread.read import read

NOTHING_CORRECTED: Mapping[str, Correction] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CheckedReply:
    """A reply and what the linter says of it."""

    reply: Reply
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """All that is said of a thread."""

    thread: Thread
    judgement: Judgement
    facts: Facts
    advice: Advice
    replies: tuple[CheckedReply, ...]
    notice: str | None


def suggest(
    raw: RawThread,
    shelf: Shelf,
    *,
    now: datetime,
    reason: str | None = None,
    as_stage: Stage | None = None,
    wishes: Wishes = NO_WISHES,
    corrections: Mapping[str, Correction] = NOTHING_CORRECTED,
    past: Past = NO_PAST,
) -> Suggestion:
    """Read, judge, gather, advise, choose, check.

    ``reason`` is a preset's name, a phrase of the user's own, or None for the usual one of
    ``wishes``; ``as_stage`` is the person's own word on the stage and ``corrections`` on the facts
    (``facts/correct.py``); ``past`` is what is remembered of the one who writes. Raises
    UnreadableError when the thread holds no words, InputError when a correction cannot be used.
    """
    thread = read(raw)
    judgement = judge(thread, as_stage, past)
    facts = correct(gather(thread, judgement), corrections, thread)
    advice = advise(thread, judgement, facts, now, past)
    chosen = choose_replies(shelf, thread, judgement, facts, advice, reason, wishes)
    context = _context(thread, judgement, facts)
    checked = tuple(
        CheckedReply(
            reply,
            review_reply(
                Draft(
                    reply.text,
                    judgement.stage,
                    reply.channel,
                    reply.kind,
                    context,
                    reply.language,
                ),
                reply.wording,
            ),
        )
        for reply in chosen.replies
    )
    notices = [notice for notice in (thread.notice, chosen.notice) if notice]
    return Suggestion(thread, judgement, facts, advice, checked, " ".join(notices) or None)


def _context(thread: Thread, judgement: Judgement, facts: Facts) -> Context:
    """What the linter should know of the thread; a boss is written to where they are greeted."""
    return Context(
        to=_value(facts.recruiter or (facts.hiring_manager if facts.greeting else None)),
        company=_value(facts.company),
        role=_value(facts.role),
        me=thread.user.name,
        rounds=judgement.rounds,
        flags=frozenset(flag.value for flag in judgement.flags),
    )


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None
