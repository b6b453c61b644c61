"""R101: "It's not feedback time ... otherwise, don't volunteer"; R102: if asked, one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis, Line
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

#: The flag of a thread in which they asked for it (R102).
ASKED = "asks_feedback"
_ADVICE = pattern("faults", "advice")
#: "If they'd consider ..." is a condition, "in future, please think of me" a tie that is kept.
_IF = re.compile(r"\bif (?:you|they|your \w+|the \w+)(?:'d| would| could| were to| can)? $")
#: "Nothing you need to fix", "all you need to do": no advice is given.
_OF_THE_SAME = re.compile(
    r"\b(?:nothing|anything|all|everything|something|what|whatever|that's all|no \w+|any \w+) $"
)
#: "I propose to keep it so", "next time you ask me": of the writer's own plans.
_OF_ME = re.compile(
    r"i(?: would|'d)? (?:propose|suggest) to (?:keep|stay|remain|go|carry|finish|do|leave)\b"
    r"|next time you (?:ask|call|ring|write|see|pass|come|need|are|have)\b"
)
_KEEPS_TIE = re.compile(
    r" ?(?:do )?(?:think|keep|remember|consider|contact|write|reach|call|let) (?:of |to )?"
    r"(?:me|us|out)\b"
)


def _look(analysis: Analysis) -> Iterator[Place]:
    if ASKED in analysis.draft.context.flags:
        return
    for line in analysis.lines:
        found = _advice_in(line, analysis)
        if found:
            yield Place(*line.found(found))


def _advice_in(line: Line, analysis: Analysis) -> re.Match[str] | None:
    if foreign.is_foreign(analysis):
        thanked = line in analysis.thanks
        return None if thanked else foreign.advice_in(line, analysis.language)
    found = _ADVICE.search(line.level)
    return None if found is None or _is_no_advice(line.level, found) else found


def _is_no_advice(words: str, found: re.Match[str]) -> bool:
    """Say whether what looks like advice is a condition, or asks to be thought of."""
    if _IF.search(words[: found.start()]):
        return True
    if _OF_THE_SAME.search(words[: found.start()]) or _OF_ME.match(words, found.start()):
        return True
    asks = found.group().rstrip().endswith("please")
    return asks and _KEEPS_TIE.match(words, found.end()) is not None


RULE = Rule(
    name="unsolicited_feedback",
    title="Advice nobody asked for",
    severity="warn",
    message="They did not ask for advice.",
    hint="Keep it for when they ask; then one neutral sentence is enough.",
    fails="It's a no from me, thanks. You should put the salary in the first message.",
    passes="It's a no from me, thanks.",
    look=_look,
    any_language=True,
)
