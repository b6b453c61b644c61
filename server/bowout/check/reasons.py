"""Reasons as reasons: how many there are, and of which subject (``concrete``: of what content).

R47: "one specific, non-comparative reason". A reason and its own why are one: accepting another
offer takes in what is said of it in the same sentence, and subjects that belong together count
once unless the text lists them side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bowout.check.analysis import Analysis, Line
from bowout.check.decision import decisions_in
from bowout.check.faults import faults_in
from bowout.check.gratitude import praises
from bowout.check.patterns import clause_start
from bowout.check.phrases import pattern, sections
from bowout.check.table import once_a_sentence

_KINDS_OF_PHRASES = (
    *("listed", "counted", "paired", "beside", "not_a_reason"),
    *("formulas", "own", "private"),
)
_SUBJECTS = {
    name: pattern("reasons", name) for name in sections("reasons") if name not in _KINDS_OF_PHRASES
}
_ADVICE = pattern("faults", "advice")
_CONDITION = pattern("negotiation", "conditions")
_IF_CHANGED = pattern("negotiation", "if_changed")
_LISTED = pattern("reasons", "listed")
_COUNTED = pattern("reasons", "counted")
_PAIRED = pattern("reasons", "paired")
_NOT_A_REASON = pattern("reasons", "not_a_reason")
_BESIDE = pattern("reasons", "beside")
_PRIVATE = pattern("reasons", "private")
_ACCEPTED = "accepted another"
_WORK = "kind of work"
#: "... and I do not wish to go back to it": about what was told before.
_SAME_AGAIN = re.compile(r"(?:it|that|there|this|them)\b")
#: "After three rounds of nights", "on two night shifts": when, not why.
_ASIDE = re.compile(
    r"\b(?:after|during)(?: [\w'-]{1,12}){0,3} $"
    r"|\b(?:over|on) (?:two|three|four|five|several|many|my|the last)(?: \w+){0,2} $"
)
#: "I'm not going to take the depot job": theirs is refused, no other one accepted.
_REFUSED = re.compile(r"\b(?:not|never|unable|cannot|against|decline|without)\b|n't\b")
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


#: After a decision the reasons begin here.
_BECAUSE = re.compile(r",? (?:because|as|since) |: ")
#: Between two reasons of one sentence stands one of these.
_JOINT = re.compile(r"[,;:()]| - |\b(?:and|or|but|plus|while|because|as|since|nor)\b")


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
        if not gives_reasons(analysis, line):
            continue
        found = sorted(_subjects_of(line), key=lambda reason: reason.start)
        listed = bool(_LISTED.search(line.level)) or _enumerates(line.level)
        found = found if listed else _apart(found, line)
        if not listed and any(faults_in(line.level)):  # what is wrong with them is one reason
            found = found[:1]
        if any(reason.subject == _ACCEPTED for reason in found):
            found = [reason for reason in found if reason.subject == _ACCEPTED]
        if kept and not listed:  # a sentence that follows unfolds the reason before it
            found = [reason for reason in found if kept[-1].start >= line.start]
        for reason in found:
            if not any(_same(reason, other, listed) for other in kept):
                kept.append(reason)
    return tuple(kept)


@once_a_sentence
def _enumerates(words: str) -> bool:
    """Say whether three clauses stand in a row, beside those that decide."""
    head, *tail = _BECAUSE.split(words, maxsplit=1)
    if tail and decisions_in(head, 0, "en"):
        words = f", {tail[0]}"
    return bool(_ENUMERATION.search(words))


def _apart(found: list[Reason], line: Line) -> list[Reason]:
    """Leave out subjects of the same clause as the one before ("to stay in a remote team")."""
    return [
        reason
        for before, reason in zip((None, *found), found, strict=False)
        if before is None
        or _JOINT.search(line.level, before.end - line.start, max(0, reason.start - line.start))
    ]


def gives_reasons(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` may give a reason, and is no condition, advice, question or praise."""
    if _CONDITION.search(line.level) or _ADVICE.search(line.level):  # a way back, a word to them
        return False
    if _IF_CHANGED.search(line.level) and not analysis.decides(line):
        return False
    if line.level.rstrip().endswith("?"):
        return analysis.decides(line)
    if _NOT_A_REASON.search(line.level) or praises(line.level):
        return analysis.decides(line)
    return not (analysis.keeps_tie(line) or analysis.wishes(line)) or analysis.decides(line)


def _subjects_of(line: Line) -> Iterator[Reason]:
    """Yield the subjects of a sentence; thanking clauses and the role's own name give none."""
    yield from (Reason(name, *line.found(match)) for name, match in _subjects(line.level))


@once_a_sentence
def _subjects(words: str) -> tuple[tuple[str, re.Match[str]], ...]:
    titles = [found.span() for found in _TITLE.finditer(words)]
    told = []
    for name, subject in _SUBJECTS.items():
        for found in subject.finditer(words):
            if any(start <= found.start() and found.end() <= end for start, end in titles):
                continue
            start = clause_start(words, found.start())
            if name == _ACCEPTED and _is_refused(words, found):
                continue
            if _ASIDE.search(words[start : found.start()]) or _is_beside(words, start, found):
                continue
            if name == _WORK and _SAME_AGAIN.match(words, found.end()):
                continue
            if not _NOT_A_REASON.search(words, start, found.end()):
                told.append((name, found))
                break
    return tuple(told)


def _is_beside(words: str, start: int, found: re.Match[str]) -> bool:
    """Say whether ``found`` only tells how it was decided, or is waved off."""
    joint = words.rfind(" and ", start, found.start())
    return bool(_BESIDE.search(words, joint + 1 if joint >= 0 else start, found.end()))


def _same(one: Reason, other: Reason, listed: bool) -> bool:
    if one.subject == other.subject:
        return True
    return not listed and (_related(one, other) or _related(other, one))


def _related(one: Reason, other: Reason) -> bool:
    return other.subject in _RELATED.get(one.subject, "").split(", ")


def counted_in(analysis: Analysis) -> tuple[int, int] | None:
    """Return where the text itself says that another reason comes ("secondly"), or None."""
    for line in analysis.lines:
        found = _COUNTED.search(line.level) or _paired_in(line)
        if found and gives_reasons(analysis, line) and not analysis.is_courtesy(line):
            return line.found(found)
    return None


def _paired_in(line: Line) -> re.Match[str] | None:
    """Return where two reasons are joined ("partly ... and partly ..."); pay and pay are one."""
    found = _PAIRED.search(line.level)
    if found is None:
        return None
    halves = found.group().rsplit(" and ", maxsplit=1)
    one, *other = ({name for name, table in _SUBJECTS.items() if table.search(h)} for h in halves)
    return None if other and one & other[0] else found


def is_private(line: Line) -> bool:
    """Say whether ``line`` tells what nobody needs to know; such a story is one reason."""
    return bool(_PRIVATE.search(line.level))


def names_subject(words: str) -> bool:
    """Say whether the level text ``words`` holds a reason of a known subject."""
    return bool(_PRIVATE.search(words)) or any(
        not (name == _ACCEPTED and _is_refused(words, found))
        for name, subject in _SUBJECTS.items()
        if (found := subject.search(words))
    )


def _is_refused(words: str, found: re.Match[str]) -> bool:
    return bool(_REFUSED.search(words, clause_start(words, found.start()), found.start()))


def is_waved_off(words: str) -> bool:
    """Say whether ``words`` name a subject without giving it as the reason."""
    return bool(_NOT_A_REASON.search(words)) or praises(words)
