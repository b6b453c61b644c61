"""What judging gives: how far things have gone, how sure we are, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bowout.text.span import Span


class Stage(StrEnum):
    """The seven stages of docs/api.md, in the order of how far things have gone."""

    NOT_RECRUITING = "not_recruiting"
    OUTREACH = "outreach"
    SCREENING = "screening"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    PUSHBACK = "pushback"
    CLOSED = "closed"


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
class Judgement:
    """The stage of a thread. ``rounds`` counts interviews that took place, as far as told.

    ``abstained`` is True when ``confidence`` is too low to act without asking the person.
    """

    stage: Stage
    confidence: float
    abstained: bool = False
    flags: frozenset[Flag] = frozenset()
    evidence: tuple[Evidence, ...] = ()
    rounds: int = 0
