"""Advising: by which medium to say no, by when, and in which steps.

The medium follows the depth of the relationship (R13): writing for a first message, a call from
two interviews on. Where the two articles differ, requirements.md section 2 decides (points 5, 11,
12). Every ``why`` is one sentence with its reason, for the screen.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bowout.advice.clock import Waiting, clock, comparable, due_by, end_of_day
from bowout.advice.deadline import deadline_of
from bowout.advice.model import Advice, Medium
from bowout.facts.model import Facts
from bowout.limits import CALL_ROUNDS, DECIDED_HOURS
from bowout.stage.model import NO_PAST, Flag, Judgement, Past, Stage
from bowout.thread.model import Thread

NEGOTIATE_FIRST = (
    "First ask yourself: would any change make you accept? If so, stop here and negotiate; "
    "after a no it is too late."
)
_DUE = frozenset({Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER})
_FIRST_NO = frozenset({Stage.OUTREACH, Stage.SCREENING})


def advise(
    thread: Thread, judgement: Judgement, facts: Facts, now: datetime, past: Past = NO_PAST
) -> Advice:
    """Return medium, reason, time limit, clock and steps for saying no in this thread.

    The 48 hours run from the decision (R2, R3): the one that ``past`` remembers, else ``now``. The
    limit is None where nothing in the thread sets one, the clock where nothing runs.
    """
    if judgement.stage is Stage.NOT_RECRUITING:
        return Advice("none", "Nothing to decline: this is not from a recruiter.")
    advice = _advised(thread, judgement, facts, now, past)
    newest = max((message.date for message in thread.theirs if message.date), default=None)
    deadline = _deadline(thread, judgement, facts, now)
    waiting = Waiting(
        judgement.stage,
        judgement.flags,
        None if past.declined_here else past.decided_at,
        deadline,
        newest,
        my_turn=thread.my_turn,
        settled=_is_settled(thread, judgement, past, newest, now),
    )
    late = past.late and judgement.stage in _FIRST_NO and Flag.BULK not in judgement.flags
    return replace(advice, deadline=deadline, clock=clock(waiting, now), late=late)


def _is_settled(
    thread: Thread, judgement: Judgement, past: Past, newest: datetime | None, now: datetime
) -> bool:
    """Say whether my no went out and nothing came after it."""
    if not thread.my_turn and judgement.no >= 0:
        return True
    said = past.declined_here
    return said is not None and (newest is None or comparable(newest, now) <= said)


def _advised(
    thread: Thread, judgement: Judgement, facts: Facts, now: datetime, past: Past
) -> Advice:
    letter = Flag.OFFER_LETTER_AFTER_DECLINE in judgement.flags
    if letter and judgement.stage in (Stage.OFFER, Stage.PUSHBACK):
        return Advice(
            thread.channel,
            "Answer in writing, today: you have said no already, and one line closes the paper "
            "trail.",
            end_of_day(now, now),
            ("Send the one line as a reply to the letter.", "Do not explain again."),
        )
    medium, why = _medium(thread, judgement)
    return Advice(
        medium,
        why,
        _decline_by(thread, judgement, facts, now, past),
        (*_steps(medium, thread, judgement, facts), *_remembered(judgement, past, now)),
    )


def _medium(thread: Thread, judgement: Judgement) -> tuple[Medium, str]:
    written = thread.channel
    noun = "a LinkedIn message" if written == "linkedin" else "a mail"
    stage = judgement.stage
    if stage is Stage.OFFER:
        return "call", f"Call first: they made you an offer; {noun} would land cold."
    if stage is Stage.INTERVIEWING and judgement.rounds >= CALL_ROUNDS:
        return "call", (
            "Call first: after several interviews they have put real time into you; "
            f"{noun} would land cold."
        )
    reasons = {
        Stage.OUTREACH: "a first message is fairly answered in writing, and soon.",
        Stage.SCREENING: "no interview has taken place yet, so a short note is enough.",
        Stage.INTERVIEWING: "after one interview a personal note is right; a short call is too.",
        Stage.PUSHBACK: "you have said no; one friendly, final line keeps it from being a debate.",
        Stage.CLOSED: "it is over; one line of thanks is all it takes, and you may leave it out.",
    }
    where = "on LinkedIn" if written == "linkedin" else "by mail"
    return written, f"Write back {where}: {reasons[stage]}"


def _steps(medium: Medium, thread: Thread, judgement: Judgement, facts: Facts) -> tuple[str, ...]:
    if medium == "call":
        return _call_steps(judgement, facts)
    steps = {
        Stage.OUTREACH: ["Insert the reply, read it once, send it."],
        Stage.SCREENING: [
            "Send it before the next appointment, so that nobody waits for you in vain.",
        ],
        Stage.INTERVIEWING: [
            "Send the personal note, or ask for ten minutes on the phone: both are right.",
            f"Within {DECIDED_HOURS} hours of deciding.",
        ],
        Stage.PUSHBACK: ["Answer once, without a new reason.", "Then leave it there."],
        Stage.CLOSED: [
            "Send the line of thanks, or nothing.",
            "In six to twelve months the follow-up note keeps the tie.",
        ],
    }[judgement.stage]
    if Flag.REFERRAL in judgement.flags and facts.referrer:
        steps.append(f"Tell {facts.referrer.value} as well: they put in a word for you.")
        if judgement.stage is Stage.OUTREACH:
            steps.append("A short call is an option too: someone you know stands behind this.")
    if Flag.KNOWN_RECRUITER in judgement.flags:
        steps.append("They wrote again because you said no well before; this reply does the same.")
    if Flag.ASKS_FEEDBACK in judgement.flags:
        steps.append("They ask why: one neutral sentence of your own, if you like, and no more.")
    if thread.channel == "linkedin" and judgement.stage is Stage.OUTREACH:
        steps.append(
            "Answer with this text, not with LinkedIn's own 'No thanks' button, which ends the "
            "conversation for both of you."
        )
    return tuple(steps)


def _call_steps(judgement: Judgement, facts: Facts) -> tuple[str, ...]:
    boss = facts.hiring_manager if facts.hiring_manager != facts.recruiter else None
    copies = f"HR and {boss.value}" if boss else "HR"
    steps = [
        f"Ask for ten minutes on the phone, within {DECIDED_HOURS} hours of deciding.",
        "On the call: thanks, your no, one reason, thanks for one thing, stay in touch.",
        "No answer? Leave the voicemail: it asks to call back and does not say no.",
        f"Right after the call send the confirmation, with a copy to {copies}.",
        "A written no alone lands cold: send it only when no call can be made in time.",
    ]
    if Flag.MISSED_CALL in judgement.flags:
        steps[0] = "Call back today: they have tried to reach you."
    if judgement.stage is Stage.OFFER:
        steps.insert(0, NEGOTIATE_FIRST)
    return tuple(steps)


def _remembered(judgement: Judgement, past: Past, now: datetime) -> tuple[str, ...]:
    """Say to what these people got a no before (R78)."""
    earlier = next((one for one in past.declines if not one.same_thread), None)
    if earlier is None or judgement.stage not in (Stage.OUTREACH, Stage.PUSHBACK):
        return ()
    day = comparable(earlier.at, now)
    to = f"the {earlier.role} role" if earlier.role else "a role"
    at = f" at {earlier.company}" if earlier.company else ""
    return (f"You said no to them on {day.day} {day:%B %Y}, to {to}{at}.",)


def _decline_by(
    thread: Thread, judgement: Judgement, facts: Facts, now: datetime, past: Past
) -> datetime | None:
    """Return the earlier of their deadline and the 48 hours; None without a deadline (R3)."""
    deadline = _deadline(thread, judgement, facts, now)
    if deadline is None:
        return None
    due = due_by(past.decided_at or now, deadline, now)
    return end_of_day(now, now) if due < now else due


def _deadline(thread: Thread, judgement: Judgement, facts: Facts, now: datetime) -> datetime | None:
    """Return the end of the day that they name as the last one, None without one."""
    if facts.deadline is None or judgement.stage not in _DUE:
        return None
    index = facts.deadline.message
    written = thread.last.date if index is None else thread.messages[index].date
    return deadline_of(facts.deadline.value, comparable(written or now, now))
