"""What an export's headers say of a mail without reading it: whose, when, in which thread.

``X-GM-THRID`` and ``X-Gmail-Labels`` are Google Takeout's. Labels come in the language of the
account, so that the few that matter are listed in the languages Bowout answers in. Message ids
are kept as numbers of 64 bits: a mailbox names hundreds of thousands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

from bowout import limits
from bowout.mailbox.address import read_address
from bowout.mailbox.charset import decode_text, decode_words
from bowout.mailbox.headers import read_header_date, read_subject

_SENT = frozenset({"sent", "gesendet", "messages envoyés", "enviados", "verzonden", "enviadas"})
_LEFT_OUT = frozenset(
    {
        *("spam", "correo no deseado", "indésirables"),
        *("trash", "bin", "papierkorb", "corbeille", "papelera", "prullenbak", "lixeira"),
        *("drafts", "entwürfe", "brouillons", "borradores", "concepten", "rascunhos"),
        *("chat", "chats"),
        *("category promotions", "category forums"),
    }
)
_FIELD = re.compile(rb"([!-9;-~]{1,80}):[ \t]*")
_MESSAGE_ID = re.compile(rb"<[^<>\s]{1,250}>")
_ANSWER = re.compile(r"(?:re|aw|sv|rv|res|antw|fwd?|wg|tr|enc|doorst) ?: ?", re.IGNORECASE)
_DIGITS = re.compile(rb"\d{1,20}")
_READ = frozenset(
    {
        *(b"from", b"to", b"date", b"subject", b"message-id", b"in-reply-to", b"references"),
        *(b"delivered-to", b"x-gm-thrid", b"x-gmail-labels"),
    }
)
_LONGEST = 8 * limits.KB  # of one field; References of a hundred answers


@dataclass(frozen=True, slots=True)
class MailHead:
    """A mail as its headers tell it. ``own`` is a number for the mail itself, ``ties`` are those
    of all that is of its thread; ``date`` counts seconds since 1970, 0 when there is none."""

    own: int
    ties: frozenset[int]
    gmail_thread: str | None
    sender: str | None
    delivered_to: str | None
    date: float
    sent: bool
    left_out: bool


def read_head(block: bytes) -> MailHead:
    """Return what the header lines in ``block`` say; what cannot be read is left empty."""
    fields = _fields(block)
    message_id = _MESSAGE_ID.search(fields.get(b"message-id", b""))
    own = _number(message_id[0] if message_id else block)
    named = b" ".join(fields.get(name, b"") for name in (b"in-reply-to", b"references"))
    answered = {_number(one) for one in _MESSAGE_ID.findall(named)}
    thread = _DIGITS.fullmatch(fields.get(b"x-gm-thrid", b"").strip())
    date = read_header_date(_text(fields, b"date"))
    labels = {one.strip().casefold() for one in _labels(fields)}
    return MailHead(
        own=own,
        ties=frozenset({own, *(answered or _by_subject(fields))}),
        gmail_thread=f"{int(thread[0]):x}" if thread else None,
        sender=_person(fields, b"from"),
        delivered_to=_person(fields, b"delivered-to"),
        date=date.timestamp() if date else 0.0,
        sent=not labels.isdisjoint(_SENT),
        left_out=not labels.isdisjoint(_LEFT_OUT),
    )


def _fields(block: bytes) -> dict[bytes, bytes]:
    """Return the fields that are read, folded lines joined; of a repeated field the first."""
    fields: dict[bytes, bytes] = {}
    name = b""
    for line in block.splitlines():
        if line[:1] in (b" ", b"\t"):
            if name and len(fields[name]) < _LONGEST:
                fields[name] += b" " + line.strip()[:_LONGEST]
            continue
        field = _FIELD.match(line)
        name = field[1].lower() if field else b""
        if name not in _READ or name in fields or field is None:
            name = b""
        else:
            fields[name] = line[field.end() :][:_LONGEST]
    return fields


def _text(fields: dict[bytes, bytes], name: bytes) -> str:
    return decode_text(fields.get(name, b""))


def _labels(fields: dict[bytes, bytes]) -> list[str]:
    return decode_words(_text(fields, b"x-gmail-labels")).split(",")


def _person(fields: dict[bytes, bytes], name: bytes) -> str | None:
    email = read_address(_text(fields, name)).email
    return email.casefold() if email else None


def _by_subject(fields: dict[bytes, bytes]) -> set[int]:
    """Return the tie of a mail that names no other: the same subject between the same two.

    The last step of Zawinski's threading (jwz.org/doc/threading.html), kept to two people.
    """
    subject = (read_subject(_text(fields, b"subject")) or "").casefold()
    while answer := _ANSWER.match(subject):
        subject = subject[answer.end() :]
    people = sorted(person for name in (b"from", b"to") if (person := _person(fields, name)))
    if not subject or len(people) < 2:
        return set()
    return {_number("\n".join([subject, *people]).encode())}


def _number(name: bytes) -> int:
    return int.from_bytes(blake2b(name, digest_size=8).digest())
