"""How the person's part of signing in can end. The good end: tests/emulator/test_sign_in.py."""

from __future__ import annotations

import webbrowser
from typing import Any

import pytest
from google_auth_oauthlib.flow import InstalledAppFlow, WSGITimeoutError
from oauthlib.oauth2 import (
    AccessDeniedError,
    InvalidClientError,
    InvalidGrantError,
    MismatchingStateError,
)

from bowout.errors import BowoutError, GmailDownError, GmailSetupError, NotConnectedError
from bowout.mailbox.client_file import client_from_config
from bowout.mailbox.google import SCOPES
from bowout.mailbox.sign_in import ask_person

CLIENT = client_from_config(
    {
        "client_id": "pier.apps.googleusercontent.com",
        "client_secret": "not-much-of-a-secret",
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": "https://oauth2.googleapis.com/token",
    }
)


class Granted:
    refresh_token: str | None = "a refresh token"
    granted_scopes: Any = tuple(SCOPES)


def flow_ends(monkeypatch: pytest.MonkeyPatch, end: Exception | Granted) -> dict[str, Any]:
    """Let Google's flow end like this; return what it was asked for."""
    asked: dict[str, Any] = {}

    def run_local_server(_: InstalledAppFlow, **options: Any) -> Granted:
        asked.update(options)
        if isinstance(end, Exception):
            raise end
        return end

    monkeypatch.setattr(InstalledAppFlow, "run_local_server", run_local_server)
    return asked


def other_scopes(*granted: str) -> Warning:
    """What oauthlib raises when other scopes come than were asked for."""
    warning = Warning("Scope has changed")
    warning.new_scope = list(granted)  # type: ignore[attr-defined]
    return warning


ENDS: list[tuple[Exception, type[BowoutError], str]] = [
    (AccessDeniedError(), NotConnectedError, "did not allow"),
    (WSGITimeoutError("timed out"), NotConnectedError, "No answer"),
    (InvalidClientError(), GmailSetupError, "client"),
    (InvalidGrantError(), NotConnectedError, "without a result"),
    (MismatchingStateError(), NotConnectedError, "without a result"),
    (other_scopes(), GmailSetupError, "gmail.readonly"),
    (other_scopes(*SCOPES, "openid"), GmailSetupError, "other permissions"),
    (ConnectionError("no network"), GmailDownError, "cannot be reached"),
]


@pytest.mark.parametrize(("end", "kind", "said"), ENDS)
def test_an_end_of_the_flow_is_one_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, end: Exception, kind: type[BowoutError], said: str
) -> None:
    flow_ends(monkeypatch, end)
    with pytest.raises(kind, match=said) as caught:
        ask_person(CLIENT, SCOPES)
    assert caught.value.hint


def test_a_permission_that_was_not_given_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    granted = Granted()
    granted.granted_scopes = "openid email"
    flow_ends(monkeypatch, granted)
    with pytest.raises(GmailSetupError, match=r"gmail\.readonly"):
        ask_person(CLIENT, SCOPES)


def test_a_sign_in_that_would_not_last_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    granted = Granted()
    granted.refresh_token = None
    flow_ends(monkeypatch, granted)
    with pytest.raises(GmailSetupError, match="no lasting"):
        ask_person(CLIENT, SCOPES)


@pytest.mark.parametrize("has_browser", [True, False])
def test_without_a_browser_the_address_is_only_printed(
    monkeypatch: pytest.MonkeyPatch, has_browser: bool
) -> None:
    def get(_: str | None = None) -> object:
        if not has_browser:
            raise webbrowser.Error("could not locate runnable browser")
        return object()

    monkeypatch.setattr(webbrowser, "get", get)
    asked = flow_ends(monkeypatch, Granted())
    ask_person(CLIENT, SCOPES)
    assert asked["open_browser"] is has_browser
    assert asked["host"] == "127.0.0.1"
    assert "{url}" in asked["authorization_prompt_message"]
