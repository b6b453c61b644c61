"""Remembering beside suggesting: what the ledger says before, what it is told after.

A suggestion never fails for the ledger's sake: where that is out of reach, it goes on without. Only
threads that say which they are, are remembered, and of these only recruiters': other mail leaves
no trace.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bowout import log
from bowout.api.answers import LedgerStatusOut
from bowout.api.requests import SuggestIn
from bowout.errors import LedgerError
from bowout.facts.names import read_name
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Entry, Known, Place, Seen
from bowout.mailbox.model import RawMessage, RawThread
from bowout.stage.model import NO_PAST, Past, Stage
from bowout.suggest import Suggestion


@dataclass(frozen=True, slots=True)
class Memory:
    """The ledger as suggesting sees it."""

    ledger: Ledger

    def recall(self, request: SuggestIn, raw: RawThread, now: datetime) -> Past:
        """Return what is remembered of a thread and of who wrote last in it; never fails."""
        place = _place_of(request)
        if place is None:
            return NO_PAST
        try:
            return self.ledger.recall(place, _writer(request, raw), _seen_in(raw), now)
        except LedgerError as error:
            log.failure("ledger", error)
            return NO_PAST

    def note(self, request: SuggestIn, suggestion: Suggestion, past: Past, now: datetime) -> None:
        """Keep that replies were suggested, and what the thread showed; never fails."""
        place = _place_of(request)
        judgement = suggestion.judgement
        is_recruiting = judgement.stage is not Stage.NOT_RECRUITING and not judgement.abstained
        if place is None or past.not_recruiting or not (is_recruiting or past.known_thread):
            return
        try:
            self.ledger.note(place, _known(request, suggestion), _seen(suggestion), now)
        except LedgerError as error:
            log.failure("ledger", error)


def remembered(ledger: Ledger | None, thread_ids: Iterable[str]) -> tuple[Entry, ...]:
    """Return what is remembered of these threads of Gmail; never fails."""
    if ledger is None:
        return ()
    try:
        return ledger.at(Place("email", one) for one in thread_ids)
    except LedgerError as error:
        log.failure("ledger", error)
        return ()


def ledger_status(ledger: Ledger | None) -> LedgerStatusOut:
    """Say how the ledger is doing; never fails."""
    if ledger is None:
        return LedgerStatusOut(on=False, working=False, entries=0, notice=None)
    try:
        total = ledger.total()
    except LedgerError as error:
        said = " ".join(part for part in (error.say, error.hint) if part)
        return LedgerStatusOut(on=True, working=False, entries=0, notice=said)
    return LedgerStatusOut(on=True, working=True, entries=total, notice=ledger.notice)


def _place_of(request: SuggestIn) -> Place | None:
    if request.channel == "email" and request.gmail:
        return Place("email", request.gmail.thread_id, request.gmail.account)
    if request.channel == "linkedin" and request.linkedin:
        return Place("linkedin", request.linkedin.conversation)
    return None


def _is_mine(message: RawMessage, raw: RawThread) -> bool:
    if message.mine is not None:
        return message.mine
    mine, sender = raw.user.email, message.sender.email
    return bool(mine and sender and mine.casefold() == sender.casefold())


def _writer(request: SuggestIn, raw: RawThread) -> Known:
    """Return who wrote last, as the headers name them; teams and robots are nobody."""
    theirs = [message.sender for message in raw.messages if not _is_mine(message, raw)]
    if not theirs:
        return Known()
    name = read_name(theirs[-1].name)
    return Known(
        name=name.whole if name else None,
        email=theirs[-1].email,
        linkedin=request.linkedin.profile if request.linkedin else None,
    )


def _seen_in(raw: RawThread) -> Seen:
    mine = [m.date for m in raw.messages if m.date and _is_mine(m, raw)]
    theirs = [m.date for m in raw.messages if m.date and not _is_mine(m, raw)]
    return Seen(max(theirs, default=None), max(mine, default=None))


def _seen(suggestion: Suggestion) -> Seen:
    thread, no = suggestion.thread, suggestion.judgement.no
    return Seen(
        theirs=max((message.date for message in thread.theirs if message.date), default=None),
        mine=max((message.date for message in thread.mine if message.date), default=None),
        no=thread.messages[no].date if no >= 0 and thread.messages[no].mine else None,
        sure=thread.source == "gmail",
    )


def _known(request: SuggestIn, suggestion: Suggestion) -> Known:
    facts, judgement = suggestion.facts, suggestion.judgement
    writer = facts.recruiter or facts.hiring_manager
    theirs = suggestion.thread.theirs
    return Known(
        name=writer.value if writer else None,
        greeting=facts.greeting if writer else None,
        email=theirs[-1].sender.email if theirs else None,
        linkedin=request.linkedin.profile if request.linkedin else None,
        company=facts.company.value if facts.company else None,
        agency=facts.agency.value if facts.agency else None,
        role=facts.role.value if facts.role else None,
        stage=judgement.stage,
        medium=None,
        language=suggestion.thread.language,
        flags=judgement.flags,
        deadline=suggestion.advice.deadline,
    )
