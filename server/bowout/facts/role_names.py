"""What a job title looks like: a head ("engineer") and the words bound to it on both sides.

"Senior Data Engineer II", "Head of Data Science", "Engenheiro de Dados Sênior", "Chargée de projet
digital": Germanic titles grow to the left of their head, Romance ones to the right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bowout.facts.firm_names import ENGLISH
from bowout.facts.lines import Line
from bowout.facts.lists import load
from bowout.facts.role_after import GENDERS, OF, after
from bowout.facts.role_before import MAX_LEFT, before, may_be_part
from bowout.facts.role_words import PART, binds, is_head
from bowout.facts.titles import HEADS, may_hold_head
from bowout.facts.words import Word

#: Heads that are also common words; a lower-case one needs a word before it.
_WEAK = load("role_names_weak")
_ENGLISH = ENGLISH | {"any", "could", "have", "looking", "my", "need", "needs", "our", "they"}
_ENGLISH |= {"this", "us", "want", "wants", "would"}
#: Heads that are people's names when they have a capital.
_SURNAMES = load("role_names_surnames")
_OF_HIS = ("'s", "’s")
_ELIDED = ("d'", "l'")  # "un poste d'ingénieur"
#: Heads that stand in front of others as well.
_LEVEL_HEADS = frozenset(
    {
        "apprentice",
        "assistant",
        "associate",
        "chief",
        "consultant",
        "developer",
        "executive",
        "head",
    }
    | {"lead", "principal", "specialist", "trainee"}
)
#: Heads only beside one word: "business partner", "second de cuisine".
_AFTER_WORD = {
    "partner": frozenset({"business"}),
    "senior": frozenset({"accounts", "assurance", "audit", "tax"}),
}
_BEFORE_WORD = {"second": "de"}
_BESIDE = _AFTER_WORD.keys() | _BEFORE_WORD.keys()


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
    english = not _ENGLISH.isdisjoint(line.vocabulary)
    number = taken = 0
    while number < len(found):
        if not _is_head_here(found, number) or _leads_on(found, number):
            number += 1
            continue
        first = before(found, number, taken, small=english)
        last = after(found, number)
        title = _title(found, first, number, last)
        number = taken = last + 1
        if title is not None:
            yield title


def _leads_on(found: Sequence[Word], number: int) -> bool:
    """Say whether this head only begins a longer title: "Lead" in "Lead Tide Modeller"."""
    word = found[number]
    if word.fold not in _LEVEL_HEADS:
        return False
    for step, following in enumerate(found[number + 1 : number + MAX_LEFT], start=number + 1):
        if found[step - 1].after or following.before or following.capital != word.capital:
            return False
        if is_head(following):
            return True
        if not (binds(following) or may_be_part(following)):
            return False
    return False


def _is_head_here(found: Sequence[Word], number: int) -> bool:
    """Say whether a word is a head, or is one beside the word next to it."""
    word = found[number]
    if word.fold in _AFTER_WORD:
        return number > 0 and found[number - 1].fold in _AFTER_WORD[word.fold]
    if word.fold in _BEFORE_WORD and number + 1 < len(found):
        return found[number + 1].fold == _BEFORE_WORD[word.fold]
    return is_head(word)


def _title(found: Sequence[Word], first: int, head: int, last: int) -> Title | None:
    word = found[head]
    count = last - first + 1
    if word.fold in _SURNAMES and (word.capital or count == 1):
        return None
    if count == 1 and word.fold in _WEAK and not word.capital:
        return None
    if found[last].after.startswith(_OF_HIS) and last + 1 < len(found) and is_head(found[last + 1]):
        return None  # "a photographer's assistant"
    end = found[last].end
    if found[last].fold in GENDERS and last > head:
        end += 1
    elif last == head and not _of_follows(found, head) and _is_plural(word):
        end -= 1
    start = found[first].start + (len("d'") if found[first].fold.startswith(_ELIDED) else 0)
    return Title(start, end, word.capital, count)


def _of_follows(found: Sequence[Word], head: int) -> bool:
    return head + 1 < len(found) and found[head + 1].fold in OF


def _is_plural(word: Word) -> bool:
    part = PART.split(word.fold)[-1]
    return part.endswith("s") and part not in HEADS and part[:-1] in HEADS
