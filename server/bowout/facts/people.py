"""Who else is meant: the one who would be the boss, and those who interview.

R65 and R67: thanks name the interviewer and cover the hiring manager when they are known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.boss_writer import boss_handed_on, writer_hires
from bowout.facts.bosses import bosses
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.name_words import HONORIFICS
from bowout.facts.naming import people_at, the_one
from bowout.facts.safe import safe
from bowout.facts.sieved import Sieved
from bowout.stage.model import Judgement
from bowout.text.clean import fold
from bowout.thread.model import Thread

#: The sentence speaks of what is still to come.
_TO_COME = re.compile(
    r"\b(?:will|you'll|we'll|i'll|next (?:step|stage|round|week)|schedul(?:e|ing)|invit(?:e|ing)|"
    r"(?:would|'d) (?:like|love) (?:you )?to|upcoming|tomorrow|nächste\w?|prochaine?|próxim[ao]|"
    r"volgende)\b"
)
_PANEL = re.compile(
    r"\b(?P<panel>[Tt]he (?:[A-Z][\w&'-]{1,20} ){1,3}(?:team|panel|committee|crew|board|brigade))"
    r"(?= (?:[a-z]{2,12} )?(?:voted|loved|liked|enjoyed|met|interviewed|agreed|decided|"
    r"(?:was|were|is|are) (?:\w+ )?(?:impressed|delighted|thrilled|unanimous|happy|excited))\b)"
)
_MEET = Sieved(
    r"\b(?:meet(?:ing)? with|meet|speak (?:with|to)|talk (?:with|to)|scheduling you with|"
    r"interview with|chat with|conversation with|call with|spoke (?:with|to)|met(?: with)?|"
    r"talked (?:with|to)|meeting|panel with|, with|gespräch mit|"
    r"entretien avec|entrevista con|"
    r"conversa com|gesprek met) ",
)


def hiring_manager(
    thread: Thread, lines: Sequence[Line], judgement: Judgement, writer: Fact | None
) -> Fact | None:
    """Return who would be the boss: the writer, or the one person the thread calls so."""
    if writer is not None and writer_hires(thread, lines, judgement.stage):
        return writer
    names = fold(f"{thread.user.name or ''} {writer.value if writer else ''}").split()
    others = frozenset(name for name in names if name.rstrip(".") not in HONORIFICS)
    sure, likely = bosses(lines, others)
    return the_one(sure) or boss_handed_on(thread, lines) or (None if sure else the_one(likely))


def interviewers(lines: Sequence[Line]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return the people met or to be met, each once, in the order they are named; then those met.

    Met are only those that a sentence does not put into the future: the rest cannot be thanked.
    """
    named: dict[str, Fact] = {}
    met: dict[str, Fact] = {}
    for line in _MEET.among(lines):
        if line.kind == "subject":
            continue
        cues = list(_MEET.find_all(line))
        held = bool(cues) and not _TO_COME.search(line.folded)
        for fact in (one for cue in cues for one in people_at(line, cue.end())):
            first = fold(fact.value).split()[0]
            named.setdefault(first, fact)
            if held:
                met.setdefault(first, fact)
    return tuple(named.values()), tuple(met.values())


def panels(lines: Sequence[Line]) -> tuple[Fact, ...]:
    """Return the teams and panels that met the reader: "The Harbour team loved you"."""
    found: dict[str, Fact] = {}
    for line in lines:
        for cue in _PANEL.finditer("" if line.mine else line.text):
            value = cue["panel"]
            if safe(value, limits.MAX_NAME):
                found.setdefault(fold(value), Fact(value, line.message, line.text))
    return tuple(found.values())
