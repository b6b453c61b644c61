"""LinkedIn's mail about a message: the recruiter's own words out of LinkedIn's wrapper.

Two shapes, as LinkedIn's mails of 2024 to 2026 have them. InMail: the subject again, the sender's
name, "Reply" and a link, the words, a drawn line, "This email was intended for ...". Notification:
"You have 1 new message", "NAME: words" or NAME above the words, "View message: <link>". A language
a row; job alerts and all other mails of LinkedIn have neither shape and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bowout.limits import MAX_MESSAGE_TEXT, MAX_NAME, PATTERN_LINE
from bowout.mailbox.model import RawMessage
from bowout.text.clean import clean, fold
from bowout.thread.html import read_html
from bowout.thread.separators import is_rule

#: "Reply" above its link; "View message" below the words; the first words of LinkedIn's footer;
#: the line above a notification. Case folded.
_WORDS = {
    "da": ("svar", "se besked", "denne mail er tiltænkt", "du har 1 ny"),
    "de": ("antworten", "nachricht anzeigen", "diese e-mail ist|diese e-mail richtet", "sie haben"),
    "en": ("reply", "view message|view messages", "this email was intended for", "you have"),
    "es": ("responder", "ver mensaje", "este correo electrónico|este email", "tienes"),
    "fr": ("répondre", "voir le message", "cet e-mail", "vous avez"),
    "it": ("rispondi", "vedi messaggio|visualizza messaggio", "questa email|questa e-mail", "hai"),
    "nl": ("beantwoorden", "bericht weergeven", "deze e-mail is bedoeld", "u hebt|je hebt"),
    "pl": ("odpowiedz", "wyświetl wiadomość", "ta wiadomość", "masz"),
    "pt": ("responder", "ver mensagem|visualizar mensagem", "este e-mail", "você tem"),
    "sv": ("svara", "visa meddelande", "detta e-postmeddelande", "du har"),
}


def _column(number: int) -> tuple[str, ...]:
    return tuple(fold(word) for row in _WORDS.values() for word in row[number].split("|"))


_REPLY, _VIEW, _FOOTER, _NEW = map(_column, range(4))
_new_message = re.compile(r"messa|nachricht|mensa|bericht|wiadomo|besked|meddeland")
_link = re.compile(r"[(<\[]?https?://")
_spoken = re.compile(rf"(?P<name>[^\W\d_][^:\n]{{0,{MAX_NAME}}}?): (?=\S)")
_via = re.compile(r"\s{1,4}(?:via|über|através do|a través de|par) linkedin\Z", re.IGNORECASE)
#: "You have 1 new message" is not longer.
_NOTICE = 40
#: The block of name and "Reply" stands in the first lines with something on them.
_REACH = 12


@dataclass(frozen=True, slots=True)
class Letter:
    """What somebody wrote on LinkedIn: who, the words, and what LinkedIn put around them."""

    writer: str | None
    words: str
    wrapper: str


def open_notification(raw: RawMessage) -> Letter | None:
    """Return the words inside a mail of LinkedIn's, None when it holds no person's message."""
    domain = (raw.sender.email or "").casefold().rpartition("@")[2]
    if domain != "linkedin.com" and not domain.endswith(".linkedin.com"):
        return None
    text = raw.plain or (read_html(raw.html).text if raw.html else "")
    lines = clean(text[:MAX_MESSAGE_TEXT]).split("\n")
    end = _footer(lines)
    opened = _below_reply(lines[:end]) or _below_notice(lines[:end])
    if opened is None:
        return None
    name, start, first = opened
    end = _view_link(lines, start, end)
    words = "\n".join([*([first] if first else []), *lines[start:end]]).strip("\n ")
    if not words:
        return None
    shown = _via.sub("", raw.sender.name or "")
    writer = name or (shown if fold(shown) != "linkedin" else "")
    wrapper = "\n".join([*lines[:start], *lines[end:]]).strip("\n ")
    return Letter(writer[:MAX_NAME] or None, words, wrapper)


def _footer(lines: Sequence[str]) -> int:
    """Return where LinkedIn's footer begins, the line drawn above it included."""
    for number, line in enumerate(lines):
        if fold(line[:PATTERN_LINE]).strip().startswith(_FOOTER):
            end = number
            while end and (not lines[end - 1].strip() or is_rule(lines[end - 1])):
                end -= 1
            return end
    return len(lines)


def _view_link(lines: Sequence[str], start: int, end: int) -> int:
    """Return the first line at the end that is LinkedIn's own: "View message: <link>", "Reply"."""
    for number in range(start, end):
        words, colon, rest = fold(lines[number][:PATTERN_LINE]).strip(" <>").partition(":")
        if words.strip() not in _VIEW + _REPLY:
            continue
        below = lines[number + 1].strip() if number + 1 < end else ""
        if _link.match(rest.strip() if colon else below) or number + 1 == end:
            return number
    return end


def _below_reply(lines: Sequence[str]) -> tuple[str, int, str] | None:
    """Find name, "Reply" and its link; return the name, the line below, and no first words."""
    filled = [number for number, line in enumerate(lines) if line.strip()][:_REACH]
    for place, number in enumerate(filled[1:], start=1):
        if fold(lines[number]).strip() not in _REPLY:
            continue
        name = place - 1
        while name and filled[name] - filled[name - 1] == 1 and place - name < 3:
            name -= 1
        link = place + 1 < len(filled) and _link.match(lines[filled[place + 1]].strip())
        start = filled[place + 1] + 1 if link else number + 1
        return lines[filled[name]].strip(), start, ""
    return None


def _below_notice(lines: Sequence[str]) -> tuple[str, int, str] | None:
    """Find "You have 1 new message" and who wrote it; return name, next line, first words."""
    filled = [number for number, line in enumerate(lines) if line.strip()][:_REACH]
    for place, number in enumerate(filled[:-1]):
        text = fold(lines[number][:PATTERN_LINE]).strip()
        if not (text.startswith(_NEW) and _new_message.search(text[:_NOTICE])):
            continue
        first = filled[place + 1]
        spoken = _spoken.match(lines[first].strip())
        if spoken:
            words = lines[first].strip()[spoken.end() :]
            return spoken.group("name"), first + 1, words
        return lines[first].strip(), first + 1, ""
    return None
