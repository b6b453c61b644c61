"""The clock: by when a no is due, how pressing that is, and the sentence that says so (R1-R12).

It runs from the decision, not from the offer: 48 hours, which a deadline of theirs shortens, and to
the end of the day for a letter that came after a spoken no. While nothing is decided nothing is
overdue, however old the thread (R4). Hours are counted in UTC, so that a change to summer time
neither gives nor takes one; days end where the person is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Literal

from bowout.limits import ALERT_HOURS, DECIDED_HOURS, LAST_HOURS
from bowout.stage.model import Flag, Stage

State = Literal["calm", "amber", "overdue"]

_STATES: tuple[State, ...] = ("calm", "amber", "overdue")
_DEPTH = {  # R9: a silence weighs more the further things have gone
    Stage.OUTREACH: 1,
    Stage.SCREENING: 2,
    Stage.PUSHBACK: 2,
    Stage.INTERVIEWING: 3,
    Stage.OFFER: 4,
}
_COST = {  # R5, R9: what the silence costs them
    Stage.OUTREACH: "They wrote to you in person, and a silence is read as a slight.",
    Stage.SCREENING: "They keep a place for you that somebody else could have.",
    Stage.INTERVIEWING: "They are planning with you, and a silence now becomes a lasting note.",
    Stage.OFFER: "They hold the position for you and keep the others waiting.",
    Stage.PUSHBACK: "They still hope; one line ends it well.",
}


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock that runs. ``severity`` is 1 to 12, higher is more pressing: the state counts first,
    then how far things have gone. ``due`` is None where only a notice is given."""

    state: State
    due: datetime | None
    severity: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the clock looks at. ``received`` is when they wrote last, None when not known;
    ``deadline`` the end of the day they name; ``my_turn`` is False when I wrote last, ``settled``
    True when my no went out and nothing came after it."""

    stage: Stage
    flags: frozenset[Flag] = frozenset()
    decided: datetime | None = None
    deadline: datetime | None = None
    received: datetime | None = None
    my_turn: bool = True
    settled: bool = False


def clock(waiting: Waiting, now: datetime) -> Clock | None:
    """Return the clock of a thread, None when nothing runs; times are in the zone of ``now``."""
    if waiting.stage not in _DEPTH or waiting.settled:
        return None
    if Flag.OFFER_LETTER_AFTER_DECLINE in waiting.flags:
        return _letter(waiting, now)
    if waiting.decided:
        return _decided(waiting, waiting.decided, now)
    return _undecided(waiting, now) if waiting.my_turn else None


def due_by(decided: datetime, deadline: datetime | None, now: datetime) -> datetime:
    """Return 48 hours after the decision, or their deadline where it is earlier (R2, R3)."""
    due = _later(decided, DECIDED_HOURS, now)
    return min(due, deadline) if deadline else due


def end_of_day(moment: datetime, now: datetime) -> datetime:
    """Return the last minute of the day on which ``moment`` lies, in the zone of ``now``."""
    day = comparable(moment, now).date()
    return datetime.combine(day, time(23, 59), tzinfo=now.tzinfo)


def comparable(moment: datetime, now: datetime) -> datetime:
    """Return ``moment`` with the time zone of ``now``; pages tell none."""
    if moment.tzinfo and now.tzinfo:
        return moment.astimezone(now.tzinfo)
    return moment.replace(tzinfo=now.tzinfo)


def _later(moment: datetime, hours: int, now: datetime) -> datetime:
    moment = comparable(moment, now)
    if moment.tzinfo is None:
        return moment + timedelta(hours=hours)
    return (moment.astimezone(UTC) + timedelta(hours=hours)).astimezone(now.tzinfo)


def _hours(start: datetime, end: datetime) -> float:
    """Return the hours that pass between two times, whatever clocks on the wall do."""
    if start.tzinfo and end.tzinfo:
        start, end = start.astimezone(UTC), end.astimezone(UTC)
    return (end - start).total_seconds() / 3600


def _made(state: State, due: datetime | None, waiting: Waiting, sentence: str) -> Clock:
    severity = max(_DEPTH.values()) * _STATES.index(state) + _DEPTH[waiting.stage]
    if Flag.MISSED_CALL in waiting.flags:
        sentence = f"They tried to call you: call back. {sentence}"
    return Clock(state, due, severity, sentence)


def _letter(waiting: Waiting, now: datetime) -> Clock:
    """R12: a letter after a spoken no is answered the same day, in one line."""
    due = end_of_day(waiting.received or now, now)
    if _hours(now, due) < 0:
        said = "The letter came after your no and should have been answered the same day: now."
        return _made("overdue", due, waiting, said)
    return _made("amber", due, waiting, "Answer the letter today, in one line: you have said no.")


def _decided(waiting: Waiting, decided: datetime, now: datetime) -> Clock:
    due = due_by(decided, waiting.deadline, now)
    left = _hours(now, due)
    since = _hours(comparable(decided, now), now)
    if left <= 0:
        return _made("overdue", due, waiting, _overdue(waiting, since))
    if left < LAST_HOURS:  # R11
        said = "Decline today: the time is nearly up, and nothing is left to decide."
        return _made("amber", due, waiting, said)
    if left <= ALERT_HOURS:
        said = (
            f"Decline now: {_round(left)} hours are left of the {DECIDED_HOURS} since you decided."
        )
        return _made("amber", due, waiting, said)
    said = f"Decline now, while it is fresh; {DECIDED_HOURS} hours after deciding is the latest."
    return _made("calm", due, waiting, said)


def _overdue(waiting: Waiting, since: float) -> str:
    days = int(since // 24)
    ago = f"{days} days ago" if days > 1 else f"{_round(since)} hours ago"
    return f"Overdue: you decided {ago}. {_COST[waiting.stage]} Decline now."


def _undecided(waiting: Waiting, now: datetime) -> Clock | None:
    """Nothing is decided: no limit runs, but nobody is left without an answer (R7, R8, R10)."""
    waited = _hours(comparable(waiting.received, now), now) if waiting.received else 0
    if waited > DECIDED_HOURS and (found := _unanswered(waiting.stage, int(waited // 24))):
        state, said = found
        if Flag.MISSED_CALL in waiting.flags:  # R8: silence does not get calmer with the days
            state = "amber"
        if state == "amber" or Flag.BULK not in waiting.flags:
            return _made(state, None, waiting, said)
    if waiting.deadline and _hours(now, waiting.deadline) <= ALERT_HOURS:
        passed = _hours(now, waiting.deadline) < 0
        said = "Their deadline has passed." if passed else "Their deadline is near."
        return _made("amber", waiting.deadline, waiting, f"{said} Nothing is decided yet.")
    if Flag.MISSED_CALL in waiting.flags:
        return _made("amber", None, waiting, "That is a courtesy whatever you decide.")
    return None


def _unanswered(stage: Stage, days: int) -> tuple[State, str] | None:
    if stage is Stage.OFFER:
        return "amber", (
            f"This offer has been unanswered for {days} days. Take the time to decide, but tell "
            "them that you have it and when they will hear from you."
        )
    if stage is Stage.PUSHBACK:
        return "amber", f"They wrote {days} days ago, after your no: one friendly line ends it."
    if stage is Stage.OUTREACH:
        return "calm", f"Unanswered for {days} days; the reply is ready."
    return None


def _round(hours: float) -> int:
    return max(1, round(hours))
