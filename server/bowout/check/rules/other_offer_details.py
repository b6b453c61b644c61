"""R49: "don't say what the other company offered"; R44: "I've decided to accept another offer"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import names
from bowout.check.analysis import Analysis, Line
from bowout.check.patterns import clause_start
from bowout.check.phrases import LANGUAGES, as_written, pattern, sought
from bowout.check.rule import Place, Rule
from bowout.check.table import once_a_sentence

_ELSEWHERE = pattern("offers", "elsewhere")
_THEIRS = pattern("offers", "theirs")
_TERMS = pattern("offers", "terms")
_AMOUNT = as_written("offers", "amount")
_RAISED = pattern("offers", "raised")
_EMPLOYER = sought("offers", "employer")
_OFFERED_BY = sought("offers", "offered_by")
_TITLE = sought("offers", "title")
#: Behind the first letter a name begins so; "I" is none.
_NAME = re.compile(r"(?!I\b)[A-ZÀ-Þ][\w&'’.-]")
#: "I won't be joining Northgate" names them, not the new employer.
_REFUSED = re.compile(
    r"(?:not|n't|never|unable to|instead of) (?:\w+ ){0,3}(?:join|accept|tak|sign|go)"
)
#: The thread's own company and person are hidden so.
_HIDDEN = re.compile(r"x{3}")
_PRESENT = re.compile(
    r"\b(?:since|stay\w*|remain\w*|present|current|already|happy|settled|content|years?"
    r"|where i am)\b"
)
#: What is asked for, or wished from them, tells nothing of another offer.
_NOT_TOLD = re.compile(
    r"\?$|\b(?:what they|how much|curious)\b"
    r"|\bif (?:you|they|your \w+) (?:could|can|would|were|might)\b"
)
_TO_THEM = re.compile(
    r"\b(?:sie|ihr\w*|ihnen|du|dein\w*|euch|eure?|vous|votre|vos|tu|ton|usted\w*|su|vuestr\w+|tu|te"
    r"|podr\w+|u|uw|je|jouw|jullie|você\w*|sua|seu|vossa|conseguir\w*|puder\w*)\b"
)
_FOREIGN = {code: (pattern(code, "elsewhere"), pattern(code, "terms")) for code in LANGUAGES}


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        terms = _terms(line.level, analysis.language)
        found = Place(*line.found(terms)) if terms else _named(line, analysis)
        if found:
            yield found


@once_a_sentence
def _terms(words: str, language: str) -> re.Match[str] | None:
    """Find pay, equity, perks or a raise of the other employer in the level text ``words``."""
    elsewhere, terms = _FOREIGN.get(language, (_ELSEWHERE, _TERMS))
    if _NOT_TOLD.search(words):
        return None
    found = _RAISED.search(words)
    if found and (_HIDDEN.search(found.group()) or _is_refused(words, found)):
        found = None  # "I won't be joining Northgate as Head of Physics"
    if not found and language in _FOREIGN and not _TO_THEM.search(words):
        found = _AMOUNT.search(words)
    if not found and elsewhere.search(words) and not _THEIRS.search(words):
        found = _AMOUNT.search(words) or terms.search(words)
    return found


def _named(line: Line, analysis: Analysis) -> Place | None:
    """Find the name of the new employer, or the title of the new post."""
    for found in _names(line.plain, line.text):
        known = names.known_words(analysis.draft.context)
        clause = clause_start(line.level, found.start())
        if _HIDDEN.search(line.level, clause, found.start("name")):
            continue  # "the job at Larkfield, out at Geelong"
        if _is_refused(line.level, found) or _is_present(line.level, found):
            continue
        name = found.group("name")
        if names.words_of(name) and not names.words_of(name.split()[0]) & known:
            return Place(line.start + found.start("name"), line.start + found.end("name"))
    return None


@once_a_sentence
def _names(plain: str, text: str) -> tuple[re.Match[str], ...]:
    """Return where a sentence, ``plain`` its level text, may name an employer or a title."""
    within = (_EMPLOYER, _OFFERED_BY, _TITLE) if _NAME.search(text, 1) else (_OFFERED_BY,)
    return tuple(found for said in within for found in said.finditer(text, plain))


def _is_refused(words: str, found: re.Match[str]) -> bool:
    return bool(_REFUSED.search(words, clause_start(words, found.start()), found.end()))


def _is_present(words: str, found: re.Match[str]) -> bool:
    """Say whether the name is of the present employer ("I have had a good place at ...")."""
    return found.group().lower().startswith("have") and bool(_PRESENT.search(words))


RULE = Rule(
    name="other_offer_details",
    title="Details of the other offer",
    severity="error",
    message="This tells what or who the other offer is.",
    hint='"I\'ve accepted another offer" is enough.',
    fails="I'm declining, as I've signed with Brightpath for 90k.",
    passes="I'm declining, as I've accepted another offer.",
    look=_look,
    any_language=True,
)
