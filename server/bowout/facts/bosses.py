"""Who is named as the reader's boss to be: by a word for it, by a title and a wish, by his team.

R67: thanks cover the hiring manager when he is known. Whoever is only met, only quoted or only
praised is none. What says it outright ("you'd report to her", "your line manager") goes before a
leader who is said to want somebody; where two people are left nobody is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bowout.facts.boss_called import called, decides
from bowout.facts.boss_cues import (
    ASKED_BY,
    ASKS,
    BOSS_IS,
    ELSEWHERE,
    HIS_TEAM,
    LEADS,
    LEADS_TEAM,
    NAMED_SO,
    OF_HIM,
    OUTRIGHT,
    OWN_TEAM,
    PANEL,
    RELATION,
    REPORTS_TO,
    SEEN_WITH,
    STAFF,
    TEAM_OF,
    TOP,
    WANTS,
)
from bowout.facts.given import is_evident, is_given
from bowout.facts.lines import Line
from bowout.facts.mentions import (
    TITLE_WORDS,
    Mention,
    aside_of,
    is_leader,
    may_be_name,
    mention_at,
    opens,
    people_in,
)
from bowout.facts.model import Fact
from bowout.facts.naming import full_name_at, named, person_before
from bowout.facts.words import Word, index_at
from bowout.text.clean import fold

#: So many cues of a sentence are followed.
MOST_CUES = 8
#: Before a trade these make a leader of somebody: "the head gardener".
_HIGHEST = frozenset({"head", "chief"})
#: These only say how senior somebody is, if another title follows.
_LEVELS = frozenset({"lead", "principal", "head", "chief"})
#: Whoever is met and no more than this may be a colleague.
_COLLEAGUE = re.compile(r"\b(?:lead|leader|teamlead|líder|c[tio]o)\b")
#: What is said of somebody, and what names somebody: no line without one of their words does.
_OF_SOMEBODY = (WANTS, ASKED_BY, RELATION, OWN_TEAM, LEADS_TEAM)
_TELLS = frozenset[str]().union(*(cue.words for cue in _OF_SOMEBODY))
_NAMING = (REPORTS_TO, NAMED_SO, TEAM_OF, BOSS_IS, HIS_TEAM, OF_HIM)
_NAMES = frozenset[str]().union(*(cue.words for cue in _NAMING))
#: The writer's own: "My manager, Ana Roe, asked me".
_OWN_BOSS = re.compile(
    r"\b(?:my|meine?|mijn|mon|ma|mi|meu|minha|min) (?:[\w-]{2,20} ){0,3}[\w-]{2,20},? $"
)
_SEEN = SEEN_WITH | PANEL
_AT = frozenset({"at", "bei", "beim", "bij", "chez", "en", "na", "no"})
_TECH = frozenset({"tech", "technical"})
_OF_WORDS = frozenset({"of", "de", "del", "della", "des", "do", "da", "du", "for", "van", "der"})


def bosses(lines: Sequence[Line], others: frozenset[str]) -> tuple[list[Fact], list[Fact]]:
    """Return who is called the boss outright, and who leads and wants somebody.

    ``others`` are folded words of names that are not meant: the reader's and the writer's.
    """
    sure: list[Fact] = []
    likely: list[Fact] = []
    before: Line | None = None
    for line in lines:
        if not line.mine and line.kind != "subject":
            named = not _NAMES.isdisjoint(line.vocabulary)
            people = list(people_in(line, others)) if _tells(line) else []
            if named or people:
                sure += _called_so(line, people, others)
            sure += (fact for fact in called(line) if not _is_of(fact, others))
            if named:
                sure += _meant(line, None if sure else before, others)
            likely += _leading(line, people) if people else ()
            asked = [person_before(line, cue.start()) for cue in ASKS.find_all(line)]
            asked += decides(line)
            likely += [fact for fact in asked if fact and not _is_of(fact, others)]
        before = line
    return sure, likely


def _is_of(fact: Fact, others: frozenset[str]) -> bool:
    return not others.isdisjoint(fold(fact.value).split())


def _tells(line: Line) -> bool:
    """Say whether something is said of somebody here: else nobody needs to be looked for."""
    if not _SEEN.isdisjoint(line.runs):
        return True
    return not _TELLS.isdisjoint(line.vocabulary) and any(cue.told(line) for cue in _OF_SOMEBODY)


def _called_so(line: Line, people: Sequence[Mention], others: frozenset[str]) -> Iterator[Fact]:
    """Yield who is the boss by the words themselves."""
    told = (*_named_after(line), *_in_team(line))
    yield from (fact for fact in told if not _is_of(fact, others))
    for person in people:
        aside = aside_of(line, people, person)
        relation = None if ELSEWHERE.told(line) else RELATION.pattern.search(aside)
        outright = relation and (
            OUTRIGHT.search(aside) or not STAFF.search(aside, 0, relation.start())
        )
        if outright or LEADS_TEAM.pattern.match(line.folded, line.words[person.after - 1].end):
            yield person.fact
    for cue in OWN_TEAM.find_all(line) if people else ():
        found = line.words
        for person in people:
            possessed = found[person.after - 1].after[:2] in {"'s", "’s"}
            possessed = possessed and is_evident(person.fact.value)
            if possessed and cue.start() < found[person.first].start < cue.end():
                yield person.fact


def _named_after(line: Line) -> Iterator[Fact]:
    """Yield who is named after words for the boss: "you'd report to", "our hiring manager,"."""
    cues = list(REPORTS_TO.find_all(line))
    for cue in [] if cues and ELSEWHERE.told(line) else cues:
        if told := _reported_to(line, cue.end(), bare=cue["article"] is None):
            yield told
    for cue in NAMED_SO.find_all(line):
        if told := _reported_to(line, cue.end(), bare=True, words=1):
            yield told


def _in_team(line: Line) -> Iterator[Fact]:
    """Yield whose team it is where the firm is named before: "bij Quorra, in het team van Ana Roe".

    A team of nothing but a name is a firm's as often.
    """
    for cue in TEAM_OF.find_all(line):
        found = line.words
        before = pairwise(found[: index_at(found, cue.start())])
        at_firm = any(one.fold in _AT and following.capital for one, following in before)
        told = _reported_to(line, cue.end(), bare=True) if at_firm else None
        if told is not None and " " in told.value:
            yield told


def _meant(line: Line, before: Line | None, others: frozenset[str]) -> Iterator[Fact]:
    """Yield who was named just before and is spoken of now: "She'd be your line manager"."""
    cues = [cue.start() for told in (BOSS_IS, HIS_TEAM, OF_HIM) for cue in told.find_all(line)]
    if not cues or ELSEWHERE.told(line):
        return
    here = list(people_in(line, others, subject=True))
    known = before is not None and before.message == line.message
    there = list(people_in(before, others, subject=True)) if before and known else []
    for cue in cues[:MOST_CUES]:
        spoken = [person for person in here if line.words[person.first].start < cue] or there
        if len({person.fact.value for person in spoken}) == 1:
            yield spoken[0].fact


def _reported_to(line: Line, place: int, *, bare: bool, words: int = TITLE_WORDS) -> Fact | None:
    """Return who is named after "reporting to", within so many ``words``: a title may come first.

    ``bare``: a single word may be his name; after an article ("to the Chair") it is none.
    """
    found = line.words
    first = index_at(found, place)
    for number in range(first, min(first + words, len(found))):
        mention = mention_at(line, number, subject=True)
        if mention is not None and (mention.titled or (number == first and bare)):
            return mention.fact
        bare = bare or is_given(found[number].fold)
        if number == first and bare and found[number].text.istitle() and may_be_name(found[number]):
            taken = full_name_at(line.text, found, number)
            if taken is not None and not _goes_on(found, taken[1]):
                return named(taken[0], line)
        if found[number].after[:1] in {".", ";"}:
            return None
    return None


def _goes_on(found: Sequence[Word], number: int) -> bool:
    """Say whether a capital follows, so that a bare word before it is part of something else."""
    return (
        not found[number - 1].after
        and number < len(found)
        and (found[number].capital and not opens(found, number))
    )


def _leading(line: Line, people: Sequence[Mention]) -> Iterator[Fact]:
    """Yield who leads, by title or by what is said of him, and wants somebody or is met alone."""
    for person in people:
        found = line.words
        aside = aside_of(line, people, person)
        start, end = found[person.first].start, found[person.after - 1].end
        if STAFF.search(aside) or TOP.search(aside[:40]):
            continue
        before = line.folded[max(0, start - 60) : start]
        if person.titled and (STAFF.search(before) or _OWN_BOSS.search(before)):
            continue
        asked = any(cue.end() == start for cue in ASKED_BY.find_all(line))
        wants = asked or WANTS.pattern.search(line.folded, end) is not None
        wants = wants or ((person.titled or bool(aside)) and "informal" in line.vocabulary)
        met = person.first > 0 and found[person.first - 1].fold in _SEEN
        met = met and not _COLLEAGUE.search(aside)
        met = met or (person.titled and _is_met(line, person))
        titled = person.titled or _is_titled(aside)
        if (titled or LEADS.search(aside)) and (wants or met):
            yield person.fact


def _is_met(line: Line, person: Mention) -> bool:
    """Say whether one who leads is met: "you'll meet our Bakery Manager Ana Roe"."""
    found = line.words
    for number in range(person.first - 1, max(-1, person.first - TITLE_WORDS), -1):
        word = found[number]
        if word.fold in SEEN_WITH:
            title = line.folded[word.end : found[person.first].start]
            return not (_COLLEAGUE.search(title) or TOP.search(title))
        if word.after and number != person.first - 1:
            return False
    return False


def _is_titled(aside: str) -> bool:
    """Say whether an aside begins with a leader's title: "(Commercial Director, ..."."""
    title = re.split(r"[,.;)]| and | und | y | et | e | en ", aside.lstrip(" ,("), maxsplit=1)[0]
    found = title.split()[:TITLE_WORDS]
    for number, word in enumerate(found):
        last = number + 1 == len(found)
        if word in _HIGHEST and number + 2 == len(found):
            return True  # "the head gardener"
        if is_leader(word) and (last or found[number + 1] in _OF_WORDS or word not in _LEVELS):
            return found[max(0, number - 1)] not in _TECH
    return False
