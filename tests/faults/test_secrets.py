"""A keyring or a settings file that went bad while the service runs: the click is answered.

Without a sign-in that can be read the text on the page is what there is; the person is told why,
and when the cause is gone the next click reads Gmail again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringError, KeyringLocked

from bowout import settings
from bowout.api.service import Service
from bowout.app import create_app
from bowout.mailbox import google
from bowout.mailbox.gmail import GmailMailbox
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import load_shelf
from bowout.settings import Settings
from harness.client import ORIGIN, Extension

CLICK = {
    "messages": [{"from": "them", "text": "Hi Sam, we are hiring a welder. Open to a call?"}],
    "gmail": {"thread_id": "19a0c0ffee000001", "account": "sam@example.com"},
}


class Ring(KeyringBackend):
    """A system's keyring that answers what a test wants."""

    priority = 5

    def __init__(self, answer: Callable[[], str | None]) -> None:
        self.answer = answer
        super().__init__()  # type: ignore[no-untyped-call]  # keyring types no constructor

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002
        return self.answer()

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002
        self.answer()

    def delete_password(self, service: str, username: str) -> None:  # noqa: ARG002
        self.answer()


def raising(error: Exception) -> Callable[[], str | None]:
    def answer() -> str | None:
        raise error

    return answer


BROKEN: dict[str, Callable[[], str | None]] = {
    "empty": lambda: "",
    "rubbish": lambda: "\x00\ufffd{",
    "another program's": lambda: json.dumps({"user": "x", "password": "y"}),
    "a list": lambda: "[1, 2]",
    "endless brackets": lambda: "[" * 50_000,
    "locked": raising(KeyringLocked("the person pressed Cancel")),
    "gone": raising(InitError("no session bus")),
    "failing": raising(KeyringError("it broke")),
    "failing in its own way": raising(RuntimeError("D-Bus hung up")),
}


@pytest.fixture
def clicking() -> Extension:
    pairing = Pairing()
    app = create_app(Service(Settings(name="Sam Rivera"), load_shelf(), GmailMailbox()), pairing)
    return Extension(app.test_client(), app, pairing.redeem(new_code(), "Chromium", ORIGIN))


def click(extension: Extension) -> dict[str, Any]:
    answer = extension.post("/v1/suggest", CLICK)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    said: dict[str, Any] = answer.get_json()
    assert said["source"] == "page"
    assert said["replies"]
    return said


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
def test_a_keyring_that_went_bad_costs_gmail_and_no_click(
    clicking: Extension, monkeypatch: pytest.MonkeyPatch, answer: Callable[[], str | None]
) -> None:
    monkeypatch.setenv("BOWOUT_SECRETS", "auto")
    monkeypatch.setattr(keyring, "get_keyring", lambda: Ring(answer))
    assert "Only the text on the page was read." in click(clicking)["notice"]
    status = clicking.get("/v1/status")
    assert status.status_code == 200
    assert not status.get_json()["gmail"]["connected"]
    assert not google.is_connected()


@pytest.mark.parametrize(
    "content", [b"name = ", b"\xff\xfe\x00", b"colour = 'red'\n", b"[" * 50_000, b"name = 3\n"]
)
def test_settings_that_went_bad_while_the_service_runs_cost_no_click(
    clicking: Extension, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.delenv("BOWOUT_SECRETS")
    settings.write_private("settings.toml", content)
    click(clicking)
    assert clicking.get("/v1/status").status_code == 200
    settings.write_private("settings.toml", b"secrets = 'file'\n")
    click(clicking)


@pytest.mark.skipif(sys.platform == "win32", reason="file modes are Unix's")
def test_a_sign_in_that_others_could_read_is_not_used_and_costs_no_click(
    clicking: Extension,
) -> None:
    settings.write_private("gmail-sign-in.json", b"{}").chmod(0o644)
    assert "chmod" in click(clicking)["notice"]
    assert clicking.get("/v1/status").status_code == 200
