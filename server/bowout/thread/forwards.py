"""A forwarded mail: whose words they are, and the words without the header lines above them."""

from __future__ import annotations

import re

from bowout.limits import MAX_NAME, PATTERN_LINE
from bowout.mailbox.model import Address
from bowout.thread.headers import header_block, header_kind
from bowout.thread.quotes import Split, split
from bowout.thread.separators import is_rule, separator_kind

#: Header lines stand in the first lines of a forward.
_REACH = 12
_email = re.compile(r"[^\s@<>()\[\]:;,\"]{1,64}@[^\s@<>()\[\]:;,\"]{1,190}")
_mark = re.compile(r"\s?>\s?")


def open_forward(forwarded: str) -> tuple[Address, Split]:
    """Return who wrote the forwarded mail, and that mail apart.

    ``forwarded`` is what ``Split.forwarded`` holds. The address is empty when no header names it.
    """
    lines = _unmarked(forwarded.split("\n"))
    start = 0
    sender = Address()
    while start < min(_REACH, len(lines)):
        line = lines[start]
        count = header_block(lines, start)
        if count:
            sender = _sender(lines[start : start + count])
            start += count
            break
        if line.strip() and not separator_kind(line) and not is_rule(line):
            break
        start += 1
    return sender, split("\n".join(lines[start:]))


def _unmarked(lines: list[str]) -> list[str]:
    """Take the mark ``>`` off, where a mailer marks the whole forward as quotation."""
    marked = sum(line.startswith(">") for line in lines)
    filled = sum(bool(line.strip()) for line in lines)
    if marked * 2 < filled:
        return lines
    return [_mark.sub("", line, count=1) if line.startswith(">") else line for line in lines]


def _sender(headers: list[str]) -> Address:
    for line in headers:
        if header_kind(line) == "from":
            value = line[:PATTERN_LINE].partition(":")[2]
            found = _email.search(value)
            name = value[: found.start()] if found else value
            name = name.strip(" \"'*_<([:").removesuffix("mailto").strip(" \"'<([:")
            return Address(name[:MAX_NAME] or None, found.group() if found else None)
    return Address()
