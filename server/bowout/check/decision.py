"""Whether a sentence says no, and whether it says so plainly.

R29: "clearly and unambiguously ... no room for misinterpretation"; R30: "declining, renegotiating,
or stalling". A decision is hedged when a doubt stands in the same clause before it ("I'll probably
pass"), not when one stands elsewhere ("the post probably suits a colleague, so I decline").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bowout.check.patterns import clause_start, one_of
from bowout.check.phrases import LANGUAGES, pattern, sections
from bowout.check.table import Table, once_a_sentence
from bowout.text.once import made_once

_OPEN = pattern("decisions", "open")
_FAREWELL = pattern("decisions", "farewell")
#: A question on these goes on with the matter; "pint when this is over?" does not.
_ABOUT_IT = re.compile(
    r"\b(?:role|job|offer|position|post|salary|pay\w*|range|package|budget|remote|hybrid|hours|contract"
    r"|details?|more|company|client|start|rate|deadline|decide|decision|time|days|weeks?|talk|call"
    r"|chat|speak|discuss|send|what|who|how|why|which|would|could|can (?:we|you)|interview)\b"
)
#: So far after a decision a doubt may follow it ("I'll pass, probably").
TAIL = 14


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision in sentence number ``line``, at ``start`` to ``end`` of it."""

    line: int
    start: int
    end: int
    hedged: bool


@made_once
def _tables(language: str) -> tuple[Table, Table, Table, Table]:
    """Return the tables of a no, a doubt, stalling, and a plain no; English is always known."""
    own = sections(language) if language in LANGUAGES else {}
    english = sections("decisions")
    plain = (*own.get("decisions", ()), *english["explicit"])
    return (
        one_of(*plain, *english["implied"]),
        one_of(*own.get("hedges", ()), *english["hedges"]),
        one_of(*own.get("stalling", ()), *english["stalling"]),
        one_of(*plain),
    )


def decisions_in(words: str, number: int, language: str) -> list[Decision]:
    """Return the decisions of sentence ``number``, whose level text is ``words``."""
    return [Decision(number, *found) for found in _decided(words, language)]


@once_a_sentence
def _decided(words: str, language: str) -> tuple[tuple[int, int, bool], ...]:
    """Return where each decision in ``words`` begins and ends, and whether it is hedged."""
    told, hedges, *_ = _tables(language)
    found = []
    for match in told.finditer(words):
        clause = clause_start(words, match.start())
        reach = min(len(words), match.end() + TAIL)
        hedged = bool(hedges.search(words, clause, reach))
        found.append((match.start(), match.end(), hedged))
    return tuple(found)


def is_doubtful(words: str, language: str) -> bool:
    """Say whether a sentence doubts or delays."""
    _, hedges, stalling, _ = _tables(language)
    return any(one.search(words) for one in (hedges, stalling))


def is_firm(words: str, language: str) -> bool:
    """Say whether a sentence holds words that are a no wherever they stand."""
    return bool(_tables(language)[3].search(words))


def is_open(words: str, language: str) -> bool:
    """Say whether a sentence asks, doubts, delays or shows interest."""
    asks = "?" in words and (language != "en" or _ABOUT_IT.search(words))
    return bool(asks or _OPEN.search(words)) or is_doubtful(words, language)


def bids_farewell(words: str) -> bool:
    """Say whether the level text ``words`` wishes luck with the search, as only a no does."""
    return bool(_FAREWELL.search(words))


def language_of_no(words: str) -> str:
    """Return the language in which the level text ``words`` says no; English where in none.

    For texts too short for their function words to tell ("Geen interesse, ik zit goed").
    """
    if _tables("en")[0].search(words):
        return "en"
    return next((code for code in LANGUAGES if _own_no(code).search(words)), "en")


@made_once
def _own_no(language: str) -> Table:
    return one_of(*sections(language)["decisions"])


def stalling_in(words: str, language: str) -> re.Match[str] | None:
    """Return the words that keep the answer open whatever else is said, or None."""
    return _tables(language)[2].search(words)
