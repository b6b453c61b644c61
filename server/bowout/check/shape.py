"""What a sentence may do, told by its shape where no table of phrases knows its words.

People thank, say no and keep in touch in more words than any table holds ("Haste ye back", "I'm
hanging up my apron"). A rule that finds something *missing* asks here first and stays silent where
a sentence may be it: what cannot be told must not be reported. Only words of closed classes
(pronouns, auxiliaries, conjunctions) and the few formulas of every letter are looked at.
"""

from __future__ import annotations

import re

from bowout.check.patterns import clause_start
from bowout.check.phrases import any_of, pattern
from bowout.check.table import once_a_sentence

_STOCK = pattern("shape", "stock")
_SHUT = pattern("contact", "shut")
_NOT_SHUT = pattern("contact", "not_shut")
_CUT = re.compile(r"[,;:()]| - |\b(?:and|but|though|yet|so(?! \w+ (?:with|of|to|in|on|about)\b))\b")
_CLAUSE = re.compile(
    r"[,;:()]| - |\bbut\b|\bso(?! \w+ (?:with|of|to|in|on|about)\b)\b"
    r"|\band (?=please|do |don't|let's)"
)
_LINKS = r"\s*(?:(?:and|so|but|then|also|just|well|now|anyway) )*"
_URGED = re.compile(rf"{_LINKS}{any_of('shape', 'urges')} (?!not\b|the\b|i\b)\w")
_IMPERATIVE = re.compile(
    rf"{_LINKS}(?!{any_of('shape', 'closed_class')}\b)(?P<verb>[a-z]{{2,12}})"
    rf"(?: (?!{any_of('shape', 'auxiliaries')}\b)[\w'-]{{1,12}}){{0,3}} "
    r"(?:me|us|my|our|you|your|ye|by|round|around|back|over|again)\b"
    r"|\s*(?:call|drop|pop|look|come|stop|nip) in\b"
)
#: "Sing out if there's ever work in the bay."
_SHOULD_IT_BE = re.compile(
    rf"{_LINKS}(?!{any_of('shape', 'closed_class')}\b)[a-z]{{2,12}}(?: [\w'-]{{1,12}}){{0,3}}"
    r" (?:if|when|whenever|should|next time) "
)
_NO_VERB = re.compile(r"(?:ing|ed|ly|'s|n't|wards)$")
_AHEAD = re.compile(rf"\b{any_of('shape', 'ahead')}\b|'(?:d|ll)\b")
_YOU = re.compile(rf"\b{any_of('shape', 'to_you')}\b")
_PAST = re.compile(r"\b(?:would|could|might)(?:n't| not)?(?:'ve| have)\b|n't\b|\b(?:not|unable)\b")
#: A first person that acts from now on, on this matter; a no said before.
_ACTS = re.compile(rf"(?<!that )(?<!which )(?<!what )(?<!where )\b{any_of('shape', 'acts')}\b")
_THIS = re.compile(rf"\b{any_of('shape', 'this')}\b|n't\b")
_CONSIDERED = pattern("shape", "considered")
_REFUSES = pattern("shape", "refusals")
_HEDGES = pattern("decisions", "hedges")
_OF_THIS = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|it|its|this|that|one|these)\b"
    r"|^(?:but |so |and )?(?:no|not|can't|won't)\b"
)
_ASIDE = re.compile(r"\([^()]{1,60}\)")
_NOT_REFUSED = pattern("shape", "not_refused")


@once_a_sentence
def may_keep_tie(words: str) -> bool:
    """Say whether the level text ``words`` may ask for or invite contact in the future."""
    if _SHUT.search(_NOT_SHUT.blank(words)):
        return False
    if words.rstrip().endswith("?"):
        return True
    if any(_calls(clause) for clause in _CLAUSE.split(words)):
        return True
    return any(_looks_ahead(part) for part in _CUT.split(words))


def _calls(clause: str) -> bool:
    """Say whether ``clause`` is an imperative: "do write", "haste ye back"."""
    called = _IMPERATIVE.match(clause)
    if called and _NO_VERB.search(called.group("verb") or ""):
        called = None
    if not (called or _URGED.match(clause) or _SHOULD_IT_BE.match(clause)):
        return False
    return not _STOCK.search(clause)


def _looks_ahead(part: str) -> bool:
    if not (_YOU.search(part) and _AHEAD.search(part)):
        return False
    return not (_PAST.search(part) or _STOCK.search(part))


def may_decide(words: str) -> bool:
    """Say whether ``words`` may be a no that no table knows ("I'm standing by what I said")."""
    acts = _ACTS.search(words)
    if not acts or words.rstrip().endswith("?") or _CONSIDERED.search(words):
        return False
    return bool(_THIS.search(words, clause_start(words, acts.start())))


@once_a_sentence
def may_refuse(words: str) -> bool:
    """Say whether ``words`` could be meant as a no, in whatever words ("the bush keeps me").

    It refuses, denies, leaves or keeps to something, is of the writer or of this matter, and doubts
    nothing but an aside ("it's a pass (joking, sort of)").
    """
    words = _ASIDE.sub(" ", words)
    if words.rstrip().endswith("?") or not _OF_THIS.search(words) or _HEDGES.search(words):
        return False
    return bool(_REFUSES.search(_NOT_REFUSED.blank(words)))
