"""Whether a sentence thanks, praises, or names something concrete (R64-R67).

Thanks in any words and any language we know counts ("Danke, and all the best"); a refusal
("no thanks") and sarcasm do not (requirements.md, 3d, 3e).
"""

from __future__ import annotations

import re

from bowout.check.masking import is_hidden
from bowout.check.patterns import one_of
from bowout.check.phrases import LANGUAGES, pattern, sections, words
from bowout.check.table import once_a_sentence

_THANKS = pattern("thanks", "gratitude")
_NOT_THANKS = pattern("thanks", "not_gratitude")
_DELIGHT = pattern("thanks", "delight")
_PRAISE = pattern("thanks", "praise")
_SPECIFIC = pattern("thanks", "specific")
_FOR = re.compile(
    r"(?:thank(?:s|ful)?|thank you|grateful|gratitude|obliged)(?: [\w',.&-]{1,20}){0,6}? for "
    r"(?P<what>(?:all |both )?(?:the|your|our|that|this|a|such) (?:[\w'-]{1,20} ?){1,12})"
    r"|(?:appreciate[ds]?|enjoyed|loved|valued|liked|remember|treasure[d]?|cherish(?:ed)?) "
    r"(?P<what2>(?:the|your|our|that) (?:[\w'-]{1,20} ?){1,6})"
)
_OFFERED = words("thanks", "offered")
_GENERAL = words("thanks", "general")
_VAGUE = words("thanks", "vague")
_NEXT_CLAUSE = re.compile(
    r"\b(?:and|but|though|as|because) (?:i|wish|hope|good|all|best|look|would|am|have|was|it|my)\b"
)
_CLAUSE_END = re.compile(
    r"[;:]| - |, i\b| but |,? (?:and|as|because|since|so|though|however) (?:i|my|we|it|the)\b"
)
_NEXT_OBJECT = re.compile(r",? and (?:also )?(?:for|to) |, (?:for|most of all|above all) ")
_NEXT_THING = re.compile(r" and (?:for )?(?=(?:the|your|our|that|this|a|an)\b)")
_LONG_WORD = re.compile(r"[^\W_]{4,}")
_WORD = re.compile(r"[^\W_]{2,}")
#: So many words of its own make a sentence a memory and no formula.
SAID = 2
_FOREIGN_THANKS = one_of(*(word for code in LANGUAGES for word in sections(code)["thanks"]))


@once_a_sentence
def thanks_in(level: str) -> bool:
    """Say whether the level text ``level`` holds thanks of any kind."""
    level = _NOT_THANKS.blank(level)
    return bool(_THANKS.search(level) or _FOREIGN_THANKS.search(level))


def thanks_for_something(level: str, known: set[str]) -> bool:
    """Say whether ``level`` thanks for an object that is not one of the general ones.

    ``known`` are the words of role and company, which make nothing concrete.
    """
    if _remainder(level, known):
        return True
    for found in _FOR.finditer(level):
        what = found.group("what") or found.group("what2")
        for thing in _NEXT_THING.split(_NEXT_CLAUSE.split(what, maxsplit=1)[0]):
            said = _words(_WORD, thing)
            if not said & _OFFERED and said - _GENERAL - known:
                return True
    return False


def _remainder(level: str, known: set[str]) -> set[str]:
    """Return the words of a thanking clause that are not those of every thanks."""
    found = _THANKS.search(level)
    if not found:
        return set()
    clause = _CLAUSE_END.split(level[found.end() :], maxsplit=1)[0]
    clause = _NEXT_CLAUSE.split(clause, maxsplit=1)[0]
    parts = (_words(_LONG_WORD, part) for part in _NEXT_OBJECT.split(clause))
    return set().union(*(said - _GENERAL - known for said in parts if not said & _OFFERED))


def _words(word: re.Pattern[str], clause: str) -> set[str]:
    """Return the words of ``clause``, without the hidden names of the thread."""
    return {said for said in word.findall(clause) if not is_hidden(said)}


def own_words(level: str, known: set[str]) -> int:
    """Return how many words of ``level`` are not those of every letter."""
    return len(_words(_LONG_WORD, level) - _GENERAL - _OFFERED - _VAGUE - known)


def says_something(level: str, known: set[str]) -> bool:
    """Say whether ``level`` holds two words beyond those of every letter."""
    return own_words(level, known) >= SAID


def delights(level: str) -> bool:
    """Say whether ``level`` tells of a joy they gave the writer: as good as thanks."""
    return bool(_DELIGHT.search(level))


def praises(level: str) -> bool:
    """Say whether ``level`` speaks well of someone or something."""
    return bool(_PRAISE.search(level))


def names_something(level: str) -> bool:
    """Say whether ``level`` names an act or an event, beyond time, offer and opportunity."""
    return bool(_SPECIFIC.search(level))
