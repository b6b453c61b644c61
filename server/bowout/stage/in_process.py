"""What an order of acts tells of a process that no single act does.

A process that rests stays where it was; a first call just held is no interview, whatever rounds it
tells of; a stranger picked from a job board has not applied (requirements.md 3e).
"""

from __future__ import annotations

from collections.abc import Mapping

from bowout.stage.acts import Reading
from bowout.stage.model import Stage
from bowout.stage.odds import LIKELY, SURE

PROCESS = {
    "advances",
    "sets_first_call",
    "asks_availability",
    "deep_round",
    "rejects",
    "interview",
}
UNDER_WAY = {"your_application", "advances", "interview", "deep_round", "was_interviewed"}
_ROUNDS = {"deep_round", "was_interviewed", "they_liked_you", "assignment", "interview"}
_CALLS = {"was_first_call", "sets_first_call"}
_GOES_ON = {
    "deep_round",
    "advances",
    "interview",
    "assignment",
    "asks_details",
    "asks_availability",
}
_ENDS = {"rejects", "chose_another"}
_GOODBYE = {"rejects", "chose_another", "consoles"}
_OFFER_MADE = {"offers", "offers_post", "sends_letter"}
_ASKS_STRANGER = {"asks_details", "asks_resume"}
_COURTESY = 8  # words; "Hi Runa, thanks for getting in touch."


def in_process(reading: Reading, done: set[str], newest: frozenset[str]) -> Mapping[Stage, float]:
    """Return what an order of acts tells that no single act does; nothing where it tells none."""
    if "stays_open" in newest and done & (PROCESS | _ROUNDS | _CALLS):
        return _resting(reading)
    if _took_date(reading):
        return {Stage.INTERVIEWING: 2 * LIKELY, Stage.CLOSED: -LIKELY}
    if len(newest & _GOODBYE) > 1 and done & UNDER_WAY:
        return {Stage.CLOSED: LIKELY, Stage.OUTREACH: -LIKELY}
    if _only_first_call(reading) and not newest & (_ENDS | _OFFER_MADE):
        return {Stage.SCREENING: 2 * LIKELY, Stage.INTERVIEWING: -SURE, Stage.OFFER: -SURE}
    if _picks_stranger(reading, done):
        return {Stage.OUTREACH: SURE, Stage.SCREENING: -LIKELY, Stage.INTERVIEWING: -LIKELY}
    if _names_terms(reading, newest) and not newest & _ENDS:
        return {Stage.OFFER: LIKELY}
    return {}


def _resting(reading: Reading) -> Mapping[Stage, float]:
    """Return what a process is that was put on hold and stays open: where it was before."""
    stage = Stage.INTERVIEWING if _rounds_before(reading) else Stage.SCREENING
    return {stage: SURE, Stage.CLOSED: -SURE, Stage.OUTREACH: -LIKELY}


def _rounds_before(reading: Reading) -> bool:
    """True when an earlier message tells of an interview; one that tells of a first call does not
    count, for it tells what comes after.
    """
    calls = {act.message for act in reading.acts if act.name in _CALLS}
    return any(
        act.name in _ROUNDS and act.message < reading.last and act.message not in calls
        for act in reading.acts
    )


def _took_date(reading: Reading) -> bool:
    """True when my last word fixes the date of an interview that is no first call."""
    beside = reading.newest
    fixed = any(a.name == "i_schedule" and a.message > reading.last for a in reading.acts)
    return fixed and "fixes_time" in beside and "deep_round" in beside and not beside & _CALLS


def _names_terms(reading: Reading, newest: frozenset[str]) -> bool:
    """True when they name a pay after rounds and no further round: that is their offer."""
    return "pays" in newest and not newest & _GOES_ON and _rounds_before(reading)


def _only_first_call(reading: Reading) -> bool:
    """True when a first call is what was held last: rounds it tells of are still to come."""
    calls = [act.message for act in reading.acts if act.name == "was_first_call"]
    later = (act.message for act in reading.acts if act.name in _ROUNDS and not act.mine)
    return bool(calls) and all(message == calls[0] for message in later)


def _picks_stranger(reading: Reading, done: set[str]) -> bool:
    """True when a profile was picked from a job board: 'interview' is what such a mail offers."""
    picked = "found_profile" in done and bool(done & {"advances", "interview"})
    asked = bool(done & _ASKS_STRANGER) and not done & {"your_application", "was_interviewed"}
    return picked and asked and not done & _ENDS and mine_is_empty(reading)


def mine_is_empty(reading: Reading) -> bool:
    """True when I wrote nothing, or no more than a courtesy: I have shown no interest."""
    mine = " ".join(said.plain for said in reading.said if said.mine)
    short = len(mine.split()) <= _COURTESY and "?" not in mine
    return short and not any(act.mine for act in reading.acts)
