"""The note that keeps a tie, months after a no (R76): from what is remembered to a text."""

from __future__ import annotations

from datetime import datetime

from bowout.advice.advise import advise
from bowout.api.ledger_answers import NoteOut
from bowout.api.wishes import wishes_of
from bowout.facts.model import Fact, Facts
from bowout.ledger.model import Entry
from bowout.mailbox.model import User
from bowout.replies.choose import suggest
from bowout.replies.model import Kind
from bowout.replies.shelf import Shelf
from bowout.settings import Settings
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Message, Thread


def note_for(entry: Entry, shelf: Shelf, settings: Settings, now: datetime) -> NoteOut | None:
    """Return the follow-up note to the person of an entry; None where no template fits.

    Nothing of the old thread is kept but what the entry holds, so no more is said (R115).
    """
    person = entry.person
    thread = Thread(
        id=entry.place.key,
        channel=entry.place.channel,
        messages=(Message(index=0, mine=False, text=""),),
        user=User(
            name=settings.name or None,
            email=settings.email or None,
            direction=settings.direction or None,
        ),
        language=entry.language,
    )
    facts = Facts(
        recruiter=_fact(person.name if person else None),
        greeting=person.greeting if person else None,
        company=_fact(entry.company),
        role=_fact(entry.role),
    )
    judgement = Judgement(Stage.CLOSED, 1.0)
    advice = advise(thread, judgement, facts, now)
    found = suggest(shelf, thread, judgement, facts, advice, None, wishes_of(settings))
    reply = next((one for one in found.replies if one.kind is Kind.FOLLOWUP), None)
    return NoteOut(language=reply.language, text=reply.text) if reply else None


def _fact(value: str | None) -> Fact | None:
    return Fact(value, None, value) if value else None
