"""One cue for a firm's name: a pattern over a line, how much it says, and of whom it says it.

There are many cues and few in any line, so a cue is written with the words it begins with (its
*heads*) apart: a line is searched for those cues alone whose first word stands in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["hires", "own", "client"]

_ALTERNATIVE = re.compile(r"(?:[^|()]|\([^()]*\))+")
_FIRST_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern over a line in small letters; the name begins where it ends (or ends before it).

    No line without one of the words of ``heads`` matches.
    """

    pattern: re.Pattern[str]
    heads: frozenset[str]
    weight: float
    kind: Kind


def cue(heads: str, rest: str, weight: float, kind: Kind = "hires", *, lead: str = r"\b") -> Cue:
    """Return the cue of an expression over small letters: ``lead``, one of ``heads``, ``rest``.

    ``heads`` are alternatives parted by ``|``; the first word of each is written out.
    """
    first = (_FIRST_WORD.match(one.group()) for one in _ALTERNATIVE.finditer(heads))
    pattern = re.compile(f"{lead}(?:{heads}){rest}")
    return Cue(pattern, frozenset(word.group() for word in first if word), weight, kind)


class Cues:
    """A table of cues, looked up by the words of a line."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.all = tuple(cues)
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self.all):
            for word in each.heads:
                self._numbers[word].append(number)

    def possible(self, vocabulary: frozenset[str]) -> list[Cue]:
        """Return the cues that may match a line of these words, in the order of the table."""
        known = self._numbers.keys() & vocabulary
        return [self.all[n] for n in sorted({n for word in known for n in self._numbers[word]})]


#: Words of those who recruit, as heads of a pattern.
RECRUIT = (
    "recruit|recruiter|recruiters|recruiting|recruitment|sourcer|sourcing(?: \\w+)?|headhunter|"
    "talent|acquisition|acquisition (?:team|partner|specialist|manager|lead|consultant)|"
    "talent (?:partner|team|lead|specialist|manager)|resourcing(?: \\w+)?|hr(?: \\w+)?|"
    "people(?: \\w+)?|hiring(?: \\w+)?|recruitment (?:team|consultant|manager|"
    "partner|specialist)|"
    "recruiting (?:team|coordinator|manager|specialist|operations|lead)"
)
