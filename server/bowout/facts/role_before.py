"""What a job title begins with: the words before its head, "Senior Data" of "Senior Data Engineer".

Germanic titles grow to this side. Words with a capital bind, and small ones that many titles hold;
of any other small words those that stand between an article and the title: "a lighting technician".
"""

from __future__ import annotations

from collections.abc import Sequence

from bowout.facts.firm_words import NO_FIRM
from bowout.facts.lists import load
from bowout.facts.role_words import GENERIC, binds
from bowout.facts.titles import PRAISE, RECRUITING
from bowout.facts.words import Word

MAX_LEFT = 6
_PERSON = frozenset({"pessoa", "pessoas"})
_AN = frozenset({"a", "an", "een", "ein", "eine", "einen", "un", "una", "une", "um", "uma"})
#: Before a job written small stands one of these: an article, a verb, or praise.
_OPENS = load("role_before_opens") | load("role_before_adjectives") | PRAISE
#: Small words that belong to no title and do not open one either: verbs, prepositions.
_NO_PART = load("role_before_no_part") | RECRUITING
#: So many small words may stand there.
_MOST_SMALL = 3
#: What is numbered, and may stand with its number in a title: "class 2 driver", "Year 4 Teacher".
GRADED = frozenset(
    {"category", "class", "groep", "klas", "klasse", "level", "stage", "stufe", "year"}
)


def before(found: Sequence[Word], head: int, floor: int, *, small: bool) -> int:
    """Return the number of the word that a title begins with; no word before ``floor`` is taken.

    ``small``: words written small that no list holds may belong to it, as in English.
    """
    first = head
    while first > floor and head - first < MAX_LEFT and not found[first].before:
        word = found[first - 1]
        if word.after:
            break
        if word.fold in {"&", "/"} and first - 1 > floor and binds(found[first - 2]):
            first -= 2
            continue
        if first - 1 > floor and _is_graded(found, first - 1):
            first -= 2
            continue
        if not binds(word) and not _is_plain(found, first - 1, floor):
            break
        first -= 1
    while first < head and (found[first].fold in PRAISE or not found[first].text[0].isalnum()):
        first += 1
    named = found[first].capital and found[head].capital
    return _with_small(found, first, floor) if small and not named else first


def _is_graded(found: Sequence[Word], number: int) -> bool:
    """Say whether a word is the number of a grade: "2" in "class 2 driver"."""
    grade = found[number - 1]
    return found[number].fold.isdigit() and grade.fold in GRADED and not grade.after


def _with_small(found: Sequence[Word], first: int, floor: int) -> int:
    """Return where a title begins whose first words are small and in no list: "a gas fitter"."""
    start = first
    while start > floor and first - start <= _MOST_SMALL and not found[start].before:
        word = found[start - 1]
        if word.after:
            break
        if word.fold in _OPENS or word.fold.isdigit():
            return start
        if not may_be_part(word):
            break
        start -= 1
    return first


def may_be_part(word: Word) -> bool:
    """Say whether a word written small may stand in a title."""
    plain = word.text.islower() and word.text.replace("-", "").isalpha() and len(word.text) > 1
    outside = word.fold in _NO_PART or word.fold in _OPENS or word.fold.endswith("ly")
    return plain and not outside


def _is_plain(found: Sequence[Word], number: int, floor: int) -> bool:
    """Say whether a word of subjects is one of the title: "a Stage Carpenter"."""
    word = found[number]
    article = number > floor and found[number - 1].fold in _AN and not found[number - 1].after
    if word.fold in PRAISE or word.fold in _PERSON:
        return False
    return article and word.capital and (word.fold in GENERIC or word.fold in NO_FIRM)
