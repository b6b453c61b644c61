"""What triage keeps of a thread, and where threads and earlier judgements come from. No mail text.

``Source`` is Gmail, an export, or the demo; ``Cache`` is what earlier looks found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bowout.advice.model import Medium
from bowout.mailbox.model import Listed, RawThread
from bowout.stage.model import Flag, Stage


@dataclass(frozen=True, slots=True)
class Recruiting:
    """A recruiter thread that waits for me. ``received`` is when they wrote last, ``deadline`` the
    end of the day they name; None where it is not known."""

    stage: Stage
    confidence: float
    abstained: bool
    medium: Medium
    flags: frozenset[Flag] = frozenset()
    company: str | None = None
    role: str | None = None
    recruiter: str | None = None
    received: datetime | None = None
    deadline: datetime | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A thread that was looked at; ``waiting`` is None when it does not wait for me."""

    thread: Listed
    waiting: Recruiting | None = None


class Source(Protocol):
    """A mailbox that can be looked over whole. ``account`` is its address, None when not known.

    Its methods raise a MailboxError that says what to do.
    """

    account: str | None

    @property
    def key(self) -> str:
        """The name under which judgements are kept: another mailbox, another name."""
        ...

    def listed(self, days: int, limit: int) -> tuple[Listed, ...]:
        """Return the threads of the last ``days`` days, newest first, at most ``limit``."""
        ...

    def fetch(self, thread_id: str) -> RawThread:
        """Return a thread that was listed."""
        ...

    def close(self) -> None:
        """Close what is open."""
        ...


class Cache(Protocol):
    """Judgements of earlier looks, by the key of their source."""

    def get(self, key: str, thread: Listed) -> Judged | None:
        """Return what was found of a thread at this very version, None when it was not judged."""
        ...

    def put(self, key: str, judged: Judged, now: datetime) -> None:
        """Keep a judgement in place of an older one of the same thread."""
        ...

    def all(self) -> Iterable[tuple[str, Judged]]:
        """Return every judgement with its source's key."""
        ...

    def forget(self) -> None:
        """Forget all of it."""
        ...
