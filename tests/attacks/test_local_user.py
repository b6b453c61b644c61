"""Another user of the computer: what he can read, list, or put in our way (checklist G).

The program is started as people start it, under an umask that keeps nothing private.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bowout import pairing, settings
from bowout.errors import SettingsError
from bowout.mailbox import secrets
from browser.service import Service
from harness.tally import Tally
from harness.wire import Target, paired_with

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="file modes are Unix's")
FILES = (pairing.CODE_FILE, pairing.CLIENTS_FILE, secrets.FILE, "settings.toml")


@pytest.fixture
def started(tmp_path: Path) -> Iterator[tuple[Service, Target, Path]]:
    """The program after its first start and its first pairing, under umask 000."""
    home = tmp_path / "home"
    before = os.umask(0)
    try:
        service = Service(home)
        client = paired_with(service)
    finally:
        os.umask(before)
    yield service, client, home
    service.stop()


def test_after_the_first_start_everything_is_private(
    started: tuple[Service, Target, Path], tally: Tally
) -> None:
    service, _, home = started
    service.code()  # while this one waits its file is there
    made = [home, *home.rglob("*")]
    assert len(made) >= 3
    open_ones = [path.name for path in made if path.stat().st_mode & 0o077]
    tally.judge("local user: file modes", tried=len(made), let_in=open_ones)


def test_neither_token_nor_code_is_in_a_command_line_or_an_environment(
    started: tuple[Service, Target, Path], tally: Tally
) -> None:
    if not Path("/proc/self/cmdline").exists():
        pytest.skip("this system has no /proc")
    service, client, _ = started
    code = service.code()
    seen = [Path(f"/proc/{service.pid}/{name}").read_bytes() for name in ("cmdline", "environ")]
    secrets_of_ours = (client.token, code, code.replace("-", ""))
    found = [word[:4] for word in secrets_of_ours for text in seen if word.encode() in text]
    tally.judge("local user: process list", tried=6, let_in=found)


def test_after_the_end_nothing_listens_and_nothing_stays(
    started: tuple[Service, Target, Path],
) -> None:
    service, _, _ = started
    os.kill(service.pid, signal.SIGINT)
    service.wait()
    with socket.socket() as wire:
        assert wire.connect_ex(("127.0.0.1", service.port)) != 0
    assert not Path(f"/proc/{service.pid}/cmdline").exists()


@pytest.mark.parametrize("name", FILES)
def test_a_link_in_the_place_of_a_file_is_not_followed(
    data_home: Path, tmp_path: Path, tally: Tally, name: str
) -> None:
    bait = tmp_path / "bait"
    bait.write_bytes(b"theirs")
    (data_home / name).symlink_to(bait)
    with pytest.raises(SettingsError, match="link"):
        settings.read_private(name)
    settings.write_private(name, b"ours")
    changed = [name] if bait.read_bytes() != b"theirs" else []
    tally.judge("local user: links", tried=2, let_in=changed)


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o701, 0o777, 0o770])
def test_an_open_folder_stops_the_start(data_home: Path, tally: Tally, mode: int) -> None:
    data_home.chmod(mode)
    with pytest.raises(SettingsError, match="open to other users"):
        settings.data_folder()
    tally.add("local user: open folders", tried=1)


def test_a_data_folder_that_is_a_link_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tally: Tally
) -> None:
    (tmp_path / "real").mkdir(mode=0o700)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.setenv("BOWOUT_HOME", str(tmp_path / "link"))
    with pytest.raises(SettingsError, match="link"):
        settings.data_folder()
    tally.add("local user: links", tried=1)
