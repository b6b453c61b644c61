"""Advising: by which medium to say no, by when, and in which steps.

The medium follows the depth of the relationship (R13): writing for a first message, a call from
two interviews on. Where the two articles differ, requirements.md section 2 decides (points 5, 11,
12). Every ``why`` is one sentence with its reason, for the screen.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bowout.advice.deadline import deadline_of
from bowout.advice.model import Advice, Medium
from bowout.facts.model import Facts
from bowout.limits import CALL_ROUNDS, DECIDED_HOURS
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Thread

NEGOTIATE_FIRST = (
    "First ask yourself: would any change make you accept? If so, stop here and negotiate; "
    "after a no it is too late."
)
_DUE = frozenset({Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER})


def advise(thread: Thread, judgement: Judgement, facts: Facts, now: datetime) -> Advice:
    """Return medium, reason, time limit and steps for saying no in this thread.

    ``now`` is taken as the moment of the decision: the 48 hours run from it (R2, R3). The limit is
    None where nothing in the thread sets one.
    """
    if judgement.stage is Stage.NOT_RECRUITING:
        return Advice("none", "Nothing to decline: this is not from a recruiter.")
    letter = Flag.OFFER_LETTER_AFTER_DECLINE in judgement.flags
    if letter and judgement.stage in (Stage.OFFER, Stage.PUSHBACK):
        return Advice(
            thread.channel,
            "Answer in writing, today: you have said no already, and one line closes the paper "
            "trail.",
            _end_of(now),
            ("Send the one line as a reply to the letter.", "Do not explain again."),
        )
    medium, why = _medium(thread, judgement)
    return Advice(
        medium,
        why,
        _decline_by(thread, judgement, facts, now),
        _steps(medium, thread, judgement, facts),
    )


def _medium(thread: Thread, judgement: Judgement) -> tuple[Medium, str]:
    written = thread.channel
    noun = "a LinkedIn message" if written == "linkedin" else "a mail"
    stage = judgement.stage
    if stage is Stage.OFFER:
        return "call", f"Call first: they made you an offer; {noun} would land cold."
    if stage is Stage.INTERVIEWING and judgement.rounds >= CALL_ROUNDS:
        return "call", (
            f"Call first: after {judgement.rounds} interviews they have put real time into you; "
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
        steps.append("They remember how you said no before; this reply keeps it that way.")
    if Flag.ASKS_FEEDBACK in judgement.flags:
        steps.append("They ask why: one neutral sentence of your own, if you like, and no more.")
    if thread.channel == "linkedin" and judgement.stage is Stage.OUTREACH:
        steps.append(
            "Answer with this text, not with LinkedIn's own 'No thanks' button, which ends the "
            "conversation for both of you."
        )
    return tuple(steps)


def _call_steps(judgement: Judgement, facts: Facts) -> tuple[str, ...]:
    copies = f"HR and {facts.hiring_manager.value}" if facts.hiring_manager else "HR"
    steps = [
        f"Ask for ten minutes on the phone, within {DECIDED_HOURS} hours of deciding.",
        "On the call: thanks, your no, one reason, thanks for one thing, stay in touch.",
        "No answer? Leave the voicemail: it asks to call back and does not say no.",
        f"Right after the call send the confirmation, with a copy to {copies}.",
        "By mail alone it lands as cold: send the written no only when no call can be made.",
    ]
    if Flag.MISSED_CALL in judgement.flags:
        steps[0] = "Call back today: they have tried to reach you."
    if judgement.stage is Stage.OFFER:
        steps.insert(0, NEGOTIATE_FIRST)
    return tuple(steps)


def _decline_by(
    thread: Thread, judgement: Judgement, facts: Facts, now: datetime
) -> datetime | None:
    """Return the earlier of their deadline and 48 hours from now; None without a deadline (R3)."""
    if facts.deadline is None or judgement.stage not in _DUE:
        return None
    index = facts.deadline.message
    written = thread.last.date if index is None else thread.messages[index].date
    deadline = deadline_of(facts.deadline.value, _comparable(written or now, now))
    if deadline is None:
        return None
    if deadline < now:
        return _end_of(now)
    return min(deadline, now + timedelta(hours=DECIDED_HOURS))


def _end_of(now: datetime) -> datetime:
    return datetime.combine(now.date(), time(23, 59), tzinfo=now.tzinfo)


def _comparable(moment: datetime, now: datetime) -> datetime:
    """Return ``moment`` with the time zone of ``now``; pages tell none."""
    if moment.tzinfo and now.tzinfo:
        return moment.astimezone(now.tzinfo)
    return moment.replace(tzinfo=now.tzinfo)
