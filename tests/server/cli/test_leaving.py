"""Coming up at log-in, and leaving without a trace. No system's switch is ever touched."""

from __future__ import annotations

import json
import os
import socket
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bowout import limits
from bowout.cli import main
from bowout.mailbox import secrets
from bowout.pairing import Pairing, new_code
from bowout.settings import write_private

ORIGIN = "chrome-extension://" + "a" * 32

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the switches are systemd's here")


def call(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=text)


@pytest.fixture(autouse=True)
def switches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ``systemctl`` that only writes down how it was called, and a config folder of its own."""
    programs = tmp_path / "bin"
    programs.mkdir()
    log = tmp_path / "calls"
    fake = programs / "systemctl"
    fake.write_text(f'#!/bin/sh\necho "$@" >>{log}\nexit "${{FAIL:-0}}"\n', encoding="utf-8")
    fake.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return log


@pytest.fixture(autouse=True)
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A port that nobody else on this machine has."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        monkeypatch.setattr(limits, "PORT", held.getsockname()[1])
        yield held


def unit(tmp_path: Path) -> Path:
    return tmp_path / "config" / "systemd" / "user" / "bowout.service"


def test_autostart_shows_everything_before_it_does_anything(tmp_path: Path, switches: Path) -> None:
    shown = call("autostart", "on", "--dry-run")
    assert str(unit(tmp_path)) in shown.output
    assert "ExecStart=" in shown.output
    assert "systemctl --user enable --now bowout.service" in shown.output
    assert call("autostart", "on", text="n\n").exit_code == 1
    assert not unit(tmp_path).exists()
    assert not switches.exists()


def test_autostart_on_then_off_leaves_nothing(tmp_path: Path, switches: Path) -> None:
    assert call("autostart", "on", text="y\n").output.endswith("Autostart is on.\n")
    assert os.environ["BOWOUT_HOME"] in unit(tmp_path).read_text(encoding="utf-8")
    assert str(unit(tmp_path)) in call("autostart").output
    assert call("autostart", "off", "--yes").exit_code == 0
    assert not unit(tmp_path).exists()
    assert "off" in call("autostart").output
    assert switches.read_text(encoding="utf-8").splitlines() == [
        "--user daemon-reload",
        "--user enable --now bowout.service",
        "--user disable --now bowout.service",
        "--user daemon-reload",
    ]


def test_a_system_that_refuses_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAIL", "1")
    result = call("autostart", "on", "--yes")
    assert result.exit_code == 1
    assert "nothing was changed" in result.output
    assert not unit(tmp_path).exists()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "has no systemctl" in call("autostart", "on", "--yes").output


def everything(home: Path) -> None:
    """All that the program writes, and what a crash may leave."""
    write_private("settings.toml", b'name = "Sam"')
    Pairing().redeem(new_code(), "Chromium", ORIGIN)
    new_code()
    client = {"installed": {"client_id": "c", "client_secret": "s"}}
    secrets.write(json.dumps({"client": client, "refresh_token": "r", "account": None}))
    (home / ".clients.json.x1y2").write_bytes(b"half")
    (home / "ledger.sqlite3-wal").write_bytes(b"")
    (home / "templates" / "en").mkdir(parents=True)
    (home / "templates" / "en" / "mine.md").write_bytes(b"")
    assert call("autostart", "on", "--yes").exit_code == 0


def test_uninstall_lists_and_asks_first(data_home: Path) -> None:
    everything(data_home)
    before = sorted(data_home.rglob("*"))
    for result in (call("uninstall", "--dry-run"), call("uninstall", text="n\n")):
        for part in (str(data_home), "settings.toml", "1 files of your own", "bowout.service"):
            assert part in result.output
        assert "Gmail sign-in" in result.output
    assert sorted(data_home.rglob("*")) == before


def test_uninstall_leaves_nothing(data_home: Path, tmp_path: Path) -> None:
    everything(data_home)
    result = call("uninstall", "--yes")
    assert result.exit_code == 0, result.output
    assert not data_home.exists()
    assert not unit(tmp_path).exists()
    assert secrets.read() is None
    assert "pipx uninstall bowout" in result.output


def test_what_is_not_ours_in_the_folder_stays(data_home: Path) -> None:
    write_private("settings.toml", b"")
    (data_home / "holiday.jpg").write_bytes(b"")
    result = call("uninstall", "--yes")
    assert "holiday.jpg  stays" in result.output
    assert [path.name for path in data_home.iterdir()] == ["holiday.jpg"]


def test_a_folder_behind_a_link_is_not_emptied(data_home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious.md").write_bytes(b"")
    (data_home / "templates").symlink_to(elsewhere)
    assert call("uninstall", "--yes").exit_code == 0
    assert (elsewhere / "precious.md").exists()


def test_uninstall_waits_for_the_service_to_stop(data_home: Path, port: socket.socket) -> None:
    write_private("settings.toml", b"")
    port.listen()
    result = call("uninstall", "--yes")
    assert result.exit_code == 1
    assert "Stop Bowout" in result.output
    assert (data_home / "settings.toml").exists()
