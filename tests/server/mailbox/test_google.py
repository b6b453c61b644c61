from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from googleapiclient.http import HttpMockSequence
from httplib2 import ServerNotFoundError

from bowout.errors import GmailSetupError, InputError, NotConnectedError
from bowout.mailbox import gmail_api, google, secrets
from bowout.mailbox.client_file import client_from_config
from bowout.mailbox.google import SCOPES, SignIn

CLIENT = {
    "client_id": "pier.apps.googleusercontent.com",
    "client_secret": "not-much-of-a-secret",
    "auth_uri": "https://accounts.google.com/o/oauth2/auth",
    "token_uri": "http://127.0.0.1:9/oauth2/token",
}
PROFILE = json.dumps({"emailAddress": "sam@example.com"})


def keep(number: int = 1) -> None:
    sign_in = SignIn(client_from_config(CLIENT), f"refresh token {number}", "sam@example.com")
    secrets.write(sign_in.as_secret())


@pytest.fixture
def client_file(tmp_path: Path) -> Path:
    path = tmp_path / "client.json"
    path.write_text(json.dumps({"installed": CLIENT}), encoding="utf-8")
    return path


def google_answers(monkeypatch: pytest.MonkeyPatch, status: int, content: str) -> HttpMockSequence:
    """The person says yes, and Gmail then answers once with this."""

    class Granted:
        refresh_token = "a refresh token"
        token = "an access token"

        def before_request(self, *_: Any) -> None:
            pass

        def refresh(self, *_: Any) -> None:
            pass

    wire = HttpMockSequence([({"status": str(status)}, content)])
    wire.close = lambda: None
    monkeypatch.setattr(google, "ask_person", lambda *_: Granted())
    monkeypatch.setattr(gmail_api, "new_http", lambda: wire)
    return wire


def test_one_scope_is_asked_for_and_it_only_reads() -> None:
    assert SCOPES == ["https://www.googleapis.com/auth/gmail.readonly"]


def test_connecting_keeps_the_sign_in_and_tells_the_account(
    monkeypatch: pytest.MonkeyPatch, client_file: Path
) -> None:
    google_answers(monkeypatch, 200, PROFILE)
    assert google.connect(client_file) == "sam@example.com"
    assert google.connected_account() == "sam@example.com"
    assert google.is_connected()


@pytest.mark.parametrize(("status", "content"), [(404, ""), (200, "[]"), (200, '{"emailAdd')])
def test_an_account_that_google_does_not_tell_is_none(
    monkeypatch: pytest.MonkeyPatch, client_file: Path, status: int, content: str
) -> None:
    google_answers(monkeypatch, status, content)
    assert google.connect(client_file) is None
    assert google.is_connected()


def test_an_api_that_is_off_is_said_at_once_and_the_sign_in_stays(
    monkeypatch: pytest.MonkeyPatch, client_file: Path
) -> None:
    off = json.dumps({"error": {"errors": [{"reason": "accessNotConfigured"}]}})
    google_answers(monkeypatch, 403, off)
    with pytest.raises(GmailSetupError, match="not switched on"):
        google.connect(client_file)
    assert google.is_connected()


def test_credentials_keep_the_address_that_they_are_refreshed_at() -> None:
    keep()
    credentials = google.load_credentials()
    assert credentials.token_uri == CLIENT["token_uri"]
    assert credentials.refresh_token == "refresh token 1"
    assert credentials.account == "sam@example.com"
    assert credentials.scopes == SCOPES


def test_credentials_stay_the_same_until_the_sign_in_changes() -> None:
    keep()
    first = google.load_credentials()
    assert google.load_credentials() is first
    keep(2)
    assert google.load_credentials() is not first


def test_nobody_is_connected_at_first() -> None:
    assert not google.is_connected()
    assert google.connected_account() is None
    with pytest.raises(NotConnectedError) as caught:
        google.load_credentials()
    assert caught.value.hint == NotConnectedError.hint
    with pytest.raises(InputError, match="client file"):
        google.connect()


@pytest.mark.parametrize("secret", ["", "{", "[]", "{}", '{"client": {}, "refresh_token": "x"}'])
def test_a_sign_in_that_cannot_be_read_counts_as_none(secret: str) -> None:
    secrets.write(secret)
    assert not google.is_connected()
    assert google.connected_account() is None
    with pytest.raises(NotConnectedError, match="cannot be read"):
        google.load_credentials()


def test_disconnecting_works_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    class Offline:
        def request(self, *_: Any, **__: Any) -> None:
            raise ServerNotFoundError

        def close(self) -> None:
            pass

    monkeypatch.setattr(google, "new_http", Offline)
    keep()
    assert google.disconnect() is False
    assert not google.is_connected()
    assert google.disconnect() is False  # a second time is fine


def test_a_sign_in_is_never_shown() -> None:
    kept = SignIn(client_from_config(CLIENT), "a refresh token", "sam@example.com")
    assert "refresh" not in repr(kept)
    assert "sam" not in repr(kept)
