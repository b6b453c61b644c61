"""What a person's name looks like, and how to take one apart.

Header names come as "Solano, Rita", "RITA SOLANO", "Dr. Rita Solano, MBA", "Rita Solano (Initech)",
"Rita Solano via LinkedIn"; teams and robots come there too and are no people (issue on the facts).
The first name is what the writer's culture puts first in mail: after a comma, else the first word;
names written without spaces (周磊) are greeted whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bowout import limits
from bowout.facts.name_words import (
    ALSO_NAMES,
    CREDENTIALS,
    HONORIFICS,
    NO_PERSON,
    PARTICLES,
    TEAM_STEMS,
)
from bowout.facts.safe import safe
from bowout.facts.titles import HEADS, MODIFIERS, RECRUITING
from bowout.text.clean import fold

_CUT = re.compile(r" (?:via|at|@|from|bei|chez|na|no|hos|bij|\||-|–|—|•|·|/) | ?[(\[<|]|@")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]{0,30}(?:['’.-][^\W\d_]{1,30}){0,3}[.'’]?")
MAX_PARTS = 5
#: So many capitals may be initials: "JP Morel".
MAX_INITIALS = 3
#: After a comma these say what somebody does.
_TITLE_WORDS = NO_PERSON | HEADS | MODIFIERS | RECRUITING
#: Titles that registers write behind the first name.
_DEGREES = frozenset({"dr", "dra", "prof", "professor"})
#: From here on lie the scripts in which a whole name is written without a space.
_EAST_ASIAN = "\u2e80"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart; ``title`` is an honorific as written in greetings, ``whole`` verbatim.

    ``first`` is empty where only the family name is known ("Mr Akande"). ``turned`` is the name in
    the order of speech where it is written in another: "Rita Solano" for "Solano, Rita".
    """

    whole: str
    first: str
    family: str
    title: str = ""
    turned: str = ""

    @property
    def spoken(self) -> str:
        """The name as one would say it."""
        return self.turned or self.whole

    @property
    def single(self) -> bool:
        """True for one bare word: a first name, or a firm that looks like one."""
        return not (self.title or (self.first and self.family) or self.first[:1] >= _EAST_ASIAN)


@lru_cache(maxsize=limits.NAMES_READ)
def read_name(raw: str | None) -> PersonName | None:
    """Return the person a header or signature names, None for teams, robots and firms."""
    text = " ".join((raw or "")[: limits.MAX_HEADER_VALUE].split()).strip(" \"'“”,;")
    cut = _CUT.search(text)
    text = (text[: cut.start()] if cut else text).strip(" \"',;-")
    if not text or safe(text, limits.MAX_NAME) is None:
        return None
    words, turned = _without_credentials(text)
    if not turned and (family := _leading_capitals(words)):
        words, turned = words[family:] + words[:family], True
    if turned:  # "Solano, Rita Dr."
        words = sorted(words, key=lambda word: fold(word).rstrip(".") not in _DEGREES)
    title = ""
    while words and fold(words[0]).rstrip(".") in HONORIFICS:
        title = title or HONORIFICS[fold(words[0]).rstrip(".")]
        words = words[1:]
    if not words or not _are_name_words(words):
        return None
    return _built(text, words, title, turned)


def is_name_word(word: str, *, first: bool) -> bool:
    """Say whether a word could be part of a person's name: a capital, letters, no team word."""
    return (
        _NAME_WORD.fullmatch(word) is not None
        and not word[0].islower()
        and not _is_no_name(word, first=first)
    )


def _is_no_name(word: str, *, first: bool) -> bool:
    """Say whether a name with this word is a team's or a firm's: "Ashby Team", not "Tom Ashby"."""
    folded = fold(word).rstrip(".")
    if any(part.startswith(TEAM_STEMS) for part in folded.split("-")):
        return True  # "Pflege-Recruiting"
    return folded in NO_PERSON and (first or folded not in ALSO_NAMES)


def recased(name: str) -> str:
    """Return a name in capitals or small letters as it is usually written; others unchanged."""
    if name.isupper() and len(name.rstrip(".")) > 1:
        return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), name)
    return name[:1].upper() + name[1:] if name.islower() else name


def _without_credentials(text: str) -> tuple[list[str], bool]:
    """Return the words of the name in the order of speech, and whether a comma turned them."""
    head, comma, rest = text.partition(",")
    words = head.split()
    later = [w for w in rest.replace(",", " ").split() if not _is_credential(w)]
    told = len(later) < len(rest.replace(",", " ").split())
    shouted = text.isupper()
    while len(words) > 1 and _is_credential(words[-1]) and not shouted:
        words = words[:-1]
    if len(words) > 1 and (told or any(fold(w) in _TITLE_WORDS for w in later)):
        return words, False  # "Ana Brandt, recruiter", "Ana Brandt, PhD, Leeds"
    if len(words) > 1 and not head.isupper() and all(w.isupper() and len(w) < 5 for w in later):
        return words, False  # "Ana Brandt, CDR": letters that no list knows
    if comma and later and len(words) <= 3:
        return later + words, True
    return (words, False) if not later else ([], False)


def _leading_capitals(words: list[str]) -> int:
    """Return how many words in capitals open a name that goes on otherwise: "LE GOFF Amandine"."""
    count = next((n for n, word in enumerate(words) if not word.isupper()), len(words))
    letters = sum(map(len, words[:count]))
    return count if count < len(words) and letters > MAX_INITIALS else 0


def _is_credential(word: str) -> bool:
    return fold(word).strip(".,®™") in CREDENTIALS


def _are_name_words(words: list[str]) -> bool:
    if len(words) > MAX_PARTS or any(_is_no_name(w, first=w is words[0]) for w in words):
        return False
    if not all(_NAME_WORD.fullmatch(w) for w in words):
        return False
    small = [w for w in words if w[0].islower()]
    if len(small) < len(words) and any(fold(w) not in PARTICLES for w in small):
        return False  # "Clerk to the Governors"
    if all(w.isupper() and len(w) <= 3 for w in words) and len(words) > 1:
        return False  # initials of a firm
    return any(len(w.strip(".")) > 1 or not w.isascii() for w in words)


def _built(text: str, words: list[str], title: str, turned: bool) -> PersonName:
    if title and len(words) == 1:
        return PersonName(text, "", words[0], title)
    if title and len(words) > 1 and fold(words[0]) in PARTICLES:
        return PersonName(text, "", " ".join(words), title)
    if turned:
        given = next((w for w in words if len(w.rstrip(".")) > 1), words[0])
        return PersonName(text, given, words[-1], title, " ".join(words))
    first = words[0]
    if len(first.rstrip(".")) == 1 and first.isascii() and len(words) > 1:
        first = words[1] if len(words) > 2 else ""
    rest = words[1:]
    while len(rest) > 1 and fold(rest[0]) not in PARTICLES:
        rest = rest[1:]
    return PersonName(text, first, " ".join(rest), title)
