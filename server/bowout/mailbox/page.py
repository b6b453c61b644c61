"""The text that a page gave: the second source in Gmail, the only one on LinkedIn.

The extension (or a line of a batch file) has read the messages off the page; here they become the
same RawThread that the Gmail API gives. Shapes: docs/api.md, 'A thread, as it comes in'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bowout import limits
from bowout.mailbox.address import read_address
from bowout.mailbox.cut import cut_to_limits
from bowout.mailbox.headers import read_subject
from bowout.mailbox.model import Address, Channel, RawMessage, RawThread, User


@dataclass(frozen=True, slots=True)
class PageMessage:
    """One message as a page shows it; ``date`` is ISO 8601 (``2026-09-14T09:12``) or None."""

    text: str
    mine: bool = False
    name: str | None = None
    email: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class PageMailbox:
    """A mailbox of one thread, messages oldest first. ``sender`` is the page's ``from`` line."""

    id: str
    channel: Channel
    messages: Sequence[PageMessage]
    subject: str | None = None
    user: User = field(default_factory=User)
    sender: str | None = None

    def fetch(self, thread_id: str) -> RawThread:  # noqa: ARG002 - a page shows one thread only
        """Return the thread on the page, whatever it is called elsewhere.

        The oldest messages are left out when there are too many, and ``notice`` says so.
        """
        stranger = read_address(self.sender)
        newest = self.messages[-limits.MAX_MESSAGES :]
        kept, notice = cut_to_limits(
            [RawMessage()] * (len(self.messages) - len(newest))
            + [self._message(message, stranger) for message in newest]
        )
        return RawThread(
            id=self.id,
            channel=self.channel,
            messages=kept,
            subject=read_subject(self.subject),
            user=self.user,
            source="page",
            notice=notice,
        )

    def _message(self, message: PageMessage, stranger: Address) -> RawMessage:
        known = Address(self.user.name, self.user.email) if message.mine else stranger
        return RawMessage(
            sender=_sender(message, known),
            mine=message.mine,
            date=read_date(message.date),
            subject=read_subject(self.subject),
            plain=message.text,
        )


def _sender(message: PageMessage, known: Address) -> Address:
    """Return who wrote ``message``; ``known`` fills in what the page left out of the same person.

    A second recruiter in the thread must not inherit the first one's address.
    """
    own = read_address(message.name)
    name, email = own.name, message.email or own.email
    if name is None and email is None:
        return known
    same_name = name is None or known.name is None or name.casefold() == known.name.casefold()
    same_email = email is None or known.email is None or email.casefold() == known.email.casefold()
    if same_name and same_email:
        return Address(name=name or known.name, email=email or known.email)
    return Address(name=name, email=email)


def read_date(text: str | None) -> datetime | None:
    """Return an ISO 8601 date with a zone, None when it cannot be read.

    A time without a zone is this computer's own time, as the browser on it shows it.
    """
    try:
        return datetime.fromisoformat((text or "").strip()[:40]).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
