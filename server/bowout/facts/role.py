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
from bowout.facts.role_called import JOBS, applied_for, named_jobs
from bowout.facts.role_cues import (
    DOES,
    HELD_BEFORE,
    LABEL,
    LIKE_YOU,
    OFFER_AFTER,
    OFFER_APART,
    OFFER_BEFORE,
    OFFER_NEAR,
    OPEN_PLACE,
    READERS_JOB,
    READERS_PAST,
)
from bowout.facts.role_names import Title, titles
from bowout.facts.safe import safe
from bowout.facts.signing import SIGN_OFF
from bowout.facts.titles import RECRUITING
from bowout.text.clean import fold

#: Below this a title is a guess.
ENOUGH = 2.0
#: From here on a title is offered in so many words.
SURE = 3.0
#: Another title with this share of the best one's weight competes with it.
NEAR = 0.6
#: So many characters round a title are looked at.
ROUND = 90
#: A line that is a title and little else is not longer.
HEADING = 100
_THE_BOSS = re.compile(r"(?:\b(?:the|our|your|my|a|is|as) |[(,] ?|^)hiring $")
_MANY = re.compile(
    r"s\b| (?:roles|positions|jobs|openings|vacancies|opportunities|vagas|stellen)\b"
)
#: A step of the ladder, no job: "at Senior Manager grade".
_LEVEL = re.compile(r" (?:grade|level|band|pay scale|niveau|stufe)\b")
_AND = re.compile(r"s?(?: (?:and|or|&|und|oder|et|ou|y|o|e|en|of)|,| /) ")
#: What may follow a title in a heading: genders, a place, a grade.
_HEADING_START = re.compile(r"(?:remote|hybrid|urgent|wanted|new|job|vacancy)\b[ :–-]{1,3}$", re.I)
_HEADING_END = re.compile(r"s?[*:]?(?: ?\([^()]{1,30}\))?(?: ?[|,/–—-] ?[^.!?]{1,60})?[.:]?$")
#: After a title in a nutshell: "Welder (nights), 28 an hour".
_DETAILED = re.compile(r"(?: \([^()]{1,30}\))?,")
#: Pay, in the shapes it is written in between other details.
_PAY = re.compile(
    r"[£€$₹][ ]?[0-9]|\b[0-9][0-9.,]{0,8} ?(?:k\b|€|£|eur\b|gbp\b|usd\b|lpa\b|an hour|/ ?h)"
)
#: Words that say no more than that there is a job.
_SHORT = frozenset({"dev", "eng", "mgr"})
#: A recruiter of some kind, and somebody who is named: "my recruiting coordinator, Joanna,".
_THEIRS = re.compile(r"\b(?:recruiting|recruitment|talent|hr|scheduling|people) $")
#: Words a label's value may have.
LABELLED = 9
_GENDER = re.compile(r"(?:ship|in|eure?|euse|rice|ée?|[oae])$")
MIN_STEM = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A title and how much says that it is the one offered."""

    fact: Fact
    weight: float

    @property
    def key(self) -> tuple[str, ...]:
        """The words of the title, folded: "Front-End Developer" is "front end developer"."""
        return tuple(fold(self.fact.value).replace("-", " ").replace("/", " ").split())


def role(lines: Sequence[Line], firm: str | None = None) -> Fact | None:
    """Return the job that is offered, as it is called, or None when that is not plain.

    ``firm`` is cut from titles that begin with it: "Initech Data Engineer".
    """
    named = [(line, tuple(titles(line))) for line in lines]
    headings = len(set(_headings(named))) == 1
    found = [one for line, own in named for one in _candidates(line, own, firm, headings)]
    groups: list[list[Candidate]] = []
    for candidate in sorted(found, key=lambda c: -c.weight):
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


def _weight(group: list[Candidate]) -> float:
    return sum(max(0.0, candidate.weight) for candidate in group[:4])


def _fullest(group: list[Candidate]) -> Fact:
    """Return the best supported title; of equally supported ones the longest."""
    enough = min(group[0].weight - 2.5, SURE)
    good = [c for c in group if c.weight >= enough and c.weight > 0] or group[:1]
    return max(good, key=lambda c: (len(c.key) <= 7, len(c.key), c.fact.value[:1].isupper())).fact


def _same_job(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether one title is the other with more words: "engineer", "senior data engineer"."""
    short, long = sorted((set(map(_stem, one)), set(map(_stem, other))), key=len)
    return short <= long


def _stem(word: str) -> str:
    """Return a word without what tells a man's job from a woman's: Planer and Planerin are one."""
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
        value = _labelled(line.text[label.end() :])
        if value and (fact := _fact(value, line)):
            yield Candidate(fact, 5.0)
            return
    offered = list(_joined(folded, list(named)))
    offered += [t for t in applied_for(line) if _is_apart(t, offered)]
    offered += [t for t in named_jobs(line) if _is_apart(t, offered)]
    weights = [_said(folded, title, line, headings) for title in offered]
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
    return _MANY.match(folded[other.end : other.end + ROUND]) is None


def _is_sign_off(line: Line) -> bool:
    return line.kind == "tail" and line.text[-1] not in ".?!" and len(line.text) <= SIGN_OFF


def _is_apart(title: Title, others: Sequence[Title]) -> bool:
    return all(title.start > other.end or title.end < other.start for other in others)


def _said(folded: str, title: Title, line: Line, headings: bool) -> float:
    """Return how much the words round a title say that it is offered."""
    before = folded[max(0, title.start - ROUND) : title.start]
    plural = folded[title.end : title.end + ROUND]
    after = plural.removeprefix("'s").removeprefix("s")
    weight = 0.5 if title.capital and title.words > 1 else 0.0
    if line.kind in {"subject", "invite"}:
        weight += 2.0
    elif line.kind == "signature" or _is_sign_off(line):
        weight -= 1.5
    ahead = OFFER_BEFORE.search(before) is not None
    behind = OFFER_AFTER.search(after) is not None
    apart = not ahead and OFFER_APART.search(before) is not None
    if behind:
        weight += 3.0
    if ahead:
        weight += 3.0 if line.kind != "subject" else 1.0
    elif apart:
        weight += 3.0
    elif (headings and _is_heading(title, line)) or _is_nutshell(title, line):
        weight += 2.0
    elif OFFER_NEAR.search(before) or _is_wanted(before, title, line):
        weight += 1.5
    weight -= _held(before, plural, title)
    if line.mine:
        weight -= 0.5
    offered = ahead or behind or apart
    if not offered and set(fold(folded[title.start : title.end]).split()) & RECRUITING:
        weight -= 3.0  # more often the writer's own than the job
    return weight


def _headings(named: Sequence[tuple[Line, Sequence[Title]]]) -> Iterator[str]:
    """Yield the titles that are lines of their own: of a panel's list none is offered."""
    for line, own in named:
        text = line.text
        if (
            line.kind == "body"
            and text[0].isupper()
            and len(text) <= HEADING
            and text[-1] not in "?!"
        ):
            for title in own:
                if _is_heading(title, line):
                    yield line.folded[: title.end]


def _is_heading(title: Title, line: Line) -> bool:
    """Say whether a title is a line of its own, as over a pasted advert: "Senior Welder (m/w)"."""
    first = title.start == 0 or _HEADING_START.match(line.text[: title.start]) is not None
    named = title.capital and title.words > 1 and first
    return named and line.kind == "body" and _HEADING_END.match(line.text, title.end) is not None


def _is_nutshell(title: Title, line: Line) -> bool:
    """Say whether a line tells a job in a nutshell: "Site Electrician, Clonee, 28 an hour"."""
    named = title.capital and title.words > 1 and not line.mine
    first = title.start == 0 or line.text[: title.start].rstrip().endswith((",", "!", ":"))
    detailed = _DETAILED.match(line.text, title.end) is not None
    return named and first and detailed and bool(_PAY.search(line.folded))


def _is_wanted(before: str, title: Title, line: Line) -> bool:
    """Say whether a title is written like a name, and nobody's: "could use a Claims Adjuster"."""
    named = title.capital and title.words > 1 and not line.mine
    return named and OPEN_PLACE.search(before) is not None


def _held(before: str, after: str, title: Title) -> float:
    """Return how much the words say that somebody has this title already."""
    if _MANY.match(after) and title.words == 1 and not title.capital:
        return 9.0  # "experienced engineers", "good analyst positions": many jobs, none named
    if _MANY.match(after) and title.words == 1 and before.endswith(", "):
        return 9.0  # "Java, SAP, QA positions": a list of fields
    if _LEVEL.match(after) or READERS_JOB.search(before):
        return 5.0
    if LIKE_YOU.match(after) or _THE_BOSS.search(before):
        return 3.0
    if _THEIRS.search(before) or DOES.search(before):
        return 6.0
    if OFFER_AFTER.search(after.removeprefix("s")):
        return 0.0
    if HELD_BEFORE.search(before) and not OFFER_BEFORE.search(before):
        return 5.0
    if OFFER_BEFORE.search(before):
        return 0.0  # "your profile came up in a search for a ..."
    return 3.0 if READERS_PAST.search(before) else 0.0


def _labelled(text: str) -> str | None:
    """Return the value of "Position: ...", cut where another detail begins."""
    for sign in (",", "|", ";", "(", " – ", "Location", "Duration", " @ ", " at "):
        text = text.split(sign, 1)[0]
    value = text.strip(" .:-–*\"'“”")
    parts = value.split()
    if not parts or len(parts) > LABELLED or parts[0].lower() in NO_FIRM:
        return None
    return value if parts[0][0].isupper() else None


def _fact(value: str, line: Line) -> Fact | None:
    value = value.strip(" \"'“”:–-")
    if safe(value, limits.MAX_ROLE) is None:
        return None
    return Fact(value, line.message, line.text)
