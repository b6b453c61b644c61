"""Jobs whose names no list of heads knows: told by what stands round them alone.

"The Field Ops role", "your application for Night Porter", "le poste de Charpentier de marine".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bowout.facts.firm_words import PLACES
from bowout.facts.lines import Line
from bowout.facts.lists import load
from bowout.facts.role_after import NO_NOUNS, ROMANCE_OF, noun_after
from bowout.facts.role_before import MAX_LEFT
from bowout.facts.role_cues import LABEL
from bowout.facts.role_names import Title
from bowout.facts.role_words import binds
from bowout.facts.sieved import Sieved
from bowout.facts.words import Word, index_at

_JOB_WORDS = frozenset({"job", "position", "post", "role", "vacancy"})
_DETERMINERS = frozenset({"a", "an", "our", "the", "this", "your"})
#: Right before a job as it is called.
_APPLIED = Sieved(
    r"\b(?:(?:your )?application for|appl(?:y|ied|ying) for|applied to be|"
    r"(?:looking|searching) for|seeking|(?:vacancy|opening) for|short of|"
    r"(?P<job>(?:position|post|job|role) of|(?P<abroad>poste d(?:e|(?='))|puesto de|plaza de|"
    r"vaga de|cargo de|lugar de|stelle als|position als|bewerbung als|functie van|functie als))|"
    r"cherch(?:e|ons)|buscamos|suchen|zoeken)[ '’]"
    r"(?:a |an |the |our |un |une |una |um |uma |een |eine[nr]? |ein |le |la )?",
)
#: No line without one of these is asked for a job as it is called.
JOBS = _JOB_WORDS | _APPLIED.words | LABEL.words
#: What may follow it.
_ENDS = load("role_called_ends")
#: After "puesto de", "poste de" no job follows but work itself.
_WORK = frozenset(
    {"arbeid", "commandement", "confiança", "confianza", "emprego", "empleo", "emploi", "travail"}
    | {"que", "quoi", "quê", "qué", "secours", "trabajo", "trabalho", "volgende", "wat"}
)
#: A job abroad is called by so many words.
MOST_WORDS = 4


def named_jobs(line: Line) -> Iterator[Title]:
    """Yield what is called a role without a head of its own: "the Field Ops role"."""
    if _JOB_WORDS.isdisjoint(line.runs):
        return
    found = line.words
    for number, word in enumerate(found):
        if word.fold not in _JOB_WORDS or word.before:
            continue
        first = number
        while first > 0 and number - first < MAX_LEFT and found[first - 1].capital:
            if found[first - 1].after or not binds(found[first - 1]):
                break
            first -= 1
        before = found[first - 1].fold if first else ""
        if number - first >= 2 and before in _DETERMINERS:
            count = number - first
            yield Title(found[first].start, found[number - 1].end, capital=True, words=count)


def applied_for(line: Line) -> Iterator[Title]:
    """Yield what is applied for in words that no list of titles knows: "for Night Porter at"."""
    for cue in _APPLIED.find_all(line):
        found = line.words
        first = last = index_at(found, cue.end())
        while last < len(found) and last - first < MAX_LEFT and found[last].capital:
            if not binds(found[last]) or (last > first and found[last].before):
                break
            last += 1
            if found[last - 1].after:
                break
        if last - first == 1 and (noun := _noun_follows(found, last)):
            last = noun + 1  # "le poste de Charpentier de marine"
        called = cue["job"] is not None and last > first and found[first].fold not in PLACES
        if _is_end(found, last) and (last - first > 1 or called):
            yield Title(found[first].start, found[last - 1].end, capital=True, words=last - first)
        elif cue["abroad"] is not None and (title := _called_abroad(found, cue.end())):
            yield title


def _called_abroad(found: Sequence[Word], place: int) -> Title | None:
    """Return the job written in small letters from ``place`` on: "functie van nabewerker in"."""
    first = last = index_at(found, place)
    while last < len(found) and last - first < MOST_WORDS:
        word = found[last]
        if not word.text.replace("'", "").isalpha() or (last > first and word.before):
            break
        if word.fold in NO_NOUNS or word.fold in _ENDS or word.fold in _WORK:
            break
        last += 1
        if word.after:
            break
    if last == first or not _is_end(found, last):
        return None
    start = max(found[first].start, place)
    return Title(start, found[last - 1].end, capital=found[first].capital, words=last - first)


def _is_end(found: Sequence[Word], last: int) -> bool:
    """Say whether a name that ends before word ``last`` is complete."""
    if last == len(found) or found[last - 1].after:
        return True
    return found[last].fold in _ENDS or bool(found[last].before)


def _noun_follows(found: Sequence[Word], of: int) -> int | None:
    if of >= len(found) or found[of - 1].after or found[of].fold not in ROMANCE_OF:
        return None
    noun = noun_after(found, of)
    return noun if noun is not None and found[noun].text.islower() else None
