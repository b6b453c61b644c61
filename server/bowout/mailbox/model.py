"""What a mailbox hands on: a thread as it came, nothing interpreted yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

Channel = Literal["email", "linkedin"]
Source = Literal["gmail", "page", "folder"]


@dataclass(frozen=True, slots=True)
class Address:
    """A person as a header names them; either half may be missing."""

    name: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class User:
    """The person who declines, as far as they have told us (docs/api.md, ``user``).

    ``offer_referral`` (R75) and ``would_consider`` (R59) are off unless the person asks for them;
    ``offer_referral_text`` is the person's own sentence about whom they might know.
    """

    name: str | None = None
    email: str | None = None
    role: str | None = None
    direction: str | None = None
    would_consider: str | None = None
    offer_referral: bool = False
    offer_referral_text: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment's label; its content is never fetched nor opened."""

    mime_type: str
    filename: str
    size: int


@dataclass(frozen=True, slots=True)
class RawMessage:
    """One message as it came.

    ``mine`` is None where the source does not know who wrote it. ``headers`` has lower-case names
    and only those that say something about bulk mail (``list-unsubscribe``, ``list-id``,
    ``auto-submitted``, ``precedence``). ``calendar`` is the text of a text/calendar part,
    ``enclosed`` the first mail attached as a message/rfc822 part, without its own. ``date`` always
    has a zone, so that any two can be compared.
    """

    sender: Address = field(default_factory=Address)
    mine: bool | None = None
    reply_to: str | None = None
    date: datetime | None = None
    subject: str | None = None
    plain: str | None = None
    html: str | None = None
    calendar: str | None = None
    labels: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    enclosed: RawMessage | None = None


@dataclass(frozen=True, slots=True)
class RawThread:
    """A thread as it came, oldest message first; ``notice`` says what was left out, if anything."""

    id: str
    channel: Channel
    messages: tuple[RawMessage, ...]
    subject: str | None = None
    user: User = field(default_factory=User)
    source: Source = "page"
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A thread by name; ``version`` is another one whenever the thread has changed."""

    thread_id: str
    version: str


class Mailbox(Protocol):
    """A place that threads come from."""

    def fetch(self, thread_id: str) -> RawThread:
        """Return the thread of this id, oldest message first; raises a MailboxError."""
        ...
