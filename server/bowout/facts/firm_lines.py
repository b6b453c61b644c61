"""Firms that whole lines name: under a letter, in a header, by their legal form or kind of house.

"Recruiting Operations · Larkfield", "The Quorra Talent Team", "Hanse Feinguss AG", "Elm School".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout.facts.firm_names import MAX_WORDS, firm_at, firm_before
from bowout.facts.firm_shape import OFFICES, bare
from bowout.facts.firm_words import CONNECTORS, INSTITUTIONS, LEGAL_FORMS
from bowout.facts.lines import Line
from bowout.facts.titles import HEADS, RECRUITING
from bowout.facts.words import Word, words
from bowout.text.clean import fold

_TEAM_FIRST = re.compile(
    r"^(?:the )?(?:hr|human resources|recruitment|recruiting|talent|"
    r"talent acquisition|hiring|people|"
    r"careers|personal|personalabteilung|seleção|recrutamento|recrutement|talentos|"
    r"vacatures|rr\.? ?hh\.?|rrhh|recursos humanos|gente e gestão|"
    r"d(?:e?pto\.?|epartamento) de \w{3,20}|selección|"
    r"recruitment team|hr team|hr department|talent team|hiring team|"
    r"talent acquisition team|recruiting team|people team|ressources humaines|recursos humanos|"
    r"(?:equipo|equipe|équipe|departamento|service) (?:de |du |des )?(?:selección|talento|personal|"
    r"rrhh|seleção|recrutamento|pessoas|recrutement|rh|ressources humaines)|"
    r"team (?:hr|talent|recruiting|people|personal)|placement cell)"
    r"(?: team| department)?(?:,| of| at| de| da| do| von| van| -| –| ·| \||:)? (?=\S)"
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
#: Words of titles that no role on offer is built round.
_HOLDERS = frozenset(
    {"associé", "associée", "chair", "chairman", "co-founder", "cofondateur", "cofondatrice"}
    | {"cofounder", "founder", "fundador", "fundadora", "gesellschafter", "gründer", "gründerin"}
    | {"oprichter", "partner", "socia", "socio", "sócia", "sócio", "vennoot"}
)
#: Before a house that is not named.
_ONE = frozenset(
    {"a", "an", "een", "ein", "eine", "einem", "einen", "einer", "um", "uma", "un", "una", "une"}
)
#: Words of a sentence, which no headline holds: "talk to our CTO, Mina Rask".
_JOBS = HEADS | RECRUITING
_POSTS = _JOBS | _HOLDERS
_SPEAKS = frozenset({"her", "his", "i", "my", "our", "their", "your"})
#: Before the name of who stands behind a firm: "Persönlich haftende Gesellschafterin: X GmbH".
BEHIND = re.compile(
    r"(?i:gesellschafter|komplementär|subsidiary of|part of|a division of|^(?:a )?member of|"
    r"ein unternehmen de[rs]|gehört zu[rm]?|onderdeel van|filiale de|una empresa de|empresa d[oa])"
)
_SOCIETY = re.compile(r" e\. ?V$")
_BETWEEN = re.compile(r" (?:[|·•@–—-]|at) |, ")
#: What stands before a firm's name and is no part of it: "Personalabteilung Wesertor".
_BRANCHES = frozenset(
    {
        "equipe",
        "equipo",
        "hr",
        "karriere",
        "personalabteilung",
        "recrutamento",
        "recrutement",
        "recruiting",
    }
    | {"recruitment", "rekrytering", "selección", "seleção", "talentos", "vacatures", "werving"}
)


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
        if value and not _HEADER_TEAM.search(fold(value)) and fold(value) not in OFFICES:
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
    if not text or len(text.split(None, MAX_WORDS)) > MAX_WORDS:
        return None
    found = words(text)
    if not found or len(found) > MAX_WORDS:
        return None
    value = firm_at(text, found, 0)
    if value != text or {word.fold for word in found} <= OFFICES or found[0].fold in _BRANCHES:
        return None
    return value


def legal_firms(line: Line) -> Iterator[str]:
    """Yield the names that end in a legal form: "Hanse Feinguss AG", "Oakline IT Inc."."""
    if LEGAL_FORMS.isdisjoint(line.runs) and "." not in line.plain[:-1]:
        return
    text, found = line.text, line.words
    for number, word in enumerate(found):
        if word.fold.replace(".", "") not in LEGAL_FORMS or not word.capital:
            continue
        first = number
        while first and number - first < MAX_WORDS - 1 and _goes_with(found[first - 1]):
            first -= 1
        names = (firm_at(text, found, start) for start in range(first, number))
        end = text[word.start : word.end]
        if BEHIND.search(text[: found[first].start]):
            continue
        if value := next((name for name in names if name and name.endswith(end)), None):
            yield value


def institutions(found: Sequence[Word], text: str) -> Iterator[tuple[str, int]]:
    """Yield names that say what kind of house it is, and where they begin.

    "Hospital São Clemente" begins with the word, "Nilgiri World School" goes up to it.
    """
    for number, word in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if (
            not word.capital
            or fold(bare(word.text)) not in INSTITUTIONS
            or (following and following.text == "&")
        ):
            continue
        first = number
        while first and number - first < MAX_WORDS - 1 and _goes_with(found[first - 1]):
            first -= 1
        grows = number > first and found[number - 1].capital
        starts = range(first, number) if grows else (number, *range(first, number))
        for start in starts:
            if start and found[start - 1].fold in _ONE:
                break  # "an NHS Trust"
            value = firm_at(text, found, start)
            if value and " " in value and bare(word.text) in value.split():
                yield value, found[start].start
                break


def _goes_with(word: Word) -> bool:
    return (word.capital or word.fold in CONNECTORS) and not word.after


def _after_title(text: str, folded: str) -> Iterator[str]:
    """Yield the name that follows a job title and a sign: "Ward Manager, Milldale NHS Trust"."""
    parts = list(_BETWEEN.finditer(folded))
    for number, sign in enumerate(parts):
        begin = parts[number - 1].end() if number else 0
        title = set(re.findall(r"[\w-]+", folded[begin : sign.start()]))
        if title & _POSTS and not title & _SPEAKS:
            value = firm_at(text, words(text), _index(text, sign.end()))
            if value and not set(fold(value).split()) & _JOBS:
                yield value


def _index(text: str, place: int) -> int:
    return len(words(text[:place]))
