"""Who is to be answered: the one whose name the newest message carries.

A header's name goes before a signature, a signature before an introduction; where the words name
two people and no header decides, nobody is taken. Teams, robots and firms are no people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.names import PersonName, read_name
from bowout.facts.signing import Signer, introductions, signers
from bowout.text.clean import fold
from bowout.thread.model import Message, Thread

_WRAPPED = re.compile(r"\n+|[ \t]{2,}")
_EDGE = re.compile(r"\b")
#: Right before and right after a firm's name.
_BEFORE_FIRM = re.compile(r"\b(?:at|in|joining|join|the) $")
_AFTER_FIRM = re.compile(
    r" (?:team\b|(?:recruiting|recruitment|hiring|talent|hr|careers|people|talent acquisition) "
    r"(?:team|department)\b|has|is (?:a|an|one|looking|hiring))"
)
_ONE_WORD = re.compile(r"\w{2,12} ")
_TWO_WORDS = re.compile(r"\w{2,12} \w{2,12} ")
#: So far back "joining " begins.
BEFORE = 9


def recruiter(thread: Thread, lines: Sequence[Line]) -> tuple[Fact, PersonName] | None:
    """Return who is to be answered: the fact, and the name taken apart for the greeting."""
    theirs = thread.theirs
    if not theirs:
        return None
    last = theirs[-1]
    header = read_name(last.sender.name)
    if header is not None and not header.single:
        return _from_header(thread, header, last)
    signed = [s for m in reversed(theirs) for s in signers(lines, m.index)]
    introduced = [s for m in theirs for s in introductions(lines, m.index)]
    if header is not None:
        return _from_first_name(thread, header, lines, signed + introduced)
    return _from_words(thread, last.sender.name or "", signed, introduced)


def _from_first_name(
    thread: Thread, header: PersonName, lines: Sequence[Line], others: list[Signer]
) -> tuple[Fact, PersonName] | None:
    """Return the bearer of a single name: a firm has one too, so something else must know it."""
    last = thread.theirs[-1]
    same = [o for o in others if o.name.first and _same_person(o.name, header)]
    fuller = next((o for o in same if not o.name.single and o.line.message is not None), None)
    if fuller is not None:
        return Fact(fuller.name.whole, fuller.line.message, fuller.line.text), fuller.name
    known = same or _in_address(header, last) or _greeted_by_me(thread, header)
    known = known or _names_itself(header, lines)
    if not known and thread.channel == "email":
        return None
    return _from_header(thread, header, last)


def _from_header(
    thread: Thread, header: PersonName, last: Message
) -> tuple[Fact, PersonName] | None:
    if _is_firm(thread, header):
        return None
    return Fact(header.whole, last.index, " ".join((last.sender.name or "").split())), header


def _from_words(
    thread: Thread, header: str, signed: list[Signer], introduced: list[Signer]
) -> tuple[Fact, PersonName] | None:
    """Return who signs or introduces himself where no header names a person.

    Where the header names a team, the team's firm signs as often as a person does: only a name
    with a job title counts then.
    """
    team = set(fold(header).replace(",", " ").split())
    by_team = bool(team) and "@" not in header and "linkedin" not in team
    signed = [s for s in signed if s.headline] if by_team else signed
    names = [
        signer
        for signer in [*signed, *introduced]
        if not (team & set(fold(signer.name.whole).split())) and not _is_firm(thread, signer.name)
    ]
    sure = [signer for signer in names if signer.sure] or names
    names = [s for s in names if any(_same_person(s.name, other.name) for other in sure)]
    if not names:
        return _organiser(thread)
    best = max(names, key=lambda s: (len(s.name.whole.split()) <= 3, len(s.name.whole)))
    if any(not _same_person(other.name, best.name) for other in names):
        return None
    return Fact(best.name.whole, best.line.message, best.line.text), best.name


def _organiser(thread: Thread) -> tuple[Fact, PersonName] | None:
    """Return who invites to the newest calendar entry, where no words name anybody."""
    last = thread.theirs[-1]
    organiser = last.invite.organiser.name if last.invite is not None else None
    name = read_name(organiser)
    if name is None or name.single or fold(name.whole) == fold(thread.user.name or ""):
        return None
    return Fact(name.whole, last.index, " ".join((organiser or "").split())), name


def _in_address(name: PersonName, message: Message) -> bool:
    """Say whether the address is made of the name: "ana@chain.example" for Ana."""
    local = re.split(r"[._+-]", fold(message.sender.email or "").partition("@")[0])
    return fold(name.first) == local[0]


def _names_itself(name: PersonName, lines: Sequence[Line]) -> bool:
    """Say whether the bearer says his name in passing: "Bea from Lumen Trust", "Rob here"."""
    first = name.first.lower()
    said = (f"{first} from ", f"{first} here ", f"{first} here,")
    return any(words in line.folded for line in lines if not line.mine for words in said)


def _greeted_by_me(thread: Thread, name: PersonName) -> bool:
    """Say whether the user opened a message with the name: "Hello Priya,"."""
    first = fold(name.first)
    openings = (fold(m.text[: limits.PATTERN_LINE]) for m in thread.mine)
    return any(
        text.startswith(first, greeted.end()) and _EDGE.match(text, greeted.end() + len(first))
        for text in openings
        for greeted in (_ONE_WORD.match(text), _TWO_WORDS.match(text))
        if greeted
    )


def _same_person(one: PersonName, other: PersonName) -> bool:
    parts = {fold(w).strip(".") for w in one.whole.replace(",", " ").split()}
    return bool(parts & {fold(w).strip(".") for w in other.whole.replace(",", " ").split()})


def is_firm_sender(thread: Thread, header: str) -> bool:
    """Say whether a header names a firm: no person, or what the mail speaks of as of a firm."""
    name = read_name(header)
    return name is None or _is_firm(thread, name)


def _is_firm(thread: Thread, name: PersonName) -> bool:
    """Say whether the words speak of this name as of a firm: "the Quorra team", "at Quorra"."""
    whole = fold(name.whole)
    texts = [m.text + "\n" + m.signature for m in thread.theirs] + [thread.subject or ""]
    text = fold("\n".join(texts)[: limits.MAX_MESSAGE_TEXT])
    if whole not in text:
        return False
    text = _WRAPPED.sub(" | ", text)
    start = text.find(whole)
    while start >= 0:
        end = start + len(whole)
        if _EDGE.match(text, end) and _BEFORE_FIRM.search(text, max(0, start - BEFORE), start):
            return True
        if _EDGE.match(text, start) and _AFTER_FIRM.match(text, end):
            return True
        start = text.find(whole, end)
    return False
