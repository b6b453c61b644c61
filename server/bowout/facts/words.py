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
_POSSESSIVE = ("'s", "’s", "´s", "`s")
_ABBREVIATED = load("words_abbreviated")


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
    found = []
    for run in _WORD.finditer(text):
        raw, (start, end) = run.group(), run.span()
        if raw.isalnum():
            found.append(Word(raw, folded[start:end] or fold(raw), start, end, "", ""))
        else:
            found.append(_word(raw, start))
    return tuple(found)


def _word(raw: str, start: int) -> Word:
    """Return the word in a run of characters that are not all letters and digits."""
    core = raw.lstrip(_OPENING)
    before = raw[: len(raw) - len(core)]
    if core.lower() not in _ABBREVIATED:
        core = core.rstrip(_CLOSING)
    if core.lower().endswith(_POSSESSIVE):
        core = core[:-2]
    if not core:
        return Word(raw, raw, start, start + len(raw), "", "")
    begin = start + len(before)
    after = raw[len(before) + len(core) :]
    return Word(core, fold(core), begin, begin + len(core), before, after)


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
