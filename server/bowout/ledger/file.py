"""The ledger's file: opened when it is first needed, migrated, private, and never lost in silence.

SQLite in WAL mode with ``synchronous=FULL``: what was acknowledged survives a killed process and a
power cut (sqlite.org/pragma.html#pragma_synchronous). ``secure_delete`` and a truncated WAL make
forgetting real. A damaged file is moved aside and kept; a file of a newer Bowout is left alone.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bowout import limits, log
from bowout.errors import LedgerError, NotRememberedError, SettingsError
from bowout.ledger.schema import MIGRATIONS
from bowout.settings import private_file

NAME = "ledger.sqlite3"
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_SAYS = {
    sqlite3.SQLITE_FULL: ("The disk is full: nothing new can be remembered.", "Make some room."),
    sqlite3.SQLITE_IOERR: (
        "The disk does not take the ledger.",
        "Is it full? Make some room; `./scripts/bowout doctor` shows where the ledger is.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The ledger cannot be written.",
        "Is the data folder read-only? `./scripts/bowout doctor` shows where it is.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The ledger cannot be opened.",
        "Is the data folder read-only? `./scripts/bowout doctor` shows where it is.",
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program has been writing to the ledger for too long.",
        "Try again; is a copy of Bowout hanging?",
    ),
}


def _own_file() -> Path:
    return private_file(NAME)


class LedgerFile:
    """One connection, opened at the first use. May be used by several threads, one at a time."""

    def __init__(self, path: Callable[[], Path] = _own_file) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._opened_at: tuple[Path, int] | None = None
        self._put_aside: str | None = None
        self._unwritten: LedgerError | None = None

    @property
    def notice(self) -> str | None:
        """What the person should know: the last write failed, or a damaged file was put aside."""
        trouble = self._unwritten
        return f"{trouble.say} {trouble.hint or ''}".strip() if trouble else self._put_aside

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that sees one state of the ledger; raises LedgerError."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose writes are kept together or not at all; raises LedgerError."""
        try:
            with self._transaction("BEGIN IMMEDIATE") as connection:
                yield connection
        except NotRememberedError:
            raise
        except LedgerError as error:
            self._unwritten = error
            raise
        self._unwritten = None

    @contextlib.contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._lock, self._in_our_words():
            connection = self._opened()
            connection.execute(begin)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def scrub(self) -> None:
        """Leave no trace of what was deleted in the file or beside it."""
        with self._lock, self._in_our_words():
            connection = self._opened()
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close the connection; the next use opens it again."""
        with self._lock:
            if self._connection:
                self._connection.close()
            self._connection = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection and self._is_in_place():
            return self._connection
        self.close()  # never opened, or another process has put the file aside
        path = self._path()
        inode = path.stat().st_ino
        try:
            self._connection = _open(path)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            if path.stat().st_ino == inode:  # else another process was first
                self._put_aside = _put_aside(path)
            path = self._path()
            self._connection = _open(path)
        self._opened_at = path, path.stat().st_ino
        return self._connection

    def _is_in_place(self) -> bool:
        path, inode = self._opened_at or (Path(), 0)
        try:
            return path.stat().st_ino == inode
        except FileNotFoundError:
            return False

    @contextlib.contextmanager
    def _in_our_words(self) -> Iterator[None]:
        try:
            yield
        except SettingsError as error:
            raise LedgerError(error.say, error.hint) from error
        except OSError as error:
            log.event("ledger", failed=error.errno)
            raise LedgerError(
                f"The ledger cannot be reached ({error.strerror}).",
                "Run ./scripts/bowout doctor; until then suggestions go on without it.",
            ) from error
        except sqlite3.Error as error:
            if _is_damage(error):
                self.close()  # damaged while it was open: the next use looks, and puts it aside
            code = getattr(error, "sqlite_errorcode", None) or 0
            log.event("ledger", failed=code)
            say, hint = _SAYS.get(code & 0xFF, (None, None))
            raise LedgerError(say, hint) from error


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=limits.LEDGER_WAIT, isolation_level=None, check_same_thread=False
    )
    try:
        connection.row_factory = sqlite3.Row
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "trusted_schema=OFF",
        ):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            damaged = sqlite3.DatabaseError("quick_check")
            damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise damaged
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_damage(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def _version(connection: sqlite3.Connection) -> int:
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def _migrate(connection: sqlite3.Connection) -> None:
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)  # another process may have been first
        if version > len(MIGRATIONS):
            raise LedgerError(
                "The ledger was written by a newer Bowout.",
                "Update Bowout; until then it suggests without what it remembers.",
            )
        for step in MIGRATIONS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled back already
            connection.execute("ROLLBACK")
        raise


def _put_aside(path: Path) -> str:
    """Rename the damaged file and what lies beside it; return the sentence that says so."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    aside = path.with_name(f"{path.stem}.damaged-{moment}{path.suffix}")
    for end in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + end).rename(aside.with_name(aside.name + end))
    log.event("ledger", damaged="put_aside")
    return f"The ledger was damaged; it is kept as {aside.name}, and a new one was begun."
