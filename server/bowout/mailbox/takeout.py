"""A mailbox export as a list of threads: an mbox file of Google Takeout, or of any mail program.

Two passes. The first reads headers only and keeps a few numbers a mail; the second reads the mails
of one thread when it is asked for. So 50,000 mails take hardly more memory than fifty. Gmail's
export names each mail's thread (``X-GM-THRID``, the API's thread id in decimal); elsewhere mails
that name one another are one thread (RFC 5322, section 3.6.4).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from bowout import limits
from bowout.errors import InputError, ThreadNotFoundError
from bowout.mailbox.cut import cut_to_limits
from bowout.mailbox.eml import parse_mail
from bowout.mailbox.export_headers import read_head
from bowout.mailbox.mbox import Place, open_mbox, places, read_headers, read_mail
from bowout.mailbox.model import Listed, RawMessage, RawThread, User
from bowout.mailbox.takeout_index import Index, Located

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_TELL_EVERY = 500  # mails


def _silent(_share: float) -> None:
    """Nobody waits for the first pass."""


class TakeoutMailbox:
    """The threads of the mbox file at ``path``.

    ``me`` is the user's address, None to take the one that the mails were sent from or delivered
    to. ``tell`` is called with the share of the file that the first pass has read, 0 to 1.
    """

    def __init__(
        self, path: Path, me: str | None, now: datetime, tell: Callable[[float], None] = _silent
    ) -> None:
        self.account = me.casefold() if me else None
        self._path = path
        self._now = now
        self._tell = tell
        self._threads: dict[str, Located] = {}

    @property
    def key(self) -> str:
        """A name for what is kept of the export; the same for a later one of the same mailbox."""
        return f"mbox {self.account or ''}"

    def listed(self, days: int, limit: int) -> tuple[Listed, ...]:
        """Return the threads of the last ``days`` days in which others wrote last, newest first.

        Reads through the file; raises MailboxError when it is no mbox file.
        """
        self._threads = self._located()
        since = (self._now - timedelta(days=days)).timestamp()
        theirs = [
            name for name, one in self._threads.items() if one.newest >= since and not one.mine
        ]
        theirs.sort(key=lambda name: -self._threads[name].newest)
        return tuple(Listed(name, f"{self._threads[name].digest:016x}") for name in theirs[:limit])

    def newest(self) -> datetime | None:
        """Return the date of the newest mail of what was listed, None without any."""
        dates = [one.newest for one in self._threads.values() if one.newest]
        return datetime.fromtimestamp(max(dates), UTC) if dates else None

    def fetch(self, thread_id: str) -> RawThread:
        """Return a thread that was listed, its mails read whole; raises ThreadNotFoundError."""
        if thread_id not in self._threads:
            raise ThreadNotFoundError("This file does not hold the thread.", "Look it over again.")
        messages: list[RawMessage] = []
        with open_mbox(self._path) as file:
            newest = sorted(self._threads[thread_id].mails, key=lambda mail: mail[0])
            for _, place in newest[-limits.MAX_MESSAGES :]:
                with suppress(InputError):  # one odd mail is no reason to lose the others
                    messages.append(self._message(file, place))
        messages.sort(key=lambda one: one.date or _LONG_AGO)
        kept, notice = cut_to_limits(messages)
        return RawThread(
            id=thread_id,
            channel="email",
            messages=kept,
            subject=next((one.subject for one in kept if one.subject), None),
            user=User(email=self.account),
            source="folder",
            notice=notice,
        )

    def close(self) -> None:
        """Nothing is left open."""

    def _message(self, file: BinaryIO, place: Place) -> RawMessage:
        """Read a mail; of a very large one its beginning, where the text stands."""
        message = parse_mail(read_mail(file, place, limits.MAX_EML)).message
        sender = message.sender.email
        if sender is None or self.account is None:
            return message
        return replace(message, mine=sender.casefold() == self.account)

    def _located(self) -> dict[str, Located]:
        index = Index()
        with open_mbox(self._path) as scanned, open_mbox(self._path) as file:
            size = max(1, self._path.stat().st_size)
            for number, place in enumerate(places(scanned)):
                index.add(read_head(read_headers(file, place)), place)
                if number % _TELL_EVERY == 0:
                    self._tell(place.start / size)
        self._tell(1.0)
        self.account = self.account or index.likely_me()
        return index.threads(self.account)
