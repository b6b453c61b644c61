"""What the rules of the stages settle and few examples could teach.

The stages have rules (requirements.md 3e, R79, R97): push-back needs a no; a written offer after my
no is an offer and not push-back; a new role from someone I declined is outreach; a mail that only
confirms an application is not recruiting; screening words do not move a first message up. The
labelled threads hold too few of these to learn them from, so each adds a fixed score beside the
learned ones (natural logarithm of odds).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bowout import limits
from bowout.stage.acts import Reading
from bowout.stage.in_process import PROCESS, UNDER_WAY, in_process, mine_is_empty
from bowout.stage.model import STAGES, Stage
from bowout.stage.odds import LIKELY, SURE
from bowout.stage.surroundings import surrounding_scores
from bowout.thread.model import Thread

_PRESSES = {"argues", "counters", "resents"}
_TAKES = {"takes_no", "knows_no", "consoles"}
_PITCHES = {"names_role", "asks_open", "job_terms", "needs_people", "tells_of_job"}
_NEW_ROLE = {"names_role", "falls_free", "needs_people", "tells_of_job"}
_SETTLED = {"rejects", "consoles", "offers", "assignment"}
_OFFERED = {
    "offers",
    "offers_post",
    "sends_letter",
    "chosen",
    "wants_reader",
    "offer_terms",
    "welcomes",
    "offer_deadline",
    "unsaid_offer",
    "i_discuss_offer",
}
_NO_JOB = {"sells", "teaches", "easy_money", "asks_expert", "job_alert", "seeks_job"}
_NO_OFFER = {"unsaid_offer", "rejects"}
_MAYBE_NO_OFFER = {"looks_like_work", "everyday"}  # unless a job is named beside it
_MEANS_A_JOB = {"names_job", "chosen", "was_interviewed", "job_title"}
_FIRM = {"offer_deadline", "offer_terms", "pays", "sends_letter"}  # what an offer is made with
_BUSINESS = {"sells", "no_job_here", "looks_like_work"}
_OTHER_SIDE = {"is_candidate", "reader_hires", "to_staff", "i_hire", "i_offer_service", "vendor"}
_PERSONAL = {"peer_talk", "press_interview"}  # one sign of it stands in a recruiter's mail as well
_PITCHED = {"names_role", "your_application", "is_agency", "puts_forward", "asks_resume"}
_OF_A_JOB = {*_NEW_ROLE, "job_title", "names_job", "job_terms", "pays"}
_DIRECT = {"names_role", "asks_call"}  # one job, and a talk about it
_ASKED = {"asks_call", "asks_open"}
_FOR_A_JOB = {"is_recruiter", "is_agency", "offers_post"}
_CHATTY = 2  # sentences of private talk; one or two stand in any mail
_WITH_A_JOB = {*_FOR_A_JOB, "puts_forward", "asks_resume", "needs_people", "pays", "job_title"}
_OF_A_PROCESS = {"advances", "deep_round", "offer_terms", "your_application", "they_liked_you"}


def fixed_scores(thread: Thread, reading: Reading) -> Mapping[Stage, float]:
    """Return what is added to the learned scores: the rules, and what stands around the words."""
    rules, around = rule_scores(reading), surrounding_scores(thread)
    parts = (rules, around, _other_side(reading), _old_no(thread, reading))
    return {stage: sum(each.get(stage, 0.0) for each in parts) for stage in STAGES}


def rule_scores(reading: Reading) -> Mapping[Stage, float]:
    """Return what the rules add to a stage's score."""
    if reading.no_answered:
        asks = "?" in reading.text_of(reading.last)
        return {**_after_no(reading, asks=asks), **_other_trade(reading)}
    return {Stage.PUSHBACK: -SURE, **_before_no(reading)}


def _after_no(reading: Reading, *, asks: bool) -> Mapping[Stage, float]:
    """Return what follows a no: a letter, a new role, an argument, or the no taken."""
    newest = reading.newest
    if "sends_letter" in newest:
        return {Stage.OFFER: SURE, Stage.PUSHBACK: -LIKELY}
    if "met_before" in newest or (newest & _NEW_ROLE and _was_taken(reading)):
        return {Stage.OUTREACH: SURE, Stage.PUSHBACK: -LIKELY}
    if newest & _PRESSES and newest & _TAKES and not asks:
        return {}
    if newest & _PRESSES:
        return {Stage.PUSHBACK: LIKELY}
    if newest & _TAKES and not asks:
        return {Stage.CLOSED: SURE}
    if "asks_names" in newest or (newest & _TAKES and "asks_feedback" in newest):
        return {Stage.CLOSED: LIKELY}  # what one may ask who takes a no
    if newest & _TAKES:
        return {}
    if _began_anew(reading):
        return {Stage.OUTREACH: 2 * LIKELY, Stage.PUSHBACK: -LIKELY}
    if asks and not newest & {*_OF_A_JOB, "puts_forward"}:
        return {Stage.PUSHBACK: LIKELY, Stage.OUTREACH: -LIKELY}  # no job is named, so none is new
    return {Stage.PUSHBACK: LIKELY} if asks else {}


def _other_side(reading: Reading) -> Mapping[Stage, float]:
    """Return what it is when the reader hires, sells or leaves, or what is offered is no post."""
    done = {act.name for act in reading.acts}
    leaves = any(act.name == "i_leave_post" and act.message == 0 for act in reading.acts)
    signs = sum(act.name in _OTHER_SIDE for act in reading.acts)
    personal = sum(act.name in _PERSONAL for act in reading.acts) > bool(done & _PITCHED)
    several = _times("talent_news", reading) > 1 + 2 * bool(done >= _DIRECT)
    if not (signs or leaves or personal or several or _is_traded(reading, done)):
        return {}
    sure = SURE + LIKELY * max(0, min(signs, 3) - 1)
    return {Stage.NOT_RECRUITING: sure, Stage.PUSHBACK: -sure if reading.no_answered else 0.0}


def _is_traded(reading: Reading, done: set[str]) -> bool:
    """True when goods or a contract are spoken of, and no job; one word of a trade is no trade."""
    tried = "deep_round" in done and done & {"advances", "they_liked_you"}
    if "other_trade" not in done or done & _FOR_A_JOB or tried:
        return False
    asked = "names_role" in done and done & _ASKED
    named = asked or (done & _OF_A_PROCESS and done & _OF_A_JOB)
    return _times("other_trade", reading) > 1 or not named


def _old_no(thread: Thread, reading: Reading) -> Mapping[Stage, float]:
    """Return what it is when they come with a job long after my no: another job (R79)."""
    if reading.no < 0 or reading.last <= reading.no or not reading.newest & _OF_A_JOB:
        return {}
    told, now = thread.messages[reading.no].date, thread.messages[reading.last].date
    if not told or not now or now - told < timedelta(limits.SAME_ROLE_DAYS):
        return {}
    if reading.newest & {"sends_letter", "consoles", "asks_feedback"}:
        return {}
    return {Stage.OUTREACH: SURE, Stage.PUSHBACK: -SURE, Stage.CLOSED: -SURE}


def _was_taken(reading: Reading) -> bool:
    """True when an earlier answer took my no: what comes now begins anew."""
    return any(
        act.name == "takes_no" and reading.no < act.message < reading.last and not act.mine
        for act in reading.acts
    )


def _began_anew(reading: Reading) -> bool:
    """True when they answered my no without pressing, and later wrote once more unasked."""
    mine = max((said.message for said in reading.said if said.mine), default=-1)
    after = {said.message for said in reading.said if said.message > mine}
    pressed = any(act.name in _PRESSES and act.message > reading.no for act in reading.acts)
    return reading.no >= 0 and len(after) > 1 and not pressed


def _other_trade(reading: Reading) -> Mapping[Stage, float]:
    """Return what a no to a seller or a landlord is: no job was ever spoken of."""
    done = {act.name for act in reading.acts if not act.mine}
    first = {act.name for act in reading.acts if not act.mine and act.message < reading.no}
    if done & _BUSINESS and not (first or done) & (
        _PITCHES | PROCESS | _OFFERED | {"names_job", "job_title"}
    ):
        return {Stage.NOT_RECRUITING: SURE, Stage.PUSHBACK: -SURE, Stage.CLOSED: -LIKELY}
    return {}


def _before_no(reading: Reading) -> Mapping[Stage, float]:
    """Return what a thread without a no is; an offer is made in words (an offer reply to none
    would thank for what was never given)."""
    done = {act.name for act in reading.acts}
    newest = reading.newest
    unoffered = {} if done & _OFFERED else {Stage.OFFER: -LIKELY}
    return {**unoffered, **_first_or_not(reading, done, newest)}


def _post_was_offered(reading: Reading) -> bool:
    """True when a message offers a post; a later 'did you get it?' does not take that back."""
    for act in reading.acts:
        if act.name == "offers_post" and not act.mine:
            beside = {other.name for other in reading.acts if other.message == act.message}
            doubtful = beside & _MAYBE_NO_OFFER and not beside & _MEANS_A_JOB
            other = _NO_OFFER if "was_interviewed" in beside else _NO_JOB | _NO_OFFER
            if not beside & other and not doubtful:
                return True
    return False


def _first_or_not(
    reading: Reading, done: set[str], newest: frozenset[str]
) -> Mapping[Stage, float]:
    if _post_was_offered(reading):
        return {Stage.OFFER: 2 * LIKELY if newest & _FIRM else LIKELY}
    told = in_process(reading, done, newest)
    if told:
        return told
    if "receipt" in newest and not newest & PROCESS:
        return {Stage.NOT_RECRUITING: LIKELY, Stage.CLOSED: -LIKELY}
    if "asks_interviewer" in newest and not any(act.mine for act in reading.acts):
        return {Stage.NOT_RECRUITING: LIKELY}
    if _times("seeks_job", reading) > 1:
        return {Stage.NOT_RECRUITING: 2 * LIKELY}
    if _times("everyday", reading) > _CHATTY and not done & _WITH_A_JOB:
        return {Stage.NOT_RECRUITING: 2 * LIKELY}
    if "easy_money" in done and not done & _MEANS_A_JOB:
        return {Stage.NOT_RECRUITING: LIKELY}
    if _times("no_job_here", reading) > 1:
        return {Stage.NOT_RECRUITING: LIKELY}
    if mine_is_empty(reading) and done & _PITCHES and not done & (UNDER_WAY | _SETTLED | _NO_JOB):
        return {Stage.SCREENING: -2 * LIKELY}
    return {}


def _times(name: str, reading: Reading) -> int:
    """Return in how many of their sentences an act is found."""
    return sum(act.name == name and not act.mine for act in reading.acts)
