"""Names in a draft against those of the thread (``wrong_name``, ``no_specific_thanks``; R110).

Short forms are right ("Dan" for Daniel), so are initials, titles and parts of a longer name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set
from functools import lru_cache

from bowout import limits
from bowout.check.model import Context
from bowout.check.patterns import clause_start
from bowout.check.phrases import as_written, pattern, sections, words
from bowout.check.table import once_a_sentence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORT_FORMS = tuple(frozenset(line.split()) for line in sections("persons")["short_forms"])
_LOOK_ALIKES = tuple(frozenset(line.split()) for line in sections("persons")["look_alikes"])
_TITLES = words("persons", "titles")
_ANYBODY = words("persons", "anybody")
#: "Ma", "Alhaji", "Oga": they stand for a name, or before one.
_HONORIFICS = words("persons", "honorifics")
_NOT_PEOPLE = words("persons", "not_people")
#: Words with a capital that are nobody's name.
NOBODYS = _NOT_PEOPLE | words("persons", "starters")
_JOB_FILLERS = words("persons", "job_fillers")
_SPEAKS_TO = as_written("persons", "speaks_to")
_AWAY = pattern("persons", "elsewhere")
_VOCATIVE = as_written("persons", "vocative")
_APPOSITION = as_written("persons", "apposition")
_PERSON = as_written("persons", "person")
_COMPANY = as_written("persons", "company")
_ROLE = as_written("persons", "role")
_JOB = pattern("persons", "jobs")
_LOWER_ROLE = as_written("persons", "lower_role")
#: How a short form may end: "Gaz", "Shazza", "Kev", "Gavo".
_PET_ENDING = re.compile(
    r"(?:zz?a|zzer|zer|z|ie|ey|y|i|o|s|er|ers|ster|ito|ita|inha|inho|chen|lein|je)$"
)
#: A shorter word with a letter changed is another name: "Anna", "Anka".
LONG = 6
#: A company's first word of so many letters may be any word.
SHORTEST = 3
#: The words of a trade share so many letters.
STEM = 4
#: "Ops" and "Operations" begin alike.
SHORT = 2
#: "Head of Logistics" and "Head of Retail" are two jobs.
_RANK = re.compile(r"^(?:Head|Director|Dean|VP|Vice President|Professor) of (?=[A-Z])")

#: "A college has offered me the post of Dean" names the other one.
_OFFERED_ELSEWHERE = re.compile(
    r"\b(?:offered|given|gave|promised|made) me (?:\w+ ){0,3}$"
    r"|\b(?:been offered|accepted|taken|landed|promoted to|offer of|offer for)(?: an?)? $"
    r"|\b(?:another|elsewhere|current|present|other) [^,.;]{0,30}$"
    r"|\b(?:[Aa]|[Aa]n|[Tt]heir|[Mm]y) $"
)
#: So far after a company's name a word may say that it is another one ("... instead").
REACH = 12


@lru_cache(maxsize=limits.LINT_NAMES)
def words_of(name: str) -> frozenset[str]:
    """Return the words of a name, made comparable: lower case, no accents, no titles."""
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(w.split("'")[0].split("’")[0] for w in _WORD.findall(plain)) - _TITLES


def first_name(name: str) -> str:
    """Return how to greet this person: the title and surname, or the first word."""
    parts = name.split()
    titled = len(parts) > 1 and parts[0].casefold().strip(".") in _TITLES
    return name if titled or not parts else parts[0]


def known_words(context: Context) -> set[str]:
    """Return every word of a name that the thread knows."""
    names = (context.to, context.company, context.role, context.me)
    return set().union(*(words_of(name) for name in names if name))


def same_person(one: Set[str], other: Set[str]) -> bool:
    """Say whether two names can be of one person: a shared word, a short form, an initial."""
    return not one.isdisjoint(other) or any(_same_word(a, b) for a in one for b in other)


def _same_word(one: str, other: str) -> bool:
    """Say whether two words can be one name: "Dan" and Daniel, "D." and Daniel, Gaz and Gary."""
    if one == other or _of_one_family(one, other):
        return True
    if any(one in alike and other in alike for alike in _LOOK_ALIKES):
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and len(short) != 2:
        return True
    return _is_pet_name(short, long) or _is_pet_name(long, short) or _is_misspelt(short, long)


def _of_one_family(one: str, other: str) -> bool:
    return any(one in family and other in family for family in _SHORT_FORMS)


def _is_pet_name(pet: str, full: str) -> bool:
    """Say whether ``pet`` is ``full`` cut off, with an ending of its own: "Danny", "Tommo"."""
    stem = _PET_ENDING.sub("", pet)
    if len(stem) > 2 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    if len(stem) < 2 or stem == pet:
        return False
    return full.startswith(stem) or _of_one_family(stem, full)


def _is_misspelt(one: str, other: str) -> bool:
    """Say whether two long words differ in a letter inside them: "Kathryn" and Katherine do not."""
    if min(len(one), len(other)) < LONG or one[:2] != other[:2] or one[-2:] != other[-2:]:
        return False
    return abs(len(one) - len(other)) <= 1 and len(set(one) ^ set(other)) <= 2


def greets_another(greeting: str, context: Context) -> bool:
    """Say whether the name in a greeting is of another person than the thread's."""
    said = words_of(greeting)
    if not said or said & _ANYBODY or not context.to:
        return False
    if not any(part[:1].isupper() for part in greeting.split()):
        return False
    right = words_of(context.to) | words_of(context.company or "")
    named = said - _HONORIFICS
    return bool(right and named) and not same_person(named, right)


#: "Thank Gerry for me": he is spoken of.
_PASSED_ON = re.compile(r"\b(?:thank|tell|ask|greet|hug|remind|to)$", re.IGNORECASE)


@once_a_sentence
def _vocatives(_: str, text: str) -> tuple[re.Match[str], ...]:
    return tuple(_VOCATIVE.finditer(text))


@once_a_sentence
def _companies(_: str, text: str) -> tuple[re.Match[str], ...]:
    return tuple(_COMPANY.finditer(text))


@once_a_sentence
def _roles(_: str, text: str) -> tuple[re.Match[str], ...]:
    return (*_ROLE.finditer(text), *_LOWER_ROLE.finditer(text))


@once_a_sentence
def _persons(_: str, text: str) -> tuple[re.Match[str], ...]:
    return tuple(_PERSON.finditer(text))


def addressed_otherwise(text: str, plain: str, context: Context) -> Iterator[tuple[int, int]]:
    """Yield where a sentence speaks to somebody by a name that is not the thread's.

    ``plain`` is its level text; a Sentence is asked once for what does not turn on the thread.
    """
    for found in _vocatives(plain, text):
        right = known_words(context)
        group = "after" if found.group("after") else "within"
        said = words_of(found.group(group))
        before = text[: found.start(group)].rstrip(", ")
        if not said - _HONORIFICS or said & _NOT_PEOPLE or same_person(said, right):
            continue
        if _PASSED_ON.search(before):
            continue
        if group == "within" and (_APPOSITION.search(before) or not _speaks_to_you(before)):
            continue
        yield found.span(group)


def _speaks_to_you(before: str) -> bool:
    return bool(_SPEAKS_TO.search(before.casefold()))


def other_company(text: str, plain: str, level: str, context: Context) -> Iterator[tuple[int, int]]:
    """Yield where a sentence about their role or team names another company.

    ``level`` is its level text with the names of the thread hidden, ``plain`` with them.
    """
    if not context.company:
        return
    for found in _companies(plain, text):
        known = known_words(context)
        group = next(name for name, said in found.groupdict().items() if said)
        said = words_of(found.group(group))
        if not said or said & _NOT_PEOPLE or _same_company(found.group(group), said, known):
            continue
        if _AWAY.search(level, clause_start(level, found.start()), found.end(group) + REACH):
            continue
        if not _is_acronym(said, context.company or ""):
            yield found.span(group)


def is_named(company: str | None, text: str) -> bool:
    """Say whether ``text`` names the company, by its whole name or the first word of it."""
    first = _first_word(company or "")
    return len(first) > SHORTEST and bool(words_of(first) & words_of(text))


def _first_word(name: str) -> str:
    """Return the first part of a name that has a word in it."""
    return next((part for part in name.split() if words_of(part)), "")


def _same_company(name: str, said: Set[str], known: Set[str]) -> bool:
    """Say whether ``name`` is one of the ``known``: "Merlin Homes" is not "Kestrel Homes"."""
    heads = words_of(_first_word(name)) if len(said) > 1 else said
    return any(a.startswith(b) or b.startswith(a) for a in heads for b in known if len(a) > 1)


def other_role(text: str, plain: str, context: Context) -> Iterator[tuple[int, int]]:
    """Yield where a sentence, ``plain`` its level text, names another role than the thread's."""
    if not context.role:
        return
    for found in _roles(plain, text):
        right, known = words_of(context.role), known_words(context)
        group = "named" if found.groupdict().get("named") else "name"
        title = found.group(group)
        said = words_of(_RANK.sub("", title)) - _JOB_FILLERS
        if not said or said & _NOT_PEOPLE:
            continue
        abroad = group == "named" or not _JOB.search(context.role.casefold())
        if found.re is _LOWER_ROLE and abroad and not said & right:
            continue  # "the post of company lawyer" may be the title put into English
        if _OFFERED_ELSEWHERE.search(text[: found.start()]):
            continue
        if _same_job(said, right, known) and not _other_head(title, context.role):
            continue
        if _may_be_place(found.group(), said, context) and not _JOB.search(title.casefold()):
            continue
        if not _is_acronym(said, context.role) and not _is_acronym(right, title):
            yield found.span(group)


def _may_be_place(words: str, said: Set[str], context: Context) -> bool:
    """Say whether "the Humber job" or "the Leeds role" tells where the role is, not which."""
    if words.endswith(" job"):
        return True
    if len(said) > 1 or not words.endswith((" role", " position", " post", " opening")):
        return False
    house = {word[:STEM] for word in words_of(context.company or "")}
    return all(word[:STEM] not in house for word in said)  # "Crestwood" is meant for Crestmoor


def _same_job(said: Set[str], right: Set[str], known: Set[str]) -> bool:
    """Say whether a title can be the thread's: "Accounting" is the work of an accountant."""
    if _other_kind(said, right):
        return False
    stems = {word[:STEM] for word in right}
    return same_person(said, known) or any(word[:STEM] in stems for word in said)


def _other_kind(said: Set[str], right: Set[str]) -> bool:
    """Say whether two titles share the job and nothing else: "warehouse", "transport manager"."""
    shared, mine, theirs = said & right, said - right, right - said - _JOB_FILLERS
    mine = {word for word in mine if len(word) > SHORTEST and not word.endswith("ing")}
    if not (shared and mine and theirs) or not all(_JOB.search(word) for word in shared):
        return False
    return not any(a[:SHORT] == b[:SHORT] for a in mine for b in theirs)


def _other_head(said: str, role: str) -> bool:
    """Say whether two titles end in different jobs: "Nurse Manager", "Nurse Educator"."""
    one, other = (_WORD.findall(title.casefold())[-1] for title in (said, role))
    both = words_of(said) < words_of(role) or words_of(role) < words_of(said)
    return one != other and not both and all(_JOB.search(w) for w in (one, other))


def _is_acronym(said: Set[str], full: str) -> bool:
    initials = "".join(word[0] for word in _WORD.findall(full.casefold()))
    return any(len(word) > 1 and word in initials for word in said)


def names_a_person(text: str, plain: str, context: Context) -> bool:
    """Say whether a sentence, ``plain`` its level text, names somebody beside the reader, the
    writer and the company.
    """
    for found in _persons(plain, text):
        known = known_words(context)
        name = next(group for group in found.groups() if group)
        said = words_of(name)
        if said and not said & known and not said & NOBODYS:
            return True
    return False
