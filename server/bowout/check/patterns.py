"""A small notation for phrase tables, and the characters it is matched against.

A table is a list of phrases as people write them, in lower case with straight apostrophes. Beyond
plain regular expressions one sign is known: ``..`` between two words stands for up to four words
in between ("turn .. down" finds "turn this kind offer down"). Every repetition is bounded, so that
a search is linear in the text (the rule of the house for hostile input).
"""

from __future__ import annotations

import re

from bowout.check.table import Table

#: Up to four words, each with the comma or dash that may follow it.
_GAP = r" (?:[\w'&/-]{1,24},? ){0,4}"

#: Apostrophes that people leave out in a hurry; "we're" and "I'll" would be other words.
_APOSTROPHE = re.compile(r"(?<=n)'(?=t)|(?<=\bi)'(?=m\b|ve\b)|(?<=that)'(?=s\b)")
#: A look-behind must keep its width.
_LOOK_BEHIND = re.compile(r"(\(\?<[!=][^()]*\))")

_CLAUSE = re.compile(r"[,;:()]| - | but | though | although | however | because | since | so ")


def clause_start(words: str, place: int) -> int:
    """Return where the clause of the level text ``words`` that holds ``place`` begins."""
    return max((mark.end() for mark in _CLAUSE.finditer(words, 0, place)), default=0)


def one_of(*phrases: str) -> Table:
    """Return the table that finds any of ``phrases`` as whole words."""
    return Table(*map(expand, phrases))


def expand(phrase: str) -> str:
    """Return ``phrase`` with a bounded gap of words for each ``..``, and "im" beside "i'm"."""
    parts = _LOOK_BEHIND.split(phrase.replace(" .. ", _GAP))
    parts[::2] = [_APOSTROPHE.sub("'?", part) for part in parts[::2]]
    return "".join(parts)
