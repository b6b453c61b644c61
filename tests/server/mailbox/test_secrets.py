from __future__ import annotations

import stat
import sys

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, NoKeyringError, PasswordDeleteError

from bowout.errors import NotConnectedError, SettingsError
from bowout.mailbox import secrets
from bowout.settings import data_folder, write_private


class Desktop(KeyringBackend):
    """A keyring as a desktop has one."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("there is none")

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked("locked")


class Headless(Desktop):
    """What the library answers with where there is no keyring."""

    priority = 0

    def _open(self) -> None:
        raise NoKeyringError("no recommended backend")


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    found = Desktop()
    monkeypatch.setattr(keyring, "get_keyring", lambda: found)
    monkeypatch.setenv("BOWOUT_SECRETS", "auto")
    return found


@pytest.fixture
def headless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", Headless)
    monkeypatch.setenv("BOWOUT_SECRETS", "auto")


def test_a_keyring_is_used_where_there_is_one(desktop: Desktop) -> None:
    assert "keyring" in secrets.write("a secret")
    assert secrets.read() == "a secret"
    assert list(desktop.kept.values()) == ["a secret"]
    assert not (data_folder() / secrets.FILE).exists()
    secrets.remove()
    assert secrets.read() is None
    secrets.remove()  # a second time is fine


@pytest.mark.usefixtures("headless")
def test_without_a_keyring_a_private_file_is_used_and_said() -> None:
    assert secrets.read() is None
    assert secrets.write("a secret") == secrets.where()
    assert secrets.FILE in secrets.where()
    assert secrets.read() == "a secret"
    if sys.platform != "win32":
        assert stat.S_IMODE((data_folder() / secrets.FILE).stat().st_mode) == 0o600
    secrets.remove()
    assert secrets.read() is None


def test_a_file_that_others_can_read_is_refused() -> None:
    write_private(secrets.FILE, b"a secret").chmod(0o644)
    with pytest.raises(NotConnectedError, match="open to other users"):
        secrets.read()


def test_the_setting_file_never_asks_the_keyring(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOWOUT_SECRETS", "file")
    secrets.write("a secret")
    assert desktop.kept == {}
    assert secrets.FILE in secrets.where()


def test_another_data_folder_is_another_sign_in(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secrets.write("mine")
    other = tmp_path_factory.mktemp("other")
    other.chmod(0o700)
    monkeypatch.setenv("BOWOUT_HOME", str(other))
    assert secrets.read() is None
    secrets.write("theirs")
    assert sorted(desktop.kept.values()) == ["mine", "theirs"]


def test_a_locked_keyring_is_not_called_disconnected(desktop: Desktop) -> None:
    secrets.write("a secret")
    desktop.locked = True
    with pytest.raises(NotConnectedError, match="locked") as caught:
        secrets.read()
    assert "Unlock" in (caught.value.hint or "")
    with pytest.raises(SettingsError, match="cannot be removed"):
        secrets.remove()


def test_a_keyring_that_refuses_is_replaced_by_the_file(desktop: Desktop) -> None:
    desktop.locked = True
    assert secrets.FILE in secrets.write("a secret")
    assert secrets.read() == "a secret"
    desktop.locked = False
    assert "keyring" in secrets.write("a newer secret")  # and the file is gone
    assert secrets.read() == "a newer secret"


def test_a_keyring_that_was_asked_for_must_be_there(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOWOUT_SECRETS", "keyring")
    desktop.locked = True
    with pytest.raises(SettingsError, match="does not take"):
        secrets.write("a secret")
    monkeypatch.setattr(keyring, "get_keyring", Headless)
    with pytest.raises(SettingsError, match="no keyring"):
        secrets.write("a secret")


def test_a_setting_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOWOUT_SECRETS", "cloud")
    with pytest.raises(SettingsError, match="secrets"):
        secrets.where()
