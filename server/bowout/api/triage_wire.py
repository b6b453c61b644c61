"""What goes over the wire about the look over the mailbox (docs/api.md, ``/v1/triage``)."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from bowout import limits
from bowout.api.answers import ClockOut, Outgoing
from bowout.api.requests import Incoming
from bowout.stage.model import STAGE_NAMES, Stage
from bowout.triage.order import Pressing, age_days

LONGEST_DAYS = 3650


class TriageIn(Incoming):
    """What to do; ``days`` counts for ``start`` only."""

    action: Literal["start", "continue", "stop"]
    days: Annotated[int, Field(ge=1, le=LONGEST_DAYS)] = limits.TRIAGE_DAYS


class WaitingOut(Outgoing):
    """A recruiter thread that waits for an answer."""

    thread_id: str
    account: str | None
    stage: Stage
    name: str
    confidence: float
    abstained: bool
    flags: list[str]
    company: str | None
    role: str | None
    recruiter: str | None
    received_at: datetime | None
    age_days: int | None
    deadline: datetime | None
    medium: str
    clock: ClockOut | None


class TriageOut(Outgoing):
    """How the look stands, and the threads that wait, the most pressing first.

    ``fetched`` of the ``done`` threads were read anew, ``rate`` of them a second, and ``left_s``
    seconds are left. ``stopped`` is True when it ended before its end, and ``notice`` says why.
    """

    running: bool
    done: int
    total: int
    fetched: int
    rate: float | None
    left_s: int | None
    days: int
    account: str | None
    demo: bool
    started_at: datetime | None
    ended_at: datetime | None
    stopped: bool
    notice: str | None
    threads: list[WaitingOut]


def waiting_out(account: str | None, one: Pressing, now: datetime) -> WaitingOut:
    """Return one thread that waits as it goes over the wire."""
    waiting = one.waiting
    return WaitingOut(
        thread_id=one.thread_id,
        account=account or None,
        stage=waiting.stage,
        name=STAGE_NAMES[waiting.stage],
        confidence=round(waiting.confidence, 4),
        abstained=waiting.abstained,
        flags=sorted(waiting.flags),
        company=waiting.company,
        role=waiting.role,
        recruiter=waiting.recruiter,
        received_at=waiting.received,
        age_days=age_days(waiting, now),
        deadline=waiting.deadline,
        medium=waiting.medium,
        clock=ClockOut.model_validate(one.clock) if one.clock else None,
    )
