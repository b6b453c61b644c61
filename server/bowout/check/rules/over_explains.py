"""R35: "keep the explanation brief"; R56: "Avoid giving a detailed breakdown"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from bowout.check.analysis import INTERJECTION, Analysis, Line
from bowout.check.masking import blank_role
from bowout.check.names import names_a_person
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule
from bowout.check.shape import may_keep_tie
from bowout.limits import MAX_REASON_SENTENCES

_DENIES = pattern("reasons", "not_a_reason")
#: "My brother sends flowers, which is lovely" praises nobody of theirs.
_MY_PEOPLE = re.compile(
    r"(?:so |and |but |then )?(?:my|our) (?!(?:\w+ )?(?:thanks|conversation|chat|talk|call"
    r"|interview|day|visit|time|hour|morning|afternoon|warmest|best|regards))"
)
_OF_ME = re.compile(r"(?:so |and |but |then )?(?:i|my|we|our)\b")
_TO_YOU = re.compile(r"\b(?:you|your|xxx+|candidacy|interview\w*|panel|tour|visit)\b")
_TO_THEM = re.compile(r"(?:when )?(?:you|your)\b")
#: What was told before the decision was its reason only where the decision says so.
_CONCLUDES = re.compile(
    r"(?:so|therefore|hence|thus|for (?:that|this|these)|(?:that's|that is|this is) why|because of"
    r"|with that|given|all of)\b"
)
_OF_THEM = re.compile(
    r"\b(?:(?:the|your|whole) (?:\w+ )?team|conversations?|interviews?|interviewers?|panel|tour"
    r"|visit|candidacy|everyone"
    r"|many people|want you|remember|forget|session|how much)\b"
    r"|\b(?:your|the|that|our|(?:mon|tues|wednes|thurs|fri)day) (?:\w+ )?"
    r"(?:afternoon|morning|evening)\b"
)
#: "29k won't cover my rent" is about their pay.
_PAID_BY_THEM = re.compile(r"\b(?:cover\w*|pay|pays|meet|towards?|afford)(?: \w+)? $")
#: "Mr Raj spent an hour bringing me through the budget": a kindness of theirs.
_DID_FOR_ME = re.compile(
    r"\b(?:show\w*|t(?:each|aught|ook|aking|old)|walk\w*|br(?:inging|ought)|let|letting|gave|giving"
    r"|explain\w*|answer\w*|drew|guid\w+|help\w*|introduc\w+|welcom\w+) (?:\w+ )?(?:me|us)\b"
)
_PRIVATE = pattern("reasons", "private")


def _look(analysis: Analysis) -> Iterator[Place]:
    spun = _longest_run(analysis)
    if len(spun) > MAX_REASON_SENTENCES:
        yield Place(spun[MAX_REASON_SENTENCES].start, spun[-1].end)
    for line in analysis.lines:
        if not _PRIVATE.may_stand_in(line.level):
            continue
        private = _PRIVATE.search(blank_role(line.level, analysis.draft.context))
        if private and not _PAID_BY_THEM.search(line.level[: private.start()]):
            hint = "Leave this out: nobody needs it to take the no."
            start, end = line.found(private)
            yield Place(start, end, hint)
            return


def _longest_run(analysis: Analysis) -> list[Line]:
    """Return the longest run of explanation that stands directly before or after the decision."""
    if analysis.first_decision is None:
        return []
    decided = analysis.first_decision.line
    lines = [one for one in analysis.lines if one.number == decided or not _is_brief(one)]
    decided = next(place for place, one in enumerate(lines) if one.number == decided)
    before = (
        []
        if not _CONCLUDES.match(lines[decided].level)
        else list(takewhile(partial(_spins, analysis), reversed(lines[:decided])))
    )
    after = list(takewhile(partial(_spins, analysis), lines[decided + 1 :]))
    return max(before[::-1], after, key=len)


def _is_brief(line: Line) -> bool:
    return len(line.level.split()) <= INTERJECTION


def _spins(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` goes on with a reason; a memory or a denial of blame does not."""
    decided = analysis.first_decision
    if decided and line.number > decided.line and _TO_THEM.match(line.level):
        return False
    if may_keep_tie(line.level) and not _OF_ME.match(line.level):
        return False
    if _is_their_kindness(analysis, line):
        return False
    told = analysis.explains(line) or _is_of_mine(analysis, line)
    of_them = _OF_THEM.search(line.level) and (
        _TO_YOU.search(line.level) or not _OF_ME.match(line.level)
    )
    return told and not (of_them or _DENIES.search(line.level))


def _is_their_kindness(analysis: Analysis, line: Line) -> bool:
    if _OF_ME.match(line.level) or not _DID_FOR_ME.search(line.level):
        return False
    return names_a_person(line.text, line.plain, analysis.draft.context)


def _is_of_mine(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` tells of the writer's own people, however kindly."""
    return bool(_MY_PEOPLE.match(line.level)) and not (
        line in analysis.thanks or analysis.keeps_tie(line)
    )


RULE = Rule(
    name="over_explains",
    title="Over-explaining",
    severity="warn",
    message="This explains more than is needed.",
    hint="Cut the reason to one sentence.",
    fails=(
        "I've decided to decline. My mother has been diagnosed with an illness and I drive her "
        "to the hospital."
    ),
    passes="I've decided to decline, for family reasons.",
    look=_look,
)
