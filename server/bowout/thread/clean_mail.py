"""One mail, alone: what ``bowout batch clean`` answers (docs/api.md, ``clean``)."""

from __future__ import annotations

from typing import Literal

from bowout.errors import InputError
from bowout.limits import MAX_MESSAGE_TEXT
from bowout.mailbox.folder import read_eml
from bowout.thread.html import read_html
from bowout.thread.message import split_message
from bowout.thread.quotes import Split, split


def clean_mail(
    kind: Literal["text", "html", "eml"], raw: str, encoding: str | None = None
) -> Split:
    """Return what one person wrote in one mail, apart from quotation and signature.

    ``raw`` is plain text, HTML, or the bytes of an .eml file decoded with ``encoding`` (UTF-8 when
    None). Raises InputError for another kind or encoding, UnreadableError or TooLargeError for
    bytes that are no mail.
    """
    if kind == "text":
        return split(raw[:MAX_MESSAGE_TEXT])
    if kind == "html":
        page = read_html(raw)
        return split(page.text, marks=page.marks)
    if kind != "eml":
        raise InputError("The kind of a mail is 'text', 'html' or 'eml'.")
    try:
        content = raw.encode(encoding or "utf-8")
    except (LookupError, UnicodeEncodeError) as error:
        raise InputError("This encoding does not fit the mail.") from error
    return split_message(read_eml(content))
