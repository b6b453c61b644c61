"""How many interviews took place, as far as the thread tells (R13, R15 and R16 count them).

Counted low on purpose: one too few advises a mail where a call would also do; one too many tells a
person to ring about a first talk. Each message that speaks of an interview held counts once; an
ordinal ("third round") counts what lies before it, and itself too where it is spoken of as held.
"""

from __future__ import annotations

import re

from bowout.stage.acts import Reading
from bowout.stage.model import Stage

_ORDINALS = {
    1: r"first|1st|initial|ersten?|erstes|premiere?|primera?|eerste|primeir[ao]",
    2: r"second|2nd|two|zweiten?|zweites|deuxieme|segund[ao]|tweede",
    3: r"third|3rd|three|final|last|dritte[ns]?|letzten?|troisieme|dernier|ultim[ao]|derde|laatste",
    4: r"fourth|4th|four|vierten?|quatrieme|cuart[ao]|vierde|quart[ao]",
}
_ROUND = (
    r"(?: [\w-]{1,20})? (?:rounds?|interviews?|stages?|runde|gesprach|entretien|entrevista|gesprek)"
)
_NAMED = [(n, re.compile(rf"\b(?:{words}){_ROUND}\b")) for n, words in _ORDINALS.items()]
#: Every such sentence holds one of these; most sentences hold none.
_PIECES = ("round", "interview", "stage", "runde", "gespra", "entretien", "entrevista", "gesprek")
_NUMBERED = re.compile(r"\bround (\d)\b")
_HELD = {"was_interviewed", "i_had_interview"}
_DONE = re.compile(
    r"\b(?:passed|cleared|completed|attend(?:ed|ing)|interviewing|following|after|went)\b"
)
_COUNTED = {Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER, Stage.PUSHBACK, Stage.CLOSED}


def rounds_held(reading: Reading, stage: Stage) -> int:
    """Return the number of interviews that took place; 0 where nothing tells of one."""
    if stage not in _COUNTED:
        return 0
    held_in = {act.message for act in reading.acts if act.name in _HELD and act.place == "text"}
    named = [_told(said.plain) for said in reading.said if said.place in ("text", "subject")]
    return max([len(held_in), *named])


def _told(sentence: str) -> int:
    """Return how many interviews a sentence that numbers one says were held."""
    if not any(piece in sentence for piece in _PIECES):
        return 0
    numbers = [n for n, pattern in _NAMED if pattern.search(sentence)]
    numbers += [int(found) for found in _NUMBERED.findall(sentence)]
    if not numbers:
        return 0
    # "final" is the third at least only when two are told of: it counts as the second.
    number = 2 if numbers == [3] and re.search(r"\b(?:final|last)\b", sentence) else max(numbers)
    return number if _DONE.search(sentence) else number - 1
