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
#: "You asked what would change my mind", "no amount would": theirs, or none.
_REPORTED = re.compile(
    r"\b(?:(?:you|ye|they|he|she|(?:your|the) \w+)"
    r"(?: (?:have to|had to|must|may|might|also|just|still|even|did|do|wanted to|want to|'re|'ve"
    r"|are|were|was|kindly))* (?:ask\w*|wonder\w*|know|check\w*|see|find out|want to know|hear)"
    r"|(?:of you|kind|good|thoughtful|nice|right|fair) to (?:think|believe|hope|suppose|imagine)"
    r"|(?:of you|kind|good|thoughtful|nice|right|fair|are|were|'re|have|had|thanks for"
    r"|thank you for|appreciate you) (?:to )?(?:ask\w*|wonder\w*|check\w*|find\w* out))"
    r"\b[^,.;:!?]{0,60}$"
    r"|\b(?:no|nothing)(?: \w+){0,4} $"
)
#: "You asked what would change my mind: a car would." is an answer with a price.
_NAMED = re.compile(r"(?: - |:|,)(?: \w[\w'-]*){1,12} (?:would|could|might|will)(?: do)?[.! ]*$")
_ASKED = re.compile(
    r"[^,.;:!?]{4,60}(?:,| -) (?:you|ye|they) (?:ask|say|wonder|will ask|may ask)\b"
)
_NO = re.compile(r"\b(?:no|nothing|none|never|not|nobody)\b|n't\b|\w(?:nae|ny)\b")
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
    """Say whether the condition at ``place`` is none: taken back, or their question told again."""
    if _DENIED.search(words[:place]) or _ASKED.match(words, place):
        return True
    if not _REPORTED.search(words[:place]):
        return False
    named = _NAMED.search(words, place)
    return not named or bool(_NO.search(words, named.start()))


@once_a_sentence
def condition_in(words: str) -> re.Match[str] | None:
    """Return where the level text ``words`` sets a condition, or None."""
    words = without_courtesies(words)
    found = _CONDITION.search(words) or _BARGAIN.search(words)
    if not found and not _FUTURE.search(words):
        found = _IF_CHANGED.search(words) if _I_WOULD.search(words) else None
        found = found or (_CHANGES.search(words) if _TAKING.search(words) else None)
    return None if found and is_denied(words, found.start()) else found
