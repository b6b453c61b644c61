"""Where a sentence sets a condition on this role or offer (R92; ``reopens``, ``decision_unclear``).

They would change something, and then I would take it. Openness to others in the future is none,
and neither is a courtesy ("if you agree").
"""

from __future__ import annotations

import re

from bowout.check.phrases import pattern
from bowout.check.table import once_a_sentence

#: "There isn't anything that would change my mind", "thanks for asking what would ...".
_DENIED = re.compile(
    r"\b(?:nothing|ask\w* what"
    r"|(?:thanks?|thank you|appreciate\w*|kind|good)(?: \w+)? (?:for|of you)"
    r"|(?:isn't|not|n't|no) (?:\w+ ){0,2}(?:anything|thing|figure|number|way))"
    r"(?: \w+){0,3}?(?: that| which)? $"
    r"|\b(?:minutes?|mins|hour|call|chat|coffee|lines?|word|note|email|mail|text|message|yes|no) $"
)
_CONDITION = pattern("negotiation", "conditions")
_IF_CHANGED = pattern("negotiation", "if_changed")
_I_WOULD = pattern("negotiation", "i_would")
_FUTURE = pattern("negotiation", "future")
_POLITE = pattern("negotiation", "polite")
_CHANGES = pattern("negotiation", "changes")
_TAKING = pattern("negotiation", "taking")
_BARGAIN = pattern("negotiation", "bargains")


def without_courtesies(words: str) -> str:
    """Return the level text ``words``, of the same length, without "if you like" and its kin."""
    return _POLITE.blank(words)


def is_denied(words: str, place: int) -> bool:
    """Say whether what stands before ``place`` takes the condition back ("nothing would ...")."""
    return bool(_DENIED.search(words[:place]))


@once_a_sentence
def condition_in(words: str) -> re.Match[str] | None:
    """Return where the level text ``words`` sets a condition, or None."""
    words = without_courtesies(words)
    found = _CONDITION.search(words) or _BARGAIN.search(words)
    if not found and not _FUTURE.search(words):
        found = _IF_CHANGED.search(words) if _I_WOULD.search(words) else None
        found = found or (_CHANGES.search(words) if _TAKING.search(words) else None)
    return None if found and is_denied(words, found.start()) else found
