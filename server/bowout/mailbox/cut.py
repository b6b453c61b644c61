"""A thread cut to the limits: the newest messages stay, and the notice says what was left out.

The oldest go first, because stage and reply depend most on what was said last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bowout import limits
from bowout.mailbox.model import RawMessage


def cut_to_limits(messages: Sequence[RawMessage]) -> tuple[tuple[RawMessage, ...], str | None]:
    """Return the newest messages that are within ``limits``, and a notice or None.

    ``messages`` are in order, oldest first, and stay so. Each body is cut to
    ``MAX_MESSAGE_TEXT`` or ``MAX_HTML`` characters; at least the newest message is kept.
    """
    kept: list[RawMessage] = []
    room, lines = limits.MAX_THREAD_TEXT, limits.MAX_READ_LINES
    shortened = False
    for message in reversed(messages[-limits.MAX_MESSAGES :]):
        short = _cut_message(message)
        room -= len(short.plain or "") + len(short.html or "")
        lines -= _lines(short)
        if min(room, lines) < 0 and kept:
            break
        shortened = shortened or short is not message
        kept.append(short)
    kept.reverse()
    return tuple(kept), _notice(left_out=len(messages) - len(kept), shortened=shortened)


def _lines(message: RawMessage) -> int:
    """Return how many lines reading may look at; of the page only where there is no text."""
    if message.plain:
        return message.plain.count("\n")
    return (message.html or "").count("<")


def _cut_message(message: RawMessage) -> RawMessage:
    plain, html, calendar = message.plain, message.html, message.calendar
    if (
        len(plain or "") <= limits.MAX_MESSAGE_TEXT
        and len(html or "") <= limits.MAX_HTML
        and len(calendar or "") <= limits.MAX_MESSAGE_TEXT
    ):
        return message
    return replace(
        message,
        plain=plain and plain[: limits.MAX_MESSAGE_TEXT],
        html=html and html[: limits.MAX_HTML],
        calendar=calendar and calendar[: limits.MAX_MESSAGE_TEXT],
    )


def _notice(*, left_out: int, shortened: bool) -> str | None:
    if left_out == 1:
        return "This thread is long: its oldest message was not read."
    if left_out:
        return f"This thread is long: its oldest {left_out} messages were not read."
    if shortened:
        return "A very long message was read only in part."
    return None
