"""The doctor: one finding a thing that Bowout needs, and what to do where it is bad."""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bowout import __version__, limits, pairing
from bowout.cli import looks, main
from bowout.cli.doctor import looked
from bowout.cli.looks import LOOKS
from bowout.errors import GmailDownError, GmailSetupError, NotConnectedError
from bowout.mailbox import google
from bowout.pairing import Pairing, new_code
from bowout.settings import write_private

ORIGIN = "chrome-extension://" + "a" * 32
NAMES = [name for name, _ in LOOKS]
unix_only = pytest.mark.skipif(sys.platform == "win32", reason="file modes are Unix's")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments])


def finding(name: str) -> dict[str, Any]:
    """One finding, as ``--json`` gives it; the whole command is run by the tests that need it."""
    return asdict(looked(name, dict(LOOKS)[name]))


@pytest.fixture(autouse=True)
def _free_port(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setattr(limits, "PORT", free.getsockname()[1])


@pytest.fixture
def answers() -> Iterator[Callable[[bytes], None]]:
    """Somebody on our port who answers everything with the same bytes."""
    running: list[HTTPServer] = []

    def start(content: bytes) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: Any) -> None:
                """Nothing on the terminal."""

        server = HTTPServer(("127.0.0.1", limits.PORT), Handler)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        running.append(server)

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def pair() -> str:
    return Pairing().redeem(new_code(), "Chromium", ORIGIN).client


def test_on_a_new_computer_nothing_is_bad_and_every_gap_has_a_remedy(data_home: Path) -> None:
    result = call()
    assert result.exit_code == 0, result.output
    assert str(data_home) in result.output
    rows = json.loads(call("--json").output)
    assert [row["name"] for row in rows] == NAMES
    assert {"Data folder", "Reader", "Service", "Extension", "Clock", "Gmail"} <= {*NAMES}
    assert all(row["remedy"] for row in rows if row["mark"] != "ok")


def test_a_broken_setting_is_bad_and_named() -> None:
    write_private("settings.toml", b"nmae = 1")
    result = call()
    assert result.exit_code == 1
    assert "Did you mean name?" in result.output


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "_is_installed", lambda name: name != "waitress")
    assert finding("Environment")["said"] == "packages are missing: waitress"


@unix_only
def test_a_file_that_others_can_read_is_bad_with_the_command_that_mends_it() -> None:
    write_private("settings.toml", b"").chmod(0o644)
    row = finding("Data folder")
    assert row["mark"] == "bad"
    assert row["remedy"].startswith("Run: chmod 600")


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FREE_DISK", 2**80)
    assert "full" in finding("Data folder")["said"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"It works", "something else answers"),
        (b'{"name": "other"}', "something else answers"),
        (b"[]", "something else answers"),
        (b'{"name": "bowout", "version": "0.0.1"}', "another version"),
    ],
)
def test_a_stranger_on_the_port_is_bad(
    answers: Callable[[bytes], None], content: bytes, said: str
) -> None:
    answers(content)
    row = finding("Service")
    assert (row["mark"], said in row["said"]) == ("bad", True)
    assert row["remedy"]


def test_a_service_of_another_data_folder_is_told_by_its_proof(
    answers: Callable[[bytes], None],
) -> None:
    pair()
    hello = {"name": "bowout", "version": __version__, "proof": "00" * 32}
    answers(json.dumps(hello).encode())
    assert "another data folder" in finding("Service")["said"]


def test_the_version_of_the_extension_is_the_one_last_seen() -> None:
    client = pair()
    assert "not seen yet" in finding("Extension")["said"]
    (known,) = Pairing().clients()
    Pairing().note_version(known, __version__)
    assert finding("Extension")["said"] == f"1 paired, version {__version__}"
    Pairing().note_version(known, "0.0.1")
    row = finding("Extension")
    assert row["mark"] == "bad"
    assert "Reload" in row["remedy"]
    assert Pairing().versions() == {client: "0.0.1"}


@pytest.mark.parametrize("version", ["", "1.x", "1" * 40, "../x", "1.2.3.4.5", "é"])
def test_what_is_no_version_is_not_kept(version: str) -> None:
    pair()
    (known,) = Pairing().clients()
    Pairing().note_version(known, version)
    assert Pairing().versions() == {}


def test_a_clock_before_the_last_pairing_is_bad(monkeypatch: pytest.MonkeyPatch) -> None:
    pair()
    monkeypatch.setattr(time, "time", lambda: 1_000_000.0)
    assert finding("Clock")["mark"] == "bad"


@pytest.mark.parametrize(
    "error", [GmailDownError(), GmailSetupError("x", "y"), NotConnectedError()]
)
def test_what_google_says_is_the_finding(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def look() -> None:
        raise error

    monkeypatch.setattr(google, "is_connected", lambda: True)
    monkeypatch.setattr(google, "look", look)
    row = finding("Gmail")
    assert row["mark"] == "bad"
    assert row["remedy"]


@pytest.mark.parametrize(
    ("scopes", "ahead", "mark"),
    [
        (google.SCOPES, 1.0, "ok"),
        ([*google.SCOPES, "https://mail.google.com/"], 1.0, "bad"),
        (google.SCOPES, -3_600.0, "bad"),
    ],
)
def test_scopes_and_clock_are_looked_at(
    monkeypatch: pytest.MonkeyPatch, scopes: list[str], ahead: float, mark: str
) -> None:
    monkeypatch.setattr(google, "is_connected", lambda: True)
    monkeypatch.setattr(google, "look", lambda: ("sam@example.com", scopes, ahead))
    assert finding("Gmail")["mark"] == mark


def test_damaged_files_of_ours_are_findings_and_no_traceback() -> None:
    for name in (pairing.CLIENTS_FILE, pairing.SEEN_FILE):
        write_private(name, b"\xff{")
    result = call()
    assert result.exit_code == 1
    assert "damaged" in result.output
