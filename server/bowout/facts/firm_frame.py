"""Firms in the frame of a letter: its header, its subject, the lines of its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout import limits
from bowout.facts.firm_candidate import Candidate, named
from bowout.facts.firm_lines import BEHIND, headline_firms, whole_line_firm
from bowout.facts.firm_names import firm_at, firm_before
from bowout.facts.firm_shape import is_common
from bowout.facts.firm_verbs import SUBJECT_AFTER
from bowout.facts.lines import Line
from bowout.facts.name_words import HONORIFICS
from bowout.facts.sender import is_firm_sender
from bowout.facts.titles import HEADS, RECRUITING
from bowout.text.clean import fold
from bowout.thread.model import Message, Thread

#: What a single word says at the end of a subject: "Registered Manager - Oldham" names a town.
LAST = 0.5
#: A line of a signature is not longer.
SHORT = 60
#: Words written small say a firm's name only in a line no longer.
BRIEF = 8
#: What a first name is shortened to is no shorter.
NICKNAME = 3
#: A greeting before the writer's name has no more words.
GREETED = 2
#: Nor is a line with name, title and firm.
BESIDE = 100
#: Lines that stand above a letter.
TITLES = frozenset({"subject", "invite"})
_SIGNED_PARTS = re.compile(r"[,|·•/]| [-–—] ")
_BESIDE = re.compile(
    r" \(| [|–—-] | at | @ ?| @|, \w+ (?:at|from) | (?:von|bei|chez|de chez|bij|hos) "
)
_PARTS = re.compile(r" [-–—|·/] |: |\|")
_TITLED = HEADS | RECRUITING
#: Behind "Benny from": a firm, and nothing said of him.
_FROM_HERE = re.compile(r"(?: [A-Z&][\w&'’-]{0,30}){1,5}(?: here\b| ?[.!(]|$)")
_FROM = frozenset({"at", "bei", "bij", "chez", "da", "de", "från", "from", "of", "van", "von"})
_STOPS = frozenset({".", "!", ":"})


def header_firm(thread: Thread, last: Message, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Yield the sender who is no person: "Marlowe Freight", "Ana (Quorra)", "josh at Quorra"."""
    header = " ".join((last.sender.name or "").split())[: limits.MAX_SENTENCE]
    line = Line(header, last.index, mine=False, kind="signature")
    beside = _BESIDE.search(header)
    if beside:
        yield from _beside(header[beside.end() :].rstrip(" )]"), line, last.sender.email or "")
    elif is_firm_sender(thread, header):
        value = whole_line_firm(header)
        told = value and any(value in each.text for each in lines)
        yield from named(value, line, 2.5 if told else 2.0, "own")
    elif " " not in header:  # a first name, unless something else says it is a firm's
        yield from named(whole_line_firm(header), line, 1.0, "own")


def _beside(text: str, line: Line, email: str) -> Iterator[Candidate]:
    """Yield the firm beside a person in the header: "Elm House", "Quorra" of "Quorra Talent"."""
    value = whole_line_firm(text.removeprefix("The "))
    if value is None or RECRUITING.isdisjoint(fold(value).split()):
        yield from named(value, line, 2.5, "own")
        return
    host = fold(email).rpartition("@")[2]
    house = next((name for name in headline_firms(text, header=True) if fold(name) in host), None)
    at_home = house is not None and "".join(fold(value).split()) not in host.replace("-", "")
    yield from named(house if at_home else value, line, 2.5 if at_home else 1.0, "own")


def first_name(sender: str) -> str:
    """Return the first name of a sender in small letters, a title left out: "Chef Dominic"."""
    parts = fold(sender).split()
    titled = len(parts) > 1 and parts[0].rstrip(".") in {*HONORIFICS, "chef"}
    return "".join(parts[titled : titled + 1])


def by_name(line: Line, writers: set[str]) -> Iterator[Candidate]:
    """Yield the firm behind the writer's first name: "Bea from Lumen Trust"."""
    if _FROM.isdisjoint(line.runs):
        return
    found = line.words
    for number, word in enumerate(found[:-1]):
        known = word.fold in writers
        if number > GREETED and not known:
            continue
        short = number <= GREETED and word.capital and not known
        if not (known or short) or word.after:
            continue
        if short and not _is_short(word.fold, writers) and not _introduces(line, number):
            continue
        first = number + 1 + (found[number + 1].fold == "here")
        if first < len(found) and found[first].fold in _FROM:
            first += 1
            value = _in_small(line, first)
            first += first < len(found) and found[first].fold == "the"
            value = value or firm_at(line.text, found, first)
            yield from named(value, line, 2.5, "own")


def _introduces(line: Line, number: int) -> bool:
    """Say whether word ``number`` and "from Quorra here", "from Quorra." follow a greeting."""
    found = line.words
    if number == 0 or found[number - 1].after != "," or found[number + 1].fold != "from":
        return False
    return _FROM_HERE.match(line.text, found[number + 1].end) is not None


def _is_short(word: str, writers: set[str]) -> bool:
    """Say whether a word is short for a writer's first name: "Dom" for "Dominic"."""
    return len(word) >= NICKNAME and any(writer.startswith(word) for writer in writers)


def _in_small(line: Line, first: int) -> str | None:
    """Return the word ``first`` where all is written small: "sam from lumenpost. we print"."""
    word = line.words[first] if first < len(line.words) else None
    if word is None or any(char.isupper() for char in line.text) or not word.text.isalpha():
        return None
    if len(line.words) > BRIEF or word.fold == "the":
        return None
    return word.text if word.after[:1] in _STOPS and not is_common(word.fold) else None


def beside_name(line: Line, names: set[str]) -> Iterator[Candidate]:
    """Yield the firm on the line that the writer signs: "Edmund Clay, Clay Down Vineyard".

    No sentence is one.
    """
    name = next((name for name in names if line.text.startswith(name)), None)
    if name is None or len(line.text) > BESIDE:
        return
    parts = [part.strip() for part in _SIGNED_PARTS.split(line.text[len(name) :])]
    if len(parts) > 1 and not parts[0]:
        yield from named(whole_line_firm(parts[-1]), line, 2.5, "own")


def last_line(line: Line, before: Line | None) -> Iterator[Candidate]:
    """Yield the firm on a line of its own under a name or a title; parts of a subject likewise.

    No sentence is one.
    """
    if line.kind in TITLES:
        parts = [part.strip() for part in _PARTS.split(line.text)]
        titled = any(_TITLED & set(fold(part).split()) for part in parts[:-1])
        for part in parts:
            town = titled and part is parts[-1] and " " not in part
            yield from named(whole_line_firm(part), line, LAST if town else 1.0, "hires")
        start = SUBJECT_AFTER.search(line.folded)
        if start:
            value = firm_before(line.text, line.words, start.start())
            yield from named(value, line, 1.2, "hires")
    elif before is not None and _ends_in_signature(before, line):
        value = whole_line_firm(line.text)
        if value and not BEHIND.search(line.text):
            yield from named(value, line, 3.0, "own")
        first = _SIGNED_PARTS.split(line.text)[0]
        if first != line.text and set(fold(before.text).replace(",", " ").split()) & _TITLED:
            yield from named(whole_line_firm(first), line, 2.5, "own")


def _ends_in_signature(before: Line, line: Line) -> bool:
    """Say whether ``before`` is a name or a title in the same signature as ``line``."""
    if before.kind != line.kind or before.message != line.message:
        return False
    return len(before.text) <= SHORT and before.text[-1:] not in ".?!"
