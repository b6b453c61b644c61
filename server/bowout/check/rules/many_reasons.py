"""R47: "one specific, non-comparative reason"; R53: no "long list of reasons"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign, reasons
from bowout.check.analysis import Analysis, Line
from bowout.check.enumeration import lists_reasons
from bowout.check.faults import faults_in
from bowout.check.rule import Place, Rule, line_place
from bowout.check.table import once_a_sentence

#: "The manager was late, he came across as bored and didn't listen" is one grievance.
_PRONOUN = re.compile(r"\b(?:he|she|they|it|who|which) (?:also |just |even )?$")
_SUBJECT = re.compile(r"(?:the|your|his|her|this|that|\w+ing)\b")
#: Who names the one thing that decided gives one reason, whatever else is told.
_ONE = re.compile(
    r"\b(?:(?:came|comes|boils|boiled) down to|what (?:really )?(?:settled|decided|tipped|swung) "
    r"(?:it|things|the matter)|(?:settled|decided) it for me|the deciding (?:thing|factor)|"
    r"that alone)\b"
)
#: "This is no reflection on anyone; I have chosen": what it is not gives no reason.
_NO_BLAME = re.compile(
    r"(?:(?:and|but|please|so),? )?(?:(?:this|that|it|which|there|none of (?:this|that|it))"
    r"(?: is|'s| was| has|isn't)?|take (?:this|it)) (?:in no way |by no means )?(?:not?\b|nothing"
    r"|never|meant as)(?: \w+){0,3} (?:reflection|verdict|judge?ment|criticism|slight|complaint"
    r"|comment|fault|blame|reproach|comparison|to do with)\b"
)
#: So many faults found are a list of grievances, whatever they are about.
GRIEVANCES = 3


def _look(analysis: Analysis) -> Iterator[Place]:
    if foreign.is_foreign(analysis):
        yield from _joined_abroad(analysis)
        return
    counted = reasons.counted_in(analysis)
    if counted:
        yield Place(*counted)
        return
    if any(_tells_of_one(line.level) for line in analysis.lines):
        return
    private = any(reasons.is_private(line) for line in analysis.lines)  # one story, one reason
    given = () if private else reasons.reasons_in(analysis)
    if len({reason.subject for reason in given}) > 1:
        second = next(r for r in given if r.subject != given[0].subject)
        yield Place(second.start, second.end)
        return
    for line in _beside_the_decision(analysis):
        if not analysis.explains(line) or reasons.is_private(line):
            continue
        if _NO_BLAME.match(line.level):
            continue
        if lists_reasons(line.level, _says_no(analysis, line)):
            yield line_place(line)
            return
    faults = [
        (line, found)
        for line in analysis.lines
        for found in faults_in(line.level)
        if not _goes_on(line.level, found)
    ]
    if len(faults) >= GRIEVANCES:
        line, found = faults[1]
        yield Place(*line.found(found))


@once_a_sentence
def _tells_of_one(words: str) -> bool:
    return bool(_ONE.search(words))


def _joined_abroad(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        joined = foreign.joined_reason_in(line)
        if joined:
            yield Place(*line.found(joined))
            return
        if line in analysis.thanks or foreign.advice_in(line, analysis.language):
            continue
        if foreign.lists_reasons(line):
            yield line_place(line)
            return


def _goes_on(words: str, found: re.Match[str]) -> bool:
    before = words[: found.start()]
    if _PRONOUN.search(before):
        return True
    return before.endswith(" and ") and not _SUBJECT.match(found.group())


def _says_no(analysis: Analysis, line: Line) -> bool:
    """Say whether the first clause of ``line`` may be the no, in words known or unknown."""
    decided = analysis.first_decision
    if decided is None or decided.line == line.number:
        return True
    first = line.level.split(",", maxsplit=1)[0]
    return any(one.line == line.number and one.end <= len(first) for one in analysis.decisions)


def _beside_the_decision(analysis: Analysis) -> tuple[Line, ...]:
    """Return the sentence that decides and its neighbours; further away is a story.

    Where none is known to decide, all sentences are returned.
    """
    decided = analysis.first_decision
    if decided is None:
        return analysis.lines
    return analysis.lines[max(0, decided.line - 1) : decided.line + 2]


RULE = Rule(
    name="many_reasons",
    title="More than one reason",
    severity="warn",
    message="There is more than one reason here.",
    hint="Keep the one that decided it.",
    fails="I won't apply: the commute is too long, and the salary is below what I earn.",
    passes="I won't apply: I want to stay near my family.",
    look=_look,
    any_language=True,
)
