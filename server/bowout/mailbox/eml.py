"""One mail as a file holds it (RFC 5322, MIME), read by the standard library under our limits.

The ``email`` package has no limits of its own: 50,000 parts take it 8 s, 1,000 nested ones end in
RecursionError. So the bytes are counted first, header values are cut as they are read, and the
parser stops at the part that is one too many. Its policy is ``compat32``, because the newer one
parses every header into a tree: a ``To:`` of 64 KB of quotation marks takes that 20 s, and 1,000
opening brackets in a Content-Type end in RecursionError. Charsets, addresses and encoded words are
read by our own ``charset.py`` and ``address.py``, which do not fail.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32, Policy

from bowout import limits
from bowout.errors import TooLargeError, UnreadableError
from bowout.mailbox.address import read_address
from bowout.mailbox.charset import decode_text, decode_words
from bowout.mailbox.cut import cut_to_limits
from bowout.mailbox.headers import bulk_headers, read_header_date, read_subject
from bowout.mailbox.model import Attachment, RawMessage
from bowout.mailbox.parts import TEXT_TYPES

_BOUNDARY = re.compile(rb"boundary[ \t]{0,80}[*=]", re.IGNORECASE)
_MESSAGE_ID = re.compile(r"<([^<>\s]{1,250})>")


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail and its ties: its own message id, and those of the mails that it answers.

    Two mails with a tie in common are of one thread.
    """

    message: RawMessage
    ties: frozenset[str] = frozenset()


class _CutHeaders(Compat32):
    """The standard library's most forgiving policy, with header values cut as they are read."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[: limits.MAX_HEADER_VALUE]

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the base's names
        return decode_text(value.encode("ascii", "surrogateescape"))


class _CountedParts:
    """Makes the parser's messages, and stops it at the part that is one too many."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, policy: Policy | None = None) -> Message:
        self.made += 1
        if self.made > limits.MAX_PARTS:
            raise TooLargeError(f"This mail has more than {limits.MAX_PARTS} parts.")
        return Message(policy or _CutHeaders())


def parse_mail(content: bytes) -> Mail:
    """Return the mail in the bytes of an .eml file.

    Raises TooLargeError over ``MAX_EML`` bytes, ``MAX_EML_LINES`` lines, ``MAX_PARTS`` parts or
    ``MAX_DEPTH`` levels, and UnreadableError when the bytes are not a mail: no header.
    """
    if len(content) > limits.MAX_EML:
        raise TooLargeError(f"This mail is over {limits.MAX_EML // limits.KB} KB.")
    if _lines(content) > limits.MAX_EML_LINES:
        raise TooLargeError(f"This mail has more than {limits.MAX_EML_LINES} lines.")
    if len(_BOUNDARY.findall(content)) > limits.MAX_DEPTH:
        raise TooLargeError(f"This mail is nested more than {limits.MAX_DEPTH} levels deep.")
    try:
        root = BytesParser(_CountedParts(), policy=_CutHeaders()).parsebytes(_trimmed(content))
        mail = Mail(_message(root), _ties(root))
    except (MessageError, RecursionError, ValueError, TypeError, LookupError) as error:
        raise UnreadableError("This file cannot be read as a mail.") from error
    if not root.keys():
        raise UnreadableError(
            "This file has no mail headers.", "Save the mail as .eml ('Download message' in Gmail)."
        )
    return mail


def _lines(content: bytes) -> int:
    return content.count(b"\n") + content.count(b"\r") - content.count(b"\r\n")


def _trimmed(content: bytes) -> bytes:
    return content.removeprefix(codecs.BOM_UTF8).lstrip()


def _message(root: Message, *, within: bool = False) -> RawMessage:
    """Read one mail; ``within`` says that it is attached to another and its own stay closed."""
    parts = list(_leaves(root))
    message = RawMessage(
        sender=read_address(root["from"]),
        reply_to=decode_words(root["reply-to"] or "").strip() or None,
        date=read_header_date(root["date"]),
        subject=read_subject(root["subject"]),
        plain=_joined(parts, "text/plain"),
        html=_joined(parts, "text/html"),
        calendar=_joined(parts, "text/calendar"),
        attachments=tuple(_attachment(part) for part in parts if _is_file(part)),
        headers=bulk_headers(root.get),
        enclosed=None if within else _enclosed(parts),
    )
    return cut_to_limits([message])[0][0]


def _leaves(root: Message) -> Iterator[Message]:
    """Yield the parts that have no parts, in order; an attached mail is one of them."""
    stack = [root]
    while stack:
        part = stack.pop()
        children = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(children, list):
            stack.extend(child for child in reversed(children) if isinstance(child, Message))
        else:
            yield part


def _enclosed(parts: list[Message]) -> RawMessage | None:
    for part in parts:
        inside = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(inside, list) and inside:
            return _message(inside[0], within=True) if isinstance(inside[0], Message) else None
    return None


def _is_file(part: Message) -> bool:
    attached = part.get_content_disposition() == "attachment"
    if part.get_content_type() in TEXT_TYPES:
        return attached
    return attached or bool(part.get_filename())


def _joined(parts: list[Message], mime_type: str) -> str | None:
    """Join the bodies of one type; an invitation counts when it is attached as well (RFC 6047)."""
    texts = [
        _text(part)
        for part in parts
        if _body_type(part) == mime_type and (mime_type == "text/calendar" or not _is_file(part))
    ]
    return "\n".join(text for text in texts if text) or None


def _body_type(part: Message) -> str:
    """Return the part's type; a multipart in which no part could be found is read as plain text."""
    return "text/plain" if part.get_content_maintype() == "multipart" else part.get_content_type()


def _text(part: Message) -> str:
    return decode_text(_content(part), part.get_content_charset())


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _attachment(part: Message) -> Attachment:
    filename = decode_words(part.get_filename() or "")
    return Attachment(part.get_content_type(), filename, len(_content(part)))


def _ties(root: Message) -> frozenset[str]:
    named = " ".join(root[name] or "" for name in ("message-id", "in-reply-to", "references"))
    ties = set(_MESSAGE_ID.findall(named))
    if gmail_thread := root["x-gm-thrid"]:
        ties.add(f"<x-gm-thrid>{gmail_thread.strip()}")  # no message id can hold a bracket
    return frozenset(ties)
