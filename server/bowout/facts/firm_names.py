"""Where a firm's name begins and ends: a short run of capitalised words that are nothing else.

Walked from a cue over at most ``MAX_WORDS`` words; ``firm_shape`` says which may be part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bowout import limits
from bowout.facts.firm_shape import WITHIN, may_be_part, trimmed
from bowout.facts.firm_words import (
    CAPITAL_CONNECTORS,
    CONNECTORS,
    INSTITUTIONS,
    LEGAL,
    PLACES,
)
from bowout.facts.titles import MODIFIERS, TAIL_WORDS
from bowout.facts.words import Word
from bowout.text.clean import fold

MAX_WORDS = 6

#: Words that tell a line to be English.
ENGLISH = frozenset(
    {"and", "are", "for", "has", "is", "of", "the", "to", "we", "with", "you", "your"}
)
_DETERMINERS = frozenset({"a", "an", "her", "his", "my", "our", "this", "your"})
#: After a name in a headline: "Apex Specializing in operations".
_SAYS_WHAT = frozenset(
    {
        "connecting",
        "helping",
        "matching",
        "placing",
        "serving",
        "specialising",
        "specializing",
        "supporting",
    }
)
#: Parts of one firm: "join the Data Science team", "for Information Management at Quorra".
_PARTS_OF_FIRMS = frozenset(
    {"business", "center", "department", "division", "group", "org", "practice", "team", "unit"}
)
_POSSESSIVE_SIGNS = ("'s", "’s")
_POSSESSIVE = frozenset(_POSSESSIVE_SIGNS)
#: Parts of a country that a role is for: "for the Mountain region".
_REGIONS = frozenset({"area", "areas", "corridor", "markets", "region", "regions", "territory"})
#: Houses named after somebody.
_HOUSES = frozenset(
    {"academy", "bakery", "church", "college", "hospice", "hospital", "kitchen", "school", "trust"}
)
_OWNED = _HOUSES | INSTITUTIONS
_PARTS_OF_TITLES = MODIFIERS | TAIL_WORDS
#: Legal forms that are told letter by letter: "S.A. de C.V.", "S. de R.L.", "S.p.A.".
_LETTERED = re.compile(
    r"(?<=\w) s (?:a(?: a| b| s| u)?|de r l|a p i|c|l(?: u)?|p a|r l)(?: de c v)?$|(?<=\w) [bn] v$"
)
_AND = frozenset({"&", "and", "e", "en", "et", "och", "und", "y"})
#: Small words that stand before another part of a name.
_BEFORE_NAMES = frozenset(
    {"&", "+", "da", "das", "de", "del", "des", "do", "dos", "du", "la", "le", "les", "of", "van"}
)
_ARTICLES = frozenset({"la", "las", "le", "les", "los", "the"})
_SIGNS = re.compile(r"[^\w&+/]+")


@lru_cache(maxsize=limits.NAMES_READ)
def key(name: str) -> str:
    """Return the form in which two spellings of a firm are one: no case, signs or "GmbH"."""
    plain = _SIGNS.sub(" ", fold(name)).strip()
    parts = _LETTERED.sub("", plain).split()
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in LEGAL:
        parts = parts[:-1]
    return " ".join(parts)


def firm_at(text: str, found: Sequence[Word], first: int) -> str | None:
    """Return the firm's name that begins at word ``first``, or None."""
    last = first
    while last < len(found) and last - first < MAX_WORDS:
        word = found[last]
        if last > first and word.before:
            break
        joins = last > first and (_connects(found, last, first) or _is_article(found, last))
        if not (may_be_part(word, first=last == first) or joins):
            break
        if last > first and word.fold in _SAYS_WHAT:
            break
        last += 1
        if last - first > 1 and word.fold in LEGAL:
            break
        if last < len(found) and word.after in _POSSESSIVE and found[last].fold in _HOUSES:
            continue  # "St Olave's Hospital"
        if word.after and not (word.after == "." and len(word.text) <= 2):
            if last < len(found) and word.after == "," and found[last].fold in LEGAL:
                last += 1
            break
    if last > first and (_is_town(found, last) or _is_part(found, first, last)):
        return None
    return trimmed(text, found[first:last])


def firm_before(text: str, found: Sequence[Word], place: int) -> str | None:
    """Return the firm's name that ends at character ``place``, or None."""
    before = [word for word in found if word.end <= place + 2 and word.start < place]
    if not before:
        return None
    sign = before[-1].after
    apposed = sign == "," and text[place : place + 1] == ","  # "Elm Foods, Leeds, is"
    if sign and not (apposed or sign.startswith(_POSSESSIVE_SIGNS)):
        return None
    first = len(before)
    while first > 0 and len(before) - first < MAX_WORDS:
        word = before[first - 1]
        legal = first < len(before) and word.after == "," and before[first].fold in LEGAL
        house = word.after in _POSSESSIVE and first < len(before)
        house = house and before[first].fold in _OWNED
        if first < len(before) and word.after and not (legal or house):
            break
        kind = first > 1 and first < len(before) and before[first - 2].fold in INSTITUTIONS
        inner = word.text in WITHIN and first > 1 and before[first - 2].capital
        if not may_be_part(word, first=not (kind or inner)) and word.fold not in _BEFORE_NAMES:
            break
        first -= 1
    if (
        first
        and before[first - 1].fold in _DETERMINERS
        and not _is_feminine(before[first - 1], found)
    ):
        return None
    while first < len(before) and before[first].fold in CONNECTORS and not before[first].capital:
        first += 1
    return trimmed(text, before[first:])


def _is_feminine(word: Word, found: Sequence[Word]) -> bool:
    """Say whether "a" is the Portuguese article here."""
    return word.fold == "a" and ENGLISH.isdisjoint(each.fold for each in found)


def _is_town(found: Sequence[Word], after: int) -> bool:
    """Say whether a state follows the name that ends before word ``after``: "at Albany, NY"."""
    if after == len(found) or found[after - 1].after != ",":
        return False
    return len(found[after].text) == 2 and found[after].fold in PLACES


def _is_part(found: Sequence[Word], first: int, after: int) -> bool:
    """Say whether the name before word ``after`` is a department's, or the first of a list."""
    rest = found[after:]
    if found[after - 1].after == "," and _listed(rest):
        return True
    if not rest or found[after - 1].after:
        return False
    if rest[0].fold in _REGIONS:
        return True
    common = any(word.fold in _PARTS_OF_TITLES for word in found[first:after])
    if rest[0].fold in _PARTS_OF_FIRMS:
        return common or (first > 0 and found[first - 1].fold == "our")
    return common and len(rest) > 1 and rest[0].fold in {"at", "@"} and rest[1].capital


def _listed(rest: Sequence[Word]) -> bool:
    """Say whether two more names follow: "for Intel, Gap, E&Y", "for Intel, Gap and E&Y"."""
    if len(rest) < 2 or not rest[0].capital:
        return False
    last = rest[1].fold in _AND and not rest[0].after and len(rest) > 2 and rest[2].capital
    return last or (rest[1].capital and rest[0].after == ",")


def _connects(found: Sequence[Word], number: int, first: int) -> bool:
    """Say whether this small word joins two parts of one name: "Bank of Ireland"."""
    word = found[number]
    follows = found[number + 1] if number + 1 < len(found) else None
    joins = word.fold in CONNECTORS or (word.capital and word.fold in CAPITAL_CONNECTORS)
    if number == first or word.after or not joins or follows is None:
        return False
    return may_be_part(follows, first=True) or _connects_on(found, number + 1)


def _is_article(found: Sequence[Word], number: int) -> bool:
    """Say whether this is the second of two small words in a name."""
    return found[number - 1].fold in CONNECTORS and _connects_on(found, number)


def _connects_on(found: Sequence[Word], number: int) -> bool:
    """Say whether a second small word follows and then a name: "Chantiers de la Loire"."""
    article, name = found[number], found[number + 1] if number + 1 < len(found) else None
    if name is None or article.after or article.fold not in _ARTICLES:
        return False
    return may_be_part(name, first=True)
