"""Where a firm's name may stand: cues, subjects, headers, the last lines of a signature.

Each place gives a candidate with a weight; ``company`` adds them up and decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bowout import limits
from bowout.facts.firm_cue import Kind
from bowout.facts.firm_cues import AFTER, BEFORE, READERS, SUBJECT_AFTER
from bowout.facts.firm_names import (
    carrier_at,
    firm_at,
    firm_before,
    headline_firms,
    whole_line_firm,
)
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.recruiter import is_firm_sender
from bowout.facts.safe import safe
from bowout.facts.signing import fold_same
from bowout.facts.words import Word, index_at, words
from bowout.thread.model import Message, Thread

#: A cue that says so much names even LinkedIn as an employer.
EMPLOYER = 3.0
#: A subject names firms, places and teams alike.
SUBJECT = 0.8
#: A line of a signature is not longer.
SHORT = 60
_TITLES = frozenset({"subject", "invite"})
_BESIDE = re.compile(r" \(| at | @ ?| @|, \w+ (?:at|from) | (?:von|bei|chez|de chez|bij|hos) ")
_PARTS = re.compile(r" [-–—|·/] |: |\|")
_AT_WORDS = frozenset({"@", "at", "bei", "bij", "chez", "na", "no"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name somebody may have meant as a firm's, and how much its place says so."""

    fact: Fact
    weight: float
    kind: Kind


def candidates(thread: Thread, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Yield every name that the others may have meant as a firm's, once for each place."""
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
        yield from _header_firm(thread, message, lines)


def _header_firm(thread: Thread, last: Message, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Yield the sender who is no person: "Marlowe Freight", "Ana (Quorra)", "josh at Quorra"."""
    header = " ".join((last.sender.name or "").split())[: limits.MAX_SENTENCE]
    line = Line(header, last.index, mine=False, kind="signature")
    beside = _BESIDE.search(header)
    if beside:
        value = whole_line_firm(header[beside.end() :].rstrip(" )]"))
        yield from _candidate(value, line, 2.5, "own")
    elif is_firm_sender(thread, header):
        value = whole_line_firm(header)
        told = value and any(value in each.text for each in lines)
        yield from _candidate(value, line, 2.5 if told else 2.0, "own")
    elif " " not in header:  # a first name, unless something else says it is a firm's
        yield from _candidate(whole_line_firm(header), line, 1.0, "own")


def _of_line(line: Line) -> Iterator[Candidate]:
    folded = fold_same(line.text)
    found = words(line.text)
    share = SUBJECT if line.kind in _TITLES else 1.0
    for cue in BEFORE:
        for match in cue.pattern.finditer(folded):
            if READERS.search(folded[max(0, match.start() - 60) : match.start()]):
                continue
            first = index_at(found, match.end())
            value = firm_at(line.text, found, first)
            if value is None and cue.weight >= EMPLOYER:
                value = carrier_at(found, first)
            yield from _candidate(value, line, cue.weight * share, cue.kind)
    for cue in AFTER:
        for match in cue.pattern.finditer(folded):
            value = firm_before(line.text, found, match.start())
            yield from _candidate(value, line, cue.weight * share, cue.kind)
    yield from _loose(line, folded, found)


def _last_line(line: Line, before: Line | None) -> Iterator[Candidate]:
    """Yield the firm on a line of its own under a name or a title; parts of a subject likewise."""
    if line.kind in _TITLES:
        for part in _PARTS.split(line.text):
            yield from _candidate(whole_line_firm(part.strip()), line, 1.0, "hires")
        start = SUBJECT_AFTER.search(fold_same(line.text))
        if start:
            value = firm_before(line.text, words(line.text), start.start())
            yield from _candidate(value, line, 1.2, "hires")
    elif line.kind != "body" and before is not None and _ends_in_signature(before, line):
        yield from _candidate(whole_line_firm(line.text), line, 3.0, "own")


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
            if line.kind in _TITLES and weight > 1:
                weight = 2.5
            if line.kind in {"tail", "signature"}:
                yield from _candidate(value, line, weight + 1.0, "own")
            else:
                yield from _candidate(value, line, weight, "hires")
    if line.kind in {"tail", "signature"} and len(line.text) < 120 and line.text[-1] not in "?!":
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
