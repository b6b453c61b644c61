"""Invitations: what, when, by whom (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.limits import MAX_CALENDAR
from bowout.mailbox.model import Address
from bowout.thread.invite import read_invite
from bowout.thread.model import Invite

BERLIN = ZoneInfo("Europe/Berlin")


def calendar(*event: str, method: str = "REQUEST", before: str = "") -> str:
    inside = "\r\n".join(["BEGIN:VEVENT", "UID:1", *event, "END:VEVENT"])
    head = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\n{before}"
    return f"{head}{inside}\r\nEND:VCALENDAR\r\n"


def test_an_interview_is_read_with_title_start_and_organiser() -> None:
    text = calendar(
        "SUMMARY:Interview: Sam Rivera\\, ward sister",
        "DTSTART;TZID=Europe/Berlin:20260914T100000",
        'ORGANIZER;CN="Solano, Rita":mailto:rita@talent.example',
    )
    assert read_invite(text) == Invite(
        title="Interview: Sam Rivera, ward sister",
        start=datetime(2026, 9, 14, 10, 0, tzinfo=BERLIN),
        organiser=Address("Solano, Rita", "rita@talent.example"),
        method="REQUEST",
    )


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("DTSTART:20260914T100000Z", datetime(2026, 9, 14, 10, 0, tzinfo=UTC)),
        (
            "DTSTART;TZID=W. Europe Standard Time:20260914T100000",
            datetime(2026, 9, 14, 10, 0, tzinfo=BERLIN),
        ),
        ("DTSTART;VALUE=DATE:20260914", date(2026, 9, 14)),
        ("DTSTART:tomorrow", None),
        ("LOCATION:Leith", None),
    ],
)
def test_the_start_has_the_zone_that_the_invitation_names(
    line: str, start: datetime | date | None
) -> None:
    invite = read_invite(calendar("SUMMARY:Interview", line))
    assert invite is not None
    assert invite.start == start


@pytest.mark.parametrize("line", ["DTSTART;TZID=Our Office:20260914T100000"])
def test_a_start_in_an_unknown_zone_has_none(line: str) -> None:
    invite = read_invite(calendar(line))
    assert invite is not None
    assert isinstance(invite.start, datetime)
    assert invite.start.replace(tzinfo=None) == datetime(2026, 9, 14, 10, 0)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "cancelled"),
    [
        (calendar("SUMMARY:x", method="CANCEL"), True),
        (calendar("SUMMARY:x", "STATUS:CANCELLED"), True),
        (calendar("SUMMARY:x", "STATUS:CONFIRMED"), False),
    ],
)
def test_an_event_that_is_called_off_says_so(text: str, cancelled: bool) -> None:
    invite = read_invite(text)
    assert invite is not None
    assert invite.cancelled is cancelled


@pytest.mark.usefixtures("hard_limit")
def test_a_zone_that_repeats_every_second_costs_nothing() -> None:
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Trap\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
        "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
        "END:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    invite = read_invite(calendar("DTSTART;TZID=Trap:20260914T100000", before=zone))
    assert invite is not None
    assert str(invite.start).startswith("2026-09-14 10:00:00")


def test_invisible_characters_and_line_ends_do_not_reach_the_title() -> None:
    invite = read_invite(calendar("SUMMARY:Inter\u200bview\\nwith \u202eRita"))
    assert invite is not None
    assert invite.title == "Interview with Rita"


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "Hi Sam", "BEGIN:VCALENDAR\r\nEND:VCALENDAR", "BEGIN:VEVENT"),
        *("BEGIN:VEVENT\r\n" * 2_000, "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nBEGIN:VEVENT"),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\nEND:VCALENDAR",
        "x" * MAX_CALENDAR + calendar("SUMMARY:too far down"),
    ],
)
def test_what_is_no_invitation_is_none(text: str | None) -> None:
    assert read_invite(text) is None


_LINES = st.sampled_from(
    ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "DTSTART;TZID=:1", " x"]
)


@given(st.lists(_LINES | st.text(max_size=20), max_size=30))
def test_no_calendar_raises(lines: list[str]) -> None:
    read_invite("BEGIN:VEVENT\n" + "\n".join(lines))
