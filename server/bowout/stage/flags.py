"""What else is true of a thread and changes the reply (docs/api.md, ``stage.flags``).

A flag is raised by its cues, and only where it means something: a counter-offer is one after my no
(R88), an offer letter after a no is one line and not push-back (R97), a new role from someone I
declined before is outreach from a known recruiter (R79).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bowout import limits
from bowout.stage.acts import Reading
from bowout.stage.model import Flag, Stage
from bowout.thread.model import Message, Thread

_AFTER_NO = {Flag.COUNTER_OFFER, Flag.ASKS_FEEDBACK}
_NEWEST_ONLY = {Flag.MISSED_CALL, Flag.ASKS_FEEDBACK, Flag.COUNTER_OFFER}


def flags_of(thread: Thread, reading: Reading, stage: Stage) -> frozenset[Flag]:
    """Return the flags that hold for ``thread``, judged to be at ``stage``."""
    return frozenset(_by_cues(thread, reading, stage)) | frozenset(
        _by_order(thread, reading, stage)
    )


def _by_cues(thread: Thread, reading: Reading, stage: Stage) -> Iterator[Flag]:
    for act in reading.acts:
        flag = act.cue.flag
        if flag is None or act.mine:
            continue
        if flag in _NEWEST_ONLY and not _is_recent(thread, act.message):
            continue
        if flag in _AFTER_NO and stage not in (Stage.PUSHBACK, Stage.CLOSED, Stage.OFFER):
            continue
        if flag is Flag.COUNTER_OFFER and not reading.no_answered:
            continue
        if flag is Flag.KNOWN_RECRUITER and stage is not Stage.OUTREACH:
            continue
        yield flag


def _by_order(thread: Thread, reading: Reading, stage: Stage) -> Iterator[Flag]:
    if any(message.bulk for message in thread.theirs):
        yield Flag.BULK
    if stage is Stage.OUTREACH and reading.no_answered:
        yield Flag.KNOWN_RECRUITER
    if stage is Stage.OFFER and reading.no_answered:
        yield Flag.OFFER_LETTER_AFTER_DECLINE
    before = thread.messages[: reading.last]
    unanswered = stage is Stage.OUTREACH and bool(before) and not reading.no_answered
    if unanswered and _writes_again(thread, before[-1], thread.messages[reading.last]):
        yield Flag.FOLLOW_UP


def _writes_again(thread: Thread, before: Message, newest: Message) -> bool:
    """Say whether an unanswered message was followed up: two lines of one chat are one message."""
    if before.mine:
        return False
    if before.date and newest.date:
        return newest.date - before.date >= timedelta(hours=limits.FOLLOW_UP_HOURS)
    return thread.channel == "email"


def _is_recent(thread: Thread, message: int) -> bool:
    """Say whether ``message`` came after everything I wrote: I have not answered it."""
    return all(mine.index < message for mine in thread.mine)
