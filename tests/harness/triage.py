"""A mailbox of invented threads for triage: scripted, counted, and never waiting for real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bowout.mailbox.model import Address, Listed, RawMessage, RawThread, User

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)

OFFER = (
    "Hi Sam, the panel has decided: we would like to offer you the job of site engineer. "
    "Please let me know by 27 November.\n\nRita"
)
OUTREACH = (
    "Hi Sam, I'm hiring a platform engineer at Fernhill and your work on build systems stood out. "
    "Would you be open to a short call next week?\n\nRita"
)
CHAT = "Shall we have dinner on Friday? Mum is in town and would love to see you and the children."
NO_OF_THEIRS = (
    "Hi Sam, thank you for your interest. Unfortunately we have decided not to move forward with "
    "your application. We wish you all the best.\n\nRita"
)


def raw(thread_id: str, *said: str, days_ago: float = 1, me: str = "sam@example.com") -> RawThread:
    """A thread; what begins with 'me: ' is mine. The newest message is ``days_ago`` old."""
    messages = tuple(
        RawMessage(
            sender=Address("Sam Rivera", me)
            if text.startswith("me: ")
            else Address("Rita Solano", "rita@talent.example"),
            mine=text.startswith("me: "),
            date=NOW - timedelta(days=days_ago + len(said) - 1 - number),
            subject="Site engineer",
            plain=text.removeprefix("me: "),
        )
        for number, text in enumerate(said)
    )
    return RawThread(thread_id, "email", messages, "Site engineer", User(email=me), "gmail")


@dataclass
class FakeSource:
    """Threads by id; ``trouble`` are raised in turn by the next fetches, None lets one through."""

    threads: dict[str, RawThread]
    versions: dict[str, str] = field(default_factory=dict)
    trouble: list[Exception | None] = field(default_factory=list)
    account: str | None = "sam@example.com"
    fetched: list[str] = field(default_factory=list)
    before_fetch: Callable[[], None] = lambda: None
    closed: bool = False

    @property
    def key(self) -> str:
        return self.account or ""

    def listed(self, days: int, limit: int) -> tuple[Listed, ...]:  # noqa: ARG002 - a source's
        names = list(self.threads)[:limit]
        return tuple(Listed(name, self.versions.get(name, "1")) for name in names)

    def fetch(self, thread_id: str) -> RawThread:
        self.before_fetch()
        trouble = self.trouble.pop(0) if self.trouble else None
        if trouble:
            raise trouble
        self.fetched.append(thread_id)
        return self.threads[thread_id]

    def close(self) -> None:
        self.closed = True


def two_that_wait() -> FakeSource:
    """Four threads, of which an offer and a first message wait."""
    return FakeSource(
        {
            "a": raw("a", OUTREACH, days_ago=3),
            "b": raw("b", CHAT),
            "c": raw("c", OFFER, days_ago=2),
            "d": raw("d", OUTREACH, "me: Thanks, but I'll pass."),
        }
    )
