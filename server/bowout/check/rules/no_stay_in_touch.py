"""R70: "ask to stay in touch"; R81: "door left open with a concrete ask".

A bare wish ("hope our paths cross") may stand for it (requirements.md, section 3e), and so may a
sentence to the reader that looks ahead, whatever its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.gratitude import thanks_in
from bowout.check.phrases import LANGUAGES, any_of
from bowout.check.rule import MISSING, Place, Rule
from bowout.check.shape import may_keep_tie

_CLAUSE = re.compile(r"[,;:]| - ")
_BARE_WISH = re.compile(
    r"paths? (?:\w+ ){0,3}cross|cross(?:ing)? paths|(?:meet|work|talk|speak|run into)(?: \w+){0,5} "
    r"(?:again|together|each other|(?:in (?:the )?)?future|organi[sz]ation|one day)"
)

#: In other languages only a text without any word of contact, future or question is found.
_FOREIGN_TIE = re.compile(any_of("shape", "foreign_tie"))
_FOREIGN_AHEAD = re.compile(any_of("shape", "foreign_ahead"))
_OF_ME_ALONE = re.compile(
    r"\b(?:weil|da|denn|damit|ich (?:will|möchte|gehe)|car|parce que|je (?:veux|reprends|préfère)"
    r"|porque|ya que|pues|quiero|prefiero|omdat|want|aangezien|ik (?:wil|ga)|pois|já que|quero)\b"
)


def _look(analysis: Analysis) -> Iterator[Place]:
    if analysis.closes_with_tie:
        return
    if analysis.language != "en" and _keeps_it_abroad(analysis):
        return
    for line in analysis.lines:
        if analysis.keeps_tie(line) or _BARE_WISH.search(line.level):
            return
        if not analysis.decides(line) and may_keep_tie(line.level):
            return
    yield MISSING


def _keeps_it_abroad(analysis: Analysis) -> bool:
    if _FOREIGN_TIE.search(analysis.level):
        return True
    if analysis.language not in LANGUAGES:
        return bool(_FOREIGN_AHEAD.search(analysis.level))
    lines = [line for line in analysis.lines if not analysis.decides(line)]
    spoken = [clause for line in lines for clause in _CLAUSE.split(line.level)]
    ahead = (clause for clause in (*spoken, analysis.closing) if _FOREIGN_AHEAD.search(clause))
    return any(not (thanks_in(clause) or _OF_ME_ALONE.search(clause)) for clause in ahead)


RULE = Rule(
    name="no_stay_in_touch",
    title="No stay-in-touch",
    severity="hint",
    message="Nothing keeps the tie.",
    hint='Ask for it: "Can we stay in touch, perhaps on LinkedIn?"',
    fails="I've decided to withdraw, thank you for the lab tour. All the best with the search.",
    passes="I've decided to withdraw, thank you for the lab tour. Can we stay in touch?",
    look=_look,
    any_language=True,
)
