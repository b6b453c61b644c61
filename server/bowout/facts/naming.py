"""People named in the middle of a sentence: "meet Ines, Tomos and Prof. Lindgren"."""

from __future__ import annotations

from bowout import limits
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.name_words import HONORIFICS
from bowout.facts.names import read_name
from bowout.facts.safe import safe
from bowout.facts.signing import name_at
from bowout.facts.titles import HEADS
from bowout.facts.words import index_at
from bowout.text.clean import fold

_AND = frozenset({"&", "and", "e", "en", "et", "und", "y"})
_AT = frozenset({"at", "bei", "bij", "chez", "from", "hos"})
_OF = frozenset({"da", "de", "del", "der", "des", "di", "do", "du", "for", "of"})
_PRONOUNS = frozenset({"he", "i", "it", "she", "that", "they", "we", "what", "who", "you"})
MOST = 6
#: No longer run of capitals is a name in a sentence.
ABBREVIATED = 3


def person_at(line: Line, place: int) -> Fact | None:
    """Return the person named from character ``place`` on."""
    found = line.words
    first = index_at(found, place)
    taken = name_at(line.text, found, first)
    return named(taken[0], line) if taken else None


def people_at(line: Line, place: int) -> list[Fact]:
    """Return the people named from ``place`` on: "Ines, Tomos and Prof. Lindgren"."""
    found = line.words
    number = index_at(found, place)
    people: list[Fact] = []
    while number < len(found) and len(people) < MOST:
        taken = name_at(line.text, found, number)
        if taken is None:
            break
        value, number = taken
        if fact := named(value, line):
            people.append(fact)
        joined = found[number - 1].after == ","
        if number < len(found) and found[number].fold in _AND:
            number, joined = number + 1, True
        if not joined:
            break
    return people


def person_before(line: Line, place: int) -> Fact | None:
    """Return the person whose name ends at character ``place``."""
    found = [word for word in line.words if word.end <= place]
    for length in (3, 2, 1):
        first = len(found) - length
        if first < 0:
            continue
        taken = name_at(line.text, found, first)
        if taken is not None and taken[1] == len(found):
            before = found[first - 1] if first else None
            if taken[0].isupper() and len(taken[0]) <= ABBREVIATED:
                return None  # "our GC"
            if before is not None and not before.after and before.fold in _AT:
                return person_before(line, before.start)  # "Ines at Corvid"
            if before is not None and not before.after and before.fold in HEADS | _OF:
                return None  # "Leiterin Rechnungswesen": what she leads, not who she is
            return named(taken[0], line)
    return None


def named(value: str, line: Line) -> Fact | None:
    """Return ``value`` as a person's name taken from ``line``, None where it cannot be one."""
    if fold(value).partition("'")[0] in _PRONOUNS:
        return None  # "She'd be your manager"
    if read_name(value) is None or safe(value, limits.MAX_NAME) is None:
        return None
    return Fact(value, line.message, line.text)


def the_one(found: list[Fact]) -> Fact | None:
    """Return the fullest of ``found`` if all of them mean one person."""
    if not found:
        return None
    best = max(found, key=lambda fact: len(fact.value))
    words_of_best = _own_words(best)
    return best if all(words_of_best & _own_words(fact) for fact in found) else None


def _own_words(fact: Fact) -> set[str]:
    """Return the words of a name but for its titles: two doctors are not one."""
    return {word for word in fold(fact.value).split() if word.rstrip(".") not in HONORIFICS}
