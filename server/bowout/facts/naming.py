"""People named in the middle of a sentence: "meet Ines, Tomos and Prof. Lindgren"."""

from __future__ import annotations

from collections.abc import Sequence

from bowout import limits
from bowout.facts.given import RANKS, is_given
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.name_words import HONORIFICS
from bowout.facts.names import read_name
from bowout.facts.safe import safe
from bowout.facts.signing import name_at
from bowout.facts.titles import HEADS, is_compound
from bowout.facts.words import Word, index_at
from bowout.text.clean import fold

_AND = frozenset({"&", "and", "e", "en", "et", "und", "y"})
_AT = frozenset({"at", "bei", "bij", "chez", "from", "hos"})
_OF = frozenset({"da", "de", "del", "der", "des", "di", "do", "du", "for", "of"})
_PRONOUNS = frozenset({"he", "i", "it", "she", "that", "they", "we", "what", "who", "you"})
MOST = 6
#: No longer run of capitals is a name in a sentence.
ABBREVIATED = 3


def full_name_at(text: str, found: Sequence[Word], first: int) -> tuple[str, int] | None:
    """Return ``name_at``, with a family name that is a trade as well: "Sarah Baker"."""
    taken = name_at(text, found, first)
    if taken is None or taken[1] >= len(found) or found[taken[1] - 1].after:
        return taken
    last, following = found[taken[1] - 1], found[taken[1]]
    beyond = found[taken[1] + 1] if taken[1] + 1 < len(found) else None
    goes_on = beyond is not None and beyond.capital and not following.after
    bare = taken[1] - first == 1 or found[taken[1] - 2].fold.rstrip(".") in HONORIFICS
    if not (bare and is_given(last.fold) and _is_trade(following)) or goes_on:
        return taken
    return text[found[first].start : following.end], taken[1] + 1


def with_rank(line: Line, first: int, value: str, after: int) -> tuple[str, int]:
    """Return a name with the rank in capitals that stands right before it, and what follows."""
    rank = line.words[first - 1] if first else None
    if rank is None or rank.fold not in RANKS or not rank.text.istitle() or rank.after:
        return value, after
    return line.text[rank.start : line.words[after - 1].end], after


def _is_trade(word: Word) -> bool:
    return (
        word.text.istitle() and not word.before and (word.fold in HEADS or is_compound(word.fold))
    )


def person_at(line: Line, place: int) -> Fact | None:
    """Return the person named from character ``place`` on."""
    found = line.words
    first = index_at(found, place)
    taken = full_name_at(line.text, found, first)
    return named(taken[0], line) if taken else None


def people_at(line: Line, place: int) -> list[Fact]:
    """Return the people named from ``place`` on: "Ines, Tomos and Prof. Lindgren"."""
    found = line.words
    number = index_at(found, place)
    people: list[Fact] = []
    while number < len(found) and len(people) < MOST:
        taken = full_name_at(line.text, found, number)
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
        taken = full_name_at(line.text, found, first)
        if taken is not None and taken[1] == len(found):
            before = found[first - 1] if first else None
            if before is not None and before.fold in RANKS and before.capital:
                return named(with_rank(line, first, *taken)[0], line)
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
    found = (word for word in fold(fact.value).split() if word.rstrip(".") not in HONORIFICS)
    return {word for word in found if word not in RANKS}
