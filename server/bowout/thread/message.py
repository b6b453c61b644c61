"""The words of one message as it came: plain part or HTML, whichever reads better."""

from __future__ import annotations

import re
from dataclasses import replace

from bowout.limits import MAX_MESSAGE_TEXT
from bowout.mailbox.model import RawMessage
from bowout.thread.html import read_html
from bowout.thread.linkedin_mail import open_notification
from bowout.thread.quotes import Split, split

#: "Fwd: ", "WG: ", "TR: ", "RV: ", "I: " ... at the start of a subject, after any "Re:".
_FORWARD = re.compile(
    r"\s{0,4}(?:(?:re|aw|sv|antw|odp)\s?:\s{0,4}){0,3}"
    r"(?:fwd?|wg|tr|rv|enc|inoltro|i|doorst|vs|vb|pd|fs|ilt|továbbítás|yml|转发|轉寄|転送)\s?:",
    re.IGNORECASE,
)
#: A plain part this much shorter than a page of this length says "this mail needs HTML".
_SHARE = 0.3
_LONG = 400


def is_forward(subject: str | None) -> bool:
    """Return True when the subject announces a forwarded mail."""
    return bool(subject and _FORWARD.match(subject))


def split_message(raw: RawMessage) -> Split:
    """Return the message apart; all empty when nothing in it can be read.

    Of LinkedIn's mail about a message, the message; what LinkedIn put around it is quotation.
    """
    letter = open_notification(raw)
    if letter:
        parts = split(letter.words)
        around = "\n\n".join(part for part in (parts.quoted, letter.wrapper) if part)
        return replace(parts, quoted=around)
    forward = is_forward(raw.subject)
    plain = split((raw.plain or "")[:MAX_MESSAGE_TEXT], forward=forward)
    if not raw.html or (plain.reply and not _is_stub(plain.reply, raw.html)):
        return plain
    page = read_html(raw.html)
    shown = split(page.text, marks=page.marks, forward=forward)
    if not plain.reply:
        return shown if shown.reply or shown.quoted else plain
    needs_html = len(shown.reply) > _LONG and len(plain.reply) < _SHARE * len(shown.reply)
    return shown if needs_html else plain


def _is_stub(text: str, html: str) -> bool:
    """Say whether plain text is so short beside its HTML that the page must be looked at."""
    return len(text) < _LONG < len(html)
