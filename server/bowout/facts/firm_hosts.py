"""The firm that the writer's address is made of: "@vanoord.example" for Van Oord.

An address says in any language whose mail it is; the words give the name as it is written. Hosts
have no accents, leave out small words and shorten long ones: "@csribeira.example" is the Centro de
Saúde da Ribeira, "@northern-ed.example" may be Northern Education.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout import limits
from bowout.facts.firm_candidate import Candidate, candidate
from bowout.facts.firm_lines import BEHIND, headline_firms
from bowout.facts.firm_names import firm_at, key
from bowout.facts.firm_shape import bare, is_common
from bowout.facts.firm_spelling import may_begin, plain, spelled
from bowout.facts.firm_words import CARRIERS, INSTITUTIONS, NO_FIRM
from bowout.facts.lines import Line
from bowout.facts.words import Word
from bowout.text.clean import fold
from bowout.thread.model import Thread

#: What an address says for a name: more than "I'm a recruiter at", or a line of a signature.
WEIGHT = 4.0
#: Labels of a host that are no longer say too little.
SHORT = 3
#: Longer labels are no common words, and count in small letters too.
LONG = 5
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
_NO_NAMES = _ANYBODYS | CARRIERS | NO_FIRM
#: Behind a name, what only those have who send the mail of others.
_SENDS = frozenset({"app", "ats", "calendar", "hr", "jobs", "mail", "portal", "sign"})
#: Whose site sends the mail of others.
_THROUGH = re.compile(r" (?:via|über|par|por) .{2,60}")
_PLAIN = re.compile(r"[\W_]")
_NO_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}


def of_address(thread: Thread, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Yield the name in the words that the newest address of the others is made of."""
    for message in reversed(thread.theirs):
        header = " ".join((message.sender.name or "").split())[: limits.MAX_SENTENCE]
        told = [Line(header, message.index, mine=False, kind="signature"), *lines]
        named = next(headline_firms(header, header=True), "")
        through = _THROUGH.search(fold(header))
        for host in _labels(message.sender.email or ""):
            if through and host in _PLAIN.sub("", through.group()):
                continue  # "HR Initech via eSign"
            if named and host not in _PLAIN.sub("", plain(fold(header))):
                continue  # a site of tests or calendars writes for "Initech Hiring Team"
            found = [one for line in told if (one := _in_line(host, line))]
            if found:
                yield max(found, key=lambda one: (one.fact.message is not None, _size(one)))
                return


def _size(one: Candidate) -> tuple[bool, int]:
    return any(char.isupper() for char in one.fact.value), len(key(one.fact.value))


def _labels(email: str) -> list[str]:
    """Return the labels of a host that may be a firm's name, the last first."""
    written = fold(email).rpartition("@")[2].split(".")[:-1]
    labels = [_PLAIN.sub("", label) for label in reversed(written)]
    labels += [label.partition("-")[0] for label in reversed(written) if _says_trade(label)]
    return [label for label in labels if len(label) > SHORT and label not in _NO_NAMES]


def _says_trade(label: str) -> bool:
    """Say whether a label is a name and a trade: "quorra-software", "ribeira-alimentos"."""
    name, sign, trade = label.partition("-")
    return bool(sign) and len(name) > LONG and trade not in _SENDS and not is_common(name)


def _in_line(host: str, line: Line) -> Candidate | None:
    if not _may_spell(host, line):
        return None
    found = line.words
    for first, word in enumerate(found):
        last = spelled(host, found, first) if may_begin(host, word) else None
        if last is None or not (found[first].capital or len(host) > LONG):
            continue
        if BEHIND.search(line.text[: found[first].start][-limits.PATTERN_LINE :]):
            return None
        return candidate(_grown(line.text, found, first, last), line, WEIGHT, "own")
    return None


def _may_spell(host: str, line: Line) -> bool:
    """Say whether a word can begin as ``host`` does: with two of its letters or a capital."""
    text = line.text
    told = not text.isascii() or "&" in text or "+" in text or host[0].upper() in text
    if not told and host[:2] not in line.folded.translate(_NO_SIGNS):
        return False
    firsts = {word[0] for word in line.vocabulary}
    return host[0] in firsts or any(plain(first)[:1] == host[0] for first in firsts)


def _grown(text: str, found: Sequence[Word], first: int, last: int) -> str:
    """Return the name of which the words ``first`` to ``last`` spell the address.

    The house goes with it: "Great Linden" to "Great Linden Hospital", "Brava" to "Praxis Brava".
    """
    owned = found[last - 1].after[:2] in {"'s", "’s"} and last - first > 1
    run = bare(text[found[first].start : found[last - 1].end + 2 * owned])
    longer = firm_at(text, found, first) or ""
    if longer.startswith(run):
        return longer
    if first and not found[first - 1].after and _is_house(found[first - 1]):
        return text[found[first - 1].start : found[last - 1].end]
    if found[last - 1].after or last == len(found):
        return run
    rest = firm_at(text, found, last)
    rest = rest or (found[last].text if _is_house(found[last]) else None)
    return f"{run} {rest}" if rest and found[first].capital else run


def _is_house(word: Word) -> bool:
    return word.capital and word.fold in INSTITUTIONS
