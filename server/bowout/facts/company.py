"""Who hires, and apart from it the firm that recruits for them.

R32: the decline names the company when it is known and never a made-up one. Every place that
could name a firm is a candidate with a weight (``firm_places``); candidates of one name add up. The
best one is taken when it is heavy enough and no other name comes near. Where a staffing firm
writes, the firm the writer works for is the ``agency``, and only a name given as the client's can
be the company.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bowout.facts.firm_agency import (
    is_agency_name,
    keeps_staff,
    recruits_for_others,
    speaks_of_us,
    writes_from_agency,
)
from bowout.facts.firm_candidate import Candidate
from bowout.facts.firm_hosts import of_address
from bowout.facts.firm_names import firm_at, key
from bowout.facts.firm_persons import persons
from bowout.facts.firm_places import MY_NO, candidates
from bowout.facts.firm_words import CONNECTORS, INSTITUTIONS, LEGAL
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.name_words import ALSO_NAMES, NO_PERSON
from bowout.facts.words import index_at
from bowout.stage.model import Judgement
from bowout.text.clean import fold
from bowout.thread.model import Thread

#: Below this a name is a guess.
ENOUGH = 2.0
#: From here on another name may be the one that hires, where nobody says "we".
RIVAL = 1.5
#: From here on a name is the hiring firm's although the writer works for another.
STRONG = 3.0
#: From here on a firm that might recruit for others fills a place of its own.
OWN_ROLE = 2.5
#: Another name with this share of the best one's weight competes with it.
NEAR = 0.75
#: A line under a letter is not longer.
SHORT = 60
#: Shorter initials are those of too many.
MONOGRAM = 2
#: A single word that no place gives more is no name for being written twice: a town, a noun.
TELLING = 1.5
#: What it counts that a name is written in another line too.
AGAIN = 0.9

#: Who has one of these in the name is a house: "Praxis Bewegungsreich", "Talleres Egurra".
#: A plant is its firm's.
HOUSES = INSTITUTIONS - ALSO_NAMES - {"werk"}

#: What a first name is shortened to is no shorter.
NICKNAME = 3
_MY_CHOICE = re.compile(
    r"\b(?:going|go|gone|went|signed|staying|stay|signing) (?:with|for|at) |"
    r"\b(?:offer from|accepted|"
    r"joining|chose|chosen|i'm at|i work at|i work for) (?:an offer (?:from|at) )?"
)


@dataclass(frozen=True, slots=True)
class Firms:
    """Who hires and who recruits for them; either may be unknown."""

    company: Fact | None = None
    agency: Fact | None = None


def firms(
    thread: Thread, lines: Sequence[Line], judgement: Judgement, people: Sequence[str]
) -> Firms:
    """Return the company and the agency of a thread; ``people`` are names that are no firms."""
    named = {name for name in (*people, *persons(lines)) if name}
    people_words = [
        words for name in named if (words := set(key(name).split())) and not words & HOUSES
    ]
    elsewhere = _elsewhere(lines)
    found = [
        candidate
        for candidate in (*candidates(thread, lines), *of_address(thread, lines))
        if (name := key(candidate.fact.value)) not in elsewhere
        and not any(_is_of(set(name.split()), person) for person in people_words)
    ]
    found += [c for value in _distinct(found) if (c := _told_again(value, lines))]
    clients = {key(c.fact.value) for c in found if c.kind == "client"}
    own = _best(
        [c for c in found if c.kind == "own" and key(c.fact.value) not in clients], least=1.5
    )
    if own is None:
        return Firms(_best(found, least=ENOUGH), None)
    others = [c for c in found if c.kind != "own" and not _same(c.fact.value, own.value)]
    only_signs = _only_signs(found, own, lines)
    if writes_from_agency(thread, own.value) or recruits_for_others(
        lines, judgement, own.value, only_signs=only_signs
    ):
        client = _best(others, least=ENOUGH)
        if (
            client is None
            and not is_agency_name(own.value)
            and (_hires_itself(found, own) or _is_house(thread, own))
        ):
            return Firms(own, None)
        return Firms(client, own)
    if not any(c.kind != "own" and _same(c.fact.value, own.value) for c in found):
        if keeps_staff(lines, own.value) and all(c.kind != "client" for c in others):
            return Firms(own, None)
        client = _best(others, least=OWN_ROLE if only_signs else STRONG)
        if client is not None:
            return Firms(client, own)
        if only_signs and not speaks_of_us(lines) and _best(_of_two(others), least=RIVAL):
            return Firms()
    return Firms(_best(found, least=ENOUGH), None)


def _of_two(found: list[Candidate]) -> list[Candidate]:
    """Return the candidates of more than one word: a single one may be a town or a person."""
    return [candidate for candidate in found if " " in key(candidate.fact.value)]


def _is_of(words: set[str], person: set[str]) -> bool:
    """Say whether the words are a person's: part of the name, short for it, or one name more."""
    more = words - person
    short = min(words, key=len)
    if len(words) == 1 and len(short) >= NICKNAME and any(one.startswith(short) for one in person):
        return True  # "Beth" signs for Bethany
    longer = len(person) > 1 and person <= words and len(more) == 1
    return words <= person or (longer and more.isdisjoint(NO_PERSON))


def _distinct(found: list[Candidate]) -> list[Candidate]:
    """Return the heaviest candidate of every name, of equals the first."""
    ranked = sorted(found, key=lambda c: c.weight)
    first: dict[str, Candidate] = {}
    for each in reversed(ranked):
        first.setdefault(key(each.fact.value), each)
    return list(first.values())


def _told_again(candidate: Candidate, lines: Sequence[Line]) -> Candidate | None:
    """Return more weight for a name that another line holds too."""
    value = candidate.fact.value
    if " " not in value and candidate.weight < TELLING:
        return None
    if sum(value in line.text for line in lines) < 2:
        return None
    return Candidate(candidate.fact, AGAIN, candidate.kind)


def _only_signs(found: list[Candidate], own: Fact, lines: Sequence[Line]) -> bool:
    """Say whether the writer's firm stands in no sentence, but only under the letters."""
    name = own.value.split()[0]
    if any(line.kind == "body" and line.text.startswith(name + " ") for line in lines):
        return False
    quotes = [c.fact.quote for c in found if _same(c.fact.value, own.value)]
    return all(
        "unsubscribe" in quote or (len(quote) <= SHORT and quote[-1:] not in ".?!")
        for quote in quotes
    )


def _is_house(thread: Thread, own: Fact) -> bool:
    """Say whether a house signs a mail that somebody of another address hands on."""
    words = key(own.value).split()
    hosts = [(message.sender.email or "").casefold() for message in thread.theirs]
    spelled = any(word in host for host in hosts for word in words)
    return any(hosts) and not spelled and not INSTITUTIONS.isdisjoint(words)


def _hires_itself(found: list[Candidate], own: Fact) -> bool:
    """Say whether much is said for the writer's own firm as the one that hires."""
    hires = [c for c in found if c.kind == "hires" and _same(c.fact.value, own.value)]
    return sum(candidate.weight for candidate in hires) >= OWN_ROLE


def _elsewhere(lines: Sequence[Line]) -> set[str]:
    """Return the firms the reader said he goes to or stays with, as keys."""
    found = set()
    for line in lines:
        if line.mine:
            declined = [no.end() for no in MY_NO.finditer(line.folded)]
            for cue in _MY_CHOICE.finditer(line.folded):
                if any(abs(cue.end() - end) <= len("the ") for end in declined):
                    continue
                run = line.words
                value = firm_at(line.text, run, index_at(run, cue.end()))
                if value:
                    found.add(key(value))
    return found


def _best(found: list[Candidate], *, least: float) -> Fact | None:
    """Return the name most is said for, or None when it is too little or another comes near."""
    weights: dict[str, float] = {}
    for candidate in found:
        name = key(candidate.fact.value)
        weights[name] = weights.get(name, 0.0) + candidate.weight
    weights = _joined(weights)
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < least:
        return None
    name, weight = ranked[0]
    rivals = (other for other, w in ranked[1:] if w >= weight * NEAR)
    if any(not _same(other, name) and f" {other} " not in f" {name} " for other in rivals):
        return None
    named = [c for c in found if key(c.fact.value) == name]
    return max(named, key=lambda c: (c.fact.message is not None, c.weight, _is_plain(c))).fact


def _is_plain(candidate: Candidate) -> bool:
    """Say whether the name is told as one speaks of it: "Quorra", not "Quorra Ltd"."""
    last = fold(candidate.fact.value).split()[-1]
    return last not in LEGAL


def _joined(weights: dict[str, float]) -> dict[str, float]:
    """Give what is said for "Quorra" to "Quorra Labs", or both to the one that most is said for.

    Where several names grow out of one, as departments' do, it is the firm's.
    """
    joined = dict(weights)
    for name in sorted(weights, key=len):
        if whole := next((other for other in joined if other.endswith(" " + name)), None):
            joined[whole] += joined.pop(name)
    for long, short in {name: _initials(name) for name in weights}.items():
        if short in joined and len(short) > MONOGRAM and short != long:
            joined[long] += joined.pop(short)
    for name in sorted(joined, key=len):
        longer = [other for other in joined if other.startswith(name + " ")]
        if name not in joined or not longer:
            continue
        apart = any(not _same(one, other) for one in longer for other in longer)
        own = joined[name]
        if apart or own >= 2 * max(joined[other] for other in longer):
            joined[name] += sum(joined.pop(other) for other in longer)
        else:
            for other in longer:
                joined[other] += own
    return joined


def _same(one: str, other: str) -> bool:
    """Say whether one name is short for the other: "Quorra", "Quorra Labs", "Hotel Quorra"."""
    short, long = sorted((key(one), key(other)), key=len)
    if len(short) > MONOGRAM and short == _initials(long):
        return True
    return (long + " ").startswith(short + " ") or (" " + long).endswith(" " + short)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in CONNECTORS)
