"""Who is named in a line, and what is said of him right there: by a title before, an aside after.

A capital alone makes no name, least of all in German: what stands round it has to speak of a
person. Firms, places and the rest of a job's name are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bowout.facts.boss_cues import SAID_OF, SEEN_WITH, TOLD
from bowout.facts.firm_words import PLACES
from bowout.facts.given import RANKS, is_given
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.name_words import HONORIFICS
from bowout.facts.naming import full_name_at, named, with_rank
from bowout.facts.role_words import is_head
from bowout.facts.titles import MODIFIERS, RECRUITING, TAIL_WORDS
from bowout.facts.words import Word

#: So far an apposition is read, in characters.
ASIDE = 140
#: So many words may stand between "reporting to" and the name: "our new Head of Tide Models, ".
TITLE_WORDS = 8
#: A line that names more people names nobody's boss.
MOST = 8
#: So many words are looked at for a name.
LONGEST = 6
#: A capital that no name has.
_NO_NAMES = (
    MODIFIERS
    | TAIL_WORDS
    | RECRUITING
    | PLACES
    | {"chair", "ihr", "ihre", "künftige", "unser", "unsere", "vorgesetzte", "vorgesetzter"}
    | {"ihrem", "ihren", "ihrer", "künftigem", "künftigen", "künftiger", "vorgesetzten"}
)
#: Before a firm or a place, not before who is spoken of.
_PLACED = frozenset(
    {"a", "an", "aan", "am", "at", "au", "aux", "bei", "beim", "bij", "chez", "das", "de", "dem"}
    | {"den", "der", "des", "die", "do", "da", "du", "el", "für", "het", "im", "in", "la", "le"}
    | {"na", "no", "of", "on", "our", "the", "to", "van", "von", "voor", "zu", "zum", "zur"}
)
#: Of these, what stands before somebody's team as well: "in Leah Stone's studio".
_WITHIN = frozenset({"in", "on", "to"})
#: Before somebody of whom more is said: "present to Ines Costa, the hiring manager".
_DATIVE = frozenset({"a", "to", "à"})
#: Leaders who take what they lead right after them: "Leiter Einkauf", "VP Engineering".
_TAKES_FIELD = frozenset(
    {"chief", "director", "directeur", "direktor", "direktorin", "head", "hoofd", "lead", "leiter"}
    | {"leiterin", "leitung", "manager", "managerin", "vp", "responsable"}
)
#: The last word of a leader's title, where it is none of the compounds.
_LEADER = re.compile(
    r"(?:head|manager|managerin|manageress|director|directora?|diretora?|direktor|direktorin|"
    r"directeur|directrice|lead|leader|chef|cheffe|chefe|chefin|köchin|küchenchef(?:in)?|hoofd|"
    r"baas|partner|matron|sister|principal|dean|provost|foreman|skipper|captain|superintendent|"
    r"supervisora?|jef[ea]|encargad[oa]|gerente|gestora?|leiter|leiterin|leitung|coordinadora?|coordenadora?|responsable|"
    r"responsável|líder|leidinggevende|opzichter|cto|cfo|cio|ciso|cmo|vp|gm|registrar|bursar|"
    r"headteacher|headmaster|headmistress|rektor|rektorin|oberarzt|oberärztin|chefarzt|chefärztin|"
    r"cadre|teamlead|supt|investigator|\w{3,24}(?:leiter|leiterin|leitung|leider|führer|führerin|chefin|chef|hoofd|"
    r"meister|meisterin|manager|managerin))$"
)
#: Kitchens, wards and ships put the title before a bare name.
_KITCHEN = RANKS | {"chefin"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A person in a line: words ``first`` to ``after``; ``title`` stands before the name."""

    fact: Fact
    first: int
    after: int
    titled: bool


def people_in(line: Line, others: frozenset[str], *, subject: bool = False) -> Iterator[Mention]:
    """Yield who is named in a line, left to right; ``subject``: also by a bare first word."""
    found = line.words
    number = told = 0
    while number < len(found) and told < MOST:
        mention = mention_at(line, number, subject=subject)
        if mention is None:
            number += 1
            continue
        told += 1
        if not any(word.fold in others for word in found[mention.first : mention.after]):
            yield mention
        number = mention.after


def mention_at(line: Line, number: int, *, subject: bool = False) -> Mention | None:
    """Return the person whose name begins at word ``number``."""
    found = line.words
    if not found[number].capital or not may_be_name(found[number]):
        return None
    end = number + 1
    while end < min(len(found), number + LONGEST) and may_be_name(found[end]):
        end += 1
    taken = full_name_at(line.text, found[: end + 1], number)
    if taken is None:
        return None
    value, after = with_rank(line, number, *taken)
    fact = named(value, line) if _is_person(found, number, after, subject) else None
    if fact is None:
        return None
    return Mention(fact, number, after, _title_before(found, number, after))


def may_be_name(word: Word) -> bool:
    """Say whether a word is none that stands in titles of jobs only."""
    if _is_honorific(word) or is_given(word.fold):
        return True
    return not (is_head(word) or is_leader(word.fold) or word.fold in _NO_NAMES)


def _is_honorific(word: Word) -> bool:
    return word.fold.rstrip(".") in HONORIFICS


def _is_person(found: Sequence[Word], first: int, after: int, subject: bool) -> bool:
    """Say whether what looks like a name is a person's by what stands round it."""
    if _is_honorific(found[first]) or _title_before(found, first, after):
        return True
    before = found[first - 1] if first else None
    aside = found[after - 1].after[:1] == "," or opens(found, after) or _who_follows(found, after)
    if before is not None and not before.after:
        owner = before.fold in _WITHIN and found[after - 1].after[:2] in {"'s", "’s"}
        spoken = subject and before.fold in _DATIVE and is_given(found[first].fold)
        if before.fold in _PLACED and not (owner or spoken or (aside and before.fold in _DATIVE)):
            return False
        if is_head(before) or is_leader(before.fold):
            return False  # "afdelingshoofd Inkoop": what is led
        if before.capital and first > 1:
            return False  # "Senior Oceanographer": the rest of a title or of a firm
        if before.fold in SEEN_WITH or (subject and before.fold in TOLD):
            return True
    if subject and (first == 0 or found[first - 1].after[:1] in {",", ":", ";"}):
        possessed = found[after - 1].after[:2] in {"'s", "’s"}
        said = after < len(found) and found[after].fold in SAID_OF
        return possessed or said or aside or is_given(found[first].fold)
    return aside or after - first > 1 or (subject and is_given(found[first].fold))


def _who_follows(found: Sequence[Word], number: int) -> bool:
    """Say whether a sentence about the one just named follows: "Ana Roe who you'd report to"."""
    return number < len(found) and found[number].fold in {"our", "who", "whom", "whose"}


def opens(found: Sequence[Word], number: int) -> bool:
    """Say whether a bracket opens at word ``number``."""
    return number < len(found) and (found[number].before[:1] == "(" or found[number].text == "(")


def _title_before(found: Sequence[Word], first: int, after: int) -> bool:
    """Say whether a leader's title stands right before a name: "Teamleider", "our head, "."""
    if not first:
        return False
    title = found[first - 1]
    honoured = _is_honorific(found[first])
    apart = title.after[:1] not in {"", ","}
    if first > 1 and not apart and found[first - 2].fold in {"head", "chief"}:
        return is_head(title)  # "our head brewer Jens Aabye"
    if after - first == 1 and not (honoured or is_given(found[first].fold)):
        return title.fold in _KITCHEN and not title.after
    enclosed = found[first].before[:1] == "(" or title.text == "("
    if enclosed and title.text == "(" and first > 1:
        title = found[first - 2]
    if title.after[:1] in {",", ":"} or enclosed or honoured:
        return is_leader(title.fold) or _leads_field(found, first - 1)
    told = title.fold not in _TAKES_FIELD or _field_before(found, first - 1)
    told = told or is_given(found[first].fold)
    return not title.after and is_leader(title.fold) and told


def _field_before(found: Sequence[Word], number: int) -> bool:
    """Say whether a leader's field stands before the title: "our Theatre Manager Ana Roe"."""
    field = found[number - 1] if number else None
    english = found[number].fold in {"director", "manager", "lead"}
    return english and field is not None and field.capital and not field.after


def is_leader(word: str) -> bool:
    """Say whether a folded word is a leader's title or ends one."""
    return _LEADER.match(word) is not None


def _leads_field(found: Sequence[Word], last: int) -> bool:
    """Say whether a title ends with what is led: "Head of Faculty", "directora terapéutica"."""
    for place in range(last, max(-1, last - TITLE_WORDS), -1):
        if place < last and found[place].after[:1] in {",", ";", ":", ")"}:
            return False
        if is_leader(found[place].fold):
            return not RECRUITING & {word.fold for word in found[place : last + 1]}
    return False


def aside_of(line: Line, people: Sequence[Mention], person: Mention) -> str:
    """Return what is said of somebody right after the name: in brackets, or between commas."""
    found = line.words
    start = found[person.after - 1].end
    opened = opens(found, person.after)
    mark = found[person.after - 1].after[:1]
    if not (opened or mark == "," or line.folded.startswith((" who", " the ", " our "), start)):
        return ""
    end = min(start + ASIDE, len(line.text))
    if opened:
        closed = line.text.find(")", start)
        return line.folded[start : closed if closed > 0 else end][:ASIDE]
    following = next((p for p in people if p.first >= person.after), None)
    if following is not None:
        end = min(end, found[following.first].start)
    return line.folded[start:end]
