"""The sign-in, from the client file to the kept secret and back, over real HTTP."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from google.auth.transport.requests import Request

from bowout.errors import InputError, NotConnectedError
from bowout.mailbox import google
from bowout.mailbox.gmail import GmailMailbox
from bowout.settings import data_folder

if TYPE_CHECKING:
    from emulator.conftest import Person

pytestmark = pytest.mark.emulator

PIER = "19a0c0ffee000001"


def test_the_person_is_asked_for_reading_only_and_with_pkce(
    gmail: str, client_file: Path, person: Person
) -> None:
    google.connect(client_file, endpoint=gmail + "/")
    assert person.asked["scope"] == ["https://www.googleapis.com/auth/gmail.readonly"]
    assert person.asked["code_challenge_method"] == ["S256"]
    assert person.asked["access_type"] == ["offline"]
    assert person.asked["prompt"] == ["consent"]
    assert person.asked["redirect_uri"][0].startswith("http://127.0.0.1:")
    assert person.asked["state"][0]


@pytest.mark.usefixtures("person")
def test_the_sign_in_is_kept_for_the_user_alone_and_can_be_used(
    gmail: str, client_file: Path
) -> None:
    assert google.connect(client_file, endpoint=gmail + "/") is None  # it has no getProfile
    assert google.is_connected()
    assert google.connected_account() is None
    kept = data_folder() / "gmail-sign-in.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    credentials = google.load_credentials()
    credentials.refresh(Request())  # type: ignore[no-untyped-call]  # any host but the kept one fails
    assert credentials.token
    assert credentials.token not in kept.read_text(encoding="utf-8")
    assert google.load_credentials().token == credentials.token


@pytest.mark.usefixtures("person")
def test_a_second_connect_needs_no_client_file(gmail: str, client_file: Path) -> None:
    google.connect(client_file, endpoint=gmail + "/")
    first = google.load_credentials().refresh_token
    google.connect(endpoint=gmail + "/")
    assert google.load_credentials().refresh_token != first


def test_the_first_connect_needs_a_client_file() -> None:
    with pytest.raises(InputError, match="client file"):
        google.connect()


@pytest.mark.usefixtures("person")
def test_a_sign_in_that_has_run_out_names_the_seven_days(gmail: str, client_file: Path) -> None:
    google.connect(client_file, endpoint=gmail + "/")
    credentials = google.load_credentials()
    credentials._refresh_token = "run-out"
    with pytest.raises(NotConnectedError) as caught:
        GmailMailbox(endpoint=gmail + "/", credentials=lambda: credentials).fetch(PIER)
    assert caught.value.hint is not None
    assert "seven days" in caught.value.hint


@pytest.mark.usefixtures("person")
def test_disconnecting_forgets_the_sign_in_here_and_at_google(
    gmail: str, client_file: Path
) -> None:
    google.connect(client_file, endpoint=gmail + "/")
    assert google.disconnect()
    assert not google.is_connected()
    assert not (data_folder() / "gmail-sign-in.json").exists()
    with pytest.raises(NotConnectedError):
        google.load_credentials()


def test_a_person_who_says_no_is_not_connected(client_file: Path, person: Person) -> None:
    person.says = "no"
    with pytest.raises(NotConnectedError, match="did not allow"):
        google.connect(client_file)
    assert not google.is_connected()
