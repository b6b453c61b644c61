"""One thread at a glance: does a recruiter wait for me here, at which stage, and since when?

The rooms are asked in their order and no further than needed: most threads of a mailbox end at the
first or second question.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bowout import limits, log
from bowout.advice.advise import advise
from bowout.errors import InputError
from bowout.facts.gather import gather
from bowout.facts.model import Fact
from bowout.mailbox.model import Listed, RawThread, User
from bowout.stage.judge import judge
from bowout.stage.model import Stage
from bowout.text.clean import clean
from bowout.thread.model import Thread
from bowout.thread.read import read
from bowout.triage.model import Judged, Recruiting

# A no of theirs, or their thanks for mine, asks for nothing.
_WAITS_FOR_NOBODY = frozenset({Stage.NOT_RECRUITING, Stage.CLOSED})


def glance(
    listed: Listed, raw: RawThread, user: User, now: datetime, *, quick: bool = False
) -> Judged:
    """Return what is to be kept of a thread; ``user`` says who I am where the mailbox does not.

    ``quick`` leaves the second reader out (``stage/judge.py``). A thread that cannot be read is one
    that does not wait: one odd mail must not end the look at all the others.
    """
    me = User(name=user.name or raw.user.name, email=raw.user.email or user.email)
    try:
        return Judged(listed, _waiting(replace(raw, user=me), now, quick=quick))
    except InputError:
        return Judged(listed)
    except Exception as error:  # whatever a stranger's mail brings about
        log.failure("triage", error)
        return Judged(listed)


def _waiting(raw: RawThread, now: datetime, *, quick: bool) -> Recruiting | None:
    if not raw.messages or raw.messages[-1].mine:
        return None
    thread = read(raw)
    if not thread.my_turn:
        return None
    judgement = judge(thread, quick=quick)
    if judgement.stage in _WAITS_FOR_NOBODY:
        return None
    facts = gather(thread, judgement)
    advice = advise(thread, judgement, facts, now)
    return Recruiting(
        stage=judgement.stage,
        confidence=judgement.confidence,
        abstained=judgement.abstained,
        medium=advice.medium,
        flags=judgement.flags,
        company=_value(facts.company or facts.agency),
        role=_value(facts.role),
        recruiter=_value(facts.recruiter or facts.hiring_manager) or _sender(thread),
        received=_received(thread),
        deadline=advice.deadline,
    )


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _sender(thread: Thread) -> str | None:
    """Return how the newest mail is signed in its header: one line, for a table only."""
    return " ".join(clean(thread.last.sender.name or "").split())[: limits.MAX_NAME] or None


def _received(thread: Thread) -> datetime | None:
    return next((one.date for one in reversed(thread.theirs) if one.date), None)
