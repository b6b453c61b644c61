"""What reading gives: who wrote which words, in which order, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from bowout.mailbox.model import Address, Attachment, Channel, Source, User
from bowout.text.once import once
from bowout.text.sentences import Sentence, sentences


@dataclass(frozen=True, slots=True)
class Invite:
    """An event that a mail invites to, moves or calls off (RFC 5545).

    ``start`` has a zone where the invitation names one that is known, and is a plain date for a
    whole day. ``method`` is ``REQUEST``, ``CANCEL``, ``REPLY`` (an invited person's answer) ...
    """

    title: str | None = None
    start: datetime | date | None = None
    organiser: Address = field(default_factory=Address)
    method: str | None = None
    cancelled: bool = False


@dataclass(frozen=True)
class Message:
    """One message: the person's own words, and aside what they quoted and signed with.

    ``text`` is clean plain text (``text/`` has dropped invisible characters) without quotation and
    signature; every Span of this message counts in it. ``forwarded`` is True when the own words are
    a forwarded mail's. ``invite`` is what ``calendar``, the text of a calendar part, says; None
    when it says nothing. ``bulk`` is True when headers say that many people got it.
    ``language`` is a two-letter code, None for a text too short to tell.
    """

    index: int
    mine: bool
    text: str
    quoted: str = ""
    signature: str = ""
    sender: Address = field(default_factory=Address)
    subject: str | None = None
    date: datetime | None = None
    calendar: str | None = None
    invite: Invite | None = None
    attachments: tuple[Attachment, ...] = ()
    labels: tuple[str, ...] = ()
    forwarded: bool = False
    bulk: bool = False
    language: str | None = None

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of ``text``; the rooms that read it share them."""
        return sentences(self.text)


@dataclass(frozen=True)
class Thread:
    """A thread as read, oldest message first, never empty.

    ``language`` is the two-letter code the others write in, None when that is not plain.
    """

    id: str
    channel: Channel
    messages: tuple[Message, ...]
    subject: str | None = None
    user: User = field(default_factory=User)
    source: Source = "page"
    language: str | None = None
    notice: str | None = None

    @once
    def theirs(self) -> tuple[Message, ...]:
        """What the others wrote, oldest first."""
        return tuple(message for message in self.messages if not message.mine)

    @once
    def mine(self) -> tuple[Message, ...]:
        """What the user wrote, oldest first."""
        return tuple(message for message in self.messages if message.mine)

    @property
    def last(self) -> Message:
        """The newest message, whoever wrote it."""
        return self.messages[-1]

    @property
    def my_turn(self) -> bool:
        """True when the others wrote last."""
        return not self.last.mine
