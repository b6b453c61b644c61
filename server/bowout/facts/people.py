"""Who else is meant: the one who would be the boss, and those who interview.

R65 and R67: thanks name the interviewer and cover the hiring manager when they are known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.naming import people_at, person_at, the_one
from bowout.facts.signing import fold_same
from bowout.facts.titles import RECRUITING
from bowout.stage.model import Judgement, Stage
from bowout.text.clean import fold
from bowout.thread.model import Thread

#: A writer with one of these in his signature hires for himself.
_BOSS = re.compile(
    r"\b(?:(?:co-?)?founder|managing director|head of (?!talent|people|hr|human|"
    r"recruit|resourcing|ta\b|candidate)[a-z]|head (?:chef|teacher)|headteacher|"
    r"geschäftsführer(?:in)?|gérante?|principal investigator|dean)\b"
)
_I_LEAD = re.compile(
    r"\bi (?:run|lead|head|manage) (?:the|this|our|a) [\w &/-]{2,40}(?:team|unit|"
    r"group|lab|department|"
    r"desk|school|kitchen)|\bi run this team|\bi'm writing (?:to you )?myself as|"
    r"\bas the head of|"
    r"\bi(?:'m| am) the (?:head|hiring manager)\b|\bnot through hr\b|"
    r"\bi(?:'m| am) building (?:a|an|my|the) [\w &/-]{2,40}team"
)
_BOSS_BEFORE = re.compile(
    r"(?:\b(?:the|our|your|my)? ?hiring manager(?: is| for this role is|, | )|"
    r"you(?:'d| would|'ll| will) "
    r"(?:report|be reporting) (?:directly )?to |your (?:future |new )?(?:manager|"
    r"boss)(?: would be| is|,) )"
)
_BOSS_AFTER = re.compile(
    r"^(?:, |[ ]?\()(?:the|our|your|who(?:'s| is| would be)(?: the| our|"
    r" your)?)? ?(?:hiring manager|"
    r"(?:[\w&/-]{2,20} ){0,3}(?:manager|director|head of [\w ]{2,30})\b|"
    r"(?:who )?(?:leads|runs|heads|"
    r"manages) (?:the|our|that|this))"
)
_MEET = re.compile(
    r"\b(?:meet(?:ing)? with|meet|speak (?:with|to)|talk (?:with|to)|scheduling you with|"
    r"interview with|chat with|conversation with|call with|spoke (?:with|to)|met(?: with)?|"
    r"talked (?:with|to)|meeting|panel with|, with|gespräch mit|"
    r"entretien avec|entrevista con|"
    r"conversa com|gesprek met) "
)


def writer_hires(thread: Thread, lines: Sequence[Line]) -> bool:
    """Say whether the one who writes is the boss of the role, by his own words or signature."""
    last = thread.theirs[-1].index if thread.theirs else -1
    own = [line for line in lines if line.message is not None and not line.mine]
    ends = [line for line in own if line.message == last and line.kind != "body"]
    if any(RECRUITING & set(fold(line.text).replace(",", " ").split()) for line in ends):
        return False
    if any(_BOSS.search(fold_same(line.text)) for line in ends if len(line.text) < 90):
        return True
    return any(_I_LEAD.search(fold_same(line.text)) for line in own)


def hiring_manager(
    thread: Thread, lines: Sequence[Line], judgement: Judgement, writer: Fact | None
) -> Fact | None:
    """Return who would be the boss: the writer, or the one person the thread calls so."""
    if writer is not None and writer_hires(thread, lines):
        return None if judgement.stage is Stage.OUTREACH else writer
    found = [fact for line in lines if not line.mine for fact in _bosses(line)]
    return the_one(found)


def interviewers(lines: Sequence[Line]) -> tuple[Fact, ...]:
    """Return the people met or to be met, each once, in the order they are named."""
    found: dict[str, Fact] = {}
    for line in lines:
        if line.kind == "subject":
            continue
        for cue in _MEET.finditer(fold_same(line.text)):
            for fact in people_at(line, cue.end()):
                found.setdefault(fold(fact.value).split()[0], fact)
    return tuple(found.values())


def _bosses(line: Line) -> list[Fact]:
    folded = fold_same(line.text)
    found = []
    for cue in _BOSS_BEFORE.finditer(folded):
        fact = person_at(line, cue.end())
        if fact is not None:
            found.append(fact)
    for cue in _MEET.finditer(folded):
        for fact in people_at(line, cue.end()):
            after = line.text.find(fact.value, cue.end()) + len(fact.value)
            if _BOSS_AFTER.match(folded[after:]):
                found.append(fact)
    return found
