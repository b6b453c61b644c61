"""What goes over the wire of what is remembered (docs/api.md, 'What is remembered')."""

from __future__ import annotations

from datetime import date, datetime

from bowout.api.answers import ClockOut, Outgoing
from bowout.stage.model import Stage


class PersonOut(Outgoing):
    """A recruiter; companies come the newest first."""

    id: int
    name: str | None
    emails: list[str]
    linkedin: str | None
    companies: list[str]
    declines: int


class EntryOut(Outgoing):
    """A thread as it is remembered."""

    id: int
    channel: str
    thread_id: str | None
    conversation: str | None
    account: str | None
    person: PersonOut | None
    stage: Stage | None
    stage_name: str | None
    company: str | None
    agency: str | None
    role: str | None
    reason: str | None
    kind: str | None
    medium: str | None
    not_recruiting: bool
    received_at: datetime | None
    suggested_at: datetime | None
    decided_at: datetime | None
    inserted_at: datetime | None
    sent_seen_at: datetime | None
    sent_confirmed_at: datetime | None
    declined_at: datetime | None
    answered_at: datetime | None
    answer: Stage | None
    updated_at: datetime
    clock: ClockOut | None


class RecordOut(Outgoing):
    """The thread after what happened."""

    entry: EntryOut


class EntriesOut(Outgoing):
    """A stretch of the entries; ``demo`` is True where they are invented."""

    entries: list[EntryOut]
    total: int
    limit: int
    offset: int
    demo: bool


class ForgottenOut(Outgoing):
    """How much was forgotten."""

    people: int
    entries: int


class NoteOut(Outgoing):
    """The follow-up note, ready to be sent."""

    language: str
    text: str


class ReminderOut(Outgoing):
    """A note that is due some months after a no."""

    id: int
    due: date
    is_due: bool
    snoozed: int
    person: PersonOut | None
    company: str | None
    role: str | None
    stage: Stage | None
    channel: str
    declined_at: datetime | None
    note: NoteOut | None


class RemindersOut(Outgoing):
    """The open reminders, the soonest first."""

    reminders: list[ReminderOut]
    demo: bool


class WeekOut(Outgoing):
    """One week: threads by stage."""

    week: str
    monday: date
    total: int
    stages: dict[Stage, int]


class ByPersonOut(Outgoing):
    """One recruiter in numbers."""

    name: str
    company: str | None
    threads: int
    declined: int
    within_48h: int


class StatsOut(Outgoing):
    """The weekly picture; weeks come oldest first."""

    weeks: list[WeekOut]
    threads: int
    declined: int
    within_48h: int
    later: int
    waiting: int
    people: list[ByPersonOut]
    demo: bool


class SettingOut(Outgoing):
    """One setting; ``choices`` is null where any text will do."""

    name: str
    value: str
    default: str
    sentence: str
    choices: list[str] | None
    source: str
    editable: bool


class SettingsOut(Outgoing):
    """All settings, in the order of the table."""

    settings: list[SettingOut]
