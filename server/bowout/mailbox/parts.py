"""The tree of MIME parts in a Gmail API message, walked without recursion.

Shapes that real mailboxes hold and the API's reference does not: parts without ``body``, ``data``,
``mimeType`` or ``headers``; base64url with and without padding; data that is not base64 at all; a
body over Gmail's own size limit, which has an ``attachmentId`` but no file name.
Source: developers.google.com, Gmail API, ``users.messages`` (MessagePart, MessagePartBody).
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message

from bowout import limits
from bowout.mailbox.charset import decode_text

TEXT_TYPES = ("text/plain", "text/html", "text/calendar")


@dataclass(frozen=True, slots=True)
class Part:
    """One part: ``data`` is its text as base64url, None when it is not in the answer."""

    mime_type: str
    filename: str
    size: int
    data: str | None
    attachment_id: str | None
    charset: str | None
    disposition: str

    @property
    def is_body(self) -> bool:
        """Whether this is text that was written, rather than a file that was attached."""
        if self.mime_type not in TEXT_TYPES:
            return False
        return not self.filename or not (self.attachment_id or self.disposition == "attachment")

    @property
    def is_detached(self) -> bool:
        """Whether this is a body that Gmail keeps apart and that must be fetched by its id."""
        return self.is_body and self.data is None and self.attachment_id is not None

    def text(self) -> str | None:
        """Return the part's text, None when it has none or it cannot be decoded."""
        data = decode_base64url(self.data or "")
        return decode_text(data, self.charset) if data else None


def walk_parts(payload: Mapping[str, object]) -> Iterator[tuple[Part, Mapping[str, object]]]:
    """Yield each leaf of the tree, in tree order, with the JSON object it was read from.

    Stops at ``limits.MAX_PARTS`` parts; does not go below ``limits.MAX_DEPTH`` nor into an attached
    message (message/rfc822), whose text somebody else wrote.
    """
    stack: list[tuple[Mapping[str, object], int]] = [(payload, 0)]
    for _ in range(limits.MAX_PARTS):
        if not stack:
            return
        node, depth = stack.pop()
        children = objects(node.get("parts"))
        if children and not text_of(node, "mimeType").lower().startswith("message/"):
            if depth < limits.MAX_DEPTH:
                stack.extend((child, depth + 1) for child in reversed(children))
            continue
        yield _part(node), node


def _part(node: Mapping[str, object]) -> Part:
    body = node.get("body")
    body = body if isinstance(body, Mapping) else {}
    size = body.get("size")
    headers = headers_of(node)
    content_type = _header(headers.get("content-type", ""))
    return Part(
        mime_type=text_of(node, "mimeType").strip().lower(),
        filename=text_of(node, "filename")[: limits.MAX_HEADER_VALUE],
        size=size if isinstance(size, int) and size > 0 else 0,
        data=text_of(body, "data") or None,
        attachment_id=text_of(body, "attachmentId") or None,
        charset=content_type.get_content_charset(),
        disposition=headers.get("content-disposition", "").partition(";")[0].strip().lower(),
    )


def _header(content_type: str) -> Message:
    message = Message()
    message["Content-Type"] = " ".join(content_type.split())
    return message


def headers_of(node: Mapping[str, object]) -> dict[str, str]:
    """Return the headers of a message or part: lower-case names, the first of each name.

    Values are cut to ``limits.MAX_HEADER_VALUE`` characters.
    """
    headers: dict[str, str] = {}
    for header in objects(node.get("headers")):
        value = text_of(header, "value")[: limits.MAX_HEADER_VALUE]
        headers.setdefault(text_of(header, "name").lower(), value)
    return headers


def objects(value: object) -> list[Mapping[str, object]]:
    """Return the JSON objects in a JSON list; anything else in it, or in its place, is passed."""
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def text_of(node: Mapping[str, object], key: str) -> str:
    """Return the string under ``key``, empty when it is not there or not a string."""
    value = node.get(key)
    return value if isinstance(value, str) else ""


def decode_base64url(data: str) -> bytes | None:
    """Return the bytes of base64url ``data``, padded or not; None when it is not base64url."""
    try:
        compact = b"".join(data.encode("ascii").split()).rstrip(b"=")
        return b64decode(compact + b"=" * (-len(compact) % 4), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        return None
