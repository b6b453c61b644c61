"""A full disk, a folder that cannot be written, files that are damaged: a sentence, and a way back.

Whatever is wrong with a file, the answer is one of our errors with what to do, a file that was good
stays as it was, and when the cause is gone the next call works without a restart.
"""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from bowout import pairing, settings
from bowout.errors import BowoutError, SettingsError
from bowout.mailbox import google, secrets
from bowout.pairing import Pairing, new_code
from harness.client import ORIGIN, Extension

DAMAGED = [b"", b"{", b"null", b"[1]", b"\xff\xfe", b'{"a": 1}', b"\x00" * 4096, b"[" * 50_000]


def _no_space(_handle: int) -> None:
    """No byte more is taken, as a full disk says it."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_on_a_full_disk_pairing_says_so_and_works_again_when_there_is_room(
    monkeypatch: pytest.MonkeyPatch, extension: Extension, data_home: Path
) -> None:
    before = (data_home / pairing.CLIENTS_FILE).read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", _no_space)
        with pytest.raises(SettingsError, match="No space left") as caught:
            new_code()
        assert "disk full" in str(caught.value.hint)
        assert extension.get("/v1/status").status_code == 200
    assert (data_home / pairing.CLIENTS_FILE).read_bytes() == before
    assert not [path for path in data_home.iterdir() if path.name.startswith(".")]
    assert Pairing().redeem(new_code(), "Firefox", ORIGIN).token


def test_a_full_disk_between_code_and_token_is_one_error(
    extension: Extension, monkeypatch: pytest.MonkeyPatch, data_home: Path
) -> None:
    code = new_code()
    before = (data_home / pairing.CLIENTS_FILE).read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", _no_space)
        answer = extension.post("/v1/pair", {"code": code, "label": "Firefox"})
    assert answer.status_code == 500
    assert answer.get_json()["error"]["code"] == "bad_settings"
    assert (data_home / pairing.CLIENTS_FILE).read_bytes() == before
    assert Pairing().redeem(new_code(), "Firefox", ORIGIN).token


def test_a_folder_that_takes_no_new_file_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, extension: Extension
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with pytest.raises(SettingsError, match="Read-only") as caught:
        new_code()
    assert "read-only" in str(caught.value.hint)
    assert extension.get("/v1/status").status_code == 200


@pytest.mark.parametrize("content", DAMAGED)
@pytest.mark.parametrize(
    "name", [pairing.CODE_FILE, pairing.CLIENTS_FILE, pairing.SEEN_FILE, "settings.toml"]
)
def test_a_damaged_file_is_an_error_of_ours_or_nothing(name: str, content: bytes) -> None:
    settings.write_private(name, content)
    ways: list[Any] = [
        lambda: Pairing().redeem("AAAA-AAAA", "x", ORIGIN),
        lambda: Pairing().clients(),
        lambda: Pairing().versions(),
        lambda: Pairing().holder("x"),
        settings.load_settings,
    ]
    for way in ways:
        with contextlib.suppress(BowoutError):
            way()


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_sign_in_counts_as_none_and_connecting_mends_it(content: bytes) -> None:
    settings.write_private(secrets.FILE, content)
    assert not google.is_connected()
    assert google.connected_account() is None


def test_a_damaged_list_of_clients_is_mended_without_a_restart(
    extension: Extension, data_home: Path
) -> None:
    good = (data_home / pairing.CLIENTS_FILE).read_bytes()
    settings.write_private(pairing.CLIENTS_FILE, good[:-20])
    broken = extension.get("/v1/status")
    assert broken.status_code == 500
    assert "damaged" in broken.get_json()["error"]["message"]
    settings.write_private(pairing.CLIENTS_FILE, good)
    assert extension.get("/v1/status").status_code == 200


@pytest.mark.skipif(sys.platform == "win32", reason="file modes are Unix's")
def test_a_start_in_a_folder_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "bowout", "serve", "--port", "1"],
        env={**os.environ, "BOWOUT_HOME": str(tmp_path / "file" / "home")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "BOWOUT_HOME" in done.stderr
