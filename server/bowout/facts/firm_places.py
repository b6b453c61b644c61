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
from bowout.facts.firm_lines import headline_firms, institutions, legal_firms, whole_line_firm
from bowout.facts.firm_names import carrier_at, firm_at, firm_before
from bowout.facts.firm_words import INSTITUTIONS
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.recruiter import is_firm_sender
from bowout.facts.safe import safe
from bowout.facts.titles import HEADS, RECRUITING
from bowout.facts.words import index_at
from bowout.text.clean import fold
from bowout.thread.model import Message, Thread

#: A cue that says so much names even LinkedIn as an employer.
EMPLOYER = 3.0
#: A subject names firms, places and teams alike.
SUBJECT = 0.8
#: A line of a signature is not longer.
SHORT = 60
#: Nor is a line with name, title and firm.
BESIDE = 100
#: Nor a line that names what somebody does, and where.
HEADLINE = 120
_SIGNED_PARTS = re.compile(r"[,|·•/]| [-–—] ")
_TITLES = frozenset({"subject", "invite"})
_BESIDE = re.compile(
    r" \(| [|–—-] | at | @ ?| @|, \w+ (?:at|from) | (?:von|bei|chez|de chez|bij|hos) "
)
_PARTS = re.compile(r" [-–—|·/] |: |\|")
_TITLED = HEADS | RECRUITING
_FROM = frozenset({"at", "bei", "bij", "chez", "da", "de", "från", "from", "of", "van", "von"})
#: What I say of their process, and of what another firm offers me.
_MY_PROCESS = re.compile(
    r"\b(?:the|your|this) (?:[\w&/-]{1,20} ){0,4}(?:interviews?|role|position|job|vacancy|post) "
    r"(?:at|with) (?:the )?"
)
_MY_OTHERS = re.compile(
    r"\b(?:accept|join|start|decided|another|other|elsewhere|instead|sign|chose|current|present|"
    r"previous|last)"
)
#: Before a house's name: it may be the reader's own.
YOURS = re.compile(
    r"\b(?:you|your|you're|you've|yours|ihr|ihre[rnms]?|dein\w{0,2}|du|sie|votre|vos|vous|tu|su|"
    r"uw|je|jouw|seu|sua|teu|tua|você)\b"
)
#: In a sentence in which the others speak of themselves.
_OURS = re.compile(
    r"\b(?:i|i'm|i've|we|we're|we've|our|us|my|wir|uns\w{0,4}|ich|nous|notre|je|nosotros|soy|nuestr[oa]|"
    r"wij|ons|onze|ik|nós|noss[oa]|sou)\b"
)
#: What I turn down: "not to join Initech", "withdraw from the process at Initech".
MY_NO = re.compile(
    r"\b(?:not|n't|declin\w+|turn(?:ing)? down|pass(?:ing)? on|withdraw\w*|refus\w+|say no)\b"
    r"[^.;:!?]{0,50}? (?:join|joining|work(?:ing)? (?:for|at)|"
    r"(?:offer|role|position|job|place|process|interviews?) (?:from|at|with|by|of)) (?:the )?"
)
_SUCH_AS = (" like ", " such as ", " including ", " e.g. ", " wie ", " comme ", " como ")
_IN_TOWN = re.compile(r" (?:in|near|outside|just outside) $")
_AT_WORDS = frozenset({"@", "at", "bei", "beim", "bij", "chez", "na", "no"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name somebody may have meant as a firm's, and how much its place says so."""

    fact: Fact
    weight: float
    kind: Kind


def candidates(thread: Thread, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Yield every name that the others may have meant as a firm's, once for each place."""
    before: Line | None = None
    names = {message.sender.name or "" for message in thread.theirs} - {""}
    writers = {fold((message.sender.name or "").partition(" ")[0]) for message in thread.theirs}
    for line in lines:
        if line.mine:
            yield from _of_mine(line)
        else:
            yield from _of_line(line)
            yield from _last_line(line, before)
            yield from _by_name(line, writers)
            yield from _beside_name(line, names)
        before = line
    for message in thread.theirs[-1:]:
        name = message.sender.name or ""
        for value in headline_firms(name[: limits.MAX_SENTENCE], header=True):
            line = Line(name.strip(), message.index, mine=False, kind="signature")
            yield from _candidate(value, line, 2.5, "own")
        yield from _header_firm(thread, message, lines)


def _header_firm(thread: Thread, last: Message, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Yield the sender who is no person: "Marlowe Freight", "Ana (Quorra)", "josh at Quorra"."""
    header = " ".join((last.sender.name or "").split())[: limits.MAX_SENTENCE]
    line = Line(header, last.index, mine=False, kind="signature")
    beside = _BESIDE.search(header)
    if beside:
        value = whole_line_firm(header[beside.end() :].rstrip(" )]"))
        team = value is not None and not RECRUITING.isdisjoint(fold(value).split())
        yield from _candidate(value, line, 1.0 if team else 2.5, "own")
    elif is_firm_sender(thread, header):
        value = whole_line_firm(header)
        told = value and any(value in each.text for each in lines)
        yield from _candidate(value, line, 2.5 if told else 2.0, "own")
    elif " " not in header:  # a first name, unless something else says it is a firm's
        yield from _candidate(whole_line_firm(header), line, 1.0, "own")


def _of_line(line: Line) -> Iterator[Candidate]:
    folded = line.folded
    share = SUBJECT if line.kind in _TITLES else 1.0
    for cue in BEFORE.possible(line.vocabulary):
        for match in cue.pattern.finditer(folded):
            if READERS.search(folded[max(0, match.start() - 60) : match.start()]):
                continue
            first = index_at(line.words, match.end())
            value = firm_at(line.text, line.words, first)
            if value is None and cue.weight >= EMPLOYER:
                value = carrier_at(line.words, first)
            yield from _candidate(value, line, cue.weight * share, cue.kind)
    yield from _before_verb(line, share)
    closes = line.kind in {"tail", "signature"}
    for value in legal_firms(line):
        yield from _candidate(value, line, *((2.0, "own") if closes else (0.9, "hires")))
    if not INSTITUTIONS.isdisjoint(line.vocabulary):
        for value, place in institutions(line.words, line.text):
            yield from _candidate(value, line, _of_house(folded, place), "hires")
    yield from _at(line)
    if closes and len(line.text) < HEADLINE and line.text[-1] not in "?!":
        for value in headline_firms(line.text, header=False):
            yield from _candidate(value, line, 2.0, "own")


def _before_verb(line: Line, share: float) -> Iterator[Candidate]:
    """Yield the names that cues follow: "Quorra is hiring", "Elm Hospital in Leeds is looking"."""
    for cue in AFTER.possible(line.vocabulary):
        for match in cue.pattern.finditer(line.folded):
            value = firm_before(line.text, line.words, match.start())
            town = _IN_TOWN.search(line.folded[: match.start() - len(value)]) if value else None
            house = firm_before(line.text, line.words, town.start()) if town else None
            yield from _candidate(house or value, line, cue.weight * share, cue.kind)


def _of_house(folded: str, place: int) -> float:
    """Return what it says that a house is named here: the reader's own house is named too."""
    if YOURS.search(folded, 0, place) or folded[:place].endswith(_SUCH_AS):
        return 0.5
    return 2.0 if place == 0 or _OURS.search(folded) else 1.6


def _of_mine(line: Line) -> Iterator[Candidate]:
    """Yield the firm whose interview or role I speak of, or that I turn down."""
    for match in MY_NO.finditer(line.folded):
        value = firm_at(line.text, line.words, index_at(line.words, match.end()))
        yield from _candidate(value, line, 2.0, "hires")
    if _MY_OTHERS.search(line.folded):
        return
    for match in _MY_PROCESS.finditer(line.folded):
        value = firm_at(line.text, line.words, index_at(line.words, match.end()))
        yield from _candidate(value, line, 2.0, "hires")


def _by_name(line: Line, writers: set[str]) -> Iterator[Candidate]:
    """Yield the firm behind the writer's first name: "Bea from Lumen Trust"."""
    if not any(writer in line.plain for writer in writers):
        return
    found = line.words
    for number, word in enumerate(found[:-1]):
        if word.fold not in writers or word.after:
            continue
        first = number + 1 + (found[number + 1].fold == "here")
        if first < len(found) and found[first].fold in _FROM:
            first += 1
            first += first < len(found) and found[first].fold == "the"
            yield from _candidate(firm_at(line.text, found, first), line, 2.5, "own")


def _beside_name(line: Line, names: set[str]) -> Iterator[Candidate]:
    """Yield the firm on the line that the writer signs: "Edmund Clay, Clay Down Vineyard"."""
    name = next((name for name in names if line.text.startswith(name)), None)
    if name is None or line.kind == "body" or len(line.text) > BESIDE:
        return
    parts = [part.strip() for part in _SIGNED_PARTS.split(line.text[len(name) :])]
    if len(parts) > 1 and not parts[0]:
        yield from _candidate(whole_line_firm(parts[-1]), line, 2.5, "own")


def _last_line(line: Line, before: Line | None) -> Iterator[Candidate]:
    """Yield the firm on a line of its own under a name or a title; parts of a subject likewise."""
    if line.kind in _TITLES:
        for part in _PARTS.split(line.text):
            yield from _candidate(whole_line_firm(part.strip()), line, 1.0, "hires")
        start = SUBJECT_AFTER.search(line.folded)
        if start:
            value = firm_before(line.text, line.words, start.start())
            yield from _candidate(value, line, 1.2, "hires")
    elif line.kind != "body" and before is not None and _ends_in_signature(before, line):
        yield from _candidate(whole_line_firm(line.text), line, 3.0, "own")
        first = _SIGNED_PARTS.split(line.text)[0]
        if first != line.text and set(fold(before.text).replace(",", " ").split()) & _TITLED:
            yield from _candidate(whole_line_firm(first), line, 2.5, "own")


def _ends_in_signature(before: Line, line: Line) -> bool:
    """Say whether ``before`` is a name or a title in the same signature as ``line``."""
    if before.kind != line.kind or before.message != line.message:
        return False
    return len(before.text) <= SHORT and before.text[-1:] not in ".?!"


def _at(line: Line) -> Iterator[Candidate]:
    """Yield names with nothing but "at" before them."""
    if _AT_WORDS.isdisjoint(line.runs) and "@" not in line.plain:
        return
    found = line.words
    for number, word in enumerate(found):
        if word.fold in _AT_WORDS or word.before.endswith("@"):
            if READERS.search(line.folded[max(0, word.start - 60) : word.start]):
                continue
            value = firm_at(line.text, found, number + (word.fold in _AT_WORDS))
            weight = 1.0 if word.fold in {"na", "no"} else 1.5
            if line.kind in _TITLES and weight > 1:
                weight = 2.5
            if line.kind in {"tail", "signature"}:
                yield from _candidate(value, line, weight + 1.0, "own")
            else:
                yield from _candidate(value, line, weight, "hires")


def _candidate(value: str | None, line: Line, weight: float, kind: Kind) -> Iterator[Candidate]:
    if value and (found := candidate(value, line, weight, kind)):
        yield found


def candidate(value: str, line: Line, weight: float, kind: Kind) -> Candidate | None:
    """Return a name that may stand in a reply with its weight, else None."""
    fact = _fact(value, line)
    return Candidate(fact, weight, kind) if fact is not None else None


def _fact(value: str, line: Line) -> Fact | None:
    if safe(value, limits.MAX_COMPANY) is None:
        return None
    return Fact(value, line.message, line.text)
