"""What a firm's name looks like: a short run of capitalised words that are nothing else.

Walked from a cue over at most ``MAX_WORDS`` words; places, dates, job titles, carriers of mail
(LinkedIn, Zoom, Greenhouse) and the recruiter's own vocabulary are no firms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout.facts.firm_words import (
    AFTER_FIRM,
    AGENCIES,
    AGENCY_WORDS,
    CARRIERS,
    CONNECTORS,
    LEGAL,
    NO_FIRM,
    PLACES,
)
from bowout.facts.lists import load
from bowout.facts.titles import HEADS, MODIFIERS, RECRUITING, TAIL_WORDS
from bowout.facts.words import Word, words
from bowout.text.clean import fold

MAX_WORDS = 5

_TEAM_FIRST = re.compile(
    r"^(?:the )?(?:hr|human resources|recruitment|recruiting|talent|"
    r"talent acquisition|hiring|people|"
    r"careers|personalabteilung|recruitment team|hr team|hr department|talent team|hiring team|"
    r"talent acquisition team|recruiting team|people team|ressources humaines|recursos humanos|"
    r"placement cell)(?: team| department)?(?:,| of| at| -| \||:)? (?=\S)"
)
_TEAM = (
    "talent|acquisition|recruiting|recruitment|hiring|hr|human|resources|people|"
    "careers|jobs|team|"
    "operations|department|dept"
)
_HEADER_TEAM = re.compile(rf"(?:(?: |^)(?:{_TEAM})){{1,4}}$")
#: In a signature "Larkfield Recruitment" is a firm; it takes a word like "team" to tell.
_TEAM_LAST = re.compile(
    rf"(?:(?: |^)(?:{_TEAM})){{0,3}} (?:team|acquisition|careers|hr|department|operations)\.?$"
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
_POSSESSIVE = frozenset({"'s", "’s"})
#: Houses named after somebody.
_HOUSES = frozenset(
    {"academy", "bakery", "church", "college", "hospice", "hospital", "kitchen", "school", "trust"}
)
#: Words that name an office of any firm: "People Services", "Medical Staffing".
_OFFICES = load("firm_names_offices")
#: What stands before a firm's name and is no part of it: "Personalabteilung Wesertor".
_BRANCHES = frozenset(
    {"hr", "personalabteilung", "recrutement", "recruiting", "recruitment", "rekrytering"}
)
_DEPARTMENT = frozenset({"human", "resource", "resources"})
#: Kinds of firms that are no name by themselves.
_GENERIC = load("firm_names_generic")
#: Firms whose products stand in job titles.
_PRODUCTS = frozenset({"oracle", "salesforce", "sap"})
#: Plain words that make a name of the words before them: "Enterprise Solutions".
_ENDS = frozenset({"group", "labs", "partners", "services", "solutions", "systems", "technologies"})
#: Words of titles that no role on offer is built round.
_HOLDERS = frozenset({"chair", "chairman", "co-founder", "cofounder", "founder", "partner"})
#: Words of a sentence, which no headline holds: "talk to our CTO, Mina Rask".
_SPEAKS = frozenset({"her", "his", "i", "my", "our", "their", "your"})
_SOCIETY = re.compile(r" e\. ?V$")
_BETWEEN = re.compile(r" (?:[|·•@–—-]|at) |, ")


def key(name: str) -> str:
    """Return the form in which two spellings of a firm are one: no case, signs or "GmbH"."""
    parts = re.sub(r"[^\w&+/]+", " ", fold(name)).split()
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in LEGAL:
        parts = parts[:-1]
    return " ".join(parts)


def is_agency_name(name: str) -> bool:
    """Say whether the name alone tells that the firm recruits for others."""
    parts = key(name).split()
    if "-".join(parts) in AGENCIES or parts[0] in AGENCIES or AGENCY_WORDS & set(parts):
        return True
    if {"human", "resources"} <= set(parts):
        return True
    return any(sign in part for part in parts for sign in ("staffing", "recruit", "hunter"))


def firm_at(text: str, found: Sequence[Word], first: int) -> str | None:
    """Return the firm's name that begins at word ``first``, or None."""
    last = first
    while last < len(found) and last - first < MAX_WORDS:
        word = found[last]
        if last > first and word.before:
            break
        if not (_may_be_part(word, first=last == first) or _connects(found, last, first)):
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


def carrier_at(found: Sequence[Word], first: int) -> str | None:
    """Return the site that mail comes through where it is named as an employer, or None."""
    word = found[first] if first < len(found) else None
    if word is None or not word.capital or word.fold not in CARRIERS | {"facebook", "twitter"}:
        return None
    following = found[first + 1] if first + 1 < len(found) else None
    return None if following and not word.after and following.capital else word.text


def firm_before(text: str, found: Sequence[Word], place: int) -> str | None:
    """Return the firm's name that ends at character ``place``, or None."""
    before = [word for word in found if word.end <= place + 2 and word.start < place]
    if not before or (before[-1].after and not before[-1].after.startswith(("'s", "’s"))):
        return None
    first = len(before)
    while first > 0 and len(before) - first < MAX_WORDS:
        word = before[first - 1]
        if first < len(before) and word.after:
            break
        if not _may_be_part(word, first=True) and word.fold not in {"of", "&", "+", "de"}:
            break
        first -= 1
    if first and before[first - 1].fold in _DETERMINERS:
        return None
    while first < len(before) and before[first].fold in CONNECTORS:
        first += 1
    return _trimmed(text, before[first:])


def headline_firms(text: str, *, header: bool) -> Iterator[str]:
    """Yield what a signature line or a header names as the firm.

    "Recruiting Operations · Larkfield", "Ward Manager, Milldale NHS Trust", "The Quorra Talent
    Team", "HR Team, Initech Systems". In a ``header`` a bare name is a person's or a firm's,
    and only the words of a team tell.
    """
    folded = fold(text)
    if len(folded) != len(text):
        return
    start = _TEAM_FIRST.match(folded)
    if start and start.end() < len(text):
        rest = words(text[start.end() :])
        value = firm_at(text[start.end() :], rest, 0)
        if value and not _HEADER_TEAM.search(fold(value)) and fold(value) not in _OFFICES:
            yield value
    end = (_HEADER_TEAM if header else _TEAM_LAST).search(folded)
    if end and end.start() > 0 and not start:
        value = firm_before(text, words(text), end.start())
        if value and (header or not re.search(r"[|,·]", text[: end.start()])):
            yield value
    if not header:
        yield from _after_title(text, folded)


def whole_line_firm(text: str) -> str | None:
    """Return the firm a line consists of, or None: the last line of many signatures."""
    text = _SOCIETY.sub("", text.rstrip(" .,"))
    found = words(text)
    if not found or len(found) > MAX_WORDS:
        return None
    value = firm_at(text, found, 0)
    if value != text or {word.fold for word in found} <= _OFFICES or found[0].fold in _BRANCHES:
        return None
    return value


def _after_title(text: str, folded: str) -> Iterator[str]:
    """Yield the name that follows a job title and a sign: "Ward Manager, Milldale NHS Trust"."""
    parts = list(_BETWEEN.finditer(folded))
    for number, sign in enumerate(parts):
        begin = parts[number - 1].end() if number else 0
        title = set(re.findall(r"[\w-]+", folded[begin : sign.start()]))
        if title & (HEADS | RECRUITING | _HOLDERS) and not title & _SPEAKS:
            value = firm_at(text, words(text), _index(text, sign.end()))
            if value and not set(fold(value).split()) & (HEADS | RECRUITING):
                yield value


def _index(text: str, place: int) -> int:
    return len(words(text[:place]))


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
    common = any(word.fold in MODIFIERS | TAIL_WORDS for word in found[first:after])
    if rest[0].fold in _PARTS_OF_FIRMS:
        return common or (first > 0 and found[first - 1].fold == "our")
    return common and len(rest) > 1 and rest[0].fold in {"at", "@"} and rest[1].capital


def _listed(rest: Sequence[Word]) -> bool:
    """Say whether two more names follow: "for Intel, Gap, E&Y"."""
    return len(rest) > 1 and all(word.capital for word in rest[:2]) and rest[0].after == ","


def _connects(found: Sequence[Word], number: int, first: int) -> bool:
    """Say whether this small word joins two parts of one name: "Bank of Ireland"."""
    word = found[number]
    follows = found[number + 1] if number + 1 < len(found) else None
    if number == first or word.after or word.fold not in CONNECTORS or follows is None:
        return False
    return _may_be_part(follows, first=True)


def _may_be_part(word: Word, *, first: bool) -> bool:
    if not word.capital or not _SIGNS.isdisjoint(word.text) or "://" in word.text:
        return False
    if word.fold in NO_FIRM or word.fold in CARRIERS or word.fold.split("'")[0] in NO_FIRM:
        return word.text.isupper() and not first and word.fold not in {"i", "we", "you"}
    return not (first and (word.fold in HEADS or word.fold in {"remote", "hybrid"}))


def _trimmed(text: str, run: Sequence[Word]) -> str | None:
    """Return the words of ``run`` as a name, without what only follows names."""
    if len(run) > 2 and run[-2].fold == "human":
        run = run[:-2]
    while len(run) > 1 and (run[-1].fold in AFTER_FIRM or run[-1].fold in CONNECTORS):
        run = run[:-1]
    if not run or not any(char.isalpha() for char in run[0].text):
        return None
    folded = [word.fold for word in run]
    if (
        set(folded) <= PLACES
        or set(folded) <= _DEPARTMENT
        or set(folded) <= AFTER_FIRM | NO_FIRM | RECRUITING | CARRIERS
    ):
        return None
    if len(run) > 1 and len(folded[-1]) == 2 and folded[-1] in PLACES - LEGAL:
        return None
    if any(word in HEADS and number > 0 for number, word in enumerate(folded)):
        return None
    parts = {part for word in folded for part in re.split(r"[/.-]", word) if part}
    if len(run) == 1 and parts & _PRODUCTS:
        return text[run[0].start : run[0].end]
    if len(run) > 1 and folded[-1] in _ENDS:
        return text[run[0].start : run[-1].end]
    if parts <= MODIFIERS | TAIL_WORDS | PLACES | _GENERIC | CONNECTORS:
        return None
    return text[run[0].start : run[-1].end]
