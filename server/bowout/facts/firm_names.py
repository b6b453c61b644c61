"""What a firm's name looks like: a short run of capitalised words that are nothing else.

Walked from a cue over at most ``MAX_WORDS`` words; places, dates, job titles, carriers of mail
(LinkedIn, Zoom, Greenhouse) and the recruiter's own vocabulary are no firms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.facts.firm_words import (
    AFTER_FIRM,
    CAPITAL_CONNECTORS,
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

MAX_WORDS = 6
INITIALS = 2

#: Words that tell a line to be English.
ENGLISH = frozenset(
    {"and", "are", "for", "has", "is", "of", "the", "to", "we", "with", "you", "your"}
)
_SIGNS = frozenset({"#", "(", ",", ":", ";", "@"})
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
_COMMON = MODIFIERS | TAIL_WORDS | PLACES | _GENERIC | CONNECTORS
#: Common words that stand in names, with a capital: "Credit One Bank".
_WITHIN = frozenset({"Digital", "First", "Good", "Home", "Mobile", "New", "Next", "One"})
#: A type of something: "A320", "B737".
_MODEL = re.compile(r"[a-z]{1,2}[0-9]{3,4}")
#: "Clínica Veterinária Pataviva": a house, its kind and a name.
HOUSE_AND_KIND = 2
#: A state is written with so many letters: "Albany NY".
STATE = 2
#: Legal forms that are told letter by letter: "S.A. de C.V.", "S. de R.L.", "S.p.A.".
_LETTERED = re.compile(
    r"(?<=\w) s (?:a(?: a| b| s| u)?|de r l|a p i|c|l(?: u)?|p a|r l)(?: de c v)?$|(?<=\w) [bn] v$"
)
_AND = frozenset({"&", "and", "e", "en", "et", "och", "und", "y"})
#: Small words that stand before another part of a name.
_BEFORE_NAMES = frozenset(
    {"&", "+", "da", "das", "de", "del", "des", "do", "dos", "du", "la", "le", "les", "of", "van"}
)
_OWNED_BY = frozenset({"bei", "da", "del", "do", "du"})
_ARTICLES = frozenset({"la", "las", "le", "les", "los", "the"})


def key(name: str) -> str:
    """Return the form in which two spellings of a firm are one: no case, signs or "GmbH"."""
    plain = re.sub(r"[^\w&+/]+", " ", fold(name)).strip()
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
        if not (_may_be_part(word, first=last == first) or joins):
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
    return _trimmed(text, found[first:last])


def is_common(folded: str) -> bool:
    """Say whether a word in small letters is an office, a place or a word of titles."""
    return folded in _COMMON | _OFFICE_WORDS | _DEPARTMENT | OFFICES | HEADS | INSTITUTIONS


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
        house = house and before[first].fold in _HOUSES | INSTITUTIONS
        if first < len(before) and word.after and not (legal or house):
            break
        kind = first > 1 and first < len(before) and before[first - 2].fold in INSTITUTIONS
        if not _may_be_part(word, first=not kind) and word.fold not in _BEFORE_NAMES:
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
    return _trimmed(text, before[first:])


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
    common = any(word.fold in MODIFIERS | TAIL_WORDS for word in found[first:after])
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
    return _may_be_part(follows, first=True) or _connects_on(found, number + 1)


def _is_article(found: Sequence[Word], number: int) -> bool:
    """Say whether this is the second of two small words in a name."""
    return found[number - 1].fold in CONNECTORS and _connects_on(found, number)


def _connects_on(found: Sequence[Word], number: int) -> bool:
    """Say whether a second small word follows and then a name: "Chantiers de la Loire"."""
    article, name = found[number], found[number + 1] if number + 1 < len(found) else None
    if name is None or article.after or article.fold not in _ARTICLES:
        return False
    return _may_be_part(name, first=True)


def _may_be_part(word: Word, *, first: bool) -> bool:
    if not word.capital or not _SIGNS.isdisjoint(word.text) or "://" in word.text:
        return False
    if not first and word.text in _WITHIN:
        return True
    if word.fold in NO_FIRM or word.fold in CARRIERS or word.fold.split("'")[0] in NO_FIRM:
        return word.text.isupper() and not first and word.fold not in {"i", "we", "you"}
    if len(word.text) == INITIALS and word.after == "." and word.text[0] == word.text[1]:
        return False  # "RR. HH.", "EE. UU."
    parts = set(re.split(r"[/-]", word.fold)) | {word.fold}
    titled = not parts.isdisjoint(HEADS) or _is_elided(word) or is_compound(word.fold)
    return not (first and (titled or word.fold in {"remote", "hybrid"}))


def _is_elided(word: Word) -> bool:
    """Say whether a small word clings to a small one: "d'équipe"."""
    return word.fold.startswith("d'") and not word.text[2:3].isupper()


def _trimmed(text: str, run: Sequence[Word]) -> str | None:
    """Return the words of ``run`` as a name, without what only follows names."""
    if len(run) > 2 and run[-2].fold == "human":
        run = run[:-2]
    while len(run) > 1 and (run[-1].fold in AFTER_FIRM or run[-1].fold in CONNECTORS):
        run = run[:-1]
    run = _of_whom(run)
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
        if run[number].fold in _OWNED_BY and before <= _COMMON | _DEPARTMENT | _OFFICE_WORDS:
            return run[number + 1 :] if before.isdisjoint(INSTITUTIONS) else run
    return run


def bare(value: str) -> str:
    """Return a name without the article that clings to it: "l'Hôpital Rochebrune"."""
    elided = _ELIDED.match(value)
    return value[elided.end() :] if elided and value[elided.end()].isupper() else value


def _is_no_name(folded: list[str]) -> bool:
    """Say whether the words are a place, a title, a department or the plain word for a firm."""
    whole = set(folded)
    if any(whole <= words for words in (PLACES | CONNECTORS, _DEPARTMENT, _OFFICE_WORDS, _KINDS)):
        return True
    last = folded[-1]
    if len(folded) == 1 and (_MODEL.fullmatch(last) or last.startswith(TEAM_STEMS)):
        return True
    if len(folded) > 1 and len(last) == STATE and last in PLACES - LEGAL:
        return True
    house = folded[0] in INSTITUTIONS and len(folded) > HOUSE_AND_KIND
    if any(HEADS & set(word.split("/")) for word in folded[1:]) and not house:
        return True
    parts = {part for word in folded for part in re.split(r"[/.-]", word) if part}
    if len(folded) == 1 and parts & _PRODUCTS:
        return False
    named = (len(folded) > 1 and last in ENDS) or folded[:2] == ["university", "of"]
    return not named and parts <= _COMMON
