"""What the name in a mail's header is: a person's, or that of a firm, a team, a post or a house.

Shared mailboxes write for schools, hospitals, agencies: "Vacancies", "Clerk to the Governors",
"Colegio Miralba - RRHH". Whoever signs below is the one to be answered, if anybody does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.firm_spelling import spelled
from bowout.facts.lines import Line
from bowout.facts.names import PersonName, read_name
from bowout.facts.signing import signers
from bowout.facts.titles import HEADS, MODIFIERS, RECRUITING
from bowout.facts.words import words
from bowout.text.clean import fold
from bowout.thread.model import Message, Thread

_WRAPPED = re.compile(r"\n+|[ \t]{2,}")
_EDGE = re.compile(r"\b")
_PART = re.compile(r"[._+-]")
_LETTERS = re.compile(r"[^\W\d_]+")
#: Right before and right after a firm's name.
_BEFORE_FIRM = re.compile(r"\b(?:at|in|joining|join|the) $")
_AFTER_FIRM = re.compile(
    r" (?:team\b|(?:recruiting|recruitment|hiring|talent|hr|careers|people|talent acquisition) "
    r"(?:team|department)\b|has|is (?:a|an|one|looking|hiring))"
)
#: Addresses of houses, not of people.
_SHARED = frozenset(
    {"bewerbung", "bewerbungen", "bureau", "career", "careers", "contact", "contacto", "contato"}
    | {"empleo", "hallo", "hello", "hola", "hr", "info", "job", "jobs", "karriere", "kontakt"}
    | {"mail", "office", "people", "personal", "post", "praxis", "recruiting", "recruitment"}
    | {"recrutement", "recrutamento", "rh", "rrhh", "seleccion", "talent", "team", "vacatures"}
)
#: So far back "joining " begins.
BEFORE = 9


#: A firm's name in its host is longer than this: "brightco" in "brightco.example".
SHORT_HOST = 4


def person_in_header(thread: Thread, message: Message, lines: Sequence[Line]) -> PersonName | None:
    """Return the person whom the header of ``message`` names, None where it names none."""
    name = read_name(message.sender.name)
    if name is None or is_reader(thread, name) or is_firm(thread, name):
        return None
    return None if _is_post(name, message) or _is_house(name, message, lines) else name


def is_reader(thread: Thread, name: PersonName) -> bool:
    """Say whether a name is the reader's own: a forwarded mail may be his."""
    return set(parts(name)) == set(fold(thread.user.name or "").split())


def _is_post(name: PersonName, message: Message) -> bool:
    """Say whether the name is a post's: "Deputy Registrar" of "registrar@"; not that of Mason
    Porter, who writes from "mason.porter@" or "m.porter@"."""
    told, local = parts(name), _local(message)
    if name.title or not all(w in HEADS or w in MODIFIERS or w in RECRUITING for w in told):
        return False
    first, family = told[0], told[-1]
    return family not in local or local.isdisjoint({first, first[:1]}) or first == family


def _is_house(name: PersonName, message: Message, lines: Sequence[Line]) -> bool:
    """Say whether a shared mailbox bears the name of its host, and nobody signs with it."""
    if not is_shared(message):
        return False
    found = words(name.whole)
    hosts = ("".join(_LETTERS.findall(label)) for label in _hosts(message)[:-1])
    hosts = (host for host in hosts if len(host) > SHORT_HOST)
    starts = range(len(found))
    if any(spelled(host, found, start) is not None for host in hosts for start in starts):
        return all(
            not (one.sure and same_person(one.name, name)) for one in signers(lines, message.index)
        )
    return False


def in_address(name: PersonName, message: Message) -> bool:
    """Say whether the address is made of the name: "ana@chain.example", "asolano@" for Ana."""
    local, first = _local(message), fold(name.first)
    return first in local or first[:1] + fold(name.family) in local - {""}


def is_shared(message: Message) -> bool:
    """Say whether several people write from the address: "team@", "praxis-info@"."""
    return not _SHARED.isdisjoint(_local(message))


def _local(message: Message) -> set[str]:
    """Return the words before the sign of an address, and all of them as one."""
    local = fold(message.sender.email or "").partition("@")[0]
    return {local, *_PART.split(local)}


def _hosts(message: Message) -> list[str]:
    """Return the words of the host that a message comes from."""
    return fold(message.sender.email or "").rpartition("@")[2].split(".")


def same_person(one: PersonName, other: PersonName) -> bool:
    """Say whether two names share a word: a first name is told alone as often as in full."""
    return not set(parts(one)).isdisjoint(parts(other))


def parts(name: PersonName) -> list[str]:
    """Return the words of a name in the order of speech, folded."""
    return [fold(word).strip(".,") for word in name.spoken.split()]


def is_firm_sender(thread: Thread, header: str) -> bool:
    """Say whether a header names a firm: no person, or what the mail speaks of as of a firm."""
    name = read_name(header)
    return name is None or is_firm(thread, name)


def is_firm(thread: Thread, name: PersonName) -> bool:
    """Say whether the words speak of this name as of a firm: "the Quorra team", "at Quorra".

    Not of who has it in his address; "Quorra Scheduling" who has its first word there, is one.
    """
    senders = [m for m in thread.theirs if name.whole in (m.sender.name or "")]
    if any(in_address(name, message) for message in senders):
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
