"""How much the words round a title say that it is offered, not held: "looking for a", "I'm a"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout.facts.firm_names import ENGLISH
from bowout.facts.lines import Line
from bowout.facts.role_cues import (
    DOES,
    HELD_BEFORE,
    LIKE_YOU,
    OFFER_AFTER,
    OFFER_APART,
    OFFER_BEFORE,
    OFFER_NEAR,
    OPEN_PLACE,
    READERS_JOB,
    READERS_PAST,
)
from bowout.facts.role_names import Title
from bowout.facts.signing import SIGN_OFF
from bowout.facts.titles import RECRUITING
from bowout.text.clean import fold

#: So many characters round a title are looked at.
ROUND = 90
#: A line that is a title and little else is not longer.
HEADING = 100
_THE_BOSS = re.compile(r"(?:\b(?:the|our|your|my|a|is|as) |[(,] ?|^)hiring $")
MANY = re.compile(r"s\b| (?:roles|positions|jobs|openings|vacancies|opportunities|vagas|stellen)\b")
#: A longer word is a compound.
COMPOUND = 12
#: A step of the ladder, no job: "at Senior Manager grade".
_LEVEL = re.compile(r" (?:grade|level|band|pay scale|niveau|stufe)\b")
#: What may follow a title in a heading: genders, a place, a grade.
_HEADING_START = re.compile(r"(?:remote|hybrid|urgent|wanted|new|job|vacancy)\b[ :–-]{1,3}$", re.I)
_HEADING_END = re.compile(r"s?[*:]?(?: ?\([^()]{1,30}\))?(?: ?[|,/–—-] ?[^.!?]{1,60})?[.:]?$")
#: After a title in a nutshell: "Welder (nights), 28 an hour".
_DETAILED = re.compile(r"(?: \([^()]{1,30}\))?,")
#: Pay, in the shapes it is written in between other details.
_PAY = re.compile(
    r"\b[0-9]{2}(?:-[0-9]{2})? (?:uur|std|stunden|horas|heures)\b|"
    r"[£€$₹][ ]?[0-9]|\b[0-9][0-9.,]{0,8} ?(?:k\b|€|£|eur\b|gbp\b|usd\b|lpa\b|an hour|/ ?h)"
)
#: What is written small after these may be a firm or somebody met: "for a wind farm operator".
_OF_OTHERS = re.compile(
    r"\b(?:as|at|by|for|from|of|to|with) an? $|"
    r"\b(?:with|alongside|by|meet\w{0,3}|met|panel|team|like)\b[^.!?;:]{0,60}$"
)
#: A recruiter of some kind, and somebody who is named: "my recruiting coordinator, Joanna,".
_THEIRS = re.compile(
    r"(?<!\bam )(?<!'m )(?<!\bare )(?<!'re )(?<!\bis )(?<!'s )(?<!ly )(?<!\bnow )"
    r"\b(?:recruiting|recruitment|talent|hr|scheduling|people) $"
)


def said(folded: str, title: Title, line: Line, headings: bool) -> float:
    """Return how much the words round a title say that it is offered."""
    before = folded[max(0, title.start - ROUND) : title.start]
    plural = folded[title.end : title.end + ROUND]
    after = plural.removeprefix("'s").removeprefix("s")
    weight = 0.5 if title.capital and title.words > 1 else 0.0
    if line.kind in {"subject", "invite"}:
        weight += 2.0
    ahead = OFFER_BEFORE.search(before) is not None
    behind = OFFER_AFTER.match(after) is not None
    if line.kind == "signature" or (_is_sign_off(line) and not (ahead or behind)):
        weight -= 1.5
    apart = not ahead and OFFER_APART.search(before) is not None
    if behind:
        weight += 3.0
    weight += _offered(title, line, before, headings, ahead=ahead, apart=apart)
    weight -= _held(before, plural, title, ahead=ahead)
    if line.mine:
        weight -= 0.5
    offered = ahead or behind or apart
    if not offered and set(fold(folded[title.start : title.end]).split()) & RECRUITING:
        weight -= 3.0  # more often the writer's own than the job
    return weight


def _offered(
    title: Title, line: Line, before: str, headings: bool, *, ahead: bool, apart: bool
) -> float:
    """Return how much what stands before a title, or the shape of its line, offers it."""
    if ahead:
        return 3.0 if line.kind != "subject" else 1.0
    if apart:
        return 3.0
    if (headings and _is_heading(title, line)) or _is_nutshell(title, line):
        return 2.0
    if _is_wanted(before, title, line):
        return 1.5 if title.capital else 2.0
    return 1.5 if OFFER_NEAR.search(before) else 0.0


def headings_of(named: Sequence[tuple[Line, Sequence[Title]]]) -> Iterator[str]:
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
    named = (title.capital and title.words > 1 and not line.mine) or _is_abroad(title, line)
    first = title.start == 0 or line.text[: title.start].rstrip().endswith((",", "!", ":"))
    detailed = _DETAILED.match(line.text, title.end) is not None
    return named and first and detailed and bool(_PAY.search(line.folded))


def _is_abroad(title: Title, line: Line) -> bool:
    """Say whether a title is written small in a language other than English, and is more than
    a common word: "wijkverpleegkundige", "analista de riesgos"."""
    told = title.words > 1 or title.end - title.start > COMPOUND
    return told and not line.mine and ENGLISH.isdisjoint(line.vocabulary)


def _is_wanted(before: str, title: Title, line: Line) -> bool:
    """Say whether a title is written like a name, and nobody's: "could use a Claims Adjuster"."""
    if title.words == 1 or line.mine or OPEN_PLACE.search(before) is None:
        return False
    return title.capital or _OF_OTHERS.search(before) is None


def _held(before: str, after: str, title: Title, *, ahead: bool) -> float:
    """Return how much the words say that somebody has this title already.

    ``ahead``: the words right before offer it.
    """
    if MANY.match(after) and title.words == 1 and not title.capital:
        return 9.0  # "experienced engineers", "good analyst positions": many jobs, none named
    if MANY.match(after) and title.words == 1 and before.endswith(", "):
        return 9.0  # "Java, SAP, QA positions": a list of fields
    if _LEVEL.match(after) or READERS_JOB.search(before):
        return 5.0
    if LIKE_YOU.match(after) or _THE_BOSS.search(before):
        return 3.0
    if _THEIRS.search(before) or DOES.search(before):
        return 6.0
    if OFFER_AFTER.match(after.removeprefix("s")):
        return 0.0
    if ahead:
        return 0.0  # "your profile came up in a search for a ..."
    if HELD_BEFORE.search(before):
        return 5.0
    return 3.0 if READERS_PAST.search(before) else 0.0


def _is_sign_off(line: Line) -> bool:
    return line.kind == "tail" and line.text[-1] not in ".?!" and len(line.text) <= SIGN_OFF
