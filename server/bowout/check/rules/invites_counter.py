"""R57: a reason about pay "can sound like an invitation to negotiate"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis, Line
from bowout.check.masking import blank_role
from bowout.check.patterns import clause_start
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_TERMS = pattern("negotiation", "their_terms")
_NOT_ABOUT = pattern("negotiation", "not_about_terms")

#: A term of theirs, and what it is found to be: "the package y'all put together comes in too low".
_TERM = re.compile(
    r"\b(?:salary|pay|ctc|package|rate|base|bonus|title|grade|compensation|commute|band|figure"
    r"|[$€£]?\d[\d.,]*k?(?: (?:an hour|a day|a year|grand|euros?|pounds?|dollars?))"
    r"|(?:\w+ )?days (?:in the|from) office|office days|hours|shifts?|nights|weekends?)\b"
)
_WANTING = re.compile(
    r"\b(?:too (?:low|little|small|far|long|many|junior|early|thin|tight)"
    r"|step (?:down|sideways|back)"
    r"|(?:doesn'?t|don'?t|didn'?t|won'?t|wouldn'?t|can'?t) (?:just |really |quite )?"
    r"(?:work|stack up"
    r"|add up|pencil out|cut it|stretch|cover|meet|reach|pay the|do it|suit me|make sense)"
    r"|(?:is|are|was|(?:comes?|came|tops?|topped|works?|worked|maxes|maxed) (?:in|out)|sits?|lands?"
    r"|landed|falls?|fell|stops?|stopped|starts?|ends?|ended|stays?) (?:\w+ ){0,4}"
    r"(?:below|under|short|low\b|mandatory|less than)"
    r"|not (?:enough|workable|doable|possible|viable))"
)
_MINE = re.compile(
    r"\b(?:my|our|not|isn't|wasn't|nothing|never|whatever|regardless of)(?: \w+){0,3} $"
)
_FINE = re.compile(r"\b(?:fine|fair|generous|good|great|and i |but i |so i |not about)\b")
#: So far after a term the verdict on it may stand.
REACH = 70


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = _term_in(line, analysis)
        if found:
            yield Place(*line.found(found))


def _term_in(line: Line, analysis: Analysis) -> re.Match[str] | None:
    if foreign.is_foreign(analysis):
        return foreign.their_terms_in(line, analysis.language)
    if not _TERMS.may_stand_in(line.level) or _NOT_ABOUT.search(line.level):
        return None
    words = blank_role(line.level, analysis.draft.context)
    return _TERMS.search(words) or _found_wanting(words)


def _found_wanting(words: str) -> re.Match[str] | None:
    """Return the term of theirs of which the rest of the sentence says that it will not do."""
    for found in _TERM.finditer(words):
        verdict = _WANTING.search(words, found.end(), found.end() + REACH)
        if verdict is None or _MINE.search(
            words, clause_start(words, found.start()), found.start()
        ):
            continue
        if not _FINE.search(words, found.end(), verdict.start()):
            return found
    return None


RULE = Rule(
    name="invites_counter",
    title="A reason they can counter",
    severity="warn",
    message="They can answer this with a better number.",
    hint="Choose a reason about your own direction.",
    fails="I'm withdrawing, because the salary is below what I need. Thank you for the tour.",
    passes="I'm withdrawing, because I want to stay in research. Thank you for the tour.",
    look=_look,
    any_language=True,
)
