"""Reasons set side by side with nothing but commas (R53: no "long list of reasons").

The subjects of ``phrases/reasons.txt`` cannot know every reason that people have. Three clauses in
a row, each about something else, are a list whatever they are about ("I've been here eight months,
Bristol is two hours away, and banking was never my world"); so are three things in a row ("the
hours, the drive and the uniform").
"""

from __future__ import annotations

import re

from bowout.check.decision import decisions_in
from bowout.check.table import once_a_sentence

#: So many things side by side are a list.
SIDE_BY_SIDE = 3
#: A clause longer than this tells a story; those of a list are short.
SHORT = 60
_CUT = re.compile(r"[,;:]| - | and | plus | but ")
_SUBJECT = (
    r"(?:and |plus |also |then |besides |as |because |since |that |so |first |second |third "
    r"|honestly |frankly |anyway |in any case |to be honest |if i'm honest ){0,3}"
    r"(?P<subject>i|we|it|there|you|they|he|she"
    r"|(?:my|our|the|your) (?:[\w'-]{1,20} ){1,4}?[\w'-]{1,20}"
    r"(?= is | are | was | will | would | has | have )"
    r"|(?:(?:my|our|the|your|this|that|a|an|his|her) )?"
    r"(?!who|which|when|where|what|if|to|for|thank|please)[a-z][\w'-]{1,20}(?: [\w'-]{2,20})?)"
)
_VERB = (
    r"(?:(?:'s|'m|'d|'ve|'re|'ll)(?= )| (?:is|are|was|were|am|has|have|had|would|will|can|could"
    r"|does|do|did|isn't|aren't|wasn't|doesn't|don't|didn't|can't|cannot|won't|wouldn't|needs?"
    r"|means?|takes?|starts?|runs?|lives?|works?|just|only|never|also|received|clash(?:es)?|overlaps?|pays?"
    r"|promised|hates?|bores?|kills?|costs?|keeps?|leaves?|suits?|lose|prefer|want|like|get|got|feel|expect)\b)"
)
_CLAUSE = re.compile(_SUBJECT + _VERB)
_BECAUSE = re.compile(r" (?:as|because|since) ")
#: "I've thought it over", "I've decided to withdraw": what comes before a reason.
_WEIGHED = re.compile(
    r"\b(?:thought|weighed|decided|considered|think|talked it|slept on|said yes)\b"
)
#: "... so it is a matter of place", "there isn't a figure": what gives no reason of its own.
_CONCLUDES = re.compile(
    r"so |(?:and )?(?:there (?:isn't|is no|'s no)|nothing|i've not got|it's not|it isn't"
    r"|i'm afraid|i'm sorry)\b"
)
#: What goes on about the same thing ("I want to stay there"), and a liking told as a noun ("...
#: is not my direction"): one reason between them.
_SAME_AGAIN = re.compile(
    r"\bi(?:'d| would)? (?:\w+ )?(?:want|wish|like|love|prefer|hope|mean|intend|plan|need|enjoy"
    r"|rather)\b.*\b(?:there|it|that|this|here|them)$"
    r"|\bmy (?:\w+ )?(?:heart|direction|interests?|goals?|aims?|dream|passion|place|path|future"
    r"|wish|thing|world|calling|love|way|plan)\b|\bi want .*\bthere\b"
)
#: "That is where I want to grow": goes on about what was said.
_BACK = re.compile(
    r"(?:and |so |because )?(?:that|this|it|which)(?:'s| is| was| will| would) (?:\w+ )?"
    r"(?:where|what|why|how|really|all|my|the|enough|it|settled|decided)\b"
)
#: "I never wanted to do rotas" is a reason, though it has the shape of a no.
_DISLIKES = re.compile(
    r"\bi (?:never|hate|don't (?:want|like|enjoy|fancy))\b"
    r"(?! (?:to )?(?:move|continue|proceed|pursue|go|leave|apply|accept|join))"
)
_THING = r"(?:the|your|no|too much|too many|my|all that) [\w'-]{2,20}(?: [\w'-]{2,20}){0,3}"
_THINGS = re.compile(
    r"(?:: |because of |due to |between |what with |given |owing to )"
    rf"{_THING}, {_THING},? (?:and|plus|,) ?{_THING}"
)


@once_a_sentence
def lists_reasons(words: str) -> bool:
    """Say whether the level text ``words`` of an explaining sentence lists three things."""
    return _clauses(words) >= SIDE_BY_SIDE or bool(_THINGS.search(words))


def _clauses(words: str) -> int:
    """Count the clauses of a sentence that tell something, beside those that decide."""
    pieces = _CUT.split(words)
    if len(pieces) < SIDE_BY_SIDE:
        return 0
    parts = [part for piece in pieces if _tells(part := _reason_of(piece.strip()))]
    again = sum(bool(_SAME_AGAIN.search(part)) for part in parts)
    return len(parts) - max(0, again - 1)


def _tells(part: str) -> bool:
    """Say whether ``part`` is a clause that gives a reason of its own."""
    if len(part) > SHORT or not _CLAUSE.match(part) or _BACK.match(part):
        return False
    return not (_CONCLUDES.match(part) or _decides(part))


def _reason_of(part: str) -> str:
    """Return what comes after a decision ("I decline because ..."), or the whole part."""
    found = _BECAUSE.search(part)
    return part[found.end() :] if found and _decides(part[: found.start()]) else part


def _decides(part: str) -> bool:
    if _DISLIKES.search(part):
        return False
    return bool(_WEIGHED.search(part) or decisions_in(part, 0, "en"))
