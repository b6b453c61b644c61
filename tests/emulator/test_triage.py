"""A look over a mailbox that nobody here wrote: listed, paced, resumed, refused, over real HTTP."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from bowout.errors import GmailBusyError
from bowout.mailbox import google
from bowout.mailbox.gmail_api import gmail_users
from bowout.mailbox.gmail_threads import GmailThreads
from bowout.mailbox.model import User
from bowout.mailbox.pace import Pace
from bowout.mailbox.query import query_for
from bowout.triage.cache import FileCache
from bowout.triage.model import Judged
from bowout.triage.order import in_order
from bowout.triage.run import Look, Step
from harness.gmail_gate import Gate, gate_before
from harness.triage import CHAT, NOW, OFFER, OUTREACH

pytestmark = pytest.mark.emulator

DINNER, PLATFORM, JOB = "19a0c0ffee0000d1", "19a0c0ffee0000d2", "19a0c0ffee0000d3"
PIER = "19a0c0ffee000001"  # of seed.yaml; I wrote last


class Clock:
    """Waits at once, and notes for how long it would have been."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waited: list[float] = []

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds
        if seconds:
            self.waited.append(seconds)


def letter(gmail: str, thread: str, text: str) -> None:
    """Put a mail into the mailbox."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "Rita Solano <rita@talent.example>", "sam@example.com"
    mail["Subject"], mail["Date"] = "Site engineer", format_datetime(datetime.now(UTC))
    mail.set_content(text)
    body = {
        "raw": base64.urlsafe_b64encode(mail.as_bytes()).decode(),
        "labelIds": ["INBOX"],
        "threadId": thread,
    }
    with gmail_users(google.load_credentials(), gmail + "/") as users:
        users.messages().insert(userId="me", body=body).execute()


@pytest.fixture
def gate(gmail: str, client_file: Path, person: object) -> Iterator[Gate]:
    """A gate before a mailbox of three letters and what seed.yaml holds."""
    assert person  # answers the consent page
    google.connect(client_file, endpoint=gmail + "/")
    known = _listed(gmail)
    for thread, text in ((DINNER, CHAT), (PLATFORM, OUTREACH), (JOB, OFFER)):
        if thread not in known:
            letter(gmail, thread, text)
    with gate_before(gmail) as before:
        yield before


def _listed(gmail: str) -> set[str]:
    with gmail_users(google.load_credentials(), gmail + "/") as users:
        answer = users.threads().list(userId="me").execute()
    return {one["id"] for one in answer.get("threads", [])}


def look(gate: Gate, clock: Clock) -> Look:
    source = GmailThreads(Pace(clock.wait, clock).spend, endpoint=gate.address)
    return Look(source, FileCache(NOW), User(), lambda: NOW, clock.wait)


def found(steps: Iterator[Step]) -> dict[str, Judged]:
    return {step.judged.thread.thread_id: step.judged for step in steps if step.judged}


def test_who_waits_is_found_and_the_quota_is_counted_as_google_does(gate: Gate) -> None:
    judged = found(look(gate, Clock()).over(30, 500))
    assert {DINNER, PLATFORM, JOB, PIER} <= set(judged)
    waiting = [one.thread_id for one in in_order(judged.values(), NOW)]
    assert waiting[: waiting.index(PLATFORM) + 1] == [JOB, PLATFORM]
    assert DINNER not in waiting
    assert PIER not in waiting
    assert gate.queries == [query_for(30)]
    assert gate.units == 10 + 40 * len(gate.read)


def test_a_thread_is_read_again_only_when_its_history_id_has_changed(
    gate: Gate, gmail: str
) -> None:
    first = found(look(gate, Clock()).over(30, 500))
    gate.calls.clear()
    assert found(look(gate, Clock()).over(30, 500)) == first
    assert gate.read == []
    letter(gmail, PLATFORM, "Just checking in on my note. Is the platform role of interest?")
    again = found(look(gate, Clock()).over(30, 500))
    assert gate.read == [PLATFORM]
    assert again[PLATFORM].thread.version != first[PLATFORM].thread.version
    assert again[PLATFORM].waiting


def test_429_and_500_are_waited_out_and_nothing_is_left_out(gate: Gate) -> None:
    gate.refuse = [429, 503, 429]
    clock = Clock()
    steps = list(look(gate, clock).over(30, 500))
    assert {DINNER, PLATFORM, JOB} <= set(found(iter(steps)))
    assert sum(bool(step.say) for step in steps) == 3
    assert sum(clock.waited) > 2 + 4 + 8
    assert gate.units == 10 + 40 * len(gate.read)  # a refused call costs as well


def test_a_look_that_was_refused_goes_on_where_it_was(gate: Gate) -> None:
    gate.refuse = [404, *[429] * 99]  # one has gone, and no more for now
    refused = look(gate, Clock())
    with pytest.raises(GmailBusyError):
        list(refused.over(30, 500))
    done = [judged.thread.thread_id for _, judged in refused.cache.all()]
    assert len(done) == 1
    gate.refuse = []
    gate.calls.clear()
    assert {DINNER, PLATFORM, JOB} - set(done) <= set(found(look(gate, Clock()).over(30, 500)))
    assert done[0] not in gate.read


def test_many_threads_are_listed_page_by_page(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    source = GmailThreads(lambda _units: None, endpoint=gate.address)
    every = source.listed(30, 500)
    monkeypatch.setattr("bowout.mailbox.gmail_threads.PAGE", 2)
    gate.calls.clear()
    assert source.listed(30, 500) == every
    assert len(gate.calls) > 1
    assert source.listed(30, 3) == every[:3]
    source.close()
