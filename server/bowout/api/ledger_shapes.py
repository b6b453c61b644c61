"""From what is remembered to the shapes of the wire and back: nothing is decided here."""

from __future__ import annotations

from datetime import date, datetime

from bowout.api.answers import ClockOut
from bowout.api.ledger_answers import (
    ByPersonOut,
    EntryOut,
    NoteOut,
    PersonOut,
    ReminderOut,
    StatsOut,
    WeekOut,
)
from bowout.api.ledger_requests import PlaceIn, RecordIn
from bowout.ledger.model import Entry, Known, Person, Place, Reminder
from bowout.ledger.statistics import Statistics
from bowout.ledger.urgency import clock_of
from bowout.stage.model import STAGE_NAMES


def place_of(asked: PlaceIn) -> Place:
    """Return where a thread stands."""
    return Place(asked.channel, asked.thread_id or asked.conversation or "", asked.account)


def known_of(asked: RecordIn) -> Known:
    """Return what a record says of its thread."""
    facts = asked.facts
    return Known(
        name=facts.recruiter if facts else None,
        email=facts.email if facts else None,
        linkedin=facts.linkedin if facts else None,
        company=facts.company if facts else None,
        agency=facts.agency if facts else None,
        role=facts.role if facts else None,
        stage=asked.stage,
        reason=asked.reason,
        kind=asked.kind,
        medium=asked.medium,
    )


def person_out(person: Person | None) -> PersonOut | None:
    """Return a person as they go over the wire."""
    return PersonOut.model_validate(person) if person else None


def entry_out(entry: Entry, now: datetime) -> EntryOut:
    """Return an entry as it goes over the wire, with its clock as of ``now``."""
    mail = entry.place.channel == "email"
    clock = clock_of(entry, now)
    return EntryOut(
        id=entry.id,
        channel=entry.place.channel,
        thread_id=entry.place.key if mail else None,
        conversation=None if mail else entry.place.key,
        account=entry.place.account,
        person=person_out(entry.person),
        stage=entry.stage,
        stage_name=STAGE_NAMES[entry.stage] if entry.stage else None,
        company=entry.company,
        agency=entry.agency,
        role=entry.role,
        reason=entry.reason,
        kind=entry.kind,
        medium=entry.medium,
        not_recruiting=entry.not_recruiting,
        received_at=entry.received_at,
        suggested_at=entry.suggested_at,
        decided_at=entry.decided_at,
        inserted_at=entry.inserted_at,
        sent_seen_at=entry.sent_seen_at,
        sent_confirmed_at=entry.sent_confirmed_at,
        declined_at=entry.declined_at,
        answered_at=entry.answered_at,
        answer=entry.answer,
        updated_at=entry.updated_at,
        clock=ClockOut.model_validate(clock) if clock else None,
    )


def reminder_out(reminder: Reminder, note: NoteOut | None, today: date) -> ReminderOut:
    """Return a reminder as it goes over the wire, with its note."""
    entry = reminder.entry
    return ReminderOut(
        id=reminder.id,
        due=reminder.due,
        is_due=reminder.due <= today,
        snoozed=reminder.snoozed,
        person=person_out(entry.person),
        company=entry.company,
        role=entry.role,
        stage=entry.stage,
        channel=entry.place.channel,
        declined_at=entry.declined_at,
        note=note,
    )


def stats_out(found: Statistics, *, demo: bool) -> StatsOut:
    """Return the weekly picture as it goes over the wire."""
    return StatsOut(
        weeks=[
            WeekOut(week=one.name, monday=one.monday, total=one.total, stages=one.stages)
            for one in found.weeks
        ],
        threads=found.threads,
        declined=found.declined,
        within_48h=found.in_time,
        later=found.later,
        waiting=found.waiting,
        people=[
            ByPersonOut(
                name=one.name,
                company=one.company,
                threads=one.threads,
                declined=one.declined,
                within_48h=one.in_time,
            )
            for one in found.people
        ],
        demo=demo,
    )
