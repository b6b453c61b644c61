"""Who hires, and apart from it the firm that recruits for them.

R32: the decline names the company when it is known and never a made-up one. Every place that
could name a firm is a candidate with a weight (``firm_cues``); candidates of one name add up. The
best one is taken when it is heavy enough and no other name comes near. Where a staffing firm
writes, the firm the writer works for is the ``agency``, and only a name given as the client's can
be the company.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bowout import limits
from bowout.facts.firm_cues import AFTER, BEFORE, CLIENTS, READERS, SUBJECT_AFTER, Kind
from bowout.facts.firm_names import (
    firm_at,
    firm_before,
    headline_firms,
    is_agency_name,
    key,
    whole_line_firm,
)
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.safe import safe
from bowout.facts.signing import fold_same
from bowout.facts.words import Word, index_at, words
from bowout.stage.model import Flag, Judgement
from bowout.thread.model import Thread

#: Below this a name is a guess.
ENOUGH = 2.0
#: From here on a name is the hiring firm's although the writer works for another.
STRONG = 3.0
#: Another name with this share of the best one's weight competes with it.
NEAR = 0.75
#: What it counts that a name is written in another line too.
AGAIN = 0.9
#: A subject names firms, places and teams alike.
SUBJECT = 0.8

#: A line of a signature is not longer.
SHORT = 60

_PARTS = re.compile(r" [-–—|·/] |: |\|")
_MY_CHOICE = re.compile(
    r"\b(?:going|go|gone|went|signed|staying|stay|signing) (?:with|for|at) |"
    r"\b(?:offer from|accepted|"
    r"joining|chose|chosen|i'm at|i work at|i work for) (?:an offer (?:from|at) )?"
)
_AT_WORDS = frozenset({"@", "at", "bei", "bij", "chez", "na", "no"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name somebody may have meant as a firm's, and how much its place says so."""

    fact: Fact
    weight: float
    kind: Kind


@dataclass(frozen=True, slots=True)
class Firms:
    """Who hires and who recruits for them; either may be unknown."""

    company: Fact | None = None
    agency: Fact | None = None


def firms(
    thread: Thread, lines: Sequence[Line], judgement: Judgement, people: Sequence[str]
) -> Firms:
    """Return the company and the agency of a thread; ``people`` are names that are no firms."""
    persons = [set(key(name).split()) for name in people if name]
    elsewhere = _elsewhere(lines)
    found = [
        candidate
        for candidate in _candidates(thread, lines)
        if (name := key(candidate.fact.value)) not in elsewhere
        and not any(set(name.split()) <= person for person in persons)
    ]
    found += [c for value in _distinct(found) if (c := _told_again(value, lines))]
    clients = {key(c.fact.value) for c in found if c.kind == "client"}
    own = _best(
        [c for c in found if c.kind == "own" and key(c.fact.value) not in clients], least=1.5
    )
    if own is None:
        return Firms(_best(found, least=ENOUGH), None)
    others = [c for c in found if c.kind != "own" and not _same(c.fact.value, own.value)]
    if _recruits_for_others(lines, judgement, own):
        return Firms(_best(others, least=ENOUGH), own)
    if not any(c.kind != "own" and _same(c.fact.value, own.value) for c in found):
        client = _best(others, least=STRONG)
        if client is not None:
            return Firms(client, own)
    return Firms(_best(found, least=ENOUGH), None)


def _distinct(found: list[Candidate]) -> list[Candidate]:
    """Return the first candidate of every name."""
    return list({key(c.fact.value): c for c in reversed(found)}.values())


def _told_again(candidate: Candidate, lines: Sequence[Line]) -> Candidate | None:
    """Return more weight for a name that another line holds too."""
    value = candidate.fact.value
    if sum(value in line.text for line in lines) < 2:
        return None
    return Candidate(candidate.fact, AGAIN, candidate.kind)


def _recruits_for_others(lines: Sequence[Line], judgement: Judgement, own: Fact) -> bool:
    if Flag.AGENCY in judgement.flags or is_agency_name(own.value):
        return True
    return any(not line.mine and CLIENTS.search(fold_same(line.text)) for line in lines)


def _elsewhere(lines: Sequence[Line]) -> set[str]:
    """Return the firms the reader said he goes to or stays with, as keys."""
    found = set()
    for line in lines:
        if line.mine:
            for cue in _MY_CHOICE.finditer(fold_same(line.text)):
                run = words(line.text)
                value = firm_at(line.text, run, index_at(run, cue.end()))
                if value:
                    found.add(key(value))
    return found


def _candidates(thread: Thread, lines: Sequence[Line]) -> Iterator[Candidate]:
    before: Line | None = None
    for line in lines:
        if not line.mine:
            yield from _of_line(line)
            yield from _last_line(line, before)
        before = line
    for message in thread.theirs[-1:]:
        name = message.sender.name or ""
        for value in headline_firms(name[: limits.MAX_SENTENCE], header=True):
            if fact := _fact(
                value, Line(name.strip(), message.index, mine=False, kind="signature")
            ):
                yield Candidate(fact, 2.5, "own")


def _of_line(line: Line) -> Iterator[Candidate]:
    folded = fold_same(line.text)
    found = words(line.text)
    share = SUBJECT if line.kind == "subject" else 1.0
    for cue in BEFORE:
        for match in cue.pattern.finditer(folded):
            if READERS.search(folded[max(0, match.start() - 60) : match.start()]):
                continue
            value = firm_at(line.text, found, index_at(found, match.end()))
            yield from _candidate(value, line, cue.weight * share, cue.kind)
    for cue in AFTER:
        for match in cue.pattern.finditer(folded):
            value = firm_before(line.text, found, match.start())
            yield from _candidate(value, line, cue.weight * share, cue.kind)
    yield from _loose(line, folded, found)


def _last_line(line: Line, before: Line | None) -> Iterator[Candidate]:
    """Yield the firm on a line of its own under a name or a title; parts of a subject likewise."""
    if line.kind == "subject":
        for part in _PARTS.split(line.text):
            yield from _candidate(whole_line_firm(part.strip()), line, 1.0, "hires")
        start = SUBJECT_AFTER.search(fold_same(line.text))
        if start:
            value = firm_before(line.text, words(line.text), start.start())
            yield from _candidate(value, line, 1.2, "hires")
    elif line.kind != "body" and before is not None and _ends_in_signature(before, line):
        yield from _candidate(whole_line_firm(line.text), line, 2.5, "own")


def _ends_in_signature(before: Line, line: Line) -> bool:
    """Say whether ``before`` is a name or a title in the same signature as ``line``."""
    if before.kind != line.kind or before.message != line.message:
        return False
    return len(before.text) <= SHORT and before.text[-1:] not in ".?!"


def _loose(line: Line, folded: str, found: list[Word]) -> Iterator[Candidate]:
    """Yield names with nothing but "at" before them, and those of headlines and subjects."""
    for number, word in enumerate(found):
        if word.fold in _AT_WORDS or word.before.endswith("@"):
            if READERS.search(folded[max(0, word.start - 60) : word.start]):
                continue
            value = firm_at(line.text, found, number + (word.fold in _AT_WORDS))
            weight = 1.0 if word.fold in {"na", "no"} else 1.5
            if line.kind == "subject" and weight > 1:
                weight = 2.5
            if line.kind in {"tail", "signature"}:
                yield from _candidate(value, line, weight + 1.0, "own")
            else:
                yield from _candidate(value, line, weight, "hires")
    if line.kind in {"tail", "signature"} and len(line.text) < 120:
        for value in headline_firms(line.text, header=False):
            yield from _candidate(value, line, 2.0, "own")


def _candidate(value: str | None, line: Line, weight: float, kind: Kind) -> Iterator[Candidate]:
    fact = _fact(value, line) if value else None
    if fact is not None:
        yield Candidate(fact, weight, kind)


def _fact(value: str, line: Line) -> Fact | None:
    if safe(value, limits.MAX_COMPANY) is None:
        return None
    return Fact(value, line.message, line.text)


def _best(found: list[Candidate], *, least: float) -> Fact | None:
    """Return the name most is said for, or None when it is too little or another comes near."""
    weights: dict[str, float] = {}
    for candidate in found:
        name = key(candidate.fact.value)
        weights[name] = weights.get(name, 0.0) + candidate.weight
    for name in sorted(weights, key=len):
        for longer in weights:
            if longer != name and longer.startswith(name + " "):
                weights[longer] += weights[name]
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < least:
        return None
    name, weight = ranked[0]
    if any(w >= weight * NEAR and not _same(other, name) for other, w in ranked[1:]):
        return None
    named = [c for c in found if key(c.fact.value) == name]
    return max(named, key=lambda c: (c.fact.message is not None, c.weight)).fact


def _same(one: str, other: str) -> bool:
    """Say whether one name is the short form of the other: "Quorra" and "Quorra Labs"."""
    first, second = key(one), key(other)
    return (first + " ").startswith(second + " ") or (second + " ").startswith(first + " ")
