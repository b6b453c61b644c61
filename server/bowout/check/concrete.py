"""Whether a text gives a reason that has content, or only the form of one.

Requirements.md, section 2, no. 4: after interviews something is named (kind of work, place, timing,
direction); "for various reasons" names nothing.
"""

from __future__ import annotations

import re

from bowout.check.analysis import Analysis, Line
from bowout.check.decision import decisions_in
from bowout.check.enumeration import remembers
from bowout.check.gratitude import SAID, own_words
from bowout.check.names import known_words, names_a_person
from bowout.check.phrases import pattern
from bowout.check.reasons import gives_reasons, is_waved_off, names_subject

_FORMULA = pattern("reasons", "formulas")
_OWN = pattern("reasons", "own")
#: What a decision takes in ends here: "to withdraw from the selection for planner / owing to ...".
_AFTER = re.compile(
    r"[,;:.()]| - | (?:and|but|because|as|since|so|to|for|owing|due|while|after|when|given|until"
    r"|though|in order|where|if|with)\b"
)
#: What comes before a decision is its reason only where it is put so.
_LEADS = re.compile(
    r"^(?:as|since|because|having|now that|with|given|after)\b|\b(?:and|so|therefore|but)\b"
)
#: Whom a sentence tells of.
_OF_ME = re.compile(
    r"\b(?:i|my|me|mine|we|us|our|myself|theirs?|(?:the|an?) ?other|another|elsewhere)\b"
)
_TO_THEM = re.compile(r"\b(?:you|your|yours)\b")
_MINE = re.compile(r"(?:i|my|we|our)\b")
#: A sentence on a meeting, or on the medium.
_MEETS = re.compile(
    r"\b(?:session|interview|visit|tour|panel|conversation|linkedin|by phone|on the phone|ring"
    r"|(?:quick|short|ten[- ]minute) call|get on a)\b"
)
#: Where "nothing about the team; I want ..." turns to the reason.
_PART = re.compile(r";|:| - |, but | but |, and (?=that|this|it)|, it's | rather, ")


def is_concrete(analysis: Analysis) -> bool:
    """Say whether the text gives a reason that has content (requirements.md, section 2, no. 4)."""
    formal = formula_in(analysis) is not None
    return any(_is_concrete(analysis, line, formal) for line in analysis.lines)


def _is_concrete(analysis: Analysis, line: Line, formal: bool) -> bool:
    """Say whether ``line`` gives a reason; beside a formula more is asked of it."""
    decides = analysis.decides(line)
    first = analysis.first_decision
    beside = formal and not (first and first.line == line.number)
    if beside and (_MEETS.search(line.level) or line in analysis.thanks):
        return False
    for clause in _reason_clauses(analysis, line):
        words = _FORMULA.blank(clause)
        if names_subject(words) or (
            _OWN.search(words) and (not formal or _says_more(analysis, line))
        ):
            return True
    mine = _is_of_mine(analysis, line)
    if formal:  # a memory of them is told in such words too
        mine = mine and bool(_OWN.search(line.level)) and not remembers(line.level)
    if not (decides or analysis.explains(line) or mine):
        return False
    return tells_of_me(analysis, line)


def _is_of_mine(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` tells of the writer alone, in whatever words."""
    if not _MINE.match(line.level) or _TO_THEM.search(line.level) or _MEETS.search(line.level):
        return False
    if line in analysis.thanks or analysis.keeps_tie(line):
        return False
    return not names_a_person(line.text, line.plain, analysis.draft.context)


def _says_more(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` has a word of its own beside the no and the formula."""
    return own_words(_beside_the_no(analysis, line), known_words(analysis.draft.context)) > 0


def tells_of_me(analysis: Analysis, line: Line) -> bool:
    """Say whether ``line`` tells something of the writer's own life in words of its own."""
    enough = SAID if _FORMULA.search(line.level) is None else SAID + 1
    words = _beside_the_no(analysis, line)
    if _TO_THEM.search(words) and not _OF_ME.search(words):
        return False
    return own_words(words, known_words(analysis.draft.context)) >= enough


def _beside_the_no(analysis: Analysis, line: Line) -> str:
    """Return ``line`` with spaces for its formulas, its no, and what the no takes in."""
    words = _FORMULA.blank(line.level)
    for found in decisions_in(line.level, line.number, analysis.language):
        rest = _AFTER.search(words, found.end)
        end = rest.start() if rest else len(words)
        start = found.start if _LEADS.search(words, 0, found.start) else 0
        words = words[:start] + " " * (end - start) + words[end:]
    return words


def gives_content(line: Line) -> bool:
    """Say whether ``line`` holds the words of a concrete reason."""
    return _has_content(_FORMULA.blank(line.level))


def _has_content(words: str) -> bool:
    return bool(_OWN.search(words)) or names_subject(words)


def _reason_clauses(analysis: Analysis, line: Line) -> list[str]:
    """Return the parts of a sentence that may give a reason; what follows a denial is one."""
    if gives_reasons(analysis, line):
        return [line.level]
    denied = is_waved_off(line.level)
    parts = _PART.split(line.level) if denied and not analysis.keeps_tie(line) else []
    return [part for part in parts if not is_waved_off(part)]


def formula_in(analysis: Analysis) -> tuple[int, int] | None:
    """Return where a reason without content stands, or None."""
    for line in analysis.lines:
        found = _FORMULA.search(line.level)
        if found:
            return line.found(found)
    return None
