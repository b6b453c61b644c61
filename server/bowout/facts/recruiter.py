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


def recruiter(thread: Thread, lines: Sequence[Line]) -> tuple[Fact, PersonName] | None:
    """Return who is to be answered: the fact, and the name taken apart for the greeting."""
    theirs = thread.theirs
    if not theirs:
        return None
    last = theirs[-1]
    header = read_name(last.sender.name)
    signed = [s for m in reversed(theirs) for s in signers(lines, m.index)]
    introduced = [s for m in theirs for s in introductions(lines, m.index)]
    if header is not None:
        return _from_header(thread, header, last, signed + introduced)
    return _from_words(thread, last.sender.name or "", signed, introduced)


def _from_header(
    thread: Thread, header: PersonName, last: Message, others: list[Signer]
) -> tuple[Fact, PersonName] | None:
    same = [o for o in others if o.name.first and _same_person(o.name, header)]
    if header.single:
        fuller = next((o for o in same if not o.name.single and o.line.message is not None), None)
        if fuller is not None:
            return Fact(fuller.name.whole, fuller.line.message, fuller.line.text), fuller.name
        known = same or _in_address(header, last) or _greeted_by_me(thread, header)
        if not known and thread.channel == "email":
            return None
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


def _greeted_by_me(thread: Thread, name: PersonName) -> bool:
    """Say whether the user opened a message with the name: "Hello Priya,"."""
    opening = re.compile(rf"(?:\w{{2,12}} ){{1,2}}{re.escape(fold(name.first))}\b")
    return any(opening.match(fold(m.text[: limits.PATTERN_LINE])) for m in thread.mine)


def _same_person(one: PersonName, other: PersonName) -> bool:
    parts = {fold(w).strip(".") for w in one.whole.replace(",", " ").split()}
    return bool(parts & {fold(w).strip(".") for w in other.whole.replace(",", " ").split()})


def is_firm_sender(thread: Thread, header: str) -> bool:
    """Say whether a header names a firm: no person, or what the mail speaks of as of a firm."""
    name = read_name(header)
    return name is None or _is_firm(thread, name)


def _is_firm(thread: Thread, name: PersonName) -> bool:
    """Say whether the words speak of this name as of a firm: "the Quorra team", "at Quorra"."""
    whole = re.escape(fold(name.whole))
    firm = re.compile(
        rf"\b(?:at|in|joining|join|the) {whole}\b|\b{whole} (?:team\b|(?:recruiting|"
        rf"recruitment|hiring|talent|hr|careers|people|talent acquisition) (?:team|department)\b|"
        rf"has|is (?:a|an|one|looking|hiring))"
    )
    texts = [m.text + "\n" + m.signature for m in thread.theirs] + [thread.subject or ""]
    text = fold("\n".join(texts)[: limits.MAX_MESSAGE_TEXT])
    return firm.search(_WRAPPED.sub(" | ", text)) is not None
