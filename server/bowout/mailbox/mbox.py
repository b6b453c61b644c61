"""An mbox file as places of mails: read in blocks, so that its size never matters (RFC 4155).

A mail begins after a ``From `` line that stands at the start of the file or after an empty line and
is followed by a header field. Python's ``mailbox.mbox`` takes every line that begins with
``From `` for one, and holds all offsets. Line ends are LF or CRLF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bowout import limits
from bowout.errors import MailboxError

_LONGEST_FROM = 1024  # bytes of a From line and of the field name after it
# "From sender Mon Jan  5 09:00:00 2026", "From -", "From sender@host": a sentence is none of these
_FROM_LINE = re.compile(
    rb"(From (?:[^\s]{1,320} [^\r\n]{0,60}\d\d:\d\d:\d\d[^\r\n]{0,40}"
    rb"|[^\s@]{0,80}@[^\s]{1,250}|-[^\r\n]{0,80}) ?\r?\n)[!-9;-~]{1,80}:"
)
_QUOTED_FROM = re.compile(rb"^>(>{0,20}From )", re.MULTILINE)
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mail stands in the file: from its first header to the byte after its last line."""

    start: int
    end: int


def open_mbox(path: Path) -> BinaryIO:
    """Return the file, opened; raises MailboxError when that cannot be done."""
    try:
        return path.open("rb")
    except OSError as error:
        raise MailboxError(f"The mbox file cannot be read: {error.strerror}.") from error


def places(file: BinaryIO) -> Iterator[Place]:
    """Yield the place of every mail, in order; raises MailboxError when there is none."""
    start = None
    for line, after in _separators(file):
        if start is not None:
            yield Place(start, line)
        start = after
    if start is None:
        raise MailboxError(
            "This file is not an mbox file.",
            "In Google Takeout choose Mail, unpack what you get, and take the .mbox file in it.",
        )
    yield Place(start, file.tell())


def read_mail(file: BinaryIO, place: Place, most: int) -> bytes:
    """Return a mail's bytes, at most ``most``, with ``>From`` at line starts as it was written."""
    file.seek(place.start)
    return _QUOTED_FROM.sub(rb"\1", file.read(min(most, place.end - place.start)))


def read_headers(file: BinaryIO, place: Place) -> bytes:
    """Return a mail's header lines; those over ``limits.MBOX_HEADERS`` bytes are cut."""
    for most in (8 * limits.KB, limits.MBOX_HEADERS):
        file.seek(place.start)
        block = file.read(min(most, place.end - place.start))
        if end := _END_OF_HEADERS.search(block):
            return block[: end.start()]
    return block


def _separators(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Yield where each ``From `` line begins and where the next line does; reads to the end."""
    block, offset = b"\n\n", -2  # what is looked at, where in the file it begins
    start = 1  # from where in the block
    while True:
        more = file.read(limits.MBOX_BLOCK)
        block += more
        stop = len(block) - _LONGEST_FROM if more else len(block)
        while start <= (at := block.find(b"\nFrom ", start)) < stop:
            start = at + 1
            after_empty_line = block[at - 1 : at] == b"\n" or block[at - 2 : at] == b"\n\r"
            if after_empty_line and (line := _FROM_LINE.match(block, start)):
                yield offset + start, offset + line.end(1)
        if not more:
            return
        kept = max(stop - 2, 0)
        start = max(start, stop) - kept
        offset += kept
        block = block[kept:]
