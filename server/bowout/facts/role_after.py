"""What a job title goes on with after its head: "of Data Science", "II", "de Dados Sênior".

Romance titles grow to this side.
"""

from __future__ import annotations

from collections.abc import Sequence

from bowout.facts.firm_words import NO_FIRM, PLACES
from bowout.facts.lists import load
from bowout.facts.role_before import GRADED
from bowout.facts.role_words import LEVEL_WORDS, binds, is_head
from bowout.facts.titles import MODIFIERS, TAIL_WORDS
from bowout.facts.words import Word

MAX_RIGHT = 5
MAX_FIELD = 4
_DASHES = frozenset({"-", "–", "—"})
_JOINS = frozenset({"&", "/", "and", "of", "on"})
#: Ends of what a German craft is for: "Elektroniker für Betriebstechnik".
_CRAFT = ("bau", "handel", "management", "medien", "schutz", "systeme", "technik", "wesen")
OF = frozenset({"d'", "da", "das", "de", "des", "do", "dos", "du", "em", "en", "för", "of"})
#: Of these, what cannot be English.
ROMANCE_OF = frozenset({"da", "de", "del", "des", "do", "dos", "du"})
_ARTICLES = frozenset({"el", "la", "las", "les", "los"})
MIN_NOUN = 4
NO_NOUNS = load("role_after_no_nouns")
#: After these a town follows a whole title: "jefe de planta en Vigo".
_IN = frozenset({"em", "en"})
#: Before these words "I" is a step of the ladder, not somebody who speaks.
_AFTER_LEVEL = frozenset(
    {"at", "for", "in", "job", "opening", "position", "post", "role", "vacancy", "with"}
)
_LEVELS = frozenset({"1", "2", "3", "i", "ii", "iii", "iv"})
GENDERS = frozenset({"a", "as", "e", "in", "innen", "o", "os", "r"})
_SIGNS = frozenset({"&", "+", "/", "and", "e", "et", "y"})
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
_OBJECTS = load("role_after_objects")


def after(found: Sequence[Word], head: int) -> int:
    """Return the number of the word that a title ends with."""
    last = head
    while last + 1 < len(found) and last - head < MAX_RIGHT:
        word, following = found[last], found[last + 1]
        if following.before == "(" and following.fold in GENDERS:
            last += 1  # "Engenheiro(a) de Dados"
            continue
        if (word.after and word.fold not in GENDERS) or following.before:
            return last + _field(found, last)
        step = _more(found, head, last)
        if not step:
            return last + _field(found, last)
        last += step
    return last


def _field(found: Sequence[Word], last: int) -> int:
    """Return how many words name a field set off: "Senior Executive - Quality Control".

    A firm or a town stands there as often, so each word must be one that titles hold.
    """
    first = last + 1
    if found[last].after not in {"", ",", ":"}:
        return 0
    if not found[last].after:
        if first == len(found) or found[first].fold not in _DASHES:
            return 0
        first += 1
    place = first
    while place < len(found) and place - first < MAX_FIELD and _is_field(found, place):
        place += 1
        if found[place - 1].after:
            break
    while place > first and not found[place - 1].capital:
        place -= 1
    whole = place == len(found) or found[place - 1].after or not _runs_on(found[place])
    return place - 1 - last if place > first and whole else 0


def _is_field(found: Sequence[Word], number: int) -> bool:
    word = found[number]
    if word.before:
        return False
    parts = word.fold.replace("-", " ").split()
    told = word.capital and MODIFIERS.issuperset(parts) and LEVEL_WORDS.isdisjoint(parts)
    return told or word.fold in _JOINS


def _runs_on(word: Word) -> bool:
    """Say whether a name or a title goes on here, of which the words before were only a part."""
    return word.capital or is_head(word)


def _more(found: Sequence[Word], head: int, last: int) -> int:
    """Return how many words after word ``last`` belong to the title as well, 0 when it ends."""
    following = found[last + 1]
    beyond = found[last + 2] if last + 2 < len(found) else None
    if last == head and (at_once := _at_once(found, head)):
        return at_once
    if _names_field(found[head], following, last == head):
        return 1
    if beyond is not None and (_is_led(following, beyond) or _is_grade(following, beyond)):
        return 2
    if _is_level(following, beyond) or following.fold in TAIL_WORDS or is_head(following):
        return 1
    if last > head and following.fold in _IN:
        return 0
    for_it = following.fold == "für" and beyond is not None and _is_craft(found[last], beyond)
    if (following.fold in OF or for_it) and beyond is not None and _is_object(beyond):
        graded = last + 3 < len(found) and _is_grade(beyond, found[last + 3])
        return 3 if graded else 2
    if following.fold in ROMANCE_OF and (noun := noun_after(found, last + 1)):
        return noun - last
    return _goes_on(following, beyond) if last > head else 0


def _at_once(found: Sequence[Word], head: int) -> int:
    """Return how many words right after a head of its own kind name what is led or taught."""
    following = found[head + 1]
    if found[head].fold in _PRESIDES and following.capital and binds(following):
        return 1
    return 2 if _presides_over(found, head) or _teaches_in(found, head) else 0


def _is_level(word: Word, beyond: Word | None) -> bool:
    """Say whether a word is a step of the ladder, and no "I" that somebody says of himself."""
    if word.fold != "i":
        return word.fold in _LEVELS
    if beyond is None or word.after or not beyond.text.islower():
        return word.text == "I"
    return word.text == "I" and beyond.fold in _AFTER_LEVEL


def _is_grade(word: Word, number: Word) -> bool:
    """Say whether words are a grade and its number: "leerkracht groep 5/6"."""
    return word.fold in GRADED and number.fold.replace("/", "").isdigit() and not number.before


def _is_craft(word: Word, beyond: Word) -> bool:
    """Say whether a craft follows "für": "Fachkraft für Lagerlogistik"; a town follows it too."""
    return word.fold in _SKILLED or (beyond.capital and beyond.fold.endswith(_CRAFT))


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
