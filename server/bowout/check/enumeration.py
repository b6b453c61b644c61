"""Reasons set side by side (R53: no "long list of reasons"), whatever they are about.

The subjects of ``phrases/reasons.txt`` cannot know every reason that people have. So a list is
told by its build: three clauses in a row, each with its own subject and verb ("I've been here eight
months, Bristol is two hours away, and banking was never my world"), two where a word says that
another one comes ("plus the ferry is dear"), or three things in a row ("the hours, the drive and
the uniform"). What goes on about the clause before it, or weighs, or remembers kindly, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.decision import decisions_in
from bowout.check.table import once_a_sentence

#: So many things side by side are a list.
SIDE_BY_SIDE = 3
#: A clause longer than this tells a story; those of a list are short.
SHORT = 110
_CUT = re.compile(r"[,;()]| - | plus (?=\w)|(?= so (?:i|we|it|my|the)\b)")
#: Words that lead into a clause, and those that say that another reason comes.
_LEAD = re.compile(
    r"(?:(?:and|but|then|as|because|since|that|first|second|third|well|see|honestly|frankly|anyway"
    r"|in any case|to be (?:honest|fair|frank|plain|truthful)|if i'm honest|truth be told|truth is"
    r"|in (?:truth|fact)"
    r"|(?:it )?turns out(?: that)?|as it (?:happens|turns out)|(?:the )?thing is),? )*"
)
_MORE = re.compile(
    r"(?:also|besides(?: that)?|plus|on top of (?:that|it|which)|what's more|then there's"
    r"|apart from (?:that|which)|as well as that|quite apart from that)\b,? ?"
)
_ALSO = re.compile(r"\b(?:is|are|was|were|would|will|does|do|'s|'m|i|we|has|have) also\b")
_OTHER = (
    r"(?!you\b|i\b|we\b|they\b|who\b|which\b|when\b|where\b|what\b|if\b|for\b|thank|please\b"
    r"|so\b|than\b|whatever\b)"
)
_SUBJECT = re.compile(
    r"(?:i|we|he|she|they|it|there)(?:'\w{1,2})? \w|(?:its|im|ive|theres|were|you're) \w"
    r"|(?:the|my|our|his|her|a|an) (?:[\w'-]{1,20} ){1,3}?[\w'-]{2,16}(?<!s)s (?!and|or)\w"
    r"|[\w'-]{2,20} [\w-]{2,16}s me\b"
    rf"|{_OTHER}[a-z][\w'-]{{0,20}}(?: {_OTHER}[\w'-]{{1,20}}){{0,8}}?"
    r"(?:(?:'s|'d|'ve|'re|'ll)(?= )| (?:is|are|was|were|am|has|have|had|would|will|can|could|might"
    r"|does|do|did|isn't|aren't|wasn't|doesn't|don't|didn't|can't|cannot|won't|wouldn't|needs?"
    r"|means?|takes?|starts?|runs?|lives?|works?|just|only|never|also|clash(?:es)?|overlaps?|pays?"
    r"|promised|hates?|bores?|kills?|costs?|keeps?|leaves?|suits?|seems?|feels?|looks?|sounds?"
    r"|comes?|came|got|gets?|wants?|depends?|asked|wants?|expects?|ends?|begins?|made|makes?)\b)"
)
#: What tells why the clause before it is so gives no reason beside it.
_WHY = re.compile(r" ?(?:and |also )?(?:because|as|since|maybe|perhaps|hopefully)\b")
#: A list told in the past is a memory; reasons are of now.
_WAS = re.compile(
    r"\b(?:was|were|went|made|did|had|came|sat|got|took|said|told|gave|saw|left|\w{3,12}ed)\b"
)
_IS = re.compile(
    r"\b(?:is|are|am|have|has|will|would|can|do|does|need\w*|never|won't|can't|cannot|don't"
    r"|doesn't|isn't|aren't|wouldn't|haven't|hasn't)\b|'(?:s|m|ve|re|ll|d)\b"
)
_BUT = re.compile(r" ?but ")
_BECAUSE = re.compile(r" (?:as|because|since) ")
#: "I've thought it over", "I keep coming back to this": what comes before a reason.
_WEIGHED = re.compile(
    r"\b(?:thought|weighed|decided|considered|think|talked it|slept on|said yes|circl\w+|landing"
    r"|wrestled|prayed|chewed|hope|sorry|afraid|know|mean it|wish|doubt|maybe|perhaps|reason\w*)\b"
)
#: "... so it is a matter of place", "there isn't a figure": what gives no reason of its own.
_CONCLUDES = re.compile(
    r"so |(?:and )?(?:there (?:isn't|is no|'s no)|nothing|i've not got|it's not|it isn't"
    r"|i'm afraid|i'm sorry)\b"
)
#: A liking told as a noun ("... is not my direction"): one reason with another liking.
_LIKING = re.compile(
    r"\bmy (?:\w+ )?(?:heart|direction|interests?|goals?|aims?|dream|passion|place|path|future"
    r"|wish|thing|calling|love|way|plan)\b"
)
#: "I want to stay there", "and I'd like to keep it that way".
_OF_IT = re.compile(
    r"i(?:'d| would|'m)? (?:\w+ )?(?:want|wish|like|love|prefer|hope|mean|intend|plan|need|enjoy"
    r"|aim|rather|going to|keeping|loving)\b.*\b(?:there|it|that|this|here|them|what i)\b"
)
#: "That is where I want to grow", "they're all calling me sir": goes on about what was said.
_BACK = re.compile(
    r"(?:and |so |because )?(?:(?:that|this|it|which)(?:'s| is| was| will| would) (?:\w+ )?"
    r"(?:where|what|why|how|really|all|my|the|enough|it|settled|decided|deciding)\b|(?:they|he|she|it)\b)"
)
#: A kindness or a memory told in passing is no reason.
_KINDLY = re.compile(
    r"\b(?:lovely|great|brilliant|wonderful|kind|kindly|nice|good of|fine|fun|proud|regard|respect"
    r"|admire\w*|enjoyed|loved|liked|laughed|thank\w*|grateful|appreciate\w*|pleasure|promising"
    r"|impressed|wish you|you (?:all|both|and)|told (?:everyone|everybody|my))\b"
)
#: A no, and not only words that have the shape of one ("I can't move the family to New York").
_THE_MATTER = re.compile(
    r"\b(?:role|job|position|post|offer|application|candidacy|process|interview|forward|further"
    r"|ahead|apply(?:ing)?|withdraw\w*|declin\w+|pass|no|out|xxx+|elsewhere|another|not for me)\b"
)
_THING = r"(?:the|your|no|too much|too many|my|all that) [\w'-]{2,20}(?: [\w'-]{2,20}){0,3}"
_THINGS = re.compile(
    r"(?:: |because of |due to |between |what with |given |owing to )"
    rf"{_THING}, {_THING},? (?:and|plus|,) ?{_THING}"
)


@once_a_sentence
def lists_reasons(words: str, says_no: bool) -> bool:
    """Say whether the level text ``words`` of an explaining sentence lists three things.

    Where it ``says_no`` in its first clause, the reasons come after that.
    """
    members, joined = _members(words, says_no)
    return members >= SIDE_BY_SIDE or (joined and members > 1) or bool(_THINGS.search(words))


def _members(words: str, says_no: bool) -> tuple[int, bool]:
    """Count the reasons of a sentence, and say whether a word joins one to another."""
    parts: list[str] = []
    joined = False
    for part, joint in _parts(words, says_no):
        if _BUT.match(part):  # what comes before it is waved off
            parts.clear()
        said, more = _said(part)
        if _tells(said) and not (parts and _goes_on(part, said)):
            joined |= bool(parts) and (more or joint == " plus " or bool(_ALSO.search(said)))
            parts.append(said)
    if len(parts) == SIDE_BY_SIDE - 1:  # "..., i have just married and the contract is short"
        last = parts.pop()
        halves = [_said(half)[0] for half in last.split(" and ", maxsplit=1)]
        apart = all(map(_tells, halves)) and not _goes_on(halves[-1], halves[-1])
        parts += halves if apart else [last]
    if sum(remembers(part) for part in parts) > 1:
        return 0, False
    likings = sum(bool(_LIKING.search(part)) for part in parts)
    return len(parts) - max(0, likings - 1), joined


def _parts(words: str, says_no: bool) -> Iterator[tuple[str, str]]:
    """Yield the parts of what gives the reasons, each with the sign before it."""
    colon = words.rfind(": ")
    start, joint = (colon + 2 if colon >= 0 else 0), ""
    first = colon < 0 and says_no
    for cut in _CUT.finditer(words, start):
        part = words[start : cut.start()]
        if not first or _BECAUSE.search(part):  # the no stands in the first of them
            yield part, joint
        start, joint, first = cut.end(), cut.group(), False
    yield words[start:], joint


def _said(part: str) -> tuple[str, bool]:
    """Return ``part`` without the words that lead into it, and whether they say "also"."""
    said, _ = _without(_LEAD, part.strip())
    said, also = _without(_MORE, said)
    return _without(_LEAD, _reason_of(said))[0], also


def _without(lead: re.Pattern[str], words: str) -> tuple[str, bool]:
    found = lead.match(words)
    return (words[found.end() :], True) if found and found.end() else (words, False)


def _goes_on(part: str, said: str) -> bool:
    """Say whether a clause goes on about the one before it."""
    return any(one.match(words) for one, words in ((_WHY, part), (_BACK, said), (_OF_IT, said)))


def remembers(part: str) -> bool:
    """Say whether the level text ``part`` tells only of what was."""
    return bool(_WAS.search(part)) and not _IS.search(part)


def _tells(part: str) -> bool:
    """Say whether ``part`` is a clause that gives a reason of its own."""
    if len(part) > SHORT or not _SUBJECT.match(part):
        return False
    return not (_CONCLUDES.match(part) or _KINDLY.search(part) or _decides(part))


def _reason_of(part: str) -> str:
    """Return what comes after a decision ("I decline because ..."), or the whole part."""
    found = _BECAUSE.search(part)
    return part[found.end() :] if found and _decides(part[: found.start()]) else part


def _decides(part: str) -> bool:
    """Say whether ``part`` is the no itself, or the weighing of it."""
    if _WEIGHED.search(part):
        return True
    return bool(decisions_in(part, 0, "en") and _THE_MATTER.search(part))
