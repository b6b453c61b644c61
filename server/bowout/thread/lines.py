"""Each line of a mail as one letter, so that the decision is made on a short string.

    e  empty                         o  "-----Original Message-----"
    t  text                          f  "---------- Forwarded message ----------"
    q  marked quotation ("> ")       h  header block (From: / Sent: / To: / Subject:)
    a  attribution ("... wrote:")    b  "Please type your reply above this line"

The idea is talon's (and email_reply_trimmer's); tables and rules are our own. Every line is looked
at once, cut to a fixed length, with at most four lines after it: linear in the mail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.limits import MAX_TEXT_LINES, PATTERN_LINE
from bowout.thread.attributions import attribution_length, unglued
from bowout.thread.headers import header_block
from bowout.thread.separators import is_rule, separator_kind

_quote_mark = re.compile(r"\s{0,4}(?:>|\||[A-Za-z]{1,12}>(?:\s|>|\Z))")
#: ">>> see here <<<" is decoration, "| a | b |" a table.
_decoration = re.compile(r"(?:<{2,}|.\|)\s*\Z")
#: GroupWise: ">>> Rita Solano <rita@talent.example> 03/05/2026 10:15 >>>", the quotation unmarked.
_groupwise = re.compile(r">>> [^\n]{1,180}[0-9][:.][0-9]{2}[^\n]{0,6} >>>\Z")
#: Mailers that break quoted lines do so at 72 to 80 columns.
_WRAP = 60
_link_only = re.compile(r"\s*[(<\[]?https?://\S{1,180}\s*>?\s*\Z")


def pieces(text: str) -> list[str]:
    """Return the first lines of ``text``, cut where an attribution shares its line with words."""
    first = text.split("\n", MAX_TEXT_LINES)[:MAX_TEXT_LINES]
    return [piece for line in first for piece in unglued(line)]


def letters(lines: Sequence[str]) -> str:
    """Return one letter a line."""
    found: list[str] = []
    while len(found) < len(lines):
        found += _letters_at(lines, len(found))
    return "".join(_lone_marks_as_text(lines, found))


def _letters_at(lines: Sequence[str], start: int) -> str:
    """Return the letters of the lines that belong together from ``start`` on: at least one."""
    line = lines[start]
    if not line.strip():
        return "e"
    if _is_quoted(line):
        return "o" if _groupwise.match(line) else "q"
    kind = separator_kind(line)
    if kind:
        return {"forwarded": "f", "original": "o", "above": "b"}[kind]
    count = header_block(lines, start)
    if count:
        return "h" * count
    if is_rule(line) and _header_follows(lines, start):
        return "o"
    count = attribution_length(lines, start, quote_follows=_quote_follows(lines, start))
    return "a" * count if count else "t"


def _is_quoted(line: str) -> bool:
    return bool(_quote_mark.match(line)) and not _decoration.search(line[-PATTERN_LINE:])


def _next_filled(lines: Sequence[str], start: int) -> int | None:
    """Return the number of the next line with something on it, at most three further down."""
    for number in range(start + 1, min(start + 4, len(lines))):
        if lines[number].strip():
            return number
    return None


def _quote_follows(lines: Sequence[str], start: int) -> bool:
    number = _next_filled(lines, start)
    return number is not None and _is_quoted(lines[number])


def _header_follows(lines: Sequence[str], start: int) -> bool:
    number = _next_filled(lines, start)
    return number is not None and header_block(lines, number) > 0


def _lone_marks_as_text(lines: Sequence[str], found: list[str]) -> list[str]:
    """Mend what the mark ``>`` gets wrong: one lone line is a bullet; a line may lack its mark."""
    if found.count("q") == 1 and not set(found) & set("aoh"):
        place = found.index("q")
        around = found[max(0, place - 1) : place + 2]
        if around.count("t") == len(around) - 1 > 0:
            found[place] = "t"
    for number in range(1, len(found) - 1):
        lone = found[number - 1 : number + 2] == ["q", "t", "q"]
        if lone and _is_overflow(lines[number - 1], lines[number]):
            found[number] = "q"
    return found


def _is_overflow(before: str, line: str) -> bool:
    """Say whether a mailer broke ``line`` off the quoted line ``before`` and lost its mark."""
    if _link_only.match(line):
        return True
    cut = len(before) >= _WRAP and before.rstrip()[-1] not in ".?!:>"
    return cut and len(line) < _WRAP and line.lstrip()[0].islower()
