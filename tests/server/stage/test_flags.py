"""Flags, and where they do not hold (docs/api.md; R79, R88, R97, R102, R104)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bowout.stage.judge import judge
from bowout.stage.model import Flag, Stage
from bowout.thread.model import Thread

MakeThread = Callable[..., Thread]

PITCH = "We are hiring a beekeeper in Oban. Interested?"
NO = "me: Thank you, but I'm going to decline."

HOLDS: list[tuple[Flag, Stage, list[str]]] = [
    (Flag.FOLLOW_UP, Stage.OUTREACH, [PITCH, "Did you get a chance to read my last message?"]),
    (Flag.FOLLOW_UP, Stage.OUTREACH, [PITCH, "Hi?"]),
    (Flag.REFERRAL, Stage.OUTREACH, ["Mette Dahl gave me your name. " + PITCH]),
    (Flag.KNOWN_RECRUITER, Stage.OUTREACH, [PITCH, NO, "It's been a while! " + PITCH]),
    (
        Flag.HIRING_MANAGER,
        Stage.OUTREACH,
        ["I lead the apiary and you would join my team. " + PITCH],
    ),
    (Flag.COUNTER_OFFER, Stage.PUSHBACK, [NO, "We can increase the salary by a tenth."]),
    (Flag.OFFER_LETTER_AFTER_DECLINE, Stage.OFFER, [NO, "Your offer letter is attached."]),
    (Flag.ASKS_FEEDBACK, Stage.CLOSED, [NO, "Understood. May I ask why?"]),
    (Flag.MISSED_CALL, Stage.OFFER, ["I tried to call you twice about your offer."]),
    (Flag.BULK, Stage.OUTREACH, ["Dear candidate, " + PITCH + " Unsubscribe here."]),
    (Flag.AGENCY, Stage.OUTREACH, ["My client is looking for a beekeeper."]),
]

HOLDS_NOT: list[tuple[Flag, Stage, list[str]]] = [
    (Flag.COUNTER_OFFER, Stage.OFFER, ["We can increase the salary by a tenth."]),
    (Flag.OFFER_LETTER_AFTER_DECLINE, Stage.OFFER, ["Your offer letter is attached."]),
    (Flag.ASKS_FEEDBACK, Stage.OUTREACH, ["May I ask why you work there? " + PITCH]),
    (
        Flag.MISSED_CALL,
        Stage.SCREENING,
        ["I tried to call you.", "me: Sorry, call me now.", "Thanks"],
    ),
    (Flag.FOLLOW_UP, Stage.OUTREACH, [PITCH]),
    (Flag.KNOWN_RECRUITER, Stage.OUTREACH, [PITCH]),
    (Flag.AGENCY, Stage.OUTREACH, [PITCH]),
]


@pytest.mark.parametrize(("flag", "stage", "turns"), HOLDS)
def test_a_flag_holds(flag: Flag, stage: Stage, turns: list[str], make_thread: MakeThread) -> None:
    assert flag in judge(make_thread(*turns), stage).flags


@pytest.mark.parametrize(("flag", "stage", "turns"), HOLDS_NOT)
def test_a_flag_does_not_hold(
    flag: Flag, stage: Stage, turns: list[str], make_thread: MakeThread
) -> None:
    assert flag not in judge(make_thread(*turns), stage).flags


def test_headers_that_say_bulk_are_believed(make_thread: MakeThread) -> None:
    thread = make_thread(PITCH)
    bulk = replace(thread, messages=(replace(thread.messages[0], bulk=True),))
    assert Flag.BULK in judge(bulk).flags
