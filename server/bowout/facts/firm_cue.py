"""One cue for a firm's name: a pattern over a line, how much it says, and of whom it says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["hires", "own", "client"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern over a line in small letters; the name begins where it ends (or ends before it)."""

    pattern: re.Pattern[str]
    weight: float
    kind: Kind


def cue(pattern: str, weight: float, kind: Kind = "hires") -> Cue:
    """Return the cue of an expression over small letters."""
    return Cue(re.compile(pattern), weight, kind)


#: Words of those who recruit, as a pattern.
RECRUIT = (
    "recruit(?:er|ers|ing|ment)?|sourcer|sourcing(?: \\w+)?|headhunter|talent|acquisition|"
    "acquisition (?:team|partner|specialist|manager|lead|consultant)|"
    "talent (?:partner|team|lead|specialist|manager)|resourcing(?: \\w+)?|hr(?: \\w+)?|"
    "people(?: \\w+)?|hiring(?: \\w+)?|recruitment (?:team|consultant|manager|"
    "partner|specialist)|"
    "recruiting (?:team|coordinator|manager|specialist|operations|lead)"
)
