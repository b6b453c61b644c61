"""What judging gives: how far things have gone, how sure we are, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from bowout.text.span import Span

Place = Literal["text", "quoted", "signature", "subject"]


class Stage(StrEnum):
    """The seven stages of docs/api.md, in the order of how far things have gone."""

    NOT_RECRUITING = "not_recruiting"
    OUTREACH = "outreach"
    SCREENING = "screening"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    PUSHBACK = "pushback"
    CLOSED = "closed"


#: In order; going through the class itself costs ten times as much.
STAGES: tuple[Stage, ...] = tuple(Stage)

STAGE_NAMES: dict[Stage, str] = {  # requirements.md, section 4: words on the screen
    Stage.NOT_RECRUITING: "Not a recruiter",
    Stage.OUTREACH: "Cold outreach",
    Stage.SCREENING: "First talks",
    Stage.INTERVIEWING: "Interviews",
    Stage.OFFER: "Offer",
    Stage.PUSHBACK: "Push-back",
    Stage.CLOSED: "Closed",
}


class Flag(StrEnum):
    """What else is true of the thread and changes the reply (docs/api.md, ``stage.flags``)."""

    FOLLOW_UP = "follow_up"
    REFERRAL = "referral"
    KNOWN_RECRUITER = "known_recruiter"
    HIRING_MANAGER = "hiring_manager"
    COUNTER_OFFER = "counter_offer"
    OFFER_LETTER_AFTER_DECLINE = "offer_letter_after_decline"
    ASKS_FEEDBACK = "asks_feedback"
    MISSED_CALL = "missed_call"
    BULK = "bulk"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that decided, and what they decided, said for a person."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Unread:
    """Where a sentence stands that speaks to a program, not to a person: nobody is to read it."""

    message: int
    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """The stage of a thread. ``rounds`` counts interviews that took place, as far as told.

    ``abstained`` is True when ``confidence`` is too low to act without asking the person,
    ``no_answered`` when the others wrote after the user's last no. ``no`` is the number of the
    message of that no, -1 without one. ``unread`` are the sentences that were left out, and are to
    be left out by who reads the thread after.
    """

    stage: Stage
    confidence: float
    abstained: bool = False
    flags: frozenset[Flag] = frozenset()
    evidence: tuple[Evidence, ...] = ()
    rounds: int = 0
    no_answered: bool = False
    unread: tuple[Unread, ...] = ()
    no: int = -1


@dataclass(frozen=True, slots=True)
class Decline:
    """An earlier no to the person who writes: when, and to what, as far as that is known."""

    at: datetime
    role: str | None = None
    company: str | None = None
    same_thread: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of this thread and of the person who writes (R77, R78); never their words.

    ``declines`` come newest first. ``same_person`` is True when address or profile say who it is,
    not the name alone. ``wrote_before`` is when an earlier message of theirs came that got no
    answer. ``decided_at``, ``inserted_at``, ``sent_at`` and ``not_recruiting`` are about this
    thread; ``late`` says that its answer is overdue by any measure. Times have a zone.
    """

    declines: tuple[Decline, ...] = ()
    same_person: bool = False
    wrote_before: datetime | None = None
    decided_at: datetime | None = None
    inserted_at: datetime | None = None
    sent_at: datetime | None = None
    not_recruiting: bool = False
    late: bool = False
    known_thread: bool = False

    @property
    def declined_here(self) -> datetime | None:
        """When the no went out in this very thread, None when it did not."""
        return next((one.at for one in self.declines if one.same_thread), None)


NO_PAST = Past()
