"""What was talked about, and what the others build: the one specific thing a good no names.

R65, R66: thanks name one concrete thing. A *topic* fits after "the conversation about", a
*project* after "writing to me about". Both are the other side's words, or the user's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.lines import Line
from bowout.facts.lists import load
from bowout.facts.model import Fact
from bowout.facts.safe import safe
from bowout.facts.sieved import Sieved
from bowout.facts.titles import OFFERED
from bowout.facts.words import Word, fold_same, index_at

MAX_WORDS = 9
MOST = 3

_TALK = (
    "chat|chats|talk|talks|conversation|conversations|discussion|discussions|call|"
    "interview|session|"
    "exchange|debate|presentation|gespräch|unterhaltung|austausch|conversation|"
    "échange|discussion|"
    "entretien|conversación|charla|conversa|papo|gesprek|samtal"
)
_WITH = r"(?: (?:with|mit|avec|con|com|met|med) [^,.;:!?]{2,40})?"
_TOPIC = Sieved(
    rf"\b(?:{_TALK}){_WITH} (?:about|on|regarding|around|über|zu|sur|sobre|acerca de) "
    rf"|\b(?:gesprek|gesprekken|babbel){_WITH} over |\bsamtal(?:et)?{_WITH} om "
    r"|\b(?:talking|speaking|chatting|talked|spoke|spoken|chatted|hearing|heard|learned|learning)"
    rf"(?: (?:to|with) [^,.;:!?]{{2,30}})? (?:more )?(?:about|regarding) "
    r"|\b(?<!as )(?:discussing|discussed) |\benjoyed (?:talking|discussing|debating|"
    r"hearing about) (?:about )?"
    r"|\byour (?:talk|article|paper|post|presentation|book|lecture|piece) (?:on|about) "
    r"|\bwant to (?:talk|hear) (?:to you |from you )?about ",
)
#: Everyday talk that is no topic of its own.
_EMPTY = re.compile(
    r"^[0-9]|^(?:(?:a|an|the|this|that|your|our|some|any|my|more|potential|new|other|possible|current|"
    r"next|great|exciting|open|different|few|available|further) )*"
    r"(?:[0-9]|next step|some of|one of|the above|"
    r"(?:professional|personal|current|present) [a-z]+$|"
    + "|".join(
        word.rstrip("*") if word.endswith("*") else rf"{word}\b"
        for word in sorted(load("topics_empty"))
    )
    + ")"
)
_PROJECT = Sieved(
    r"\b(?:we(?:'re| are|'ve been| plan to| want to| will be)? |team is |"
    r"company is |they(?:'re| are) |i'm |i am )"
    r"(?:also |now |currently |planning to |about to )?"
    r"(?:setting up|set up|building|build|opening|open|launching|launch|redesigning|"
    r"redesign|rebuilding|"
    r"rebuild|developing|designing|starting|modernising|modernizing|migrating|rolling out) "
    r"|\bto lead (?=[a-z])",
)
_PLAIN_PROJECT = re.compile(
    r"^(?:(?:a|an|the|our|out|up|new|multiple|several|more|some|great|amazing|"
    r"world-class|whole|big|"
    r"small|growing|strong) )*"
    r"(?:team|teams|relationship|network|roles?|positions?|company|business|products?|"
    r"future|for|to|up|with|at|in|on|and|here|there|director|head|manager|chief|vice|lead|president|"
    r"communit|pipeline|talent|things?|office|position)(?![\w-])"
)
_JOB = re.compile(rf"\b(?:{OFFERED})$")
_STOPS = load("topics_stops")
_DETERMINERS = load("topics_determiners")
_DANGLING = _STOPS | _DETERMINERS | frozenset(["of", "de", "du", "and", "&", "or"])


def topics(lines: Sequence[Line]) -> tuple[Fact, ...]:
    """Return what was talked about, newest first, at most ``MOST``."""
    found = []
    for line in _TOPIC.among(reversed(lines)):
        if line.kind != "subject":
            places = [cue.end() for cue in _TOPIC.find_all(line)]
            found += [fact for place in places if (fact := _phrase(line, place, _EMPTY))]
    return _distinct(found)


def projects(lines: Sequence[Line]) -> tuple[Fact, ...]:
    """Return what the others build, newest first, at most ``MOST``."""
    found = []
    for line in _PROJECT.among(reversed(lines)):
        if line.kind != "subject" and not line.mine:
            places = [cue.end() for cue in _PROJECT.find_all(line)]
            found += [fact for place in places if (fact := _phrase(line, place, _PLAIN_PROJECT))]
    return _distinct(found)


def _distinct(found: list[Fact]) -> tuple[Fact, ...]:
    by_value = {fact.value.casefold(): fact for fact in reversed(found)}
    kept = [fact for fact in found if by_value[fact.value.casefold()] is fact]
    return tuple(kept[:MOST])


def _phrase(line: Line, place: int, empty: re.Pattern[str]) -> Fact | None:
    """Return the noun phrase that begins at ``place``: up to a verb, a clause or a mark."""
    found = line.words
    first = index_at(found, place)
    last = first
    while last < len(found) and last - first < MAX_WORDS:
        word = found[last]
        if last > first and (word.before or word.fold in _STOPS):
            break
        last += 1
        if word.after:
            break
    run = _whole(found[first:last])
    if not run or last - first == MAX_WORDS:
        return None
    value = line.text[run[0].start : run[-1].end]
    if empty.search(fold_same(value)) or len(value) < 4 or _JOB.search(fold_same(value)):
        return None
    if safe(_others_view(value), limits.MAX_TOPIC) is None:
        return None
    return Fact(value, line.message, line.text)


def _whole(run: Sequence[Word]) -> Sequence[Word]:
    """Drop what cannot end a phrase."""
    while run and run[-1].fold in _DANGLING:
        run = run[:-1]
    return run[:0] if run and run[0].fold in _STOPS else run


def _others_view(value: str) -> str:
    """Return the phrase without a "your" or "our" in front, which the gate takes for an address."""
    head, _, rest = value.partition(" ")
    return rest if head.lower() in {"your", "our", "my"} and rest else value
