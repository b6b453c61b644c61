"""Who is to be answered: the one whose name the newest message carries.

A header's name goes before a signature, a signature before an introduction; where the words name
two people and no header decides, or the writer gives another name than the header, nobody is taken.
Teams, robots and firms are no people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.names import PersonName, read_name
from bowout.facts.signing import SIGNED, Signer, introductions, signers
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
#: Addresses of houses, not of people.
_SHARED = frozenset(
    {"bewerbung", "bewerbungen", "bureau", "career", "careers", "contact", "contacto", "contato"}
    | {"empleo", "hallo", "hello", "hola", "hr", "info", "job", "jobs", "karriere", "kontakt"}
    | {"mail", "office", "people", "personal", "post", "praxis", "recruiting", "recruitment"}
    | {"recrutement", "recrutamento", "rh", "rrhh", "seleccion", "talent", "team", "vacatures"}
)
#: So far back "joining " begins.
BEFORE = 9


def recruiter(thread: Thread, lines: Sequence[Line]) -> tuple[Fact, PersonName] | None:
    """Return who is to be answered: the fact, and the name taken apart for the greeting.

    The newest message that a person sent counts: the one after it may be a calendar's.
    """
    theirs = thread.theirs
    for message in reversed(theirs):
        header = read_name(message.sender.name)
        if header is not None and not is_reader(thread, header) and not _is_firm(thread, header):
            if not header.single:
                if not _says_another(header, message, lines):
                    return _from_header(header, message, lines)
                if not _is_shared(message):
                    return None
            elif found := _from_first_name(thread, message, header, lines, _tellers(thread, lines)):
                return found
        own = signers(lines, message.index) + introductions(lines, message.index)
        if found := _from_words(thread, message.sender.name or "", own):
            return found
    if not theirs:
        return None
    told = _from_words(thread, theirs[-1].sender.name or "", _tellers(thread, lines))
    return told or _organiser(thread)


def _says_another(header: PersonName, message: Message, lines: Sequence[Line]) -> bool:
    """Say whether the writer gives another name than the header: two readings, so none is taken."""
    said = introductions(lines, message.index)
    return bool(said) and not any(_same_person(one.name, header) for one in said)


def _tellers(thread: Thread, lines: Sequence[Line]) -> list[Signer]:
    """Return who signs and who introduces himself, anywhere in the thread."""
    theirs = thread.theirs
    signed = [s for message in reversed(theirs) for s in signers(lines, message.index)]
    return signed + [s for message in theirs for s in introductions(lines, message.index)]


def is_reader(thread: Thread, name: PersonName) -> bool:
    """Say whether a name is the reader's own: a forwarded mail may be his."""
    return set(_parts(name)) == set(fold(thread.user.name or "").split())


def _from_first_name(
    thread: Thread,
    last: Message,
    header: PersonName,
    lines: Sequence[Line],
    others: list[Signer],
) -> tuple[Fact, PersonName] | None:
    """Return the bearer of a single name: a firm has one too, so something else must know it."""
    same = [o for o in others if o.name.first and _same_person(o.name, header)]
    fuller = next((o for o in same if not o.name.single and o.line.message is not None), None)
    if fuller is not None:
        return Fact(fuller.name.whole, fuller.line.message, fuller.line.text), fuller.name
    known = same or _in_address(header, last) or _greeted_by_me(thread, header)
    known = known or _names_itself(header, lines)
    if not known and thread.channel == "email":
        return None
    return _from_header(header, last, lines)


def _from_header(
    header: PersonName, message: Message, lines: Sequence[Line]
) -> tuple[Fact, PersonName]:
    """Return the sender, in the order in which he signs: "Walter Eibl" for "Eibl Walter"."""
    words = header.whole.split()
    signed = header.turned or " ".join(reversed(words))
    name = read_name(signed)
    if name is not None and (header.turned or _is_turned(header, words, lines)):
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
        if (signer.headline or signer.introduced or not by_team)
        and not (team & set(fold(signer.name.whole).split()))
        and not _is_firm(thread, signer.name)
    ]
    sure = [signer for signer in names if signer.sure] or names
    names = [s for s in names if any(_same_person(s.name, other.name) for other in sure)]
    if not names:
        return None
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
    """Say whether the address is made of the name: "ana@chain.example", "asolano@" for Ana."""
    local = fold(message.sender.email or "").partition("@")[0]
    first = fold(name.first)
    return first in re.split(r"[._+-]", local) or local == first[:1] + fold(name.family) != ""


def _is_shared(message: Message) -> bool:
    """Say whether several people write from the address: "team@", "praxis-info@"."""
    local = fold(message.sender.email or "").partition("@")[0]
    return not _SHARED.isdisjoint(re.split(r"[._+-]", local))


def _hosts(message: Message) -> list[str]:
    """Return the words of the host that a message comes from."""
    return fold(message.sender.email or "").rpartition("@")[2].split(".")


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
    return not set(_parts(one)).isdisjoint(_parts(other))


def _parts(name: PersonName) -> list[str]:
    """Return the words of a name in the order of speech, folded."""
    return [fold(word).strip(".,") for word in name.spoken.split()]


def is_firm_sender(thread: Thread, header: str) -> bool:
    """Say whether a header names a firm: no person, or what the mail speaks of as of a firm."""
    name = read_name(header)
    return name is None or _is_firm(thread, name)


def _is_firm(thread: Thread, name: PersonName) -> bool:
    """Say whether the words speak of this name as of a firm: "the Quorra team", "at Quorra".

    Not of who has it in his address; "Quorra Scheduling" who has its first word there, is one.
    """
    senders = [m for m in thread.theirs if name.whole in (m.sender.name or "")]
    if any(_in_address(name, message) for message in senders):
        return False
    if not name.single and any(fold(name.first) in _hosts(message) for message in senders):
        return True
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
