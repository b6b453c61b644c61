"""Earlier judgements, kept in one private file, a line each, so that a look can be gone on with.

A line holds the mailbox, the thread's id and version, the day, and of a thread that waits the few
fields of ``Recruiting``: no mail text. Lines are only ever added, each as soon as it is known, so
that whatever ends the program loses at most the thread it was at; what is outdated, of another
Bowout or ninety days old goes when the file is next opened. Two programs may add at the same time.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bowout import __version__, limits
from bowout.mailbox.model import Listed
from bowout.settings import append_private, read_private, remove_private, write_private
from bowout.stage.model import Flag, Stage
from bowout.triage.model import Judged, Recruiting

FILE = "triage.jsonl"

_Key = tuple[str, str]


class MemoryCache:
    """Judgements that end with the program; safe to use from several threads."""

    def __init__(self) -> None:
        self._judged: dict[_Key, Judged] = {}
        self._lock = threading.Lock()

    def get(self, key: str, thread: Listed) -> Judged | None:
        """Return what was found of a thread at this very version, None when it was not judged."""
        with self._lock:
            found = self._judged.get((key, thread.thread_id))
        return found if found and found.thread == thread else None

    def put(self, key: str, judged: Judged, now: datetime) -> None:  # noqa: ARG002 - the cache's
        """Keep a judgement in place of an older one of the same thread."""
        with self._lock:
            self._judged[key, judged.thread.thread_id] = judged

    def all(self) -> Iterable[tuple[str, Judged]]:
        """Return every judgement with its source's key."""
        with self._lock:
            return [(key, judged) for (key, _), judged in self._judged.items()]

    def forget(self) -> None:
        """Forget all of it."""
        with self._lock:
            self._judged.clear()


class FileCache(MemoryCache):
    """Judgements kept in the data folder; read when it is made.

    Raises SettingsError when the file cannot be written or is open to other users.
    """

    def __init__(self, now: datetime) -> None:
        super().__init__()
        oldest = now.astimezone(UTC).date() - timedelta(days=limits.TRIAGE_KEPT_DAYS)
        content = read_private(FILE) or b""
        lines = content.splitlines()
        kept: dict[_Key, bytes] = {}
        for line in lines:
            if found := _read(line, oldest):
                key, judged = found
                self._judged[key, judged.thread.thread_id] = judged
                kept[key, judged.thread.thread_id] = line
        is_cut_off = bool(content) and not content.endswith(b"\n")
        if len(kept) < len(lines) or is_cut_off:
            write_private(FILE, b"".join(line + b"\n" for line in kept.values()))

    def put(self, key: str, judged: Judged, now: datetime) -> None:
        """Keep a judgement; it is in the file when this returns."""
        super().put(key, judged, now)
        append_private(FILE, _line(key, judged, now))

    def forget(self) -> None:
        """Forget all of it, the file too."""
        super().forget()
        forget()


def forget() -> None:
    """Remove the file of judgements; nothing happens when there is none."""
    remove_private(FILE)


def _line(key: str, judged: Judged, now: datetime) -> bytes:
    row: dict[str, Any] = {
        "bowout": __version__,
        "day": now.astimezone(UTC).date().isoformat(),
        "key": key,
        **asdict(judged.thread),
    }
    if judged.waiting:
        row |= {name: value for name, value in asdict(judged.waiting).items() if value}
        row["flags"] = sorted(judged.waiting.flags)
    return json.dumps(row, default=datetime.isoformat).encode() + b"\n"


def _read(line: bytes, oldest: date) -> tuple[str, Judged] | None:
    """Return what a line says; None for one that was cut off, is outdated, or is not ours."""
    try:
        row = json.loads(line)
        if row.pop("bowout") != __version__ or date.fromisoformat(row.pop("day")) < oldest:
            return None
        key = str(row.pop("key"))
        thread = Listed(str(row.pop("thread_id")), str(row.pop("version")))
        return key, Judged(thread, _recruiting(row) if row else None)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _recruiting(row: dict[str, Any]) -> Recruiting:
    return Recruiting(
        stage=Stage(row.pop("stage")),
        confidence=float(row.pop("confidence")),
        abstained=bool(row.pop("abstained", False)),
        flags=frozenset(Flag(one) for one in row.pop("flags", [])),
        received=_moment(row.pop("received", None)),
        deadline=_moment(row.pop("deadline", None)),
        **row,
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone() if text else None
