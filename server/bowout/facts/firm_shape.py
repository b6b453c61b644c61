"""Which words a firm's name is made of, and which runs of words are none after all.

Places, dates, job titles, offices, carriers of mail (LinkedIn, Zoom, Greenhouse) and the
recruiter's own vocabulary are no firms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.facts.firm_words import (
    AFTER_FIRM,
    CARRIERS,
    CONNECTORS,
    INSTITUTIONS,
    LEGAL,
    NO_FIRM,
    PLACES,
)
from bowout.facts.lists import load
from bowout.facts.name_words import TEAM_STEMS
from bowout.facts.titles import HEADS, MODIFIERS, RECRUITING, TAIL_WORDS, is_compound
from bowout.facts.words import Word
from bowout.text.clean import fold

INITIALS = 2
_SIGNS = frozenset({"#", "(", ",", ":", ";", "@"})
#: Words that name an office of any firm: "People Services", "Medical Staffing".
OFFICES = load("firm_names_offices")
#: Plain words that make a name of the words before them: "Enterprise Solutions".
ENDS = frozenset({"group", "labs", "partners", "services", "solutions", "systems", "technologies"})
#: Offices that any firm has, in six languages: "Recursos Humanos".
_DEPARTMENT = load("firm_names_departments") | CONNECTORS
#: What French and Italian write before a name without a space: "l'Hôpital Rochebrune".
_ELIDED = re.compile(r"(?:[ld]|dell|dall|nell)['’](?=[^\W\d_])", re.IGNORECASE)
#: Kinds of firms that are no name by themselves.
_GENERIC = load("firm_names_generic")
#: Firms whose products stand in job titles.
_PRODUCTS = frozenset({"oracle", "salesforce", "sap"})
#: Words of which none makes a name, alone or together: offices, kinds of houses, common words.
_OFFICE_WORDS = AFTER_FIRM | NO_FIRM | RECRUITING | CARRIERS
_KINDS = INSTITUTIONS | CONNECTORS
_PLACES = PLACES | CONNECTORS
_COMMON = MODIFIERS | TAIL_WORDS | PLACES | _GENERIC | CONNECTORS
_NAMELESS = _COMMON | _OFFICE_WORDS | _DEPARTMENT
_NO_NAMES = _NAMELESS | OFFICES | HEADS | INSTITUTIONS
#: Common words that stand in names, with a capital: "Credit One Bank".
WITHIN = frozenset(
    {"Digital", "Engineering", "First", "Good", "Home", "Mobile", "New", "Next", "One"}
)
#: A type of something: "A320", "B737".
_MODEL = re.compile(r"[a-z]{1,2}[0-9]{3,4}")
#: "Clínica Veterinária Pataviva": a house, its kind and a name.
HOUSE_AND_KIND = 2
#: A state is written with so many letters: "Albany NY".
STATE = 2
#: Before a kind of house, where no name begins with them.
_ARTICLES = frozenset({"a", "der", "die", "het", "l", "la", "le", "o"})
_OWNED_BY = frozenset({"bei", "da", "del", "do", "du"})


def is_common(folded: str) -> bool:
    """Say whether a word in small letters is an office, a place or a word of titles."""
    return folded in _NO_NAMES


def may_be_part(word: Word, *, first: bool) -> bool:
    """Say whether a word may stand in a firm's name, or as the ``first`` of it."""
    if not word.capital or not _SIGNS.isdisjoint(word.text) or "://" in word.text:
        return False
    if not first and word.text in WITHIN:
        return True
    if word.fold in NO_FIRM or word.fold in CARRIERS or word.fold.split("'")[0] in NO_FIRM:
        return word.text.isupper() and not first and word.fold not in {"i", "we", "you"}
    if len(word.text) == INITIALS and word.after == "." and word.text[0] == word.text[1]:
        return False  # "RR. HH.", "EE. UU."
    parts = {word.fold, *word.fold.replace("/", "-").split("-")}
    titled = not parts.isdisjoint(HEADS) or _is_elided(word) or is_compound(word.fold)
    return not (first and (titled or word.fold in {"remote", "hybrid"}))


def _is_elided(word: Word) -> bool:
    """Say whether a small word clings to a small one: "d'équipe"."""
    return word.fold.startswith("d'") and not word.text[2:3].isupper()


def trimmed(text: str, run: Sequence[Word]) -> str | None:
    """Return the words of ``run`` as a name, without what only follows names."""
    if len(run) > 2 and run[-2].fold == "human":
        run = run[:-2]
    while len(run) > 1 and (run[-1].fold in AFTER_FIRM or run[-1].fold in CONNECTORS):
        run = run[:-1]
    run = _of_whom(run)
    if len(run) > HOUSE_AND_KIND and run[0].fold in _ARTICLES and run[1].fold in INSTITUTIONS:
        run = run[1:]  # "La Ville de Corbresse"
    if not run or not any(char.isalpha() for char in run[0].text):
        return None
    value = bare(text[run[0].start : run[-1].end])
    return (
        None if _is_no_name([fold(bare(run[0].text)), *(word.fold for word in run[1:])]) else value
    )


def _of_whom(run: Sequence[Word]) -> Sequence[Word]:
    """Return whose department a name is: "Quorra" of "Plataforma de Dados da Quorra"."""
    for number in range(len(run) - 2, 1, -1):
        before = {word.fold for word in run[:number]}
        if run[number].fold in _OWNED_BY and before <= _NAMELESS:
            return run[number + 1 :] if before.isdisjoint(INSTITUTIONS) else run
    return run


def bare(value: str) -> str:
    """Return a name without the article that clings to it: "l'Hôpital Rochebrune"."""
    elided = _ELIDED.match(value)
    return value[elided.end() :] if elided and value[elided.end()].isupper() else value


def _is_no_name(folded: list[str]) -> bool:
    """Say whether the words are a place, a title, a department or the plain word for a firm."""
    whole = set(folded)
    if any(whole <= words for words in (_PLACES, _DEPARTMENT, _OFFICE_WORDS, _KINDS)):
        return True
    last = folded[-1]
    if len(folded) == 1 and (_MODEL.fullmatch(last) or last.startswith(TEAM_STEMS)):
        return True
    if len(folded) > 1 and len(last) == STATE and last in PLACES and last not in LEGAL:
        return True
    house = folded[0] in INSTITUTIONS and len(folded) > HOUSE_AND_KIND
    if any(HEADS & set(word.split("/")) for word in folded[1:]) and not house:
        return True
    parts = {part for word in folded for part in re.split(r"[/.-]", word) if part}
    if len(folded) == 1 and parts & _PRODUCTS:
        return False
    named = (len(folded) > 1 and last in ENDS) or folded[:2] == ["university", "of"]
    return not named and parts <= _COMMON
