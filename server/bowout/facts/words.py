"""Words of a line with the punctuation that clings to them: what every pattern here walks over.

Names are found by walking a bounded number of words from a cue, not by long expressions: the walk
is linear and says where it stopped and why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bowout.facts.lists import load
from bowout.text.clean import fold

_WORD = re.compile(r"[(]?[^\s|(]+|[|(]")
_RUN = re.compile(r"[^\W_]+")
_OPENING = "@([{\"'“‘„‚«*_<,;:~¿¡!?|/"
_CLOSING = ")]}\"'”’“‘»*_>,;:~!?…|."
_S = frozenset({"s", "S"})
_POSSESSIVE = ("'s", "’s", "´s", "`s")
#: "Leiter:in", "Zeichner*innen", "Planer_in": all who do the work.
_GENDERED = re.compile(r"(?<=[^\W\d_]{3})[:*_](in|innen)$")
_ALL_GENDERS = ("in", "innen")
_ABBREVIATED = load("words_abbreviated")


#: A tuple made without the detour over the names of its fields.
_new = tuple.__new__


class Word(NamedTuple):
    """Characters ``start`` to ``end`` of a line; ``before`` and ``after`` is what clings to them.

    ``fold`` is the form for matching. ``after`` begins with "'s" for a possessive.
    """

    text: str
    fold: str
    start: int
    end: int
    before: str
    after: str

    @property
    def capital(self) -> bool:
        """True for words written like a name: Initech, 3M, eBay, C&A."""
        small = self.text.lower()
        return small != self.text or (small[:1].isalpha() and small == self.text.upper())


def words(text: str) -> tuple[Word, ...]:
    """Return the words of a line in order; punctuation standing alone is a word without letters."""
    folded = fold(text) if text.isascii() else ""  # else folding may move the letters
    if "|" in text or "(" in text or not text.isprintable():  # there are spaces of other kinds
        runs = _WORD.finditer(text)
        return tuple(_word(run.group(), run.start(), folded) for run in runs)
    found = []
    place = 0
    for raw in text.split(" "):
        end = place + len(raw)
        if raw.isalnum():
            small = folded[place:end] or fold(raw)
            found.append(_new(Word, (raw, small, place, end, "", "")))
        elif raw:
            found.append(_word(raw, place, folded))
        place = end + 1
    return tuple(found)


def _word(raw: str, start: int, folded: str) -> Word:
    """Return the word in a run of characters that begins at ``start`` of a ``folded`` line."""
    core = raw.lstrip(_OPENING)
    begin = start + len(raw) - len(core)
    if core[-1:] in _CLOSING and core.lower() not in _ABBREVIATED:
        core = core.rstrip(_CLOSING)
    if core[-1:] in _S and core.lower().endswith(_POSSESSIVE):
        core = core[:-2]
    if not core:
        return Word(raw, raw, start, start + len(raw), "", "")
    end = begin + len(core)
    small = folded[begin:end] or fold(core)
    if small.endswith(_ALL_GENDERS):
        small = _GENDERED.sub(r"\1", small)
    return _new(Word, (core, small, begin, end, raw[: begin - start], raw[end - start :]))


def runs(folded: str) -> list[str]:
    """Return the runs of letters and digits: "e-commerce" has two."""
    return _RUN.findall(folded)


def index_at(found: Sequence[Word], place: int) -> int:
    """Return the number of the first word that begins at or after character ``place``."""
    return next((n for n, word in enumerate(found) if word.end > place), len(found))


def fold_same(text: str) -> str:
    """Return ``text`` in small letters with plain apostrophes, every character in its place."""
    lowered = text.lower().replace("’", "'").replace("‘", "'").replace("´", "'")
    return lowered if len(lowered) == len(text) else text
