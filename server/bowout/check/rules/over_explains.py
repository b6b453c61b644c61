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
_OF_ME = re.compile(r"(?:(?:so|and|but|then|see|well),? )?(?:i|my|we|our)\b")
#: Those who read it, and what was done with them, are not the reason.
_TO_YOU = re.compile(
    r"\b(?:(?<!then )(?<!when )(?<!place )(?<!where )you|your|yours|xxx+"
    r"|candidacy|interview\w*"
    r"|(?:the|your|that|this|their|first|last) (?:\w+ )?(?:panel|tour|visit))\b"
)
_AS_TOLD = re.compile(r"\b(?:you see|you will see|as you know|you know|you asked)\b")
#: An invitation or a wish that no table knows: "feel free to check in", "may it go well".
_CALLS = re.compile(
    r"(?:please|do|feel free|let|may|if any|if you|should)\b"
    r"|.*\b(?:surely|no doubt|good luck|go well|wish|hope)\b"
)
#: "Mr Raj spent an hour bringing me through the budget": a kindness of theirs.
_DID_FOR_ME = re.compile(
    r"\b(?:show\w*|t(?:each|aught|ook|aking|old|elling)|walk\w*|br(?:inging|ought)|let|letting|gave"
    r"|giving|explain\w*|answer\w*|drew|guid\w+|help\w*|introduc\w+|welcom\w+) (?:\w+ )?(?:me|us)\b"
)
_WARM = re.compile(
    r"\b(?:lovely|great|brilliant|wonderful|kind|fun|proud|regard|admire\w*|enjoyed|loved|learned"
    r"|learnt|laughed|smile|pleasure|impressed|first rate|remember|forget|treasure)\b"
)
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
_PRIVATE = pattern("reasons", "private")
#: Told of the family in the same breath, an illness is theirs.
_ILLNESS = re.compile(
    r"\b(?:dementia|alzheimer\w*|the (?:scan|operation|biopsy|tumou?r|chemo)|had the operation"
    r"|(?:a|his|her|second|another) (?:fall|stroke|op|hip)\b|diagnos\w+|inconclusive|medicines?"
    r"|insulin|dialysis|bedridden|wheelchair|incontinen\w+)\b"
)
_OF_ANOTHER = re.compile(r"(?:his|her) ")
_FAMILY = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:mother|father|mum|mam|mom|dad|wife|husband|partner|son|daughter"
    r"|brother|sister|parents|child|boy|girl|nan|gran(?:ny|ma|dad|mother|father)?)\b"
)


def _look(analysis: Analysis) -> Iterator[Place]:
    spun = _longest_run(analysis)
    if len(spun) > MAX_REASON_SENTENCES:
        yield Place(spun[MAX_REASON_SENTENCES].start, spun[-1].end)
    for line in analysis.lines:
        private = _private_in(line, analysis)
        if private and not _PAID_BY_THEM.search(line.level[: private.start()]):
            hint = "Leave this out: nobody needs it to take the no."
            start, end = line.found(private)
            yield Place(start, end, hint)
            return


def _private_in(line: Line, analysis: Analysis) -> re.Match[str] | None:
    if not (_PRIVATE.may_stand_in(line.level) or _ILLNESS.search(line.level)):
        return None
    words = blank_role(line.level, analysis.draft.context)
    found, ill = _PRIVATE.search(words), _ILLNESS.search(words)
    if found and not _OF_ANOTHER.match(found.group()):
        return found
    near = analysis.lines[max(0, line.number - 1) : line.number + 1]
    return (found or ill) if any(_FAMILY.search(one.level) for one in near) else None


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
    words = line.level
    if _CALLS.match(words) or words.rstrip().endswith("?") or _DENIES.search(words):
        return False
    if line in analysis.thanks or analysis.keeps_tie(line) or analysis.wishes(line):
        return False
    if analysis.is_about_the_medium(line) or _is_memory(analysis, line):
        return False
    if _TO_YOU.search(words) and not _AS_TOLD.search(words):
        return False
    return bool(_OF_ME.match(words)) or (not may_keep_tie(words) and _explains(analysis, line))


def _explains(analysis: Analysis, line: Line) -> bool:
    return analysis.explains(line) and not _OF_THEM.search(line.level)


def _is_memory(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` tells kindly of somebody met, or of a day with them."""
    told = analysis.first_decision
    warm = bool(_WARM.search(line.level))
    if warm and told and line.number < told.line:
        return True
    if not warm and (_OF_ME.match(line.level) or not _DID_FOR_ME.search(line.level)):
        return False
    return names_a_person(line.text, line.plain, analysis.draft.context)


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
