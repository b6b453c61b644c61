"""What is kept of a thread, what proves that a reply went out, what is recalled (R77 to R80)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bowout.errors import NotRememberedError
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event, Known, Seen
from bowout.replies.model import Kind
from bowout.stage.model import NO_PAST, Flag, Stage
from harness.remembered import CHAT, DAY, GMAIL, HOUR, NOW, PUT_IN, RITA, declined, only, place


def test_a_no_is_kept_with_person_role_and_date(ledger: Ledger) -> None:
    """R77: the contact is stored with outcome, date and role."""
    entry = declined(ledger, GMAIL)
    assert entry.person is not None
    assert (entry.person.name, entry.person.emails) == ("Rita Solano", ("rita@talent.example",))
    assert (entry.company, entry.role, entry.stage) == ("Initech", "Staff Engineer", "outreach")
    assert (entry.kind, entry.reason) == ("decline", "timing")
    assert entry.declined_at == entry.sent_seen_at == NOW + timedelta(minutes=3)
    assert (entry.received_at, entry.suggested_at) == (NOW - DAY, NOW)


@pytest.mark.parametrize(
    ("seen", "sent"),
    [
        (Seen(mine=NOW + HOUR, sure=True), True),
        (Seen(mine=NOW - timedelta(seconds=60), sure=True), True),  # clocks differ a little
        (Seen(mine=NOW - HOUR, sure=True), False),  # written before the insertion
        (Seen(mine=NOW + HOUR, sure=False), False),  # a page's text proves nothing
        (Seen(sure=True), False),
    ],
)
def test_only_a_later_message_of_mine_in_the_mailbox_proves_that_it_was_sent(
    ledger: Ledger, seen: Seen, *, sent: bool
) -> None:
    ledger.note(GMAIL, RITA, Seen(theirs=NOW - DAY), NOW)
    ledger.record(GMAIL, Event.INSERTED, NOW, known=PUT_IN)
    ledger.note(GMAIL, RITA, replace(seen, theirs=NOW - DAY), NOW + 2 * HOUR)
    assert bool(only(ledger, GMAIL).declined_at) == sent


def test_without_an_insertion_nothing_is_taken_for_sent(ledger: Ledger) -> None:
    ledger.note(GMAIL, RITA, Seen(theirs=NOW - DAY, mine=NOW, sure=True), NOW + HOUR)
    assert only(ledger, GMAIL).sent_at is None


def test_a_no_in_my_own_words_counts(ledger: Ledger) -> None:
    ledger.note(GMAIL, RITA, Seen(theirs=NOW - DAY, mine=NOW, no=NOW), NOW + HOUR)
    assert only(ledger, GMAIL).declined_at == NOW


@pytest.mark.parametrize(
    ("kind", "no"),
    [
        (Kind.DECLINE, True),
        (Kind.CONFIRMATION, True),
        (Kind.ONE_LINER, True),
        (Kind.CALL_REQUEST, False),
        (Kind.ACK, False),
        (Kind.FOLLOWUP, False),
    ],
)
def test_a_request_for_a_call_is_no_answer_yet(ledger: Ledger, kind: Kind, *, no: bool) -> None:
    ledger.record(CHAT, Event.INSERTED, NOW, known=replace(RITA, kind=kind))
    entry = ledger.record(CHAT, Event.SENT, NOW + HOUR)
    assert entry.sent_confirmed_at == NOW + HOUR
    assert bool(entry.declined_at) == no


def test_a_no_on_the_phone_is_said_by_the_person(ledger: Ledger) -> None:
    entry = ledger.record(GMAIL, Event.CALLED, NOW, known=RITA)
    assert (entry.declined_at, entry.decided_at, entry.medium) == (NOW, NOW, "call")


def test_the_first_decision_counts_and_can_be_taken_back(ledger: Ledger) -> None:
    """R2: the 48 hours start once."""
    ledger.record(GMAIL, Event.DECIDED, NOW, known=RITA)
    assert ledger.record(GMAIL, Event.DECIDED, NOW + DAY).decided_at == NOW
    assert ledger.record(GMAIL, Event.UNDECIDED, NOW + DAY).decided_at is None


def test_an_event_in_the_future_counts_as_now(ledger: Ledger) -> None:
    assert ledger.record(GMAIL, Event.DECIDED, NOW, at=NOW + DAY).decided_at == NOW


def test_what_came_back_is_kept_beside_what_the_no_was_to(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    pressing = replace(RITA, stage=Stage.PUSHBACK, role="Principal Engineer")
    ledger.note(GMAIL, pressing, Seen(theirs=NOW + DAY), NOW + DAY + HOUR)
    entry = only(ledger, GMAIL)
    assert (entry.answered_at, entry.answer) == (NOW + DAY, Stage.PUSHBACK)
    assert (entry.stage, entry.role) == (Stage.OUTREACH, "Staff Engineer")
    assert entry.received_at == NOW - DAY


def test_another_writer_after_the_no_does_not_take_its_place(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    boss = replace(RITA, name="Tomas Vrba", email="tomas@initech.example", stage=Stage.PUSHBACK)
    ledger.note(GMAIL, boss, Seen(theirs=NOW + DAY), NOW + DAY)
    person = only(ledger, GMAIL).person
    assert person is not None
    assert person.name == "Rita Solano"
    with pytest.raises(NotRememberedError):
        ledger.of_person("Tomas Vrba")


def test_my_second_no_takes_the_place_of_the_first_once_it_went_out(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    ledger.note(GMAIL, replace(RITA, stage=Stage.PUSHBACK), Seen(theirs=NOW + DAY), NOW + DAY)
    ledger.record(GMAIL, Event.INSERTED, NOW + DAY, known=Known(kind=Kind.PUSHBACK_ANSWER))
    again = Seen(theirs=NOW + DAY, mine=NOW + DAY + HOUR, sure=True)
    ledger.note(GMAIL, replace(RITA, stage=Stage.CLOSED), again, NOW + 2 * DAY)
    entry = only(ledger, GMAIL)
    assert (entry.declined_at, entry.answered_at) == (NOW + DAY + HOUR, None)


def test_a_thread_looked_at_again_costs_no_write(ledger: Ledger, data_home: Path) -> None:
    known = replace(RITA, flags=frozenset({Flag.AGENCY}), deadline=NOW + DAY, language="en")
    ledger.note(GMAIL, known, Seen(theirs=NOW - DAY), NOW)
    wal = data_home / "ledger.sqlite3-wal"
    before = wal.stat().st_size
    for hours in range(5):
        ledger.note(GMAIL, known, Seen(theirs=NOW - DAY), NOW + hours * HOUR)
    assert wal.stat().st_size == before
    assert only(ledger, GMAIL).updated_at == NOW


def test_who_is_no_recruiter_is_remembered_as_nothing_else(ledger: Ledger) -> None:
    ledger.note(GMAIL, RITA, Seen(theirs=NOW - DAY), NOW)
    entry = ledger.record(GMAIL, Event.NOT_RECRUITING, NOW, known=RITA)
    assert entry.not_recruiting
    assert (entry.person, entry.company, entry.role, entry.stage) == (None, None, None, None)
    assert ledger.recall(GMAIL, RITA, Seen(), NOW).not_recruiting
    with pytest.raises(NotRememberedError):
        ledger.of_person("Rita Solano")
    assert not ledger.record(GMAIL, Event.RECRUITING, NOW).not_recruiting


def test_an_earlier_no_is_recalled_by_address_and_by_name(ledger: Ledger) -> None:
    """R78: 'Same person/new company recognised by name or address'."""
    declined(ledger, place(1))
    by_address = ledger.recall(place(2), Known(email="Rita@Talent.example"), Seen(), NOW + DAY)
    assert by_address.same_person
    assert by_address.declines[0].role == "Staff Engineer"
    moved = Known(name="Rita SOLANO", email="rsolano@larkfield.example")
    by_name = ledger.recall(place(2), moved, Seen(), NOW + DAY)
    assert len(by_name.declines) == 1
    assert not by_name.same_person
    assert not by_name.declines[0].same_thread
    assert ledger.recall(place(2), Known(name="Rita Brandt"), Seen(), NOW) == NO_PAST


def test_the_same_thread_is_known_as_such(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    found = ledger.recall(GMAIL, RITA, Seen(), NOW + DAY)
    assert found.known_thread
    assert found.declined_here == NOW + timedelta(minutes=3)
    assert found.sent_at == found.declined_here


@pytest.mark.parametrize(
    ("later", "found"), [(HOUR, False), (2 * DAY, True), (80 * DAY, True), (100 * DAY, False)]
)
def test_an_earlier_mail_without_an_answer_is_recalled(
    ledger: Ledger, later: timedelta, *, found: bool
) -> None:
    ledger.note(place(1), RITA, Seen(theirs=NOW), NOW)
    past = ledger.recall(place(2), RITA, Seen(theirs=NOW + later), NOW + later)
    assert (past.wrote_before == NOW) == found


def test_an_answered_mail_is_no_reason_for_a_follow_up(ledger: Ledger) -> None:
    declined(ledger, place(1))
    past = ledger.recall(place(2), RITA, Seen(theirs=NOW + 5 * DAY), NOW + 5 * DAY)
    assert past.wrote_before is None


@pytest.mark.parametrize(
    ("theirs", "mine", "late"),
    [
        (NOW - 8 * DAY, None, True),
        (NOW - 6 * DAY, None, False),
        (NOW - 8 * DAY, NOW - DAY, False),
        (NOW - 8 * DAY, NOW - 9 * DAY, True),
        (None, None, False),
    ],
)
def test_an_answer_is_late_after_a_week(
    ledger: Ledger, theirs: datetime | None, mine: datetime | None, *, late: bool
) -> None:
    assert ledger.recall(GMAIL, RITA, Seen(theirs, mine), NOW).late == late


def test_entries_come_newest_first_in_stretches(ledger: Ledger) -> None:
    for number in range(5):
        ledger.note(place(number), RITA, Seen(theirs=NOW + number * DAY), NOW + 9 * DAY)
    assert [one.place.key for one in ledger.entries()] == ["4", "3", "2", "1", "0"]
    assert [one.place.key for one in ledger.entries(2, 1)] == ["3", "2"]
    assert ledger.total() == 5


def test_a_person_is_forgotten_without_a_trace(ledger: Ledger, data_home: Path) -> None:
    """R80: deletable."""
    declined(ledger, place(1))
    jonas = replace(RITA, name="Jonas Weidlich", greeting="Jonas", email="jonas@hiring.example")
    declined(ledger, place(2), jonas)
    assert ledger.forget("rita@talent.example").entries == 1
    for file in data_home.iterdir():
        content = file.read_bytes().lower()
        assert b"rita" not in content
        assert b"talent.example" not in content
    assert [one.person.name for one in ledger.entries() if one.person] == ["Jonas Weidlich"]
    with pytest.raises(NotRememberedError):
        ledger.forget("rita@talent.example")


@pytest.mark.parametrize("word", ["rita solano", "RITA@TALENT.EXAMPLE", "linkedin.com/in/rita-s/"])
def test_a_person_is_named_in_any_way(ledger: Ledger, word: str) -> None:
    declined(ledger, GMAIL, replace(RITA, linkedin="https://www.linkedin.com/in/rita-s?x=1"))
    assert len(ledger.of_person(word)) == 1


def test_everything_can_be_forgotten(ledger: Ledger, data_home: Path) -> None:
    """R80."""
    declined(ledger, GMAIL)
    gone = ledger.forget_all()
    assert (gone.people, gone.entries, ledger.total(), ledger.reminders()) == (1, 1, 0, ())
    assert all(b"Solano" not in file.read_bytes() for file in data_home.iterdir())


@pytest.mark.parametrize(
    ("years", "age", "kept"),
    [(5, 5 * 365 - 2, True), (5, 5 * 366 + 2, False), (0, 9_000, True), (1, 370, False)],
)
def test_entries_are_kept_for_years_and_then_forgotten(
    ledger: Ledger, years: int, age: int, *, kept: bool
) -> None:
    """R80: 'notes ... 3-5 years / indefinitely'."""
    declined(ledger, GMAIL)
    ledger.years = years
    ledger.prune(NOW + age * DAY)
    assert bool(ledger.total()) == kept


def test_the_default_keeps_five_years() -> None:
    """R80: 'Retention default >=5 years'."""
    from bowout.settings import Settings

    assert int(Settings().retention_years) >= 5


def test_old_entries_are_looked_for_once_a_day(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    ledger.prune(NOW)
    ledger.years = 1
    ledger.prune(NOW.replace(year=2026))  # the same day: nothing is looked at
    assert ledger.total() == 1
    ledger.prune(NOW + 400 * DAY)
    assert ledger.total() == 0
