"""Bytes to text, and encoded words to text, without ever failing.

Gmail's API gives UTF-8 whatever the part's header says (134 of 134 real parts), and mail itself
lies often enough ("Big5" over UTF-8) that UTF-8 is tried first everywhere. Only encodings that
are valid UTF-8 by accident - those with escapes or zero bytes - are believed before it.
Encoded words in headers: RFC 2047.
"""

from __future__ import annotations

import codecs
from email.errors import HeaderParseError
from email.header import decode_header

from bowout import limits

# Python counts these as text encodings, but no mail program writes them, and some are slow.
_NOT_IN_MAIL = {"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "utf_7"}


def decode_text(data: bytes, declared: str | None = None) -> str:
    """Return ``data`` as text: UTF-8 if it can be, else the declared charset, else windows-1252.

    A byte order mark is dropped; bytes that mean nothing become U+FFFD. Never fails.
    """
    codec = _known_codec(declared)
    if codec and (b"\x1b" in data or b"\0" in data):
        candidates = [codec, "utf-8"]
    else:
        candidates = ["utf-8", codec or "cp1252"]
    for name in candidates:
        try:
            return data.decode(name).removeprefix("\ufeff")
        except UnicodeError:
            continue
    return data.decode("cp1252", errors="replace")


def _known_codec(declared: str | None) -> str | None:
    try:
        codec = codecs.lookup((declared or "").strip(" '\"")[:40])
    except (LookupError, ValueError, UnicodeError):
        return None
    is_text = getattr(codec, "_is_text_encoding", True)
    is_mail = codec.name.replace("-", "_") not in _NOT_IN_MAIL
    return codec.name if is_text and is_mail else None


def decode_words(value: str) -> str:
    """Return a header value with its encoded words decoded; unreadable ones stay as they are.

    At most ``limits.MAX_HEADER_VALUE`` characters of ``value`` are looked at.
    """
    value = value[: limits.MAX_HEADER_VALUE]
    if "=?" not in value:
        return value
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        return value
    return "".join(
        piece if isinstance(piece, str) else decode_text(piece, charset)
        for piece, charset in pieces
    )
