"""Who signs and who introduces himself, from the words alone: needed where no header names anyone.

Mail ends in a closing and a name ("Best,\\nRita Solano\\nRecruiter"); LinkedIn's page text ends in
"Best, Rita   Rita Solano Recruiter at Initech", the last part being the profile's headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bowout.facts.firm_words import NO_FIRM
from bowout.facts.lines import Line
from bowout.facts.lists import load
from bowout.facts.name_words import CLOSINGS, HONORIFICS, PARTICLES, TEAM_STEMS
from bowout.facts.names import PersonName, is_name_word, read_name
from bowout.facts.sieved import Sieved
from bowout.facts.titles import HEADS, MODIFIERS, RECRUITING
from bowout.facts.words import Word, fold_same, index_at, words
from bowout.text.clean import fold

_CLOSING = re.compile(rf"(?:^|[.!?,] ?)(?:{CLOSINGS})(?:[ ,.!:;-]{{1,4}}|$)")
_INTRO = Sieved(
    r"(?:^it's(?= \w{2,20},? (?:here|from|at|again)\b)|^this is|[.,!] this is|"
    r"\b(?:my name is|my name's|i'm|i am|name here is|"
    r"me chamo|meu nome é|(?:eu )?sou(?: [oa])?|aqui é(?: [oa])?|quem fala é(?: [oa])?|"
    r"prazer, |soy|me llamo|mi nombre es|mein name ist|ich bin|ich heiße|"
    r"je m'appelle|je suis|moi c'est|mijn naam is|ik ben|jag heter|mitt namn är)) ",
)
#: Before whom a mailbox that nobody reads names as the one to ask.
_CONTACT = Sieved(
    r"\b(?:(?:recruitment|recruiting|hiring|hr) contact(?: is|:)|your recruiter(?: is|,|:)|"
    r"(?:ihre?|deine?) ansprechpartner(?:in)?(?: ist|:)|ansprechpartner(?:in)?:|"
    r"(?:votre|ton) (?:interlocut(?:eur|rice)|contact)(?: est| :|:)|"
    r"(?:su|tu) (?:persona de )?contacto(?: es|:)|(?:seu|sua|teu|tua) contacto?(?: é|:)|"
    r"(?:uw|je|jouw) contactpersoon(?: is|:)) "
)
#: Before a name that signs for somebody else, and after one: "i. A. Ines Costa (she/her)".
_FOR = re.compile(r"^(?:i\. ?[av]\.|p\. ?[pao]\.|pp|namens) ", re.I)
_PRONOUNS = re.compile(r" \((?:he|she|they|er|sie|elle|il|ella|él|ela|ele)[^()]{0,20}\)", re.I)
#: After a closing, before the name: "Best wishes from a wet Leeds".
_FROM_HERE = re.compile(
    r"(?:from|aus|vom|von|uit|vanuit|de|du|des|depuis|desde) [^.!?]{2,30}[,.!]?$", re.I
)
#: Kinds of lines that close a letter.
SIGNED = frozenset({"tail", "signature"})
_AFTER_NAME = load("signing_after_name")
#: A line longer than this is no sign-off.
SIGN_OFF = 60
#: A line that ends in "B.V." ends no sentence.
_ABBREVIATED = re.compile(r"[A-Za-z]\.[A-Za-z]\.$")


@dataclass(frozen=True, slots=True)
class Signer:
    """A name as its bearer wrote it, and the line it stands in.

    ``sure`` right after "Best regards" or "my name is"; ``headline`` with a job title behind it;
    ``introduced`` where the sentence says whose name it is.
    """

    name: PersonName
    line: Line
    sure: bool = False
    headline: bool = False
    introduced: bool = False


def signers(lines: Sequence[Line], message: int) -> list[Signer]:
    """Return the names that message number ``message`` is signed with, fullest first."""
    own = [line for line in lines if line.message == message and line.kind in SIGNED]
    found = []
    closed = broken = False
    for number, line in enumerate(own):
        text, after_closing = _after_closing(line.text)
        text = _PRONOUNS.sub("", _FOR.sub("", text), count=1)
        if broken and text[1:3] == ". ":
            text = text[3:]  # "i.\nA. Ines Costa": the sentence was taken to end there
        broken = text.lower() in {"i.", "p."}
        text = "" if broken else text
        last = number == len(own) - 1
        titled = not last and text[-1:].isalpha() and _is_title(own[number + 1].text)
        honoured = text.split(" ", 1)[0].lower().rstrip(".") in HONORIFICS
        alone = closed or after_closing or last or titled or honoured
        name = _leading_name(text, alone=alone)
        if name is not None:
            headline = len(name.whole) + 4 < len(text) or titled or bool(name.title)
            found.append(Signer(name, line, sure=closed or after_closing, headline=headline))
        closed = (closed and name is None and not text) or (
            after_closing and (not text or _FROM_HERE.match(text) is not None)
        )
    return sorted(found, key=lambda signer: (not signer.sure, -len(signer.name.whole)))


def _is_title(text: str) -> bool:
    """Say whether a line under a name is a job title: "Partner | Oakline Search"."""
    if text.lower().rstrip(".") in _DEPARTMENT:
        return True
    if len(text) > SIGN_OFF or (text[-1] in ".?!" and not _ABBREVIATED.search(text)):
        return False
    return any(
        word.fold in _TITLED or word.fold in _DEPARTMENT or word.fold.startswith(TEAM_STEMS)
        for word in words(text)
    )


def introductions(lines: Sequence[Line], message: int) -> list[Signer]:
    """Return the names that message number ``message`` introduces its writer with."""
    return list(introduced([line for line in lines if line.message == message]))


def introduced(lines: Sequence[Line]) -> Iterator[Signer]:
    """Yield the names with which somebody introduces himself in any of the lines."""
    for line in _INTRO.among(lines):
        for cue in _INTRO.find_all(line) if line.kind != "signature" else ():
            name = _introduced(line.text, cue.end())
            if name is not None:
                yield Signer(name, line, sure=True, introduced=True)


def contacts(lines: Sequence[Line], message: int) -> list[Signer]:
    """Return whom message number ``message`` names as the one to ask."""
    own = [line for line in lines if line.message == message]
    found = ((line, cue.end()) for line in _CONTACT.among(own) for cue in _CONTACT.find_all(line))
    told = ((line, _introduced(line.text, place)) for line, place in found)
    return [Signer(name, line, introduced=True) for line, name in told if name is not None]


def name_at(text: str, found: Sequence[Word], first: int) -> tuple[str, int] | None:
    """Return the person's name that begins at word ``first``, and the number of the next word."""
    last = first
    title = False
    while last < len(found) and last - first < 4:
        word = found[last]
        if last > first and word.before:
            break
        title = word.fold.rstrip(".") in HONORIFICS and (last == first or title)
        particle = word.fold in PARTICLES and last > first
        if not (title or particle or _may_be_name(word, first=last == first)):
            break
        last += 1
        if word.after and not title and not (word.after == "." and len(word.text) == 1):
            break
    while last > first and found[last - 1].fold in PARTICLES:
        last -= 1
    if last == first or all(w.fold.rstrip(".") in HONORIFICS for w in found[first:last]):
        return None
    return text[found[first].start : found[last - 1].end], last


def _may_be_name(word: Word, *, first: bool) -> bool:
    bare = word.text.rstrip(".")
    if word.fold in HEADS or word.fold in RECRUITING or word.fold in _NOT_NAMES:
        return False
    return is_name_word(bare, first=first) and word.fold not in NO_FIRM


def _introduced(text: str, place: int) -> PersonName | None:
    found = words(text)
    first = index_at(found, place)
    taken = name_at(text, found, first)
    if taken is None:
        return None
    value, after = taken
    parts = value.split()
    if fold(parts[0]) in MODIFIERS:
        return None  # "It's Cloud, Data and Platforms"
    if len(parts) > 1 and fold(parts[1]) in PARTICLES:
        return read_name(parts[0])  # "Ik ben Lotte van Brink": a family name or a firm
    ended = found[after - 1].after
    follows = found[after].fold if after < len(found) else ""
    if not (ended or not follows or follows in _AFTER_NAME or len(value.split()) > 1):
        return None
    return read_name(value)


def _after_closing(text: str) -> tuple[str, bool]:
    """Return what stands after "Best regards," and whether it stood there."""
    folded = fold_same(text)
    end = 0
    for closing in _CLOSING.finditer(folded):
        end = closing.end()
        if closing.start() > SIGN_OFF and len(folded) - end > SIGN_OFF:
            end = 0
    return (text[end:].strip(" -–—"), True) if end else (text, False)


def _leading_name(text: str, *, alone: bool) -> PersonName | None:
    """Return the name a line begins with, if the line is a sign-off or a headline."""
    if len(text) > 3 * SIGN_OFF:
        return None
    found = words(text)
    taken = name_at(text, found, 0)
    if taken is None:
        return None
    value, after = taken
    rest = [word.fold for word in found[after:]]
    parts = value.split()
    if not rest and found[after - 1].after[:1] not in {"?", "!", ":"}:
        return read_name(value) if alone else None
    headline = not _TITLED.isdisjoint(rest)
    if found[after - 1].after.startswith((",", "|")) and len(parts) > 1:
        short = alone and len(text) <= SIGN_OFF
        return read_name(value) if short or (headline and text[-1] not in ".?!") else None
    if rest and _goes_on(found[after]):
        return None  # "Jorge Vidal to discuss the role"
    if headline and len(parts) >= 2:
        return read_name(" ".join(parts[:3] if _is_middle(parts[1]) else parts[:2]))
    return None


def _goes_on(word: Word) -> bool:
    """Say whether a sentence goes on with this word after a name; a headline does not."""
    if not word.text.islower() or "@" in word.text:
        return False
    return word.fold not in _TITLED and word.fold not in MODIFIERS


def _is_middle(part: str) -> bool:
    return len(part.rstrip(".")) == 1 or fold(part) in PARTICLES


#: Capitalised words of headlines that no name begins with.
_NOT_NAMES = load("signing_not_names")
#: Under a name: where in the house its bearer sits.
_DEPARTMENT = frozenset(
    {"abteilung", "afdeling", "departamento", "department", "dept", "depto", "dirección"}
    | {"direction", "direção", "dpto", "humaines", "humanos", "personal", "personalwesen"}
    | {
        "personeelszaken",
        "r&s",
        "rh",
        "rrhh",
        "hr",
        "p&o",
        "recursos",
        "sekretariat",
        "secretariat",
    }
)
_HEADLINE = frozenset(
    {
        "@",
        "at",
        "clu®",
        "co-founder",
        "founder",
        "it",
        "mba",
        "partner",
        "phd",
        "talent",
        "tech",
        "technical",
        "|",
    }
)
_TITLED = HEADS | RECRUITING | _HEADLINE
