"""Read: a thread as it came becomes who said what, in order.

Each message is split (``message.py``), pasted conversations are taken apart, forwards opened, what
earlier messages hold is put aside, and it is settled who wrote each one. Nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bowout.errors import UnreadableError
from bowout.limits import MAX_MESSAGES
from bowout.mailbox.model import Address, RawMessage, RawThread, User
from bowout.thread.forwards import open_forward
from bowout.thread.invite import read_invite
from bowout.thread.language import language_of
from bowout.thread.linkedin_mail import open_notification
from bowout.thread.message import is_forward, split_message
from bowout.thread.model import Message, Thread
from bowout.thread.pasted import speakers, without_page_words
from bowout.thread.quotes import Split
from bowout.thread.repeats import line_keys, without_repeats

#: A note of no more words only passes a mail on.
_NOTE = 12
_BULK_PRECEDENCE = frozenset({"bulk", "list", "junk"})


@dataclass(frozen=True, slots=True)
class _Turn:
    """One person's words on the way to a Message; ``relayed`` by LinkedIn's mail."""

    raw: RawMessage
    parts: Split
    mine: bool
    sender: Address
    forwarded: bool = False
    relayed: bool = False


def read(raw: RawThread) -> Thread:
    """Return the thread with each person's own words, oldest first.

    ``index`` of a message is its place in ``Thread.messages``: messages without a word, an
    attachment or an invitation are left out. Raises UnreadableError when no message holds a word.
    """
    newest = raw.messages[-MAX_MESSAGES:]
    turns = [turn for message in newest for turn in _turns(message, raw)]
    turns = [turn for turn in _apart_from_earlier(turns) if _says_something(turn)]
    turns = _settled(turns)
    if not any(turn.parts.reply for turn in turns):
        raise UnreadableError(
            "There are no words in this thread to read.",
            "Open the thread so that its messages are shown, then click again.",
        )
    messages = tuple(_message(index, turn) for index, turn in enumerate(turns))
    return Thread(
        id=raw.id,
        channel=raw.channel,
        messages=messages,
        subject=raw.subject or next((m.subject for m in newest if m.subject), None),
        user=raw.user,
        source=raw.source,
        language=_language(messages),
        notice=raw.notice or _cut_notice(len(raw.messages)),
    )


def _turns(raw: RawMessage, thread: RawThread) -> Iterator[_Turn]:
    """Yield what the message says: one turn, or those of a conversation pasted into it."""
    parts = split_message(raw)
    mine = _is_mine(raw, thread.user)
    letter = open_notification(raw)
    if letter:
        yield _Turn(raw, parts, mine, Address(letter.writer), relayed=True)
        return
    if raw.enclosed and (is_forward(raw.subject) or not parts.reply):
        yield _enclosed(raw, raw.enclosed, parts, mine)
        return
    said = speakers(parts.reply)
    if any(name for name, _ in said):
        for name, words in said:
            sender = Address(name) if name else raw.sender
            yield _Turn(raw, Split(words), _same(name, thread.user.name) if name else mine, sender)
        return
    if parts.forwarded:
        yield _forward(raw, parts, mine, thread.user)
        return
    if thread.channel == "linkedin":
        parts = replace(parts, reply=without_page_words(parts.reply, raw.sender.name))
    yield _Turn(raw, parts, mine, raw.sender)


def _forward(raw: RawMessage, parts: Split, mine: bool, user: User) -> _Turn:
    """Open a forward: its words are the message, after what the person said of it.

    Who says more than a word or two of it is the one who writes and waits for an answer; so is who
    sends the user's own words back.
    """
    sender, inner = open_forward(parts.forwarded)
    note = "" if parts.reply == parts.forwarded else parts.reply
    words = "\n\n".join(part for part in (note, inner.reply or inner.quoted) if part)
    signature = inner.signature or parts.signature
    opened = Split(words, inner.quoted if inner.reply else "", signature, parts.forwarded)
    known = sender.name or sender.email
    others = sender.name is None or not _same(sender.name, user.name)
    relays = known and others and len(note.split()) <= _NOTE
    return _Turn(raw, opened, mine, sender if relays else raw.sender, forwarded=True)


def _enclosed(raw: RawMessage, enclosed: RawMessage, parts: Split, mine: bool) -> _Turn:
    """Open a mail forwarded as an attachment, as ``_forward`` does one in the text."""
    inner = split_message(enclosed)
    words = "\n\n".join(part for part in (parts.reply, inner.reply or inner.quoted) if part)
    opened = Split(words, inner.quoted if inner.reply else "", inner.signature or parts.signature)
    known = enclosed.sender.name or enclosed.sender.email
    sender = enclosed.sender if known else raw.sender
    return _Turn(raw, opened, mine, sender, forwarded=True)


def _apart_from_earlier(turns: list[_Turn]) -> Iterator[_Turn]:
    """Put the ends of messages aside that earlier messages hold."""
    known: set[str] = set()
    for number, turn in enumerate(turns, start=1):
        own, repeated = without_repeats(turn.parts.reply, known)
        if repeated:
            quoted = "\n\n".join(part for part in (repeated, turn.parts.quoted) if part)
            turn = replace(turn, parts=replace(turn.parts, reply=own, quoted=quoted))
        if number < len(turns):
            known |= line_keys(own)
        yield turn


def _says_something(turn: _Turn) -> bool:
    raw = turn.raw
    return bool(turn.parts.reply or turn.parts.quoted or raw.calendar or raw.attachments)


def _settled(turns: list[_Turn]) -> list[_Turn]:
    """Give a lone quotation back its words, and a forward of mine to who wrote it.

    A message that is all quotation says nothing beside others; alone it is what there is.
    """
    if not any(turn.parts.reply for turn in turns):
        turns = [
            replace(turn, parts=Split(turn.parts.quoted, "", turn.parts.signature))
            for turn in turns
        ]
    turns = [t for t in turns if t.parts.reply or t.raw.calendar or t.raw.attachments]
    if all(turn.mine for turn in turns):
        return [replace(turn, mine=False) if turn.forwarded else turn for turn in turns]
    return turns


def _message(index: int, turn: _Turn) -> Message:
    raw = turn.raw
    return Message(
        index=index,
        mine=turn.mine,
        text=turn.parts.reply,
        quoted=turn.parts.quoted,
        signature=turn.parts.signature,
        sender=turn.sender,
        subject=raw.subject,
        date=raw.date,
        calendar=raw.calendar,
        invite=read_invite(raw.calendar),
        attachments=raw.attachments,
        labels=raw.labels,
        forwarded=turn.forwarded,
        bulk=_is_bulk(raw) and not turn.relayed,
        language=language_of(turn.parts.reply),
    )


def _is_mine(raw: RawMessage, user: User) -> bool:
    if raw.mine is not None:
        return raw.mine
    if raw.sender.email and user.email:
        return _same(raw.sender.email, user.email)
    return _same(raw.sender.name, user.name)


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other) and str(one).strip().casefold() == str(other).strip().casefold()


def _is_bulk(raw: RawMessage) -> bool:
    """Return True when the headers say so (RFC 2369, RFC 2076, RFC 3834)."""
    headers = raw.headers
    automatic = headers.get("auto-submitted", "no").strip().lower()
    return (
        "list-unsubscribe" in headers
        or headers.get("precedence", "").strip().lower() in _BULK_PRECEDENCE
        or not automatic.startswith("no")
    )


def _language(messages: tuple[Message, ...]) -> str | None:
    theirs = [message for message in messages if not message.mine]
    if len(theirs) == 1:
        found = theirs[0].language
    else:
        found = language_of("\n".join(message.text for message in theirs))
    return found or language_of("\n".join(message.text for message in messages))


def _cut_notice(count: int) -> str | None:
    if count <= MAX_MESSAGES:
        return None
    return f"This thread has {count} messages; the newest {MAX_MESSAGES} were read."
