"""Where the body of a text lies: between subject line, letterhead and greeting, and the sign-off.

Requirements.md, section 3a: "Body = text without Subject line, letterhead, greeting line, sign-off
and signature", and a spoken self-introduction belongs to the greeting. Mail that is quoted below
the text is not the writer's either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bowout.check.phrases import any_of

#: A letterhead is not longer than this many lines, nor is what follows a sign-off.
LETTERHEAD_LINES = 12
SIGNATURE_LINES = 7
#: A sign-off we do not know ("Un fuerte abrazo,") has at most this many words.
SIGN_OFF_WORDS = 4
#: A line of a letterhead or a signature is not longer than this.
SHORT_LINE = 60

_TITLE = r"(?:mr|mrs|ms|mx|dr|prof|st|hr|fr|sr|sra)\."
#: A greeting that is only a name on a line of its own: "Carol,".
_BARE_NAME = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]{1,24}(?: [A-ZÀ-Þ][\w.'’-]{1,24}){0,2})(?:[,:!](?=[ \t]{0,9}\n))"
)
#: The same without its comma, above the body itself and not above an address.
_NAME_ALONE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]{1,24}(?: [A-ZÀ-Þ][\w.'’-]{1,24}){0,2})"
    r"[ \t]{0,9}\n\s{0,9}(?=[^\n]{60})"
)
#: Words that begin a sentence where the comma after the name was left out.
_GO_ON = (
    r" (?:thank|i[' ]|it'?s |this is|hope \w|just |lovely|great to|good to|appreciate|no[ t]|sorry"
    r"|ta\b|cheers|but\b|for (?:the|that|your|th)|big up|safe\b|respect\b)"
)
_GREETING = re.compile(
    rf"{any_of('letter', 'greetings')}(?!\w)"
    rf"(?P<name>(?:(?!{_GO_ON})(?:{_TITLE}|[^\n,:;.!?()\-–—]|-(?=\w))){{0,50}})"
    rf"(?:[,:;.!?]{{1,3}}| ?[-–—](?= )|(?=\n)|(?=[()])|(?={_GO_ON})|$)",
    re.IGNORECASE,
)
_HEADER = re.compile(any_of("letter", "headers") + r"\s{0,2}:", re.IGNORECASE)
_SIGN_OFF = re.compile(any_of("letter", "sign_offs") + r"[\s,.!]{0,4}$")
_QUOTED = re.compile(
    r">|-{2,}\s?(?:original|forwarded|urspr|weitergel|message d'origine|mensaje original)"
    r"|on .{6,120} wrote:$|am .{6,120} schrieb\b|le .{6,120} a écrit|el .{6,120} escribió:"
    r"|op .{6,120} schreef|em .{6,120} escreveu:"
)
#: A line that begins quoted mail holds one of these.
_QUOTING = (">", "--", "wrote:", "schrieb", "a écrit", "escribió:", "schreef", "escreveu:")
_NAME_LINE = re.compile(r"[^\W\d_][\w.''’-]{0,24}(?: [\w.&''’-]{1,24}){0,3},?$")


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in a text: ``greeting`` and ``name`` (or None), ``body``, and where what follows it
    begins (sign-off and signature) and ends (quoted mail).
    """

    greeting: tuple[int, int] | None
    name: tuple[int, int] | None
    body: tuple[int, int]
    end: int


def layout_of(text: str, words: str) -> Layout:
    """Return where greeting, body and signature of ``text`` lie; ``words`` is its level text.

    Never fails; one pass.
    """
    lines = _lines(text)
    end = _quoted_from(words, lines)
    lines = [(first, last) for first, last in lines if last <= end]
    first_line = _after_headers(text, lines)
    greeting = _greeting_in(text, lines[first_line : first_line + LETTERHEAD_LINES])
    start = greeting.end() if greeting else lines[first_line][0] if lines else 0
    close = _sign_off_from(text, words, [line for line in lines if line[0] >= start], end)
    return Layout(
        greeting=greeting.span() if greeting else None,
        name=greeting.span("name") if greeting else None,
        body=(start, max(start, close)),
        end=end,
    )


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the places of the lines that hold anything, without the white space around them."""
    found, place = [], 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = place + len(line) - len(line.lstrip())
            found.append((start, start + len(words)))
        place += len(line) + 1
    return found


def _quoted_from(words: str, lines: list[tuple[int, int]]) -> int:
    if not any(piece in words for piece in _QUOTING):
        return len(words)
    for start, end in lines[1:]:
        if _QUOTED.match(words[start : min(end, start + 200)]):
            return start
    return len(words)


def _after_headers(text: str, lines: list[tuple[int, int]]) -> int:
    """Return the number of the first line that is not a header such as ``Subject: ...``."""
    number = 0
    while number < len(lines) - 1 and _HEADER.match(text, lines[number][0]):
        number += 1
    return number


def _greeting_in(text: str, lines: list[tuple[int, int]]) -> re.Match[str] | None:
    """Find the greeting: at the start, or below a letterhead of short lines."""
    for number, (start, end) in enumerate(lines):
        found = _GREETING.match(text, start) or _BARE_NAME.match(text, start)
        if not found and number == 0:
            found = _NAME_ALONE.match(text, start)
        if found:
            return found
        if end - start > SHORT_LINE or text[end - 1] in ".!?":
            return None
    return None


def _sign_off_from(text: str, words: str, lines: list[tuple[int, int]], end: int) -> int:
    """Return where sign-off and signature begin, or ``end`` where there are none."""
    tail = lines[-SIGNATURE_LINES:]
    for number, (start, last) in enumerate(tail):
        said = words[start : min(last, start + SHORT_LINE)]
        rest = tail[number + 1 :]
        short = all(b - a <= SHORT_LINE for a, b in rest)
        if short and _SIGN_OFF.match(said):
            return start
        named = len(rest) == 1 and _NAME_LINE.match(text, *rest[0])
        if named and said.endswith(",") and len(said.split()) <= SIGN_OFF_WORDS:
            return start
    if len(lines) > 1 and _NAME_LINE.match(text, *lines[-1]):
        return lines[-1][0]
    return end
