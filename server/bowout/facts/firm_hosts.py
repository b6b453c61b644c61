"""The firm that the writer's address is made of: "@vanoord.example" for Van Oord.

An address says in any language whose mail it is; the words give the name as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout import limits
from bowout.facts.firm_lines import BEHIND, headline_firms
from bowout.facts.firm_names import firm_at
from bowout.facts.firm_places import Candidate, candidate
from bowout.facts.firm_words import CARRIERS, NO_FIRM
from bowout.facts.lines import Line
from bowout.facts.words import Word
from bowout.text.clean import fold
from bowout.thread.model import Thread

#: What an address says for a name: as much as "I'm a recruiter at".
WEIGHT = 3.0
#: Labels of a host that are no longer say too little.
SHORT = 3
#: Longer labels are no common words, and count in small letters too.
LONG = 5
#: A name has no more words.
WORDS = 4
#: Hosts at which anybody has an address, and what stands before a firm's own.
_ANYBODYS = frozenset(
    {
        "careers",
        "email",
        "fastmail",
        "gmail",
        "googlemail",
        "hotmail",
        "icloud",
        "jobs",
        "live",
        "mail",
        "mailbox",
        "message",
        "outlook",
        "posteo",
        "proton",
        "protonmail",
        "recruiting",
        "recruitment",
        "talent",
        "yahoo",
    }
)
_PLAIN = re.compile(r"[\W_]")


def of_address(thread: Thread, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Yield the name in the words that the newest address of the others is made of."""
    for message in reversed(thread.theirs):
        header = (message.sender.name or "")[: limits.MAX_SENTENCE]
        named = next(headline_firms(header, header=True), "")
        for host in _labels(message.sender.email or ""):
            if named and host not in _PLAIN.sub("", fold(header)):
                continue  # a site of tests or calendars writes for "Initech Hiring Team"
            found = [one for line in lines if (one := _in_line(host, line))]
            if found:
                yield max(found, key=lambda one: (one.fact.message is not None, _size(one)))
                return


def _size(one: Candidate) -> tuple[bool, int]:
    return any(char.isupper() for char in one.fact.value), len(one.fact.value)


def _labels(email: str) -> list[str]:
    """Return the labels of a host that may be a firm's name, the last first."""
    labels = [_PLAIN.sub("", label) for label in fold(email).rpartition("@")[2].split(".")[:-1]]
    taken = _ANYBODYS | CARRIERS | NO_FIRM
    return [label for label in reversed(labels) if len(label) > SHORT and label not in taken]


def _in_line(host: str, line: Line) -> Candidate | None:
    if not any(map(host.startswith, line.runs)):
        return None
    found = line.words
    for first in range(len(found)):
        last = _spelled(host, found, first)
        if last is None or not (found[first].capital or len(host) > LONG):
            continue
        if BEHIND.search(line.text[: limits.PATTERN_LINE]):
            return None
        run = line.text[found[first].start : found[last - 1].end]
        longer = firm_at(line.text, found, first) or ""
        return candidate(longer if longer.startswith(run) else run, line, WEIGHT, "own")
    return None


def _spelled(host: str, found: Sequence[Word], first: int) -> int | None:
    """Return the number of the word after those from ``first`` on that spell ``host``."""
    spelled = ""
    for last in range(first, min(first + WORDS, len(found))):
        spelled += _PLAIN.sub("", found[last].fold)
        if spelled == host:
            return last + 1
        if not spelled or not host.startswith(spelled):
            return None
    return None
