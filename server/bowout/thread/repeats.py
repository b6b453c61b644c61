"""Lines that stand in an earlier message of the thread are quotation, whatever they look like.

Some programs quote without any mark; but we have the thread. Only the end of a message is taken,
and only long lines count: two mails may share a greeting, and people repeat themselves.
"""

from __future__ import annotations

from collections.abc import Set

from bowout.text.clean import fold

#: A line shorter than this may be written twice by chance.
_LENGTH = 25
#: So many of them in a row are no chance.
_LINES = 2
_MARKS = " >|*_\t"


def line_keys(text: str) -> frozenset[str]:
    """Return the long lines of a message, in the form in which they are compared."""
    return frozenset(key for key in map(_key, text.split("\n")) if len(key) >= _LENGTH)


def without_repeats(text: str, known: Set[str]) -> tuple[str, str]:
    """Return ``text`` without the end that earlier messages hold, and that end.

    ``known`` are the ``line_keys`` of the earlier messages.

    The end begins at the first of at least two long lines in a row (short lines between them do not
    count) that are all known; nothing is taken when nothing would be left.
    """
    if not known:
        return text, ""
    lines = text.split("\n")
    start, hits = len(lines), 0
    for number in range(len(lines) - 1, -1, -1):
        key = _key(lines[number])
        if len(key) < _LENGTH:
            continue
        if key not in known:
            break
        start, hits = number, hits + 1
    own = "\n".join(lines[:start]).strip("\n ")
    if hits < _LINES or not own:
        return text, ""
    return own, "\n".join(lines[start:])


def _key(line: str) -> str:
    return " ".join(fold(line).strip(_MARKS).split())
