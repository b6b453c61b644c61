"""One person out of a ``From:`` line, as mail and as pages write it (RFC 5322, section 3.4).

``email.utils.parseaddr`` is strict where Gmail is not: Gmail hands on decoded names, so that
``Solano, Rita <rita@talent.example>`` comes without its quotation marks and would be split at the
comma. This reader looks for the angle brackets first and goes over the line once.
"""

from __future__ import annotations

import re

from bowout import limits
from bowout.mailbox.charset import decode_words
from bowout.mailbox.model import Address

MAX_EMAIL = 254  # RFC 5321 allows a path of 256 with its angle brackets

_EMAIL = re.compile(r"[^\s<>()\[\],;:\"@\\]+@[^\s<>()\[\],;:\"@\\]+")


def read_address(line: str | None) -> Address:
    """Return the first person named in ``line``; both halves are None when there is none.

    Understands ``Name <a@b>``, ``"Name, X" <a@b>``, ``a@b``, ``a@b (Name)`` and a bare name.
    """
    text = (line or "")[: limits.MAX_HEADER_VALUE].strip()
    start = _after_quotation(text)
    opening = text.find("<", start)
    if opening >= 0:
        closing = text.find(">", opening)
        inside = text[opening + 1 : closing if closing > 0 else len(text)]
        return _address(text[:opening], inside)
    bare = _EMAIL.search(text)
    if bare is None:
        return _address(text, "")
    comment = text[bare.end() :].strip().removeprefix("(").partition(")")[0]
    return _address(comment if "(" in text[bare.end() :] else "", bare[0])


def _after_quotation(text: str) -> int:
    """Return where a quotation mark that opens ``text`` is closed again, else 0."""
    if not text.startswith('"'):
        return 0
    place = 1
    while place < len(text) and text[place] != '"':
        place += 2 if text[place] == "\\" else 1
    return place if place < len(text) else 0


def _address(name: str, email: str) -> Address:
    email = email.strip()
    if len(email) > MAX_EMAIL or not _EMAIL.fullmatch(email):
        email = ""
    name = name.strip()
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = name[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    name = " ".join(decode_words(name).strip("'\" ").split())
    if name.casefold() == email.casefold():
        name = ""
    return Address(name=name or None, email=email or None)
