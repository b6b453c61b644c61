"""What the rules of the stages settle and few examples could teach.

The stages have rules (requirements.md 3e, R79, R97): push-back needs a no; a written offer after my
no is an offer and not push-back; a new role from someone I declined is outreach; a mail that only
confirms an application is not recruiting; screening words do not move a first message up. The
labelled threads hold too few of these to learn them from, so each adds a fixed score beside the
learned ones (natural logarithm of odds).
"""

from __future__ import annotations

from collections.abc import Mapping

from bowout.stage.acts import Reading
from bowout.stage.model import Stage

SURE = 4.0  # outweighs anything learned short of the plainest words
LIKELY = 1.5

_PRESSES = {"argues", "counters"}
_TAKES = {"takes_no", "knows_no", "consoles"}
_PITCHES = {"names_role", "asks_open", "job_terms"}
_PROCESS = {
    "advances",
    "sets_first_call",
    "asks_availability",
    "deep_round",
    "rejects",
    "interview",
}
_UNDER_WAY = {"your_application", "advances", "interview", "deep_round", "was_interviewed"}
_SETTLED = {"rejects", "consoles", "offers", "assignment"}
_OFFERED = {
    "offers",
    "sends_letter",
    "offer_terms",
    "welcomes",
    "offer_deadline",
    "unsaid_offer",
    "i_discuss_offer",
}
_NO_JOB = {"sells", "teaches", "easy_money", "asks_expert", "job_alert", "seeks_job"}


def rule_scores(reading: Reading, *, asks: bool) -> Mapping[Stage, float]:
    """Return what the rules add to a stage's score; ``asks``: the newest message asks something."""
    if reading.no_answered:
        return _after_no(reading.newest(), asks=asks)
    return {Stage.PUSHBACK: -SURE, **_before_no(reading)}


def _after_no(newest: frozenset[str], *, asks: bool) -> Mapping[Stage, float]:
    """Return what follows a no: a letter, a new role, an argument, or the no taken."""
    if "sends_letter" in newest:
        return {Stage.OFFER: SURE, Stage.PUSHBACK: -LIKELY}
    if "met_before" in newest:
        return {Stage.OUTREACH: SURE, Stage.PUSHBACK: -LIKELY}
    if newest & _PRESSES:
        return {Stage.PUSHBACK: LIKELY}
    if newest & _TAKES and not asks:
        return {Stage.CLOSED: SURE}
    return {}


def _before_no(reading: Reading) -> Mapping[Stage, float]:
    """Return what a thread without a no is; an offer is made in words (an offer reply to none
    would thank for what was never given)."""
    done = {act.name for act in reading.acts}
    newest = reading.newest()
    unoffered = {} if done & _OFFERED else {Stage.OFFER: -LIKELY}
    return {**unoffered, **_first_or_not(reading, done, newest)}


def _first_or_not(
    reading: Reading, done: set[str], newest: frozenset[str]
) -> Mapping[Stage, float]:
    if "receipt" in newest and not newest & _PROCESS:
        return {Stage.NOT_RECRUITING: LIKELY, Stage.CLOSED: -LIKELY}
    if sum(act.name == "seeks_job" and not act.mine for act in reading.acts) > 1:
        return {Stage.NOT_RECRUITING: 2 * LIKELY}
    i_said_nothing = not any(said.mine for said in reading.said)
    if i_said_nothing and done & _PITCHES and not done & (_UNDER_WAY | _SETTLED | _NO_JOB):
        return {Stage.SCREENING: -2 * LIKELY}
    return {}
