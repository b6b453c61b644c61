"""What an earlier no changes (R78, R79): the same role again is push-back, a new one outreach.

The ledger remembers a no that this thread does not show: it was said in another thread, or on the
phone. A thread that shows it itself is judged by its own words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

from bowout import limits
from bowout.stage.acts import Reading
from bowout.stage.model import Decline, Flag, Past, Stage
from bowout.stage.odds import SURE
from bowout.text.clean import fold
from bowout.thread.model import Thread

CERTAIN = 4 * SURE  # what is remembered is known, not guessed: no words outweigh it
_UNDER_WAY = {"advances", "interview", "deep_round", "was_interviewed", "sets_first_call"}
_TAKES = {"takes_no", "knows_no", "consoles"}
_NEW_ROLE = {"names_role", "falls_free", "needs_people", "tells_of_job"}


def past_scores(thread: Thread, reading: Reading, past: Past) -> Mapping[Stage, float]:
    """Return what the past sets in place of the rules' scores."""
    if reading.no_answered or reading.last < 0:
        return {}
    here = past.declined_here
    newest = thread.messages[reading.last].date
    if here and (newest is None or newest > here):
        return _after_no(thread, reading, past)
    if not past.same_person or reading.newest & _UNDER_WAY:
        return {}
    again = any(not one.same_thread and is_same(one, thread, reading) for one in past.declines)
    return {Stage.PUSHBACK: CERTAIN} if again else {}


def _after_no(thread: Thread, reading: Reading, past: Past) -> Mapping[Stage, float]:
    """Return what follows a no that went out here, though the thread does not show it."""
    newest = reading.newest
    if "sends_letter" in newest:
        return {Stage.OFFER: CERTAIN, Stage.PUSHBACK: -SURE}
    if newest & _TAKES and "?" not in reading.text_of(reading.last):
        return {Stage.CLOSED: CERTAIN}
    told = next(one for one in past.declines if one.same_thread)
    if newest & _NEW_ROLE and told.role and not is_same(told, thread, reading):
        return {Stage.OUTREACH: CERTAIN}
    return {Stage.PUSHBACK: CERTAIN}


def past_flags(thread: Thread, reading: Reading, past: Past, stage: Stage) -> frozenset[Flag]:
    """Return the flags that the past raises at ``stage``."""
    flags = set()
    if stage is Stage.OUTREACH and past.declines:
        flags.add(Flag.KNOWN_RECRUITER)
    elif stage is Stage.OUTREACH and past.wrote_before:
        flags.add(Flag.FOLLOW_UP)
    here = past.declined_here
    newest = thread.messages[reading.last].date if reading.last >= 0 else None
    answered = here is not None and (newest is None or newest > here)
    if stage is Stage.OFFER and answered and "sends_letter" in reading.newest:
        flags.add(Flag.OFFER_LETTER_AFTER_DECLINE)
    return frozenset(flags)


def is_same(decline: Decline, thread: Thread, reading: Reading) -> bool:
    """Say whether the newest message is about the role of an earlier no.

    The title must be named again, and the company unless the no is but a few months old: titles
    are few, vacancies many.
    """
    if not decline.role:
        return False
    newest = thread.messages[reading.last]
    said = _words(f"{thread.subject or ''} {newest.text[: limits.JUDGED_TEXT]} {newest.signature}")
    if not _in_order(_words(decline.role), said):
        return False
    if decline.company and _in_order(_words(decline.company), said):
        return True
    recent = newest.date is None or newest.date - decline.at <= timedelta(limits.SAME_ROLE_DAYS)
    return recent and (decline.company is None or not _names_firm(newest.text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _in_order(wanted: list[str], said: list[str]) -> bool:
    """Say whether the words stand in a row in what was said."""
    joined = f" {' '.join(said)} "
    return bool(wanted) and f" {' '.join(wanted)} " in joined


def _names_firm(text: str) -> bool:
    """Say whether a message seems to name a company: "at Larkfield", "bei Larkfield"."""
    cut = text[: limits.JUDGED_TEXT]
    return re.search(r"\b(?:at|with|bei|en|chez|bij|na|for) [A-Z][\w&.-]{2,40}", cut) is not None
