from __future__ import annotations

from datetime import datetime

import pytest

from bowout import limits
from bowout.mailbox.model import Address, User
from bowout.mailbox.page import PageMailbox, PageMessage, read_date

SAM = User(name="Sam Rivera", email="sam@example.com")
ODILE = "Odile Ferrand <odile@harbour.example>"


def page(*messages: PageMessage, sender: str | None = ODILE) -> PageMailbox:
    return PageMailbox("t1", "email", messages, subject="The pier", user=SAM, sender=sender)


def test_a_page_gives_the_same_thread_as_gmail_would() -> None:
    thread = page(
        PageMessage("Are you free?", date="2026-09-14T09:12+02:00"),
        PageMessage("Perhaps.", mine=True),
    ).fetch("t1")
    assert (thread.id, thread.channel, thread.source) == ("t1", "email", "page")
    assert (thread.subject, thread.user, thread.notice) == ("The pier", SAM, None)
    theirs, mine = thread.messages
    assert (theirs.plain, theirs.mine) == ("Are you free?", False)
    assert theirs.sender == Address("Odile Ferrand", "odile@harbour.example")
    assert theirs.date == datetime.fromisoformat("2026-09-14T09:12+02:00")
    assert (mine.plain, mine.mine, mine.date) == ("Perhaps.", True, None)
    assert mine.sender == Address("Sam Rivera", "sam@example.com")


def test_a_page_shows_its_one_thread_whatever_gmail_calls_it() -> None:
    assert page(PageMessage("Hello")).fetch("19a0c0ffee000001").id == "t1"


def test_a_page_without_messages_is_an_empty_thread() -> None:
    assert page().fetch("t1").messages == ()


SENDERS = [
    (None, None, ODILE, Address("Odile Ferrand", "odile@harbour.example")),
    ("Odile Ferrand", None, ODILE, Address("Odile Ferrand", "odile@harbour.example")),
    (None, "odile@harbour.example", ODILE, Address("Odile Ferrand", "odile@harbour.example")),
    # a second person in the thread does not inherit the first one's address
    ("Marc Petit", None, ODILE, Address("Marc Petit", None)),
    (None, "marc@harbour.example", ODILE, Address(None, "marc@harbour.example")),
    ("Marc <marc@harbour.example>", None, ODILE, Address("Marc", "marc@harbour.example")),
    ("Odile", None, "LinkedIn Member", Address("Odile", None)),
    (None, None, None, Address()),
]


@pytest.mark.parametrize(("name", "email", "sender", "expected"), SENDERS)
def test_the_from_line_fills_in_the_same_person_only(
    name: str | None, email: str | None, sender: str | None, expected: Address
) -> None:
    message = PageMessage("Hello", name=name, email=email)
    assert page(message, sender=sender).fetch("t1").messages[0].sender == expected


def test_the_newest_of_too_many_messages_are_read() -> None:
    many = [PageMessage(f"number {number}") for number in range(limits.MAX_MESSAGES + 3)]
    thread = page(*many).fetch("t1")
    assert len(thread.messages) == limits.MAX_MESSAGES
    assert thread.messages[-1].plain == many[-1].text
    assert thread.notice is not None
    assert "oldest 3" in thread.notice


@pytest.mark.parametrize("text", ["2026-09-14T09:12", "2026-09-14T09:12:30", "2026-09-14"])
def test_a_date_without_a_zone_is_this_computers_own(text: str) -> None:
    assert read_date(text) == datetime.fromisoformat(text).astimezone()


@pytest.mark.parametrize("text", ["2026-09-14T09:12Z", "2026-09-14T11:12:00+02:00"])
def test_a_date_with_a_zone_keeps_its_moment(text: str) -> None:
    date = read_date(text)
    assert date is not None
    assert date.timestamp() == 1789377120


@pytest.mark.parametrize("text", [None, "", "yesterday", "0001-01-01", "9999-99-99", "9" * 9999])
def test_an_unreadable_date_is_none(text: str | None) -> None:
    date = read_date(text)
    assert date is None or date.year <= 1  # a zone west of Greenwich can still hold year 1
