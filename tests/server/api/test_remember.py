"""The ledger over the wire: recording, listing, forgetting, reminders, numbers, settings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bowout.api.service import Service
from bowout.app import create_app
from bowout.ledger.demo import demo_ledger
from bowout.ledger.ledger import Ledger
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import Shelf
from bowout.settings import Settings
from harness.client import ORIGIN, Extension
from harness.remembered import DAY, NOW

HERE = {"channel": "email", "thread_id": "19fbe8798fa54b87", "account": "sam@example.com"}
CHAT = {"channel": "linkedin", "conversation": "2-NzA1"}
FACTS = {
    "recruiter": "Rita Solano",
    "email": "rita@talent.example",
    "company": "Initech",
    "role": "Staff Engineer",
}
SAID = {"event": "sent", "stage": "outreach", "kind": "decline", "facts": FACTS}


class Clock:
    """A clock that a test turns."""

    now = NOW

    def __call__(self) -> Any:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def service(shelf: Shelf, clock: Clock) -> Iterator[Service]:
    ledger = Ledger()
    settings = Settings(name="Sam Rivera", email="sam@example.com")
    yield Service(settings, shelf, clock=clock, ledger=ledger)
    ledger.close()


def asked(answer: Any, status: int = 200) -> Any:
    assert answer.status_code == status, answer.get_data(as_text=True)
    return answer.get_json()


def test_what_happened_is_kept_and_listed(extension: Extension) -> None:
    """R77."""
    entry = asked(extension.post("/v1/ledger/record", {"thread": HERE, **SAID}))["entry"]
    assert entry["thread_id"] == HERE["thread_id"]
    assert entry["conversation"] is None
    assert entry["person"]["name"] == "Rita Solano"
    assert entry["person"]["declines"] == 1
    assert entry["stage_name"] == "Cold outreach"
    assert entry["declined_at"] == "2026-03-04T10:00:00Z"
    found = asked(extension.get("/v1/ledger"))
    assert found["entries"] == [entry]
    assert (found["total"], found["limit"], found["offset"], found["demo"]) == (1, 100, 0, False)


def test_a_conversation_on_linkedin_is_kept_by_its_key(extension: Extension) -> None:
    entry = asked(extension.post("/v1/ledger/record", {"thread": CHAT, **SAID}))["entry"]
    assert (entry["conversation"], entry["thread_id"]) == ("2-NzA1", None)


@pytest.mark.parametrize(
    "body",
    [
        {"thread": HERE},
        {"thread": HERE, "event": "danced"},
        {"thread": {"channel": "email"}, "event": "sent"},
        {"thread": {"channel": "linkedin", "thread_id": "aa"}, "event": "sent"},
        {"thread": {**HERE, "conversation": "x"}, "event": "sent"},
        {"thread": {"channel": "email", "thread_id": "../x"}, "event": "sent"},
        {"thread": HERE, "event": "sent", "at": "2026-03-04T10:00"},
        {"thread": HERE, "event": "sent", "text": "what they wrote"},
    ],
)
def test_a_wrong_record_is_refused_and_nothing_is_kept(
    extension: Extension, body: dict[str, Any]
) -> None:
    asked(extension.post("/v1/ledger/record", body), 400)
    assert asked(extension.get("/v1/ledger"))["total"] == 0


def test_a_name_cannot_command_the_terminal(extension: Extension) -> None:
    facts = {"recruiter": "\x1b]0;owned\x07Rita\nSolano", "company": "\x1b", "role": "Lead\u202e"}
    body = {"thread": HERE, "event": "sent", "facts": facts}
    entry = asked(extension.post("/v1/ledger/record", body))["entry"]
    assert entry["person"]["name"] == "]0;owned Rita Solano"
    assert (entry["company"], entry["role"]) == (None, "Lead")


def test_the_rest_of_the_entries_come_in_stretches(extension: Extension) -> None:
    for number in range(3):
        thread = {**HERE, "thread_id": f"{number:x}"}
        asked(extension.post("/v1/ledger/record", {"thread": thread, "event": "copied"}))
    page = asked(extension.post("/v1/ledger", {"limit": 1, "offset": 1}))
    assert [one["thread_id"] for one in page["entries"]] == ["1"]
    assert page["total"] == 3
    asked(extension.post("/v1/ledger", {"limit": 0}), 400)
    asked(extension.post("/v1/ledger", {"limit": 501}), 400)


def test_what_waits_comes_the_most_pressing_first(extension: Extension, clock: Clock) -> None:
    """R1, R9."""
    for number, stage in enumerate(("outreach", "offer", "screening")):
        thread = {**HERE, "thread_id": f"{number:x}"}
        body = {"thread": thread, "event": "decided", "stage": stage}
        asked(extension.post("/v1/ledger/record", body))
    asked(extension.post("/v1/ledger/record", {"thread": CHAT, **SAID}))
    clock.now = NOW + timedelta(hours=48)
    found = asked(extension.post("/v1/ledger", {"open": True}))
    assert [one["stage"] for one in found["entries"]] == ["offer", "screening", "outreach"]
    assert found["total"] == 3
    assert {one["clock"]["state"] for one in found["entries"]} == {"overdue"}
    assert found["entries"][0]["clock"]["severity"] == 12


def test_a_person_and_everyone_can_be_forgotten(extension: Extension) -> None:
    """R80."""
    entry = asked(extension.post("/v1/ledger/record", {"thread": HERE, **SAID}))["entry"]
    gone = asked(extension.post("/v1/ledger/forget", {"person": entry["person"]["id"]}))
    assert gone == {"people": 1, "entries": 1}
    missing = asked(extension.post("/v1/ledger/forget", {"person": "Rita Solano"}), 404)
    assert missing["error"]["code"] == "not_remembered"
    asked(extension.post("/v1/ledger/record", {"thread": HERE, **SAID}))
    assert asked(extension.post("/v1/ledger/forget", {"all": True}))["entries"] == 1
    for wrong in ({}, {"person": "x", "all": True}, {"person": ""}, {"all": False}):
        asked(extension.post("/v1/ledger/forget", wrong), 400)


def test_a_reminder_carries_its_note_and_is_put_off_and_away(
    extension: Extension, clock: Clock
) -> None:
    """R76: 'produces follow-up note draft'."""
    asked(extension.post("/v1/ledger/record", {"thread": HERE, **SAID}))
    (reminder,) = asked(extension.get("/v1/reminders"))["reminders"]
    assert (reminder["due"], reminder["is_due"]) == ("2026-12-04", False)
    text = reminder["note"]["text"]
    assert "the Staff Engineer role at Initech" in text
    assert text.endswith("Sam Rivera")
    clock.now = NOW + 280 * DAY
    assert asked(extension.get("/v1/reminders"))["reminders"][0]["is_due"]
    later = {"id": reminder["id"], "action": "snooze", "days": 10}
    (moved,) = asked(extension.post("/v1/reminders", later))["reminders"]
    assert (moved["due"], moved["snoozed"], moved["is_due"]) == ("2026-12-21", 1, False)
    away = {"id": reminder["id"], "action": "done"}
    assert asked(extension.post("/v1/reminders", away))["reminders"] == []
    assert asked(extension.post("/v1/reminders", away), 404)["error"]["code"] == "not_remembered"


def test_the_weekly_picture_counts(extension: Extension) -> None:
    asked(extension.post("/v1/ledger/record", {"thread": HERE, **SAID}))
    found = asked(extension.get("/v1/stats"))
    assert len(found["weeks"]) == 12
    assert found["weeks"][-1] == {
        "week": "2026-W10",
        "monday": "2026-03-02",
        "total": 1,
        "stages": {"outreach": 1},
    }
    assert (found["threads"], found["declined"], found["within_48h"]) == (1, 1, 1)
    assert found["people"][0]["name"] == "Rita Solano"


def test_the_ledger_can_be_switched_off(extension: Extension) -> None:
    asked(extension.post("/v1/settings", {"ledger": "off"}))
    refused = asked(extension.post("/v1/ledger/record", {"thread": HERE, **SAID}), 503)
    assert refused["error"]["code"] == "ledger_unavailable"
    assert asked(extension.get("/v1/status"))["ledger"]["on"] is False


def test_a_ledger_out_of_reach_is_said_and_suggesting_goes_on(
    extension: Extension, data_home: Path
) -> None:
    (data_home / "ledger.sqlite3").mkdir()
    status = asked(extension.get("/v1/status"))["ledger"]
    assert (status["on"], status["working"]) == (True, False)
    assert status["notice"]
    refused = asked(extension.get("/v1/ledger"), 503)
    assert refused["error"]["code"] == "ledger_unavailable"
    thread = {
        "gmail": {"thread_id": "aa", "account": None},
        "messages": [{"from": "them", "name": "Rita Solano", "text": "Are you open to a role?"}],
    }
    assert asked(extension.post("/v1/suggest", thread))["replies"]


def test_the_demo_is_shown_until_something_is_remembered(service: Service) -> None:
    pairing = Pairing()
    invented = demo_ledger(NOW)
    app = create_app(service, pairing, demo=lambda: invented)
    extension = Extension(app.test_client(), app, pairing.redeem(new_code(), "c", ORIGIN))
    for path in ("/v1/ledger", "/v1/reminders", "/v1/stats"):
        assert asked(extension.get(path))["demo"] is True
    asked(extension.post("/v1/ledger/record", {"thread": HERE, **SAID}))
    for path in ("/v1/ledger", "/v1/reminders", "/v1/stats"):
        assert asked(extension.get(path))["demo"] is False
    assert asked(extension.get("/v1/ledger"))["total"] == 1
    invented.close()


def test_settings_are_shown_with_a_sentence_and_changed_at_once(extension: Extension) -> None:
    before = {one["name"]: one for one in asked(extension.get("/v1/settings"))["settings"]}
    assert before["tone"]["choices"] == ["", "brief", "warm", "formal"]
    assert before["tone"]["source"] == "default"
    assert before["name"]["sentence"].endswith(".")
    assert before["secrets"]["editable"] is False  # the tests set it in the environment
    changed = asked(extension.post("/v1/settings", {"name": "Samira Rivera", "tone": "formal"}))
    after = {one["name"]: one for one in changed["settings"]}
    assert (after["tone"]["value"], after["tone"]["source"]) == ("formal", "file")
    thread = {"messages": [{"from": "them", "name": "Rita Solano", "text": "A role for you?"}]}
    reply = asked(extension.post("/v1/suggest", {**thread, "as_stage": "outreach"}))["replies"][0]
    assert reply["tone"] == "formal"
    assert reply["text"].endswith("Samira Rivera")


def test_a_wrong_setting_is_named_and_nothing_changes(extension: Extension) -> None:
    wrong = asked(extension.post("/v1/settings", {"direction": "x", "tone": "loud"}), 400)
    assert "tone" in wrong["error"]["message"]
    unknown = asked(extension.post("/v1/settings", {"nmae": "Sam"}), 400)
    assert "nmae" in unknown["error"]["message"]
    found = {one["name"]: one for one in asked(extension.get("/v1/settings"))["settings"]}
    assert found["direction"]["value"] == ""


def test_reminder_months_take_effect_at_once(extension: Extension) -> None:
    """R76: configurable."""
    asked(extension.post("/v1/settings", {"reminder_months": "6"}))
    asked(extension.post("/v1/ledger/record", {"thread": HERE, **SAID}))
    (reminder,) = asked(extension.get("/v1/reminders"))["reminders"]
    assert reminder["due"] == "2026-09-04"
