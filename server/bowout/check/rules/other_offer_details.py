"""R49: "don't say what the other company offered"; R44: "I've decided to accept another offer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

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
#: An amount that is found too small is theirs.
_WANTING = re.compile(
    r"\b(?:zu wenig|zu niedrig|reich\w+ nicht|nicht genug|trop peu|pas assez|insuffisant\w*"
    r"|demasiado poco|muy poco|poco|no llega\w*|insuficiente\w*|te weinig|te laag|niet genoeg"
    r"|pouco|não chega\w*|abaixo|debajo|sous|unter)\b"
)
_OF_YOU = re.compile(r"\byou(?:'ve| have| had| just)*(?: \w+)? $")
#: "Corwen Lister have put me on ...", "The folks at Cumberland came through with ...".
_GIVER = re.compile(
    r"(?:^|[.;:,–—-] |\b(?:and|but|because|as|since|so|at|with|from) )"
    r"(?P<name>[A-ZÀ-Þ][\w&'’-]{1,24}(?: (?:&|and|[A-ZÀ-Þ][\w&'’-]{0,24})){0,3})"
    r"(?= (?:has|have|had|came|come|put|is|are|went|will|just|gave|give|says?|said|want|wants"
    r"|let|started|topped|threw|even)\b)"
)
_DOES_GIVE = re.compile(r" (?:came|gave|let|put|started|threw|topped)\b")
_TO_ME = re.compile(r"\b(?:me|my|mine)\b")
_FOREIGN = {code: (pattern(code, "elsewhere"), pattern(code, "terms")) for code in LANGUAGES}


def _look(analysis: Analysis) -> Iterator[Place]:
    role = names.words_of(analysis.draft.context.role or "")
    for line in analysis.lines:
        terms = (one for one in _terms(line.level, analysis.language) if not _is_role(one, role))
        first = next(terms, None)
        found = Place(*line.found(first)) if first else _named(line, analysis)
        found = found or _given_by(line, analysis)
        if found:
            yield found


@once_a_sentence
def _terms(words: str, language: str) -> tuple[re.Match[str], ...]:
    """Return what may be pay, equity, perks or a raise of the other employer in a level text."""
    elsewhere, terms = _FOREIGN.get(language, (_ELSEWHERE, _TERMS))
    if _NOT_TOLD.search(words):
        return ()
    found = _RAISED.search(words)
    if found and _OF_YOU.search(words[: found.start()]):
        found = None  # "saw you got promoted"
    if found and (_HIDDEN.search(found.group()) or _is_refused(words, found)):
        found = None  # "I won't be joining Northgate as Head of Physics"
    if not found and language in _FOREIGN and not _too_little(words):
        found = _AMOUNT.search(words)
    if found:
        return (found,)
    if not elsewhere.search(words) or _THEIRS.search(words):
        return ()
    amount = _AMOUNT.search(words)
    return (amount,) if amount else tuple(terms.finditer(words))


def _too_little(words: str) -> bool:
    """Say whether an amount is what they offer: told to them, or found wanting."""
    return bool(_TO_THEM.search(words) or _WANTING.search(words))


def _is_role(term: re.Match[str], role: Set[str]) -> bool:
    """Say whether a term is only a word of their own role ("the VP post")."""
    said = names.words_of(term.group())
    return bool(said) and said <= role


def _given_by(line: Line, analysis: Analysis) -> Place | None:
    """Find what somebody the thread does not know gives ("Baptist came to me with a bonus")."""
    if not _TO_ME.search(line.level) or _NOT_TOLD.search(line.level):
        return None
    known = names.known_words(analysis.draft.context)
    for found in _GIVER.finditer(line.text):
        said = names.words_of(found.group("name"))
        if not said or said & known or said & names.NOBODYS:
            continue
        told = len(said) > 1 or _DOES_GIVE.match(line.text, found.end())
        lead = found.group().removesuffix(found.group("name")).strip()
        if lead in {"", ".", ":", ";"} and not told:
            continue  # "Truth is, my boat's paid off": a capital says nothing there
        rest = line.level[found.end() :]
        if _TO_ME.search(rest) and (_AMOUNT.search(rest) or _TERMS.search(rest)):
            return Place(line.start + found.start("name"), line.start + found.end("name"))
    return None


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
        first = name.removeprefix("The ").split()[0]
        if names.words_of(name) and not names.words_of(first) & known:
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
