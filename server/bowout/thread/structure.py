"""What mail programs write into their HTML: which element is quotation, which is signature.

Names as found in the mail of Gmail, Outlook, Apple Mail, Thunderbird, Yahoo, Proton, Tutanota,
Zoho, Yandex, mail.ru, QQ and Front. Programs put letters before each other's names (Outlook
``x_gmail_quote``, Yahoo ``ydp12345yahoo_quoted``), so names are compared by their ends.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bowout.thread.separators import separator_kind

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

#: Everything inside is quotation.
_QUOTE = (
    "yahoo_quoted",
    "yahoo-quoted",
    "protonmail_quote",
    "tutanota_quote",
    "zmail_extra",
    "gmail_extra",
    "front-blockquote",
    "missive_quote",
    "intercom-quoted",
    "quoted-text",
    "quoted_text",
    "reply-quote",
    "email_quote",
    "iosymail",
    "qt-html-cite",
    "ms-outlook-mobile-reference-message",
    "mail-editor-reference-message-container",
    "outlookmessageheader",
    "olk_src_body_section",
    "freebirdquote",
    "wps_quotion",
    "ntes-mailmaster-quote",
    "mailmaster-quote",
    "isreplycontent",
)
#: Everything from here on is quotation, or a forwarded mail.
_SEPARATOR = ("divrplyfwdmsg", "appendonsend", "stopspelling", "lineseparator")
_ATTRIBUTION = ("moz-cite-prefix", "gmail_attr", "tutanota_quote_header")
_SIGNATURE = (
    "gmail_signature",
    "moz-signature",
    "protonmail_signature_block",
    "ms-outlook-mobile-signature",
    "ymail_android_signature",
    "yahoo_signature",
    "applemailsignature",
    "front-signature",
)
_SIGNATURE_IDS = frozenset({"signature", "x_signature", "signature_block"})
#: A quotation is looked into this many strings deep for "Forwarded message".
_FIRST_STRINGS = 6


def elements_around_quotes(page: BeautifulSoup) -> frozenset[int]:
    """Return the ``id()`` of every element that has a blockquote inside, each visited once."""
    found: set[int] = set()
    for quote in page.find_all("blockquote"):
        for parent in quote.parents:
            if id(parent) in found:
                break
            found.add(id(parent))
    return frozenset(found)


def mark_of(tag: Tag, around_quotes: frozenset[int]) -> str:
    """Return ``q`` quotation, ``o`` separator, ``a`` attribution, ``g`` signature, or a blank.

    A Gmail quotation that has a blockquote inside is no quotation itself: people answer between
    the blockquotes. Nor is one that begins a forward.
    """
    if not tag.attrs:
        return " "
    names = [str(name).lower() for name in tag.get_attribute_list("class") if name]
    own_id = str(tag.get("id") or "").lower()
    names.append(own_id)
    if tag.name == "blockquote":
        return "q" if _is_quoting(tag, names) else " "
    for mark, ends in (("o", _SEPARATOR), ("a", _ATTRIBUTION), ("q", _QUOTE), ("g", _SIGNATURE)):
        if any(name.endswith(ends) for name in names):
            return mark
    if own_id in _SIGNATURE_IDS or tag.has_attr("data-signatureblock"):
        return "g"
    if any(name.endswith(("gmail_quote", "gmail_quote_container")) for name in names):
        return " " if id(tag) in around_quotes or _begins_forward(tag) else "q"
    return " "


def _is_quoting(tag: Tag, names: list[str]) -> bool:
    cites = tag.has_attr("cite") or str(tag.get("type") or "").lower() == "cite"
    return cites or any(name.endswith(("gmail_quote", *_QUOTE)) for name in names)


def _begins_forward(tag: Tag) -> bool:
    return any(separator_kind(text) == "forwarded" for text in islice(tag.strings, _FIRST_STRINGS))
