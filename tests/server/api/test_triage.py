"""The look over the mailbox as the desk sees it: start, watch, stop, go on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bowout.api import triage as room
from bowout.api.service import Service
from bowout.api.triage import Triage
from bowout.app import create_app
from bowout.errors import GmailBusyError, GmailDownError
from bowout.ledger.ledger import Ledger
from bowout.mailbox.model import User
from bowout.mailbox.page import PageMailbox
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import Shelf
from bowout.settings import Settings
from bowout.triage.cache import FILE
from harness.client import ORIGIN, Extension
from harness.triage import NOW, FakeSource, two_that_wait

PATIENCE = 20  # seconds; a run of four threads takes a fraction of one


class Desk:
    """A paired extension in front of a service whose Gmail is ``source``."""

    def __init__(
        self,
        shelf: Shelf,
        source: FakeSource,
        *,
        demo: bool = False,
        settings: Settings = Settings(name="Sam Rivera"),  # noqa: B008 -- frozen
    ) -> None:
        gmail = PageMailbox(
            id="", channel="email", subject=None, user=User(), sender=None, messages=()
        )
        ledger = Ledger()
        service = Service(settings, shelf, gmail, clock=lambda: NOW, ledger=ledger)
        pairing = Pairing()
        self.source = source
        triage = Triage(service, demo=demo, source=self._open)
        app = create_app(service, pairing, triage=triage)
        grant = pairing.redeem(new_code(), "Chromium", ORIGIN)
        self.extension = Extension(app.test_client(), app, grant)

    def _open(self, wait: Callable[[float], None]) -> FakeSource:
        self.wait = wait
        return self.source

    def state(self) -> dict[str, Any]:
        answer = self.extension.get("/v1/triage")
        assert answer.status_code == 200
        found: dict[str, Any] = answer.get_json()
        return found

    def act(self, action: str, **more: Any) -> dict[str, Any]:
        answer = self.extension.post("/v1/triage", {"action": action, **more})
        assert answer.status_code == 200, answer.get_json()
        found: dict[str, Any] = answer.get_json()
        return found

    def finished(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            state = self.state()
            if not state["running"]:
                return state
            time.sleep(0.01)
        pytest.fail("the run did not end")


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "is_connected", lambda: True)
    monkeypatch.setattr(room, "connected_account", lambda: "sam@example.com")


@pytest.fixture
def desk(shelf: Shelf, connected: None) -> Desk:  # noqa: ARG001
    return Desk(shelf, two_that_wait())


def test_a_run_finds_who_waits_and_says_how_it_went(desk: Desk) -> None:
    begun = desk.act("start", days=14)
    assert begun["days"] == 14
    state = desk.finished()
    assert (state["done"], state["total"], state["fetched"]) == (4, 4, 4)
    assert (state["stopped"], state["notice"], state["demo"]) == (False, None, False)
    assert [one["thread_id"] for one in state["threads"]] == ["c", "a"]
    offer, outreach = state["threads"]
    assert (offer["stage"], offer["name"], offer["medium"]) == ("offer", "Offer", "call")
    assert (outreach["company"], outreach["recruiter"]) == ("Fernhill", "Rita Solano")
    assert (outreach["account"], outreach["age_days"]) == ("sam@example.com", 3)
    assert desk.source.closed


def test_before_the_first_run_the_desk_shows_what_earlier_ones_found(
    desk: Desk, shelf: Shelf
) -> None:
    desk.act("start")
    desk.finished()
    state = Desk(shelf, two_that_wait()).state()
    assert (state["running"], state["started_at"], state["total"]) == (False, None, 0)
    assert [one["thread_id"] for one in state["threads"]] == ["c", "a"]


def test_one_runs_at_a_time_and_stop_ends_it_after_its_thread(desk: Desk) -> None:
    at_work, go = threading.Event(), threading.Event()

    def hold() -> None:
        at_work.set()
        assert go.wait(PATIENCE)

    desk.source.before_fetch = hold
    desk.act("start", days=14)
    assert at_work.wait(PATIENCE)
    assert desk.act("start", days=3)["days"] == 14
    desk.act("stop")
    go.set()
    state = desk.finished()
    assert (state["stopped"], state["notice"], state["done"]) == (True, None, 1)
    desk.source.before_fetch = lambda: None
    assert desk.act("continue")["days"] == 14
    state = desk.finished()
    assert (state["done"], state["fetched"], state["stopped"]) == (4, 3, False)
    assert sorted(desk.source.fetched) == ["a", "b", "c", "d"]


def test_stop_ends_a_pause_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bowout.limits.TRIAGE_PAUSES", (3600,))
    desk.source.trouble = [GmailBusyError()]
    desk.act("start")
    until = time.monotonic() + PATIENCE
    while not desk.state()["notice"] and time.monotonic() < until:
        time.sleep(0.01)
    assert "slow down" in desk.state()["notice"]
    assert "Going on in" in desk.state()["notice"]
    desk.act("stop")
    assert desk.finished()["stopped"]


def test_a_run_that_cannot_go_on_says_why(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bowout.limits.TRIAGE_PAUSES", ())
    desk.source.trouble = [None, GmailDownError()]
    desk.act("start")
    state = desk.finished()
    assert (state["stopped"], state["done"]) == (True, 1)
    assert state["notice"].startswith("Gmail does not answer.")


def test_whatever_goes_wrong_ends_in_a_sentence(desk: Desk) -> None:
    desk.source.trouble = [RuntimeError("secret words")]
    desk.act("start")
    assert desk.finished()["notice"] == "Something went wrong inside Bowout."


def test_without_gmail_the_person_is_told_what_to_do(shelf: Shelf) -> None:
    desk = Desk(shelf, two_that_wait())
    answer = desk.extension.post("/v1/triage", {"action": "start"})
    assert answer.status_code == 409
    error = answer.get_json()["error"]
    assert error["code"] == "gmail_not_connected"
    assert "connect" in error["hint"]
    assert desk.state()["threads"] == []


def test_with_the_demo_a_newcomer_sees_invented_threads(shelf: Shelf) -> None:
    desk = Desk(shelf, two_that_wait(), demo=True)
    desk.act("start")
    state = desk.finished()
    assert state["demo"]
    assert len(state["threads"]) > 5
    assert desk.source.fetched == []


def test_what_the_ledger_remembers_counts(desk: Desk) -> None:
    desk.act("start")
    desk.finished()
    thread = {"channel": "email", "thread_id": "c", "account": "sam@example.com"}
    desk.extension.post("/v1/ledger/record", {"thread": thread, "event": "decided"})
    offer = desk.state()["threads"][0]
    assert offer["clock"]["state"] == "calm"
    assert offer["clock"]["due"]
    body = {"thread": thread, "event": "called", "kind": "call_script"}
    assert desk.extension.post("/v1/ledger/record", body).status_code == 200
    assert [one["thread_id"] for one in desk.state()["threads"]] == ["a"]


def test_who_is_forgotten_is_forgotten_here_too(desk: Desk, data_home: Path) -> None:
    desk.act("start")
    desk.finished()
    assert (data_home / FILE).exists()
    assert desk.extension.post("/v1/ledger/forget", {"all": True}).status_code == 200
    assert not (data_home / FILE).exists()
    assert desk.state()["threads"] == []


@pytest.mark.usefixtures("connected")
def test_with_remembering_switched_off_nothing_is_kept(shelf: Shelf, data_home: Path) -> None:
    desk = Desk(shelf, two_that_wait(), settings=Settings(ledger="off"))
    desk.act("start")
    assert len(desk.finished()["threads"]) == 2
    assert not (data_home / FILE).exists()


@pytest.mark.parametrize(
    "body", [{}, {"action": "send"}, {"action": "start", "days": 0}, {"action": "stop", "x": 1}]
)
def test_a_wrong_request_is_refused_by_name(desk: Desk, body: dict[str, Any]) -> None:
    answer = desk.extension.post("/v1/triage", body)
    assert answer.status_code == 400
    assert answer.get_json()["error"]["code"] == "bad_input"
