"""What a job title looks like: a head ("engineer") and the words bound to it on both sides.

"Senior Data Engineer II", "Head of Data Science", "Engenheiro de Dados Sênior", "Chargée de projet
digital": Germanic titles grow to the left of their head, Romance ones to the right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bowout.facts.firm_words import NO_FIRM, PLACES
from bowout.facts.lines import Line
from bowout.facts.lists import load
from bowout.facts.titles import HEADS, MODIFIERS, PRAISE, TAIL_WORDS, is_compound, may_hold_head
from bowout.facts.words import Word

MAX_LEFT = 6
MAX_RIGHT = 5

_PART = re.compile(r"[/-]")
_OF = frozenset({"d'", "da", "das", "de", "des", "do", "dos", "du", "em", "en", "för", "of"})
#: Of these, what cannot be English.
ROMANCE_OF = frozenset({"da", "de", "del", "des", "do", "dos", "du"})
_PERSON = frozenset({"pessoa", "pessoas"})
_AN = frozenset({"a", "an", "een", "ein", "eine", "einen", "un", "una", "une", "um", "uma"})
_ARTICLES = frozenset({"el", "la", "las", "les", "los"})
MIN_NOUN = 4
NO_NOUNS = load("role_names_no_nouns")
#: After these a town follows a whole title: "jefe de planta en Vigo".
_IN = frozenset({"em", "en"})
_LEVELS = frozenset({"1", "2", "3", "i", "ii", "iii", "iv"})
_GENDERS = frozenset({"a", "as", "e", "in", "innen", "o", "os", "r"})
_SIGNS = frozenset({"&", "+", "/", "and", "e", "et", "y"})
#: Heads that are also common words; a lower-case one needs a word before it.
_WEAK = load("role_names_weak")
#: Capitalised words of subjects that belong to no title.
_GENERIC = load("role_names_generic")
#: Heads that stand in front of others as well.
_LEVEL_HEADS = frozenset(
    {"apprentice", "assistant", "associate", "consultant", "developer", "executive", "head"}
    | {"lead", "principal", "specialist", "trainee"}
)
#: Heads only beside one word: "business partner", "second de cuisine".
_AFTER_WORD = {"partner": "business"}
_BEFORE_WORD = {"second": "de"}
_BESIDE = _AFTER_WORD.keys() | _BEFORE_WORD.keys()
#: Heads a field follows after "in", and those it follows at once: "Lecturer in Law", "VP Growth".
_TEACH = frozenset({"fellow", "fellowship", "lecturer", "lectureship", "professor", "reader"})
_PRESIDES = frozenset(
    {"bereichsleiter", "bereichsleiterin", "evp", "leiter", "leiterin", "leitung", "svp", "vp"}
    | {"abteilungsleiter", "abteilungsleiterin", "teamleiter", "teamleiterin", "teamleitung"}
    | {"betriebsleiter", "betriebsleiterin", "sachbearbeiter", "sachbearbeiterin", "teamleider"}
)
#: Endings of German titles that a field follows.
_WITH_FIELD = (
    *("beauftragte", "beauftragter", "berater", "beraterin", "betreuer", "betreuerin"),
    *("fachkraft", "leiter", "leiterin", "leitung", "referent", "referentin"),
    *("sachbearbeiter", "sachbearbeiterin"),
)
#: What is led, between two words of one title.
_LED = frozenset({"crew", "floor", "practice", "shift", "site", "team", "unit", "ward"})
_SKILLED = frozenset({"fachkraft", "kauffrau", "kaufmann"})
_LEVEL_WORDS = frozenset({"jr", "junior", "lead", "mid", "principal", "senior", "sr", "staff"})
#: Fields of those who recruit: their jobs are offered too ("our Talent Operations Manager role").
_STAFFING = frozenset({"acquisition", "hr", "people", "recruiting", "recruitment", "talent"})
_OF_TITLES = _LEVEL_WORDS | _STAFFING


class Title(NamedTuple):
    """Characters ``start`` to ``end`` of a line, and whether it is written like a name."""

    start: int
    end: int
    capital: bool
    words: int


def titles(line: Line) -> Iterator[Title]:
    """Yield the job titles among the words of a line, left to right, none inside another."""
    if not may_hold_head(line.runs) and _BESIDE.isdisjoint(line.runs):
        return
    found = line.words
    number = taken = 0
    while number < len(found):
        if not _is_head_here(found, number) or _leads_on(found, number):
            number += 1
            continue
        first = _left(found, number, taken)
        last = _right(found, number)
        title = _title(found, first, number, last)
        number = taken = last + 1
        if title is not None:
            yield title


def _leads_on(found: Sequence[Word], number: int) -> bool:
    """Say whether this head only begins a longer title: "Lead" in "Lead Tide Modeller"."""
    word = found[number]
    if word.fold not in _LEVEL_HEADS or not word.capital:
        return False
    for step, following in enumerate(found[number + 1 : number + MAX_LEFT], start=number + 1):
        if found[step - 1].after or following.before or not following.capital:
            return False
        if is_head(following):
            return True
        if not binds(following):
            return False
    return False


def _is_head_here(found: Sequence[Word], number: int) -> bool:
    """Say whether a word is a head, or is one beside the word next to it."""
    word = found[number]
    if word.fold in _AFTER_WORD:
        return number > 0 and found[number - 1].fold == _AFTER_WORD[word.fold]
    if word.fold in _BEFORE_WORD and number + 1 < len(found):
        return found[number + 1].fold == _BEFORE_WORD[word.fold]
    return is_head(word)


def is_head(word: Word) -> bool:
    """Say whether a title can be built round this word; plurals count."""
    fold = word.fold
    if fold.isalnum():
        return fold in HEADS or (fold[-1] == "s" and fold[:-1] in HEADS) or is_compound(fold)
    return any(_is_head(part) for part in _PART.split(word.fold)[-2:])


def _is_head(part: str) -> bool:
    if part in HEADS or (part.endswith("s") and part[:-1] in HEADS):
        return True
    return is_compound(part)


def _left(found: Sequence[Word], head: int, floor: int) -> int:
    first = head
    while first > floor and head - first < MAX_LEFT and not found[first].before:
        word = found[first - 1]
        if word.after:
            break
        if word.fold in {"&", "/"} and first - 1 > floor and binds(found[first - 2]):
            first -= 2
            continue
        if not binds(word) and not _is_plain(found, first - 1, floor):
            break
        first -= 1
    while first < head and (found[first].fold in PRAISE or not found[first].text[0].isalnum()):
        first += 1
    return first


def _is_plain(found: Sequence[Word], number: int, floor: int) -> bool:
    """Say whether a word of subjects is one of the title: "a Stage Carpenter"."""
    word = found[number]
    article = number > floor and found[number - 1].fold in _AN and not found[number - 1].after
    if word.fold in PRAISE or word.fold in _PERSON:
        return False
    return article and word.capital and (word.fold in _GENERIC or word.fold in NO_FIRM)


def binds(word: Word) -> bool:
    """Say whether a word to the left of a head belongs to the title."""
    if (
        word.fold in PRAISE
        or word.fold in _GENERIC
        or "@" in word.text
        or "://" in word.text
        or word.fold.isdigit()
    ):
        return False
    if word.fold in MODIFIERS:
        return True
    if not word.fold.isalnum() and all(part in MODIFIERS for part in _PART.split(word.fold)):
        return True
    return word.capital and (word.fold not in NO_FIRM or word.fold in _OF_TITLES)


def _right(found: Sequence[Word], head: int) -> int:
    last = head
    while last + 1 < len(found) and last - head < MAX_RIGHT:
        word, following = found[last], found[last + 1]
        if following.before == "(" and following.fold in _GENDERS:
            last += 1  # "Engenheiro(a) de Dados"
            continue
        if (word.after and word.fold not in _GENDERS) or following.before:
            break
        step = _more(found, head, last)
        if not step:
            break
        last += step
    return last


def _more(found: Sequence[Word], head: int, last: int) -> int:
    """Return how many words after word ``last`` belong to the title as well, 0 when it ends."""
    following = found[last + 1]
    beyond = found[last + 2] if last + 2 < len(found) else None
    if last == head and found[head].fold in _PRESIDES and following.capital and binds(following):
        return 1
    if last == head and _presides_over(found, head):
        return 2
    if last == head and _teaches_in(found, head):
        return 2
    if _names_field(found[head], following, last == head):
        return 1
    if beyond is not None and _is_led(following, beyond):
        return 2
    if following.fold in _LEVELS or following.fold in TAIL_WORDS or is_head(following):
        return 1
    if last > head and following.fold in _IN:
        return 0
    for_it = following.fold == "für" and found[last].fold in _SKILLED
    if (following.fold in _OF or for_it) and beyond is not None and _is_object(beyond):
        return 2
    if following.fold in ROMANCE_OF and (noun := noun_after(found, last + 1)):
        return noun - last
    return _goes_on(following, beyond) if last > head else 0


def _names_field(head: Word, following: Word, first: bool) -> bool:
    """Say whether a German title takes its field right after it: "Pflegefachkraft Dialyse"."""
    field = first and following.text.istitle() and following.fold.isalpha() and binds(following)
    return field and following.fold not in PLACES and head.fold.endswith(_WITH_FIELD)


def _is_led(following: Word, beyond: Word) -> bool:
    """Say whether a title goes on to the one who leads such: "Nurse Team Lead"."""
    led = following.fold in _LED and following.capital and not following.after
    return led and beyond.capital and not beyond.before and is_head(beyond)


def _goes_on(following: Word, beyond: Word | None) -> int:
    """Return how many words of a name go on with a title: "and Strategy", "Platform"."""
    if (following.capital or following.fold in MODIFIERS) and binds(following):
        return 1
    joined = following.fold in _SIGNS and beyond is not None and beyond.capital and binds(beyond)
    return 2 if joined else 0


def noun_after(found: Sequence[Word], of: int) -> int | None:
    """Return the number of the plain noun after "de" or "de la": "jefa de laboratorio"."""
    place = of + 1
    if found[of].fold == "de" and place < len(found) and found[place].fold in _ARTICLES:
        place += 1
    noun = found[place] if place < len(found) and not found[of].after else None
    if noun is None or noun.before or not noun.fold.isalpha() or len(noun.fold) < MIN_NOUN:
        return None
    return None if noun.fold in NO_NOUNS else place


def _presides_over(found: Sequence[Word], head: int) -> bool:
    """Say whether the field of a German leader follows: "Leitung der Werkstatt"."""
    if found[head].fold not in _PRESIDES or head + 2 >= len(found):
        return False
    beyond = found[head + 2]
    return found[head + 1].fold in {"der", "des"} and beyond.capital and binds(beyond)


def _teaches_in(found: Sequence[Word], head: int) -> bool:
    """Say whether the field of a lecturer follows: "Lecturer in Soil Science"."""
    if found[head].fold not in _TEACH or found[head + 1].fold != "in" or head + 2 >= len(found):
        return False
    return found[head + 2].capital and found[head + 2].fold not in PLACES


def _is_object(word: Word) -> bool:
    if word.before or (word.fold in NO_FIRM and word.fold not in MODIFIERS):
        return False
    return word.capital or word.fold in MODIFIERS or word.fold in _OBJECTS


_OBJECTS = load("role_names_objects")


def _title(found: Sequence[Word], first: int, head: int, last: int) -> Title | None:
    word = found[head]
    count = last - first + 1
    if count == 1 and word.fold in _WEAK and not word.capital:
        return None
    end = found[last].end
    if found[last].fold in _GENDERS and last > head:
        end += 1
    elif last == head and not _of_follows(found, head) and _is_plural(word):
        end -= 1
    return Title(found[first].start, end, word.capital, count)


def _of_follows(found: Sequence[Word], head: int) -> bool:
    return head + 1 < len(found) and found[head + 1].fold in _OF


def _is_plural(word: Word) -> bool:
    part = _PART.split(word.fold)[-1]
    return part.endswith("s") and part not in HEADS and part[:-1] in HEADS
