"""The demo mailbox looked over as any other: invented threads, and never a network."""

from __future__ import annotations

from datetime import datetime, timedelta

from bowout.mailbox.folder import demo_mailbox
from bowout.mailbox.model import Listed, RawThread


class DemoSource:
    """All threads of the demo, whatever the days; ``now`` is the day after its newest mail."""

    def __init__(self) -> None:
        self._mailbox = demo_mailbox()
        self.account: str | None = "sam@example.com"
        self.key = "demo"

    def listed(self, days: int, limit: int) -> tuple[Listed, ...]:  # noqa: ARG002 - a source's
        """Return the threads, newest first, at most ``limit``."""
        return tuple(Listed(name, "demo") for name in self._mailbox.threads()[:limit])

    def fetch(self, thread_id: str) -> RawThread:
        """Return one of them."""
        return self._mailbox.fetch(thread_id)

    def close(self) -> None:
        """Nothing is left open."""

    def now(self) -> datetime:
        """Return the moment that the demo takes for now, so that its mails stay young."""
        newest = self._mailbox.fetch(self._mailbox.threads()[0]).messages[-1].date
        assert newest is not None  # noqa: S101 -- every mail of the demo has a date
        return (newest + timedelta(days=1)).astimezone()
