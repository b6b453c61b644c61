"""A Gmail API answer (messages.get or threads.get, format=full) as RawMessage or RawThread.

What a thread is made of: messages labelled DRAFT, TRASH or SPAM are no part of it; the order is
``internalDate``, when Gmail took the message in, because ``Date:`` is the sender's word; a message
is mine by the SENT label, because ``From:`` may be an alias of mine or forged. Lists are missing,
not empty, where there is nothing in them: a message without labels is one that was archived.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from bowout.errors import UnreadableError
from bowout.mailbox.address import read_address
from bowout.mailbox.charset import decode_words
from bowout.mailbox.cut import cut_to_limits
from bowout.mailbox.headers import bulk_headers, read_header_date, read_subject
from bowout.mailbox.model import Attachment, RawMessage, RawThread, User
from bowout.mailbox.parts import Part, headers_of, objects, text_of, walk_parts

LEFT_OUT = frozenset({"DRAFT", "TRASH", "SPAM"})

Json = Mapping[str, object]


def messages_from_payload(payload: object) -> tuple[RawMessage, ...]:
    """Return the messages of either answer: one of messages.get, all of threads.get.

    Raises UnreadableError when it is neither.
    """
    if isinstance(payload, Mapping) and "messages" in payload:
        return thread_from_payload(payload).messages
    return (message_from_payload(payload),)


def message_from_payload(payload: object) -> RawMessage:
    """Return the message of users.messages.get, a draft too; raises UnreadableError."""
    if not isinstance(payload, Mapping):
        raise UnreadableError("This is not a Gmail message: a JSON object was expected.")
    return cut_to_limits([_message(payload)])[0][0]


def thread_from_payload(payload: object, account: str | None = None) -> RawThread:
    """Return the thread of users.threads.get, oldest message first, within the limits.

    ``account`` is the connected address, None when it is not known. ``messages`` is empty when all
    were drafts, binned or spam. Raises UnreadableError when ``payload`` is not a thread.
    """
    if not isinstance(payload, Mapping):
        raise UnreadableError("This is not a Gmail thread: a JSON object was expected.")
    messages = [_message(message) for message in living_messages(payload)]
    kept, notice = cut_to_limits(messages)
    return RawThread(
        id=text_of(payload, "id"),
        channel="email",
        messages=kept,
        subject=next((message.subject for message in messages if message.subject), None),
        user=User(email=account),
        source="gmail",
        notice=notice,
    )


def living_messages(thread: Json) -> list[Json]:
    """Return the JSON messages of a thread that count, oldest first."""
    counted = [one for one in objects(thread.get("messages")) if LEFT_OUT.isdisjoint(_labels(one))]
    return sorted(counted, key=lambda one: _internal_date(one) or datetime.min.replace(tzinfo=UTC))


def detached_bodies(thread: Json) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield the bodies that Gmail keeps apart for their size, newest message first.

    Each comes as message id, attachment id and the ``body`` object that lacks its ``data``.
    """
    for message in reversed(living_messages(thread)):
        for part, node in walk_parts(_root(message)):
            body = node.get("body")
            if part.is_detached and part.attachment_id and isinstance(body, dict):
                yield text_of(message, "id"), part.attachment_id, body


def _message(message: Json, *, within: bool = False) -> RawMessage:
    """Read one message; ``within`` says that it is attached to another and its own stay closed."""
    root = _root(message)
    headers = headers_of(root)
    leaves = list(walk_parts(root))
    parts = [part for part, _ in leaves]
    labels = _labels(message)
    return RawMessage(
        sender=read_address(headers.get("from")),
        mine="SENT" in labels,
        reply_to=decode_words(headers.get("reply-to", "")).strip() or None,
        date=_internal_date(message) or read_header_date(headers.get("date")),
        subject=read_subject(headers.get("subject")),
        plain=_joined(parts, "text/plain"),
        html=_joined(parts, "text/html"),
        calendar=_joined(parts, "text/calendar"),
        labels=labels,
        attachments=tuple(
            Attachment(part.mime_type, decode_words(part.filename), part.size)
            for part in parts
            if part.filename and not part.is_body
        ),
        headers=bulk_headers(headers.get),
        enclosed=None if within else _enclosed([node for _, node in leaves]),
    )


def _enclosed(leaves: list[Json]) -> RawMessage | None:
    """Read the first attached mail, where Gmail gives what is inside: its payload is a part."""
    for node in leaves:
        inside = objects(node.get("parts"))
        if inside and text_of(node, "mimeType").lower().startswith("message/"):
            return _message({"payload": inside[0]}, within=True)
    return None


def _root(message: Json) -> Json:
    root = message.get("payload")
    return root if isinstance(root, Mapping) else {}


def _labels(message: Json) -> tuple[str, ...]:
    labels = message.get("labelIds")
    return tuple(one for one in labels if isinstance(one, str)) if isinstance(labels, list) else ()


def _joined(parts: list[Part], mime_type: str) -> str | None:
    texts = [part.text() for part in parts if part.is_body and part.mime_type == mime_type]
    return "\n".join(text for text in texts if text) or None


def _internal_date(message: Json) -> datetime | None:
    """Return ``internalDate``: milliseconds since 1970, as a string of digits."""
    try:
        return datetime.fromtimestamp(int(str(message.get("internalDate"))[:20]) / 1000, tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None
