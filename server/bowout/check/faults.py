"""Where a sentence finds fault with them (R52-R56, R103; ``criticism``, ``many_reasons``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.gratitude import praises, thanks_in
from bowout.check.patterns import clause_start
from bowout.check.phrases import pattern
from bowout.check.table import once_a_sentence

_FAULT = pattern("faults", "faults")
_DENIED = pattern("faults", "denials")
#: "Five days are too much for me" tells of the writer.
_FOR_ME = re.compile(r" (?:for (?:me|us|my|our|somebody like me|someone like me)|right now)\b")
#: "Patient with my questions about the data", "I can't compare it to the usual copy-paste".
_ASKED = re.compile(
    r"\b(?:patient\w*|kind\w*|generous\w*|honest\w*|open|answer\w*|took|frank\w*) (?:\w+ )?"
    r"(?:with|about|to|on|all|every|each)? ?(?:all )?(?:of )?my (?:\w+ )?questions\b"
    r"|(?:\bnot|n't|\bunlike|nothing like|instead of|rather than|far from)(?: [\w']{1,14}){0,6} "
    r"(?:usual|ordinary|average|common) |\bnot (?:be )?(?:kept|left) \w+|n't (?:be )?(?:kept|left)"
)
#: "My kitchen was a mess", "I felt lazy": what is of the writer.
_OF_MINE = re.compile(
    r"\b(?:i|we|my (?!interview|contact|first|impression|visit)(?:[\w'-]+ ){1,3}?) ?$"
)
_BE = re.compile(r"(?:is|was|are|were|am|feels?|felt|looks?|looked|seems?|seemed)\b(?! that)")
#: "The early one misses the ferry": buses and boats, the road and the weather are nobody's fault.
_ON_THE_WAY = re.compile(
    r"\b(?:bus|buses|trains?|trams?|ferry|ferries|boats?|flights?|planes?|coach|cars?|van|bikes?"
    r"|roads?|bridge|tunnel|motorway|drive|commute|journey|trip|detour|connection|weather|snow|rain|winters?"
    r"|(?:early|earlier|late|later|first|last|next|other|fast|slow|morning|evening) one)\b"
)
#: "Stop ringing me at work" commands; what is found wrong is not told.
_COMMAND = re.compile(r"\b(?:stop|quit|cease|please don't|do not|don't|no more) $")
#: So far before the words a denial still belongs to them ("nothing about the team put me off").
REACH = 45


def faults_in(words: str) -> Iterator[re.Match[str]]:
    """Yield the faults found in the level text ``words`` of a sentence, in order."""
    yield from _found(words)


@once_a_sentence
def _found(words: str) -> tuple[re.Match[str], ...]:
    return tuple(one for one in _FAULT.finditer(words) if not _is_meant_well(words, one))


def _is_meant_well(words: str, found: re.Match[str]) -> bool:
    """Say whether the words of ``found`` are denied, or stand inside thanks or praise."""
    if _DENIED.search(words, max(0, found.start() - REACH), found.end()):
        return True
    if _FOR_ME.match(words, found.end()) or _ASKED.search(words):
        return True
    before = words[clause_start(words, found.start()) : found.start()]
    if _BE.match(found.group()) and _OF_MINE.search(before):
        return True
    if _ON_THE_WAY.search(found.group()) or _COMMAND.search(before):
        return True
    return thanks_in(before) or praises(before)
