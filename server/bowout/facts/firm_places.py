"""Where a firm's name may stand: cues, subjects, headers, the last lines of a signature.

Each place gives a candidate with a weight; ``company`` adds them up and decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout import limits
from bowout.facts.firm_candidate import Candidate, named
from bowout.facts.firm_cues import BEFORE, READERS
from bowout.facts.firm_frame import TITLES, beside_name, by_name, first_name, header_firm, last_line
from bowout.facts.firm_lines import BEHIND, headline_firms, institutions, legal_firms
from bowout.facts.firm_names import ENGLISH, firm_at, firm_before
from bowout.facts.firm_verbs import AFTER
from bowout.facts.firm_words import CARRIERS, INSTITUTIONS, LEGAL_FORMS
from bowout.facts.lines import Line
from bowout.facts.words import Word, index_at
from bowout.thread.model import Thread

#: A cue that says so much names even LinkedIn as an employer.
EMPLOYER = 3.0
#: A subject names firms, places and teams alike.
SUBJECT = 0.8
#: A line that names what somebody does, and where, is not longer.
HEADLINE = 120
#: One of more words with a full stop is a sentence.
SENTENCE = 8
#: What I say of their process, and of what another firm offers me.
_MY_PROCESS = re.compile(
    r"\b(?:the|your|this) (?:[\w&/-]{1,20} ){0,4}(?:interviews?|role|position|job|vacancy|post) "
    r"(?:at|with) (?:the )?|"
    r"\b(?:your (?:post|ad|advert)|apply|applied|application|interested)"
    r"(?: (?:about|for|to|in))? (?:the|your) [^.;:!?]{3,60}? at (?:the )?"
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
    r"(?:offer|role|position|job|place|process|interviews?|post|appointment) "
    r"(?:(?:of|as|for) [^.;:!?]{3,60}? (?:at|with|from)|from|at|with|by|of)) (?:the )?"
)
_SUCH_AS = (" like ", " such as ", " including ", " e.g. ", " wie ", " comme ", " como ")
#: Right before a house that somebody is to work in.
_WITHIN = (" en ", " em ", " chez ", " bei ", " beim ", " bij ", " an der ", " am ", " na ", " no ")
_IN_TOWN = re.compile(
    r" (?:in|im|near|outside|just outside|at|by|aus|bei|beim|op|te|uit|à|en|em|na|no|aan|am|an) $"
)
#: Two of a list are people, or no one firm.
_AND_ONE = (" and ", " und ", " et ", " y ", " e ", " en ")
#: In a line that ends in a full stop, words of a sentence.
_SPOKEN = frozenset({"are", "i", "is", "need", "needs", "was", "we", "you"})
_NO_WORDS = frozenset({"na", "no"})
#: Mail comes through them, and they hire.
_SITES = CARRIERS | {"facebook", "twitter"}
_AT_WORDS = frozenset({"@", "at", "bei", "beim", "bij", "chez", "na", "no"})


def candidates(thread: Thread, lines: Sequence[Line]) -> Iterator[Candidate]:
    """Yield every name that the others may have meant as a firm's, once for each place."""
    before: Line | None = None
    names = {message.sender.name or "" for message in thread.theirs} - {""}
    writers = {first_name(message.sender.name or "") for message in thread.theirs}
    for line in lines:
        if line.mine:
            yield from _of_mine(line)
        else:
            yield from _of_line(line)
            if line.kind != "body":
                yield from last_line(line, before)
            yield from by_name(line, writers)
            if line.kind != "body":
                yield from beside_name(line, names)
        before = line
    for message in thread.theirs[-1:]:
        name = message.sender.name or ""
        for value in headline_firms(name[: limits.MAX_SENTENCE], header=True):
            line = Line(name.strip(), message.index, mine=False, kind="signature")
            yield from named(value, line, 2.5, "own")
        yield from header_firm(thread, message, lines)


def _of_line(line: Line) -> Iterator[Candidate]:
    share = SUBJECT if line.kind in TITLES else 1.0
    yield from _behind_cues(line, share)
    yield from _before_verb(line, share)
    closes = line.kind in {"tail", "signature"}
    for value in legal_firms(line):
        yield from named(value, line, *((2.0, "own") if closes else (0.9, "hires")))
    if not INSTITUTIONS.isdisjoint(line.vocabulary):
        for value, place in institutions(line.words, line.text):
            yield from named(value, line, _of_house(line.folded, place), "hires")
    yield from _at(line)
    if closes and len(line.text) < HEADLINE and not _is_sentence(line):
        for value in headline_firms(line.text, header=False):
            yield from named(value, line, 2.0, "own")


def _behind_cues(line: Line, share: float) -> Iterator[Candidate]:
    """Yield the names that stand behind cues: "join Quorra", "on behalf of Elm Foods"."""
    folded = line.folded
    for cue in BEFORE.possible(line.vocabulary):
        for match in cue.find_all(folded):
            first = index_at(line.words, match.end())
            value = firm_at(line.text, line.words, first)
            if value is None and cue.weight >= EMPLOYER:
                value = _carrier_at(line.words, first)
            if value is None or _is_readers(folded, match.start()):
                continue
            if not _names_department(line, match.start(), match.end()):
                told = 1.0 if " " in value else cue.single
                yield from named(value, line, cue.weight * told * share, cue.kind)


def _is_readers(folded: str, place: int) -> bool:
    """Say whether the firm named behind ``place`` is the reader's own: "your time at Initech"."""
    return READERS.search(folded[max(0, place - 60) : place]) is not None


def _carrier_at(found: Sequence[Word], first: int) -> str | None:
    """Return the site that mail comes through where it is named as an employer, or None."""
    word = found[first] if first < len(found) else None
    if word is None or not word.capital or word.fold not in _SITES:
        return None
    following = found[first + 1] if first + 1 < len(found) else None
    return None if following and not word.after and following.capital else word.text


def _before_verb(line: Line, share: float) -> Iterator[Candidate]:
    """Yield the names that cues follow: "Quorra is hiring", "Elm Hospital in Leeds is looking"."""
    for cue in AFTER.possible(line.vocabulary):
        for match in cue.find_all(line.folded):
            value = _subject(line, match.start())
            if value is not None:
                weight = cue.weight * (1.0 if " " in value else cue.single)
                yield from named(value, line, weight * share, cue.kind)


def _subject(line: Line, end: int) -> str | None:
    """Return the firm that ends at character ``end`` as the one who does what follows.

    A town may stand between: "Elm Hospital in Leeds is looking". After its preposition
    a town alone does nothing: "a dealer with six yards in Ammerland is looking".
    """
    value = firm_before(line.text, line.words, end)
    if value is None:
        return None
    before = line.folded[: max(0, line.text.rfind(value, 0, end))]
    town = _IN_TOWN.search(before)
    if town:
        house = firm_before(line.text, line.words, town.start())
        if house and " " in house:
            return house
        return value if town.group().strip() in _AT_WORDS else None
    return None if before.endswith(_AND_ONE) else value


def _of_house(folded: str, place: int) -> float:
    """Return what it says that a house is named here: the reader's own house is named too."""
    told = folded[:place]
    if YOURS.search(told) or told.endswith(_SUCH_AS) or BEHIND.search(told):
        return 0.5
    return 2.0 if place == 0 or _OURS.search(folded) or told.endswith(_WITHIN) else 1.6


def _of_mine(line: Line) -> Iterator[Candidate]:
    """Yield the firm whose interview or role I speak of, or that I turn down."""
    for match in MY_NO.finditer(line.folded):
        value = firm_at(line.text, line.words, index_at(line.words, match.end()))
        yield from named(value, line, 2.0, "hires")
    if _MY_OTHERS.search(line.folded):
        return
    for match in _MY_PROCESS.finditer(line.folded):
        value = firm_at(line.text, line.words, index_at(line.words, match.end()))
        yield from named(value, line, 2.0, "hires")


def _at(line: Line) -> Iterator[Candidate]:
    """Yield names with nothing but "at" before them."""
    if _AT_WORDS.isdisjoint(line.runs) and "@" not in line.plain:
        return
    found = line.words
    for number, word in enumerate(found):
        at = word.fold in _AT_WORDS
        if not (at or word.before.endswith("@")):
            continue
        if word.fold in _NO_WORDS and (_is_listed(found, number) or _is_english(line)):
            continue  # "no Sundays"
        value = firm_at(line.text, found, number + at)
        if value is None or _is_readers(line.folded, word.start):
            continue
        weight = 1.0 if word.fold in _NO_WORDS else 1.5
        if line.kind in TITLES and weight > 1:
            weight = 2.5
        if line.kind in {"tail", "signature"}:
            yield from named(value, line, weight + 1.0, "own")
        else:
            yield from named(value, line, weight, "hires")


def _is_listed(found: Sequence[Word], number: int) -> bool:
    return number > 0 and "," in found[number - 1].after


def _is_english(line: Line) -> bool:
    return not ENGLISH.isdisjoint(line.vocabulary)


def _is_sentence(line: Line) -> bool:
    """Say whether a line of the sign-off is no title, name or firm: it is long and ends so."""
    if line.text[-1] != ".":
        return line.text[-1] in "?!"
    told = len(line.words) > SENTENCE or not _SPOKEN.isdisjoint(line.vocabulary)
    return told and line.words[-1].fold.replace(".", "") not in LEGAL_FORMS


def _names_department(line: Line, start: int, end: int) -> bool:
    """Say whether a cue is itself the first word of a name: "el Equipo de Pagos"."""
    return line.folded[start:end].endswith(" de ") and start > 0 and line.text[start].isupper()
