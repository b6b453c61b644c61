"""Who is to be answered: the one whose name the newest message carries.

A header's name goes before a signature, a signature before an introduction; where the words name
two people and no header decides, or the writer gives another name than the header, nobody is taken.
Teams, robots and firms are no people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.firm_spelling import plain
from bowout.facts.firm_words import INSTITUTIONS, LEGAL
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.names import PersonName, read_name
from bowout.facts.sender import in_address, is_firm, is_shared, parts, person_in_header, same_person
from bowout.facts.signing import SIGNED, Signer, contacts, introductions, signers
from bowout.facts.titles import HEADS
from bowout.text.clean import fold
from bowout.thread.model import Message, Thread

_EDGE = re.compile(r"\b")
_ONE_WORD = re.compile(r"\w{2,12} ")
_TWO_WORDS = re.compile(r"\w{2,12} \w{2,12} ")


def recruiter(thread: Thread, lines: Sequence[Line]) -> tuple[Fact, PersonName] | None:
    """Return who is to be answered: the fact, and the name taken apart for the greeting.

    The newest message that a person sent counts: the one after it may be a calendar's.
    """
    theirs = thread.theirs
    for message in reversed(theirs):
        header = person_in_header(thread, message, lines)
        if header is not None and not header.single:
            if fuller := _fuller(header, message, lines):
                return fuller
            if not _says_another(header, message, lines):
                return _from_header(header, message, lines)
            if not is_shared(message):
                return None
        elif header is not None:
            others = _tellers(thread, lines)
            if found := _from_first_name(thread, message, header, lines, others):
                return found
        if found := _in_message(thread, message, lines):
            return found
    if not theirs:
        return None
    told = _from_words(thread, theirs[-1].sender.name or "", _tellers(thread, lines))
    return told or _organiser(thread)


def _in_message(
    thread: Thread, message: Message, lines: Sequence[Line]
) -> tuple[Fact, PersonName] | None:
    """Return who signs a message or introduces himself in it, else whom it names as to be asked."""
    own = signers(lines, message.index) + introductions(lines, message.index)
    header = message.sender.name or ""
    return _from_words(thread, header, own) or _from_words(
        thread, header, contacts(lines, message.index)
    )


def _fuller(
    header: PersonName, message: Message, lines: Sequence[Line]
) -> tuple[Fact, PersonName] | None:
    """Return the name as its bearer signs it, where the header shortens it to initials, a title or
    a post: "S. Montague" for "Sofia Montague", "Chef Odile" for "Odile Brac"."""
    told = {word for word in parts(header) if len(word) > 1 and word not in HEADS}
    if len(told) == len(parts(header)) and header.first:
        return None
    for signer in signers(lines, message.index):
        signed = set(parts(signer.name))
        if not signer.name.single and told < signed and _initials(header) <= _initials(signer.name):
            return Fact(signer.name.whole, signer.line.message, signer.line.text), signer.name
    return None


def _initials(name: PersonName) -> set[str]:
    return {word[:1] for word in parts(name) if word not in HEADS}


def _says_another(header: PersonName, message: Message, lines: Sequence[Line]) -> bool:
    """Say whether the writer gives another name than the header: two readings, so none is taken."""
    said = introductions(lines, message.index)
    return bool(said) and not any(same_person(one.name, header) for one in said)


def _tellers(thread: Thread, lines: Sequence[Line]) -> list[Signer]:
    """Return who signs and who introduces himself, anywhere in the thread."""
    theirs = thread.theirs
    signed = [s for message in reversed(theirs) for s in signers(lines, message.index)]
    return signed + [s for message in theirs for s in introductions(lines, message.index)]


def _from_first_name(
    thread: Thread,
    last: Message,
    header: PersonName,
    lines: Sequence[Line],
    others: list[Signer],
) -> tuple[Fact, PersonName] | None:
    """Return the bearer of a single name: a firm has one too, so something else must know it."""
    same = [o for o in others if o.name.first and same_person(o.name, header)]
    fuller = next((o for o in same if not o.name.single and o.line.message is not None), None)
    if fuller is not None:
        return Fact(fuller.name.whole, fuller.line.message, fuller.line.text), fuller.name
    known = same or in_address(header, last) or _greeted_by_me(thread, header)
    known = known or _names_itself(header, lines) or " (" in (last.sender.name or "")
    if not known and thread.channel == "email":
        return None
    return _from_header(header, last, lines)


def _from_header(
    header: PersonName, message: Message, lines: Sequence[Line]
) -> tuple[Fact, PersonName]:
    """Return the sender, in the order in which he signs: "Walter Eibl" for "Eibl Walter"."""
    words = header.whole.split()
    signed = header.turned or " ".join(reversed(words))
    turned = header.turned or _is_turned(header, words, lines)
    if turned and (name := read_name(signed)) is not None:
        for line in lines:
            if line.kind in SIGNED and not line.mine and signed in line.text:
                return Fact(signed, line.message, line.text), name
    return Fact(header.spoken, message.index, " ".join((message.sender.name or "").split())), header


def _is_turned(header: PersonName, words: Sequence[str], lines: Sequence[Line]) -> bool:
    """Say whether the second of two words is the first name: it alone stands under a letter."""
    return len(words) == len({header.first, header.family}) and any(
        line.kind in SIGNED and line.text.strip(" ,.!") == words[-1] for line in lines
    )


def _from_words(
    thread: Thread, header: str, told: Sequence[Signer]
) -> tuple[Fact, PersonName] | None:
    """Return who signs or introduces himself where no header names a person.

    Where the header names a team, the team's firm signs as often as a person does: only a name
    with a job title counts then, or one that says whose it is.
    """
    team = set(fold(header).replace(",", " ").split())
    by_team = bool(team) and "@" not in header and "linkedin" not in team
    names = [
        signer
        for signer in told
        if (signer.headline or signer.introduced or not by_team or _is_whole(thread, signer))
        and not (team & set(fold(signer.name.whole).split()))
        and not is_firm(thread, signer.name)
    ]
    sure = [signer for signer in names if signer.sure] or names
    names = [s for s in names if any(same_person(s.name, other.name) for other in sure)]
    if not names:
        return None
    best = max(names, key=lambda s: (len(s.name.whole.split()) <= 3, len(s.name.whole)))
    if any(not same_person(other.name, best.name) for other in names):
        return None
    return Fact(best.name.whole, best.line.message, best.line.text), best.name


def _is_whole(thread: Thread, signer: Signer) -> bool:
    """Say whether somebody signs in full, and with no word of the address or of a house."""
    words = parts(signer.name)
    hosts = " ".join(message.sender.email or "" for message in thread.theirs).casefold()
    told = signer.sure and not signer.name.single and bool(hosts.strip())
    return told and not any(plain(w) in hosts or w in INSTITUTIONS or w in LEGAL for w in words)


def _organiser(thread: Thread) -> tuple[Fact, PersonName] | None:
    """Return who invites to the newest calendar entry, where no words name anybody."""
    last = thread.theirs[-1]
    organiser = last.invite.organiser.name if last.invite is not None else None
    name = read_name(organiser)
    if name is None or name.single or fold(name.whole) == fold(thread.user.name or ""):
        return None
    return Fact(name.whole, last.index, " ".join((organiser or "").split())), name


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
