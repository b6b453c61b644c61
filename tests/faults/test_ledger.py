"""A ledger that is no ledger any more: said in a sentence, kept aside, and the service goes on.

The file is damaged before the service opens it and while it is open. Whatever is done to it, a
click is answered, nothing of the file is thrown away, and remembering begins anew without a
restart. A file of a newer Bowout is not damaged: it is left as it is.
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bowout.ledger.file import NAME
from harness.remembering import Remembering
from harness.tally import Tally

PAGE = 4096  # bytes of a page of the database


@pytest.fixture
def kept(data_home: Path) -> Path:
    """The file of a ledger with three entries, closed."""
    first = Remembering()
    for number in range(3):
        first.click(number)
    assert first.status()["entries"] == 3
    first.ledger._file.scrub()
    first.ledger.close()
    return data_home / NAME


@pytest.fixture
def service() -> Iterator[Remembering]:
    running = Remembering()
    yield running
    running.ledger.close()


def over(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def noise(count: int) -> bytes:
    return random.Random(8613).randbytes(count)  # noqa: S311 - rubbish, no secret


def replaced(path: Path, content: bytes) -> None:
    path.write_bytes(content)


DAMAGES: dict[str, Callable[[Path], None]] = {
    "its header overwritten": lambda path: over(path, 0, noise(100)),
    "its first page zeroed": lambda path: over(path, 0, bytes(PAGE)),
    "its middle overwritten": lambda path: over(path, PAGE, noise(6 * PAGE)),
    "cut in the middle of a page": lambda path: os.truncate(path, PAGE + 900),
    "cut to half its header": lambda path: os.truncate(path, 50),
    "a picture in its place": lambda path: replaced(path, b"\x89PNG\r\n" + noise(9_000)),
    "words in its place": lambda path: replaced(path, b"Dear diary, " * 900),
}


def put_aside(path: Path) -> list[bytes]:
    return [one.read_bytes() for one in path.parent.glob("*damaged*.sqlite3")]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_is_damaged_before_the_start_is_kept_aside_and_a_new_one_begun(
    kept: Path, service: Remembering, tally: Tally, damage: Callable[[Path], None]
) -> None:
    damage(kept)
    content = kept.read_bytes()
    service.click(100)
    found = service.status()
    lost = [] if content in put_aside(kept) else ["the damaged file"]
    tally.judge("faults: a damaged ledger", tried=1, let_in=lost)
    assert found["working"]
    assert found["entries"] == 1
    assert "damaged" in found["notice"]
    assert "kept as" in found["notice"]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_is_damaged_while_it_is_open_stops_no_click_and_is_mended_without_a_restart(
    kept: Path, service: Remembering, tally: Tally, damage: Callable[[Path], None]
) -> None:
    service.click(100)
    assert service.status()["entries"] == 4
    open_one = service.ledger._file._connection
    assert open_one
    open_one.execute("PRAGMA cache_size = 1")
    open_one.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    open_one.execute("PRAGMA shrink_memory")  # nothing is remembered but by the file
    damage(kept)
    for number in range(101, 105):
        service.click(number)
        assert service.status()["notice"] or service.status()["working"]
    found = service.status()
    lost = [] if put_aside(kept) or found["entries"] >= 4 else ["what was kept"]
    tally.judge("faults: a damaged ledger", tried=1, let_in=lost)
    assert found["working"], found
    service.ledger.close()
    service.click(106)
    assert service.status()["working"]


@pytest.mark.parametrize("when", ["closed", "open"])
def test_a_journal_that_is_gone_costs_at_most_what_was_in_it(
    kept: Path, service: Remembering, tally: Tally, when: str
) -> None:
    service.click(100)
    if when == "closed":
        service.ledger.close()
    for end in ("-wal", "-shm"):
        kept.with_name(kept.name + end).unlink(missing_ok=True)
    for number in range(101, 104):
        service.click(number)
    service.ledger.close()
    service.click(104)
    found = service.status()
    lost = [] if found["working"] and found["entries"] >= 4 else [found]
    tally.judge("faults: a damaged ledger", tried=1, let_in=lost)


def test_a_journal_of_rubbish_is_not_believed(kept: Path, service: Remembering) -> None:
    kept.with_name(kept.name + "-wal").write_bytes(noise(9_000))
    service.click(100)
    assert service.status() == {"on": True, "working": True, "entries": 4, "notice": None}


def test_a_ledger_of_a_newer_bowout_is_left_as_it_is_and_clicks_are_answered(
    kept: Path, service: Remembering
) -> None:
    with sqlite3.connect(kept) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    before = kept.read_bytes()
    service.click(100)
    found = service.status()
    assert not found["working"]
    assert "newer Bowout" in found["notice"]
    assert "Update Bowout" in found["notice"]
    service.ledger.close()
    assert kept.read_bytes() == before
    assert put_aside(kept) == []
    kept.unlink()
    service.click(101)
    assert service.status()["entries"] == 1


def test_a_database_of_another_program_is_said_and_left_as_it_is(
    data_home: Path, service: Remembering
) -> None:
    path = data_home / NAME
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE entry (song TEXT)")
        db.execute("INSERT INTO entry VALUES ('la la')")
    db.close()
    path.chmod(0o600)
    service.click(100)
    found = service.status()
    assert not found["working"]
    assert found["notice"]
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT song FROM entry").fetchall() == [("la la",)]
    db.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are Unix's")
@pytest.mark.parametrize("instead", ["a folder", "a link", "a link to nothing"])
def test_something_else_in_its_place_is_said_and_left_alone(
    data_home: Path, tmp_path: Path, service: Remembering, instead: str
) -> None:
    path, bait = data_home / NAME, tmp_path / "bait"
    if instead == "a folder":
        path.mkdir()
    else:
        path.symlink_to(bait)
    if instead == "a link":
        bait.write_bytes(b"theirs")
    service.click(100)
    found = service.status()
    assert not found["working"]
    assert len(found["notice"]) > 30
    assert not bait.exists() or bait.read_bytes() == b"theirs"
