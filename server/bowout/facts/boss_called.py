"""Who is named as the boss by the shape of the sentence: "led by Ana", "Manager: Ana Roe".

R67. Here a name stands right at the words that speak of a boss. Where a firm could stand there as
well ("you'd work for Halden", "join Halden's team") the name has to be plainly a person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bowout.facts.boss_around import COLLEAGUE, NO_BOSS, OVER_IT, PLACE, SAYS_MORE, WAS
from bowout.facts.boss_cues import ELSEWHERE, STAFF
from bowout.facts.boss_shapes import (
    DECIDER_NEXT,
    DECIDES,
    FOR_HIM,
    FOR_HIM_ABROAD,
    FORM,
    HIS_HAND,
    IN_HIS_TEAM,
    LEADS_IT,
    LED_BY,
    LED_BY_ABROAD,
    PRAISES,
)
from bowout.facts.given import is_evident, is_honoured, is_house
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.naming import full_name_at, named, people_at, person_before
from bowout.facts.words import index_at

_NAMED_NEXT = (FORM, LED_BY, LED_BY_ABROAD)
_NAMED_MAYBE = (FOR_HIM, FOR_HIM_ABROAD)
_OWNED = (IN_HIS_TEAM, HIS_HAND)
_NAMED_BEFORE = (LEADS_IT, DECIDES, PRAISES)
#: No line without one of these words tells who is the boss, or who decides.
_CALLING = frozenset[str]().union(
    *(shape.words for shape in (*_NAMED_NEXT, *_NAMED_MAYBE, *_OWNED))
)
_DECIDING = DECIDER_NEXT.words.union(*(shape.words for shape in _NAMED_BEFORE))
#: So many characters before a cue are looked at for what denies it.
BEFORE = 40
#: So many characters after a name say more of him.
AFTER = 60


def called(line: Line) -> Iterator[Fact]:
    """Yield who is the boss by the shape of the sentence."""
    if _CALLING.isdisjoint(line.vocabulary) or ELSEWHERE.told(line):
        return
    for shape in _NAMED_NEXT:
        for cue in shape.find_all(line):
            if not _denied(line, cue):
                yield from _alone(line, cue.end(), sure=not PLACE.match(line.folded, cue.start()))
    for shape in _NAMED_MAYBE:
        for cue in shape.find_all(line):
            if not _is_past(line, cue):
                yield from _alone(line, cue.end(), sure=False)
    for shape in _OWNED:
        owned = (cue for cue in shape.find_all(line) if not _is_past(line, cue))
        yield from chain.from_iterable(_owner(line, cue) for cue in owned)


def decides(line: Line) -> Iterator[Fact]:
    """Yield who leads and wants somebody, or decides, and is called by name alone."""
    if _DECIDING.isdisjoint(line.vocabulary):
        return
    for cue in DECIDER_NEXT.find_all(line):
        people = people_at(line, cue.end())
        if len(people) == 1 and is_evident(people[0].value) and not _of_staff(line, cue):
            yield people[0]
    for shape in _NAMED_BEFORE:
        for cue in shape.find_all(line):
            who = person_before(line, cue.start())
            if who is None or not is_evident(who.value) or _of_staff(line, cue):
                continue
            told = shape is PRAISES and cue["told"]
            if told and "(" not in cue.group() and not is_honoured(who.value):
                continue  # whoever took the trial says so too
            if shape is not LEADS_IT or SAYS_MORE.search(line.folded, cue.end()):
                yield who


def _denied(line: Line, cue: re.Match[str]) -> bool:
    """Say whether it is no boss's team, or another's: "the leadership team is led by"."""
    start = max(0, cue.start() - BEFORE)
    return bool(NO_BOSS.search(line.folded, start, cue.end()))


def _is_past(line: Line, cue: re.Match[str]) -> bool:
    """Say whether it is denied, or speaks of what was or is now: "you used to work for"."""
    return _denied(line, cue) or bool(WAS.search(line.folded, 0, cue.end()))


def _of_staff(line: Line, cue: re.Match[str]) -> bool:
    """Say whether the one before the cue is a colleague of the writer's, or one of several."""
    start = max(0, cue.start() - AFTER)
    return bool(
        STAFF.search(line.folded, start, cue.end())
        or COLLEAGUE.search(line.folded, start, cue.start())
    )


def _alone(line: Line, place: int, *, sure: bool) -> Iterator[Fact]:
    """Yield the one who is named from ``place`` on; of two nobody is the boss."""
    people = people_at(line, place)
    if len(people) == 1 and _is_someone(line, people[0], place, sure=sure):
        yield people[0]


def _is_someone(line: Line, who: Fact, place: int, *, sure: bool) -> bool:
    """Say whether it is a person; ``sure``: of two words at least nothing else stands there."""
    if is_evident(who.value) or (sure and " " in who.value and not is_house(who.value)):
        return True
    end = line.text.find(who.value, place) + len(who.value)
    return bool(OVER_IT.match(line.folded, end))


def _owner(line: Line, cue: re.Match[str]) -> Iterator[Fact]:
    """Yield whose team it is: the name before "'s" in the words of the cue."""
    part = "name" if cue.re.groupindex.get("whose") is None or cue["name"] else "whose"
    who = _ending(line, cue.start(part), cue.end(part))
    if who and (is_evident(who.value) or SAYS_MORE.match(line.folded, cue.end())):
        yield who


def _ending(line: Line, start: int, end: int) -> Fact | None:
    """Return the longest name between two places of a line that ends at the second."""
    found = line.words
    last = index_at(found, end - 1)
    for first in range(max(index_at(found, start), last - 2), last + 1):
        taken = full_name_at(line.text, found, first)
        if taken is not None and taken[1] == last + 1:
            return named(taken[0], line)
    return None
