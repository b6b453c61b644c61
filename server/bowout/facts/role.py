"""Which job is offered to the reader: not the recruiter's own title, not the reader's present one.

R32: the decline names the role when known. Every title in the thread is a candidate; what stands
round it says whether it is offered ("looking for a ...", "... position") or held ("I'm a ...",
"your work as a ..."). When two different jobs are offered none is taken, or what both share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bowout import limits
from bowout.facts.firm_words import NO_FIRM
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.names import read_name
from bowout.facts.role_called import JOBS, applied_for, named_jobs
from bowout.facts.role_cues import LABEL
from bowout.facts.role_names import Title, titles
from bowout.facts.role_offered import MANY, ROUND, headings_of, said
from bowout.facts.role_words import is_head
from bowout.facts.safe import safe
from bowout.facts.titles import may_hold_head
from bowout.facts.words import runs, words
from bowout.text.clean import fold
from bowout.text.once import once

#: Below this a title is a guess.
ENOUGH = 2.0
#: From here on a title is offered in so many words.
SURE = 3.0
#: Another title with this share of the best one's weight competes with it.
NEAR = 0.6
_AND = re.compile(r"s?(?: (?:and|or|&|und|oder|et|ou|y|o|e|en|of)|,| /) ")
#: Words that say no more than that there is a job.
_SHORT = frozenset({"dev", "eng", "mgr"})
#: A name on a line of its own has no more words.
NAME = 4
#: A label's value that ends with a title has its head among so many last words.
HEAD_WITHIN = 3
#: Words a label's value may have.
LABELLED = 9
_GENDER = re.compile(r"(?:ship|in|eure?|euse|rice|ée?|[oae])$")
MIN_STEM = 6
_SPELLED_OUT = {"dev": "developer", "eng": "engineer", "exec": "executive", "mgr": "manager"}
_SPELLED_OUT |= {"sr": "senior", "sr.": "senior", "jr": "junior", "jr.": "junior"}


@dataclass(frozen=True)
class Candidate:
    """A title and how much says that it is the one offered."""

    fact: Fact
    weight: float

    @once
    def key(self) -> tuple[str, ...]:
        """The words of the title, folded: "Front-End Developer" is "front end developer"."""
        return tuple(fold(self.fact.value).replace("-", " ").replace("/", " ").split())


def role(lines: Sequence[Line], firm: str | None = None) -> Fact | None:
    """Return the job that is offered, as it is called, or None when that is not plain.

    ``firm`` is cut from titles that begin with it: "Initech Data Engineer".
    """
    named = [(line, tuple(titles(line))) for line in lines]
    headings = len(set(headings_of(named))) == 1
    found = [
        one
        for number, (line, own) in enumerate(named)
        for one in _candidates(line, own, firm, headings and not _is_signed(named, number))
    ]
    groups: list[list[Candidate]] = []
    meant = [one for one in found if not _is_renamed(one, found)]
    for candidate in sorted(meant, key=lambda c: -c.weight):
        home = next((g for g in groups if _same_job(g[0].key, candidate.key)), None)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    ranked = sorted(groups, key=_weight, reverse=True)
    if not ranked or _weight(ranked[0]) < ENOUGH:
        return None
    best = _weight(ranked[0])
    if any(_weight(group) >= best * NEAR and group[0].weight > 1 for group in ranked[1:]):
        return None
    return _fullest(ranked[0])


def _is_signed(named: Sequence[tuple[Line, Sequence[Title]]], number: int) -> bool:
    """Say whether a line with a title stands under a name: it is whoever signs who has it."""
    if not number or not named[number][1]:
        return False
    above = named[number - 1][0]
    name = read_name(above.text) if len(above.words) <= NAME else None
    return name is not None and not name.single


def _weight(group: list[Candidate]) -> float:
    return sum(max(0.0, candidate.weight) for candidate in group[:4])


def _fullest(group: list[Candidate]) -> Fact:
    """Return the best supported title; of equally supported ones the longest."""
    enough = min(group[0].weight - 2.5, SURE)
    good = [c for c in group if c.weight >= enough and c.weight > 0] or group[:1]
    return max(good, key=_fullness).fact


def _fullness(one: Candidate) -> tuple[bool, int, bool, int]:
    """Rank titles of one job: of as many words the one with a capital, then the one spelled out."""
    value = one.fact.value
    return len(one.key) <= 7, len(one.key), value[:1].isupper(), len(value)


def _same_job(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether one title is the other with more words: "engineer", "senior data engineer"."""
    short, long = sorted((set(map(_stem, one)), set(map(_stem, other))), key=len)
    return short <= long


def _is_renamed(one: Candidate, found: Sequence[Candidate]) -> bool:
    """Say whether the subject calls a job by other words than the mail: "Night Planner needed"."""
    return one.fact.message is None and any(
        other.weight >= ENOUGH
        and other.fact.message is not None
        and _stem(one.key[-1]) == _stem(other.key[-1])
        and not _same_job(one.key, other.key)
        for other in found
    )


def _stem(word: str) -> str:
    """Return a word without what tells a man's job from a woman's: Planer and Planerin are one."""
    word = _SPELLED_OUT.get(word, word)
    while len(word) > MIN_STEM and (ending := _GENDER.search(word)):
        word = word[: ending.start()]
    return word


def _candidates(
    line: Line, named: Sequence[Title], firm: str | None, headings: bool
) -> Iterator[Candidate]:
    if not named and JOBS.isdisjoint(line.vocabulary) and JOBS.isdisjoint(line.runs):
        return
    folded = line.folded
    label = LABEL.at_start(line) if line.kind != "subject" else None
    if label:
        value = _labelled(line.text[label.end() :], small=label["abroad"] is not None)
        if value and (fact := _fact(value, line)):
            yield Candidate(fact, 5.0)
            return
    offered = list(_joined(folded, list(named)))
    for title in applied_for(line):  # it may be longer than what the words of titles tell
        offered = [one for one in offered if not _holds(title, one)]
        offered += [title] if _is_apart(title, offered) else []
    offered += [t for t in named_jobs(line) if _is_apart(t, offered)]
    weights = [said(folded, title, line, headings) for title in offered]
    for number in range(len(offered) - 1, 0, -1):
        between = folded[offered[number - 1].end : offered[number].start]
        if _AND.fullmatch(between):  # "planner and analyst roles": both are offered
            weights[number - 1] = max(weights[number - 1], weights[number])
    for title, weight in zip(offered, weights, strict=True):
        value = line.text[title.start : title.end]
        fact = _fact(value.removeprefix(f"{firm} ") if firm else value, line)
        if fact is not None and fact.value.lower() not in _SHORT:
            yield Candidate(fact, weight)


def _joined(folded: str, offered: Sequence[Title]) -> Iterator[Title]:
    """Join what one job is called by two words: "Welder / Fabricator"."""
    kept: Title | None = None
    for title in offered:
        if kept is not None and _is_one_job(folded, kept, title):
            kept = Title(kept.start, title.end, capital=True, words=kept.words + title.words)
            continue
        if kept is not None:
            yield kept
        kept = title
    if kept is not None:
        yield kept


def _is_one_job(folded: str, one: Title, other: Title) -> bool:
    if not (one.capital and other.capital and folded[one.end : other.start].strip() == "/"):
        return False
    return MANY.match(folded[other.end : other.end + ROUND]) is None


def _holds(title: Title, other: Title) -> bool:
    return title.start == other.start and title.end > other.end and not title.capital


def _is_apart(title: Title, others: Sequence[Title]) -> bool:
    return all(title.start > other.end or title.end < other.start for other in others)


def _labelled(text: str, *, small: bool) -> str | None:
    """Return the value of "Position: ...", cut where another detail begins.

    ``small``: in this language a title is no name and is written small.
    """
    for sign in (",", "|", ";", "(", " – ", "Location", "Duration", " @ ", " at ", " with "):
        text = text.split(sign, 1)[0]
    value = text.strip(" .:-–*\"'“”")
    parts = value.split()
    if not parts or len(parts) > LABELLED:
        return None
    if any(map(is_head, words(value)[-HEAD_WITHIN:])):
        return value
    if parts[0].lower() in NO_FIRM:
        return None
    titled = small and may_hold_head(frozenset(runs(fold(value))))
    return value if parts[0][0].isupper() or titled else None


def _fact(value: str, line: Line) -> Fact | None:
    value = value.strip(" \"'“”:–-")
    if safe(value, limits.MAX_ROLE) is None:
        return None
    return Fact(value, line.message, line.text)
