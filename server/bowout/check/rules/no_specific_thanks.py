"""R66: "Name one concrete thing"; R65: "acknowledge specific positive aspects"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import names
from bowout.check.analysis import INTERJECTION, Analysis, Line
from bowout.check.concrete import gives_content
from bowout.check.gratitude import (
    delights,
    names_something,
    own_words,
    praises,
    says_something,
    thanks_for_something,
    thanks_in,
)
from bowout.check.recall import recalls
from bowout.check.rule import Place, Rule, line_place

_FOR_THAT = re.compile(
    r"(?:thank\w*|thank you|grateful|appreciate\w*|owe you \w+)(?: \w+){0,3} (?:that|it|both)\b"
)
_OF_THEM = re.compile(r"\b(?:you|your|yours|they|their|he|she|his|her|was|were)\b")
#: So many words of its own make thanks concrete, whatever they are.
FULL = 4


def _look(analysis: Analysis) -> Iterator[Place]:
    if not any(_is_specific(line, analysis) for line in analysis.lines) and not any(
        _thanks_for_the_line_before(line, analysis) for line in analysis.lines[1:]
    ):
        # Without any thanks this is the business of the rule ``no_thanks``.
        yield from (line_place(line) for line in analysis.thanks[:1])


def _thanks_for_the_line_before(line: Line, analysis: Analysis) -> bool:
    """Say whether ``line`` thanks for what the line before it names: "Thank you.", "for that"."""
    before = analysis.lines[line.number - 1]
    brief = line in analysis.thanks and len(line.level.split()) <= INTERJECTION
    if not brief:
        known = names.known_words(analysis.draft.context)
        told = says_something(before.level, known) and not analysis.decides(before)
        told = told and (bool(_OF_THEM.search(before.level)) or not gives_content(before))
        return told and bool(_FOR_THAT.search(line.level))
    return names_something(before.level) or names.names_a_person(
        before.text, before.plain, analysis.draft.context
    )


def _is_specific(line: Line, analysis: Analysis) -> bool:
    if not (thanks_in(line.level) or praises(line.level) or delights(line.level)):
        return recalls(line, analysis)
    context = analysis.draft.context
    return (
        names_something(line.level)
        or thanks_for_something(line.level, names.known_words(context))
        or names.names_a_person(line.text, line.plain, context)
        or _is_full(line, analysis)
        or (praises(line.level) and recalls(line, analysis))
        or (delights(line.level) and says_something(line.level, names.known_words(context)))
    )


def _is_full(line: Line, analysis: Analysis) -> bool:
    """Say whether thanks or praise, before or after its word, holds much that is no formula."""
    if analysis.decides(line) or gives_content(line):
        return False
    return own_words(line.level, names.known_words(analysis.draft.context)) >= FULL


RULE = Rule(
    name="no_specific_thanks",
    title="Only general thanks",
    severity="hint",
    message="The thanks could be for anyone.",
    hint="Name one conversation or kindness you remember.",
    fails="I've decided to withdraw, as I'm staying in research. Thank you for your time.",
    passes="I've decided to withdraw, as I'm staying in research. Thank you for the lab tour.",
    look=_look,
)
