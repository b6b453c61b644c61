"""The file: private, migrated, never lost in silence; other processes wait their turn."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bowout import limits
from bowout.errors import LedgerError
from bowout.ledger import file as ledger_file
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event
from bowout.ledger.schema import MIGRATIONS
from harness.remembered import GMAIL, NOW, RITA, declined, place

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="file modes are Unix's")


def test_nothing_is_opened_before_it_is_needed(data_home: Path) -> None:
    Ledger()
    assert list(data_home.iterdir()) == []


@unix_only
def test_the_file_and_what_lies_beside_it_are_private_under_an_open_umask(
    data_home: Path,
) -> None:
    before = os.umask(0)
    try:
        ledger = Ledger()
        declined(ledger, GMAIL)
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in data_home.iterdir()}
    assert "ledger.sqlite3" in modes
    assert set(modes.values()) == {0o600}


@unix_only
def test_an_open_file_and_a_link_are_refused(data_home: Path, tmp_path: Path) -> None:
    path = data_home / "ledger.sqlite3"
    path.touch(mode=0o600)
    path.chmod(0o644)
    with pytest.raises(LedgerError, match="open to other users"):
        Ledger().total()
    path.unlink()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.touch(mode=0o600)
    path.symlink_to(elsewhere)
    with pytest.raises(LedgerError, match="link"):
        Ledger().total()
    assert elsewhere.read_bytes() == b""


def test_writes_are_kept_through_a_power_cut(ledger: Ledger) -> None:
    ledger.total()
    with ledger._file.reading() as db:
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 2  # FULL


def test_a_file_of_the_first_version_is_brought_up_to_date(
    monkeypatch: pytest.MonkeyPatch, data_home: Path
) -> None:
    old = Ledger()
    declined(old, GMAIL)
    old.close()
    step = ("ALTER TABLE entry ADD COLUMN mood TEXT", "UPDATE entry SET mood = 'fine'")
    monkeypatch.setattr(ledger_file, "MIGRATIONS", (*MIGRATIONS, step))
    new = Ledger()
    assert new.total() == 1
    new.close()
    with sqlite3.connect(data_home / "ledger.sqlite3") as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
        assert db.execute("SELECT mood FROM entry").fetchone()[0] == "fine"
    db.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(
    monkeypatch: pytest.MonkeyPatch, data_home: Path
) -> None:
    old = Ledger()
    declined(old, GMAIL)
    old.close()
    broken = ("ALTER TABLE entry ADD COLUMN mood TEXT", "no such statement")
    monkeypatch.setattr(ledger_file, "MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(LedgerError):
        Ledger().total()
    monkeypatch.setattr(ledger_file, "MIGRATIONS", MIGRATIONS)
    again = Ledger()
    assert again.total() == 1
    again.close()
    assert not list(data_home.glob("*damaged*"))


def test_a_file_of_a_newer_bowout_is_left_alone(data_home: Path) -> None:
    with sqlite3.connect(data_home / "ledger.sqlite3") as db:
        db.execute("CREATE TABLE future (x)")
        db.execute("PRAGMA user_version = 99")
    db.close()
    (data_home / "ledger.sqlite3").chmod(0o600)
    with pytest.raises(LedgerError, match="newer Bowout") as caught:
        Ledger().total()
    assert "Update" in str(caught.value.hint)
    with sqlite3.connect(data_home / "ledger.sqlite3") as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("future",)]
    db.close()


@pytest.mark.parametrize("damage", ["not a database at all" * 100, ""])
def test_a_damaged_file_is_kept_and_a_new_one_begun(data_home: Path, damage: str) -> None:
    ledger = Ledger()
    for number in range(40):
        declined(ledger, place(number))
    ledger._file.scrub()
    ledger.close()
    path = data_home / "ledger.sqlite3"
    content = bytearray(path.read_bytes())
    if damage:
        content[:] = damage.encode()
    else:
        content[4096 : len(content) - 4096] = os.urandom(len(content) - 8192)
    path.write_bytes(content)
    again = Ledger()
    assert again.total() == 0
    assert again.notice is not None
    assert "damaged" in again.notice
    kept = [path for path in data_home.iterdir() if "damaged" in path.name]
    assert bytes(content) in [path.read_bytes() for path in kept]
    assert kept[0].name in again.notice
    declined(again, GMAIL)
    again.close()


def test_a_full_disk_is_said_and_nothing_half_done_is_kept(ledger: Ledger) -> None:
    ledger.record(GMAIL, Event.DECIDED, NOW, known=RITA)
    with ledger._file.reading() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LedgerError, match="disk is full"):
        _fill(ledger)
    with ledger._file.reading() as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def _fill(ledger: Ledger) -> None:
    for number in range(5_000):
        ledger.record(place(number), Event.DECIDED, NOW, known=RITA)


def test_a_file_that_cannot_be_written_is_said_and_can_still_be_read(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    with ledger._file.reading() as db:
        db.execute("PRAGMA query_only = ON")
    with pytest.raises(LedgerError, match="cannot be written") as caught:
        ledger.record(GMAIL, Event.DECIDED, NOW)
    assert "read-only" in str(caught.value.hint)
    assert ledger.total() == 1


@unix_only
@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_said(data_home: Path) -> None:
    ledger = Ledger()
    ledger.total()
    ledger.close()
    data_home.chmod(0o500)
    try:
        with pytest.raises(LedgerError) as caught:
            Ledger().record(GMAIL, Event.DECIDED, NOW)
        assert caught.value.hint
    finally:
        data_home.chmod(0o700)


def test_a_lock_held_for_too_long_is_said(
    ledger: Ledger, data_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LEDGER_WAIT", 0.05)
    ledger.total()
    other = sqlite3.connect(data_home / "ledger.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(LedgerError, match="too long"):
            ledger.record(GMAIL, Event.DECIDED, NOW)
    finally:
        other.close()


def test_a_file_that_another_process_put_away_is_opened_anew(
    ledger: Ledger, data_home: Path
) -> None:
    declined(ledger, GMAIL)
    for path in data_home.iterdir():
        path.rename(path.with_name(f"away-{path.name}"))
    assert ledger.total() == 0
    declined(ledger, GMAIL)
    assert ledger.total() == 1


_WRITER = """
import sys
from datetime import timedelta
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event
from harness.remembered import NOW, RITA, place
ledger = Ledger()
for number in range(int(sys.argv[1]), int(sys.argv[2])):
    ledger.record(place(number), Event.DECIDED, NOW, known=RITA)
    ledger.record(place(0xffff), Event.DECIDED, NOW, known=RITA)
"""


def test_two_processes_at_once_lose_nothing(ledger: Ledger) -> None:
    """Both write new threads and one thread in common, at the same time."""
    command = [sys.executable, "-c", _WRITER]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    both = [
        subprocess.Popen([*command, str(start), str(start + 40)], env=environment)
        for start in (0, 1_000)
    ]
    for number in range(2_000, 2_020):  # and a third, here
        ledger.record(place(number), Event.DECIDED, NOW, known=RITA)
    assert [process.wait(timeout=60) for process in both] == [0, 0]
    entries = ledger.entries()
    assert len(entries) == 40 + 40 + 20 + 1
    assert {entry.person.id for entry in entries if entry.person} == {1}


def _until_full(ledger: Ledger) -> None:
    for number in range(2, 400):
        declined(ledger, place(number))


def test_a_write_that_failed_is_said_until_one_is_kept(ledger: Ledger) -> None:
    declined(ledger, place(1))
    with ledger._file.reading() as db:
        size = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {size}")
    with pytest.raises(LedgerError, match="full"):
        _until_full(ledger)
    assert ledger.total() >= 1
    assert ledger.notice == "The disk is full: nothing new can be remembered. Make some room."
    with ledger._file.reading() as db:
        db.execute("PRAGMA max_page_count = 100000")
    declined(ledger, place(500))
    assert ledger.notice is None
