"""Where sentences begin and end, with offsets: so that what is said of a mail can be pointed at.

Mail is not prose: a newline ends a sentence in greetings, lists and sign-offs, and does not where
a mailer wrapped a line at 72 columns (RFC 3676, section 1). Each line end is judged by what stands
on both sides; each full stop by the word before it and the letter after it (the orthographic rule
of Kiss & Strunk, 2006). One pass, linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bowout.text.abbreviations import BEFORE_NAMES, BEFORE_NUMBERS, MAY_END

#: A line at least this long was broken by its mailer, not by its writer.
WRAPPED = 55
#: A greeting or a sign-off is not longer than this.
GREETING = 40
#: No abbreviation is longer; so far is looked back from a full stop.
WORD = 24

_STOP = re.compile(r"[.!?…]{1,8}[\"'”’»)\]]{0,3}(?=\s|$)|[。！？][”」』]?")
_DAY_OF_MONTH = re.compile(r"\s(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")
_BULLET = re.compile(r"(?:[-*•·▪◦‣●○–—>+]|[0-9]{1,2}[.)]|\(?[a-z0-9]\))[ \t]+(?=\S)")


class Sentence(NamedTuple):
    """Characters ``start`` to ``end`` of a text; ``text`` is exactly those characters.

    Where a mailer wrapped the line, ``text`` holds the newline.
    """

    start: int
    end: int
    text: str


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order, without the white space between them.

    Greetings, headings, list items and signature lines are sentences of their own. Every character
    that is not white space stands in exactly one sentence.
    """
    found: list[Sentence] = []
    stops = _STOP.finditer(text)
    stop = next(stops, None)
    for first, end in _paragraphs(text):
        while stop is not None and stop.end() <= end:
            if _ends_sentence(text, first, stop, end):
                _add(found, text, first, stop.end())
                first = stop.end()
            stop = next(stops, None)
        _add(found, text, first, end)
    return tuple(found)


def _add(found: list[Sentence], text: str, first: int, last: int) -> None:
    """Add what stands from ``first`` to ``last``, if it is more than white space."""
    piece = text[first:last].lstrip()
    if piece:
        first = last - len(piece)
        piece = piece.rstrip()
        found.append(Sentence(first, first + len(piece), piece))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield runs of lines in which a newline is only a wrapped line."""
    start = place = 0
    lines = text.split("\n")
    words = [line.strip() for line in lines]
    for line, said, following in zip(lines, words, [*words[1:], ""], strict=True):
        place += len(line) + 1
        if not _is_wrapped(said, following):
            yield start, min(place, len(text))
            start = place


def _is_wrapped(line: str, following: str) -> bool:
    """Say whether the writer's sentence may run on from ``line`` to the line ``following``."""
    if not line or not following or _BULLET.match(following):
        return False
    if line[-1] == "," and len(line) <= GREETING and not _BULLET.match(line):
        return False
    return len(line) >= WRAPPED or following[0].islower()


def _ends_sentence(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    """Say whether the punctuation ``stop`` ends the sentence that began at ``first``."""
    mark = stop.group()
    if mark[0] in "。！？":
        return True
    following = text[stop.end() : min(end, stop.end() + 8)].lstrip()[:1]
    if not following:
        return True
    if following.islower():
        # People do write without capitals: only a full stop after a real word then counts.
        return mark[0] in "!?" or _is_plain_word(text, first, stop.start(), mark)
    if mark != ".":
        return True
    word = _word_before(text, first, stop.start())
    if len(word) == 1 and word.isalpha():
        return not word.isupper()  # an initial: "Rita M. Solano"
    if word.isdigit() and len(word) <= 2:
        before = text[max(first, stop.start() - WORD) : stop.start() - len(word)]
        return bool(before.strip()) and not _DAY_OF_MONTH.match(text, stop.end(), end)
    if following.isdigit() and word.lower() in BEFORE_NUMBERS:
        return False
    return word.lower() not in BEFORE_NAMES


def _is_plain_word(text: str, first: int, place: int, mark: str) -> bool:
    word = _word_before(text, first, place).lower()
    known = word in BEFORE_NAMES or word in MAY_END or "." in word
    return mark == "." and len(word) > 2 and word.isalpha() and not known


def _word_before(text: str, first: int, place: int) -> str:
    words = text[max(first, place - WORD) : place].split()
    return words[-1].lstrip("(['\"“‘«") if words and not text[place - 1].isspace() else ""
