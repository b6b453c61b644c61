"""Words of job titles, one at a time: which a title is built round, which belong to one."""

from __future__ import annotations

import re

from bowout.facts.firm_words import NO_FIRM
from bowout.facts.lists import load
from bowout.facts.titles import HEADS, MODIFIERS, PRAISE, is_compound
from bowout.facts.words import Word

PART = re.compile(r"[/-]")
#: Capitalised words of subjects that belong to no title.
GENERIC = load("role_words_generic")
LEVEL_WORDS = frozenset({"jr", "junior", "lead", "mid", "principal", "senior", "sr", "staff"})
#: Fields of those who recruit: their jobs are offered too ("our Talent Operations Manager role").
_STAFFING = frozenset({"acquisition", "hr", "people", "recruiting", "recruitment", "talent"})
_OF_TITLES = LEVEL_WORDS | _STAFFING


def is_head(word: Word) -> bool:
    """Say whether a title can be built round this word; plurals count."""
    fold = word.fold.removeprefix("d'").removeprefix("l'")
    if fold.isalnum() or fold in HEADS:
        return fold in HEADS or (fold[-1] == "s" and fold[:-1] in HEADS) or is_compound(fold)
    return any(_is_head(part) for part in PART.split(fold)[-2:])


def _is_head(part: str) -> bool:
    if part in HEADS or (part.endswith("s") and part[:-1] in HEADS):
        return True
    return is_compound(part)


def binds(word: Word) -> bool:
    """Say whether a word to the left of a head belongs to the title."""
    if (
        word.fold in PRAISE
        or word.fold in GENERIC
        or "@" in word.text
        or "://" in word.text
        or word.fold.isdigit()
    ):
        return False
    if word.fold in MODIFIERS:
        return True
    if not word.fold.isalnum() and all(part in MODIFIERS for part in PART.split(word.fold)):
        return True
    return word.capital and (word.fold not in NO_FIRM or word.fold in _OF_TITLES)
