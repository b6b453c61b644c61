"""Suggesting with a memory: the thread is noted, the next answer knows of it, nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bowout.api.requests import SuggestIn
from bowout.api.service import Service
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event, Known, Place
from bowout.mailbox.model import Address, RawMessage, RawThread, User
from bowout.replies.model import Kind
from bowout.replies.shelf import Shelf
from bowout.settings import Settings
from harness.remembered import DAY, HOUR, NOW, only

PITCH = (
    "Hi Sam, I am recruiting for a {role} at {company} and came across your profile. Your "
    "experience looks like a great fit for the team. Would you be open to a short call this week? "
    "Best, Rita Solano"
)
RITA = Address("Rita Solano", "rita@talent.example")
SAM = Address("Sam Rivera", "sam@example.com")


@dataclass
class Mail:
    """A Gmail that holds what a test puts there."""

    threads: dict[str, list[RawMessage]] = field(default_factory=dict)

    def theirs(self, thread: str, text: str, at: datetime, who: Address = RITA) -> None:
        message = RawMessage(who, mine=False, date=at, subject="A role", plain=text)
        self.threads.setdefault(thread, []).append(message)

    def mine(self, thread: str, text: str, at: datetime) -> None:
        message = RawMessage(SAM, mine=True, date=at, subject="Re: A role", plain=text)
        self.threads.setdefault(thread, []).append(message)

    def fetch(self, thread_id: str) -> RawThread:
        messages = tuple(self.threads[thread_id])
        user = User("Sam Rivera", "sam@example.com")
        return RawThread(thread_id, "email", messages, "A role", user, "gmail")


@dataclass
class World:
    """A service with a Gmail, a ledger and a clock of its own."""

    service: Service
    ledger: Ledger
    mail: Mail
    now: datetime = NOW

    def ask(self, thread: str, at: datetime, **more: Any) -> Any:
        self.now = at
        body = {"gmail": {"thread_id": thread, "account": "sam@example.com"}, **more}
        return self.service.suggest(SuggestIn.model_validate(body))

    def did(self, thread: str, event: Event, at: datetime) -> None:
        place = Place("email", thread, "sam@example.com")
        known = Known(kind=Kind.DECLINE) if event is Event.INSERTED else Known()
        self.ledger.record(place, event, at, known=known)


@pytest.fixture
def world(shelf: Shelf) -> Iterator[World]:
    mail, ledger = Mail(), Ledger()
    settings = Settings(name="Sam Rivera", email="sam@example.com")
    service = Service(settings, shelf, mail, ledger=ledger)
    made = World(service, ledger, mail)
    service.clock = lambda: made.now
    yield made
    ledger.close()


def decline(world: World, thread: str, at: datetime = NOW) -> None:
    """They write about the Staff Engineer; the reply goes in and out, and is seen as sent."""
    pitch = PITCH.format(role="Staff Engineer", company="Initech")
    world.mail.theirs(thread, pitch, at - HOUR)
    world.ask(thread, at)
    world.did(thread, Event.INSERTED, at)
    world.mail.mine(thread, "Hi Rita, thank you for writing. I'll pass on this one.", at + HOUR)
    world.ask(thread, at + 2 * HOUR)


def test_a_thread_is_noted_with_what_was_read(world: World) -> None:
    """R77."""
    pitch = PITCH.format(role="Staff Engineer", company="Initech")
    world.mail.theirs("aa", pitch, NOW - HOUR)
    world.ask("aa", NOW)
    entry = only(world.ledger, Place("email", "aa"))
    assert entry.person is not None
    assert (entry.person.name, entry.person.greeting) == ("Rita Solano", "Rita")
    assert (entry.role, entry.company, entry.stage) == ("Staff Engineer", "Initech", "outreach")
    assert (entry.suggested_at, entry.received_at) == (NOW, NOW - HOUR)


def test_the_next_reading_of_the_thread_proves_that_it_was_sent(world: World) -> None:
    decline(world, "aa")
    entry = only(world.ledger, Place("email", "aa"))
    assert entry.sent_seen_at == entry.declined_at == NOW + HOUR


def test_a_new_role_from_somebody_declined_is_greeted_as_such(world: World) -> None:
    """R78, R79: 'good to hear from you again'."""
    decline(world, "aa")
    later = NOW + 200 * DAY
    world.mail.theirs("bb", PITCH.format(role="Platform Lead", company="Larkfield"), later)
    found = world.ask("bb", later + HOUR)
    assert found.stage.label == "outreach"
    assert "known_recruiter" in found.stage.flags
    assert "again" in found.replies[0].text
    assert found.past.role == "Staff Engineer"
    assert found.past.same_thread is False
    assert any("You said no to them on 4 March 2026" in step for step in found.advice.steps)


def test_the_same_role_again_gets_the_final_answer(world: World) -> None:
    """R79."""
    decline(world, "aa")
    later = NOW + 20 * DAY
    world.mail.theirs("bb", PITCH.format(role="Staff Engineer", company="Initech"), later)
    found = world.ask("bb", later + HOUR)
    assert found.stage.label == "pushback"
    assert found.replies[0].kind == "pushback_answer"


def test_a_second_mail_to_an_unanswered_first_is_a_follow_up(world: World) -> None:
    pitch = PITCH.format(role="Staff Engineer", company="Initech")
    world.mail.theirs("aa", pitch, NOW)
    world.ask("aa", NOW + HOUR)
    world.mail.theirs("bb", PITCH.format(role="Lead Buyer", company="Orrin"), NOW + 5 * DAY)
    assert "follow_up" in world.ask("bb", NOW + 5 * DAY + HOUR).stage.flags


def test_a_late_answer_says_so_in_its_first_sentence(world: World) -> None:
    """R7."""
    world.mail.theirs("aa", PITCH.format(role="Staff Engineer", company="Initech"), NOW)
    soon = world.ask("aa", NOW + 2 * DAY).replies
    late = world.ask("aa", NOW + 9 * DAY).replies
    assert not any("late reply" in reply.text for reply in soon)
    assert all("late reply" in reply.text for reply in late)
    assert not [one for reply in late for one in reply.findings if one.severity != "hint"]


def test_a_decision_starts_the_clock_of_the_answer(world: World) -> None:
    """R2, R3."""
    world.mail.theirs("aa", PITCH.format(role="Staff Engineer", company="Initech"), NOW)
    assert world.ask("aa", NOW + HOUR).advice.clock is None
    world.did("aa", Event.DECIDED, NOW + HOUR)
    found = world.ask("aa", NOW + 50 * HOUR)
    assert found.advice.clock.state == "overdue"
    assert found.advice.clock.due == NOW + 49 * HOUR
    assert found.remembered.decided_at == NOW + HOUR


def test_who_was_said_to_be_no_recruiter_stays_none(world: World) -> None:
    world.mail.theirs("aa", PITCH.format(role="Staff Engineer", company="Initech"), NOW)
    world.ask("aa", NOW)
    world.did("aa", Event.NOT_RECRUITING, NOW)
    found = world.ask("aa", NOW + HOUR)
    assert (found.stage.label, found.stage.confidence, found.replies) == ("not_recruiting", 1.0, [])
    assert found.remembered.not_recruiting is True
    assert only(world.ledger, Place("email", "aa")).person is None
    assert world.ask("aa", NOW + HOUR, as_stage="outreach").replies


def test_other_mail_leaves_no_trace(world: World, data_home: Path) -> None:
    text = "Hi Sam, dinner on Friday at eight? I'll bring the cake. Love, Aunt Ottilie"
    world.mail.theirs("aa", text, NOW, Address("Ottilie Brandt", "ottilie@family.example"))
    assert world.ask("aa", NOW).stage.label == "not_recruiting"
    assert world.ledger.total() == 0
    assert all(b"ttilie" not in file.read_bytes() for file in data_home.iterdir())


def test_no_words_of_a_mail_are_kept(world: World, data_home: Path) -> None:
    """Issue 9: 'No mail text'."""
    decline(world, "aa")
    kept = b"".join(file.read_bytes() for file in data_home.iterdir())
    assert b"Rita Solano" in kept
    for words in (b"recruiting for", b"came across", b"pass on this", b"short call"):
        assert words not in kept


def test_a_thread_without_a_name_of_its_own_is_answered_and_not_remembered(world: World) -> None:
    message = {"from": "them", "name": "Rita Solano", "text": PITCH.format(role="X", company="Y")}
    found = world.service.suggest(SuggestIn.model_validate({"messages": [message]}))
    assert found.replies
    assert (found.past, found.remembered, world.ledger.total()) == (None, None, 0)


def test_a_conversation_on_linkedin_knows_its_person_by_the_profile(world: World) -> None:
    """R78."""
    decline(world, "aa")
    text = PITCH.format(role="Platform Lead", company="Larkfield")
    body = {
        "channel": "linkedin",
        "linkedin": {"conversation": "2-x", "profile": "https://www.linkedin.com/in/rita-s/"},
        "messages": [{"from": "them", "name": "Rita Solano", "text": text}],
    }
    world.now = NOW + timedelta(days=300)
    found = world.service.suggest(SuggestIn.model_validate(body))
    assert "known_recruiter" in found.stage.flags
    person = only(world.ledger, Place("linkedin", "2-x")).person
    assert person is not None
    assert (person.linkedin, person.emails) == ("rita-s", ("rita@talent.example",))
