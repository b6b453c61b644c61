"""Reasons as reasons: how many there are, of which subject, and whether one is concrete.

R47: "one specific, non-comparative reason". A reason and its own why are one: accepting another
offer takes in what is said of it in the same sentence, and subjects that belong together count
once unless the text lists them side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bowout.check.analysis import Analysis, Line
from bowout.check.gratitude import praises
from bowout.check.patterns import clause_start
from bowout.check.phrases import pattern, sections

_KINDS_OF_PHRASES = ("listed", "counted", "not_a_reason", "formulas", "own", "private")
_SUBJECTS = {
    name: pattern("reasons", name) for name in sections("reasons") if name not in _KINDS_OF_PHRASES
}
_ADVICE = pattern("faults", "advice")
_CONDITION = pattern("negotiation", "conditions")
_LISTED = pattern("reasons", "listed")
_COUNTED = pattern("reasons", "counted")
_NOT_A_REASON = pattern("reasons", "not_a_reason")
_FORMULA = pattern("reasons", "formulas")
_OWN = pattern("reasons", "own")
_PRIVATE = pattern("reasons", "private")
_ACCEPTED = "accepted another"
#: Subjects that are told together so often that they count as one, unless they are listed.
_RELATED = {
    "staying put": "pay, kind of work, family or place, timing, study, own business, title, hours",
    "accepted another": "family or place, kind of work, staying put, own business, study, timing",
    "kind of work": "own business, study, title",
    "study": "hours, timing",
    "family or place": "timing, health, hours, office, kind of work",
    "hours": "office",
    "pay": "title",
    "health": "timing",
}
#: "I'll pass on the Staff Backend Engineer role": the backend is no reason there.
_TITLE = re.compile(
    r"\b(?:the|this|your) (?:[\w&/+.#-]+ ){1,8}?(?:role|position|post|job|vacancy|opening)\b"
)
#: Three clauses in a row: "the drive is too far, I'd lose my seniority, and ...".
_ENUMERATION = re.compile(r",[^,;:]{3,80}(?:,|;)[^,;:]{0,80}(?:,? and |, )|;[^;]{3,120};")


#: Between two reasons of one sentence stands one of these.
_JOINT = re.compile(r"[,;:()]| - |\b(?:and|or|but|plus|while|because|as|since|nor)\b")
#: Where "nothing about the team; I want ..." turns to the reason.
_PART = re.compile(r";|:| - |, but | but |, it's | rather, ")


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason of one ``subject`` at ``start`` to ``end`` of the text."""

    subject: str
    start: int
    end: int


def reasons_in(analysis: Analysis) -> tuple[Reason, ...]:
    """Return the reasons of the text in order, those that belong together only once."""
    kept: list[Reason] = []
    listed = False
    for line in analysis.lines:
        if not _gives_reasons(analysis, line):
            continue
        found = sorted(_subjects_of(line), key=lambda reason: reason.start)
        listed = bool(_LISTED.search(line.level) or _ENUMERATION.search(line.level))
        found = found if listed else _apart(found, line)
        if any(reason.subject == _ACCEPTED for reason in found):
            found = [reason for reason in found if reason.subject == _ACCEPTED]
        for reason in found:
            if not any(_same(reason, other, listed) for other in kept):
                kept.append(reason)
    return tuple(kept)


def _apart(found: list[Reason], line: Line) -> list[Reason]:
    """Leave out subjects of the same clause as the one before ("to stay in a remote team")."""
    return [
        reason
        for before, reason in zip((None, *found), found, strict=False)
        if before is None
        or _JOINT.search(line.level, before.end - line.start, max(0, reason.start - line.start))
    ]


def _gives_reasons(analysis: Analysis, line: Line) -> bool:
    if _CONDITION.search(line.level) or _ADVICE.search(line.level):  # a way back, a word to them
        return False
    if line.level.rstrip().endswith("?"):
        return analysis.decides(line)
    if _NOT_A_REASON.search(line.level) or praises(line.level):
        return analysis.decides(line)
    return not (analysis.keeps_tie(line) or analysis.wishes(line)) or analysis.decides(line)


def _subjects_of(line: Line) -> Iterator[Reason]:
    """Yield the subjects of a sentence; thanking clauses and the role's own name give none."""
    titles = [found.span() for found in _TITLE.finditer(line.level)]
    for name, subject in _SUBJECTS.items():
        for found in subject.finditer(line.level):
            if any(start <= found.start() and found.end() <= end for start, end in titles):
                continue
            start = clause_start(line.level, found.start())
            if not _NOT_A_REASON.search(line.level, start, found.end()):
                yield Reason(name, *line.found(found))
                break


def _same(one: Reason, other: Reason, listed: bool) -> bool:
    if one.subject == other.subject:
        return True
    return not listed and (_related(one, other) or _related(other, one))


def _related(one: Reason, other: Reason) -> bool:
    return other.subject in _RELATED.get(one.subject, "").split(", ")


def counted_in(analysis: Analysis) -> tuple[int, int] | None:
    """Return where the text itself says that another reason comes ("secondly"), or None."""
    for line in analysis.lines:
        found = _COUNTED.search(line.level)
        if found and _gives_reasons(analysis, line) and not analysis.is_courtesy(line):
            return line.found(found)
    return None


def is_concrete(analysis: Analysis) -> bool:
    """Say whether the text gives a reason that has content (requirements.md, section 2, no. 4)."""
    return any(
        _has_content(_FORMULA.blank(clause))
        for line in analysis.lines
        for clause in _reason_clauses(analysis, line)
    )


def gives_content(line: Line) -> bool:
    """Say whether ``line`` holds the words of a concrete reason."""
    return _has_content(_FORMULA.blank(line.level))


def _has_content(words: str) -> bool:
    return any(table.search(words) for table in (_OWN, _PRIVATE)) or any(
        one.search(words) for one in _SUBJECTS.values()
    )


def _reason_clauses(analysis: Analysis, line: Line) -> list[str]:
    """Return the parts of a sentence that may give a reason; what follows a denial is one."""
    if _gives_reasons(analysis, line):
        return [line.level]
    denied = _NOT_A_REASON.search(line.level) and not analysis.keeps_tie(line)
    parts = _PART.split(line.level) if denied else []
    return [part for part in parts if not _NOT_A_REASON.search(part) and not praises(part)]


def formula_in(analysis: Analysis) -> tuple[int, int] | None:
    """Return where a reason without content stands, or None."""
    for line in analysis.lines:
        found = _FORMULA.search(line.level)
        if found:
            return line.found(found)
    return None
