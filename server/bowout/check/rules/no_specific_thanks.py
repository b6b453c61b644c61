"""R66: "Name one concrete thing"; R65: "acknowledge specific positive aspects"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import names
from bowout.check.analysis import Analysis, Line
from bowout.check.faults import faults_in
from bowout.check.gratitude import (
    delights,
    names_something,
    praises,
    says_something,
    thanks_for_something,
    thanks_in,
)
from bowout.check.reasons import gives_content
from bowout.check.rule import Place, Rule, line_place

#: "I will send you my new address" looks ahead and recalls nothing.
_AHEAD = re.compile(
    r"(?:\b(?:will|would|could|can|may|if)|'ll|'d)\b"
    r"(?! (?:always |never |not |really )?(?:miss|remember|forget|treasure|think))"
)
#: Words of a sentence on them, or on what was.
_TELLS = re.compile(r"\b(?:you|your|our|everyone|everybody|was|were)\b")


def _look(analysis: Analysis) -> Iterator[Place]:
    if not any(_is_specific(line, analysis) for line in analysis.lines) and not any(
        _thanks_for_the_line_before(line, analysis) for line in analysis.lines[1:]
    ):
        # Without any thanks this is the business of the rule ``no_thanks``.
        yield from (line_place(line) for line in analysis.thanks[:1])


def _thanks_for_the_line_before(line: Line, analysis: Analysis) -> bool:
    """Say whether ``line`` is a bare "Thank you." for what the line before it names."""
    before = analysis.lines[line.number - 1]
    return analysis.is_short_thanks(line) and (
        names_something(before.level) or names.names_a_person(before.text, analysis.draft.context)
    )


def _is_specific(line: Line, analysis: Analysis) -> bool:
    if not (thanks_in(line.level) or praises(line.level) or delights(line.level)):
        return _recalls(line, analysis)
    context = analysis.draft.context
    return (
        names_something(line.level)
        or thanks_for_something(line.level, names.known_words(context))
        or names.names_a_person(line.text, context)
        or ((praises(line.level) or delights(line.level)) and _recalls(line, analysis))
    )


def _recalls(line: Line, analysis: Analysis) -> bool:
    """Say whether ``line`` can only be there to recall a visit ("your talk on the clinic")."""
    if analysis.decides(line) or analysis.keeps_tie(line) or any(faults_in(line.level)):
        return False
    context = analysis.draft.context
    if names_something(line.level) or names.names_a_person(line.text, context):
        return True
    if analysis.wishes(line) or analysis.is_about_the_medium(line) or gives_content(line):
        return False
    if _AHEAD.search(line.level) or not _TELLS.search(line.level):
        return False
    return says_something(line.level, names.known_words(context))


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
