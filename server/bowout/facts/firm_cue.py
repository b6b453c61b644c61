"""One cue for a firm's name: a pattern over a line, how much it says, and of whom it says it.

There are many cues and few in any line, so a cue is written with the words it begins with (its
*heads*) apart: a line is searched for those cues alone of which one head's words stand in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

#: A name may be told apart before its verb: "Papermoon (twelve people) is", "Elm Foods, Leeds, is".
BESIDE = r"(?: \([^()]{2,60}\)|,[^,.;:!?()]{2,40},)? "

Kind = Literal["hires", "own", "client"]

_ALTERNATIVE = re.compile(r"(?:[^|()]|\([^()]*\))+")
_RUN = re.compile(r"\w+")
#: What may stand between two words of a head and be left out: "our (?:direct |end )?client".
_MAY_MISS = re.compile(r"\(\?:[^()|]* (?:\|[^()|]* )*\)\?")
_GROUP = re.compile(r"\([^()]*\)")
#: A word of a head that is written out, without another letter before or after it.
_WRITTEN_OUT = re.compile(r"[\w']+")
#: With these the rest of a cue begins where no letter can follow.
_NO_LETTER = (" (", "  ", r"\b", "$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern over a line in small letters; the name begins where it ends (or ends before it).

    No line without all words of one of the ``heads`` matches.
    """

    pattern: re.Pattern[str]
    heads: frozenset[frozenset[str]]
    weight: float
    kind: Kind


def cue(heads: str, rest: str, weight: float, kind: Kind = "hires", *, lead: str = r"\b") -> Cue:
    """Return the cue of an expression over small letters: ``lead``, one of ``heads``, ``rest``.

    ``heads`` are alternatives parted by ``|``; the first word of each is written out.
    """
    alone = rest.startswith(_NO_LETTER) or (rest[:1] == " " and rest[1:2].isalpha())
    words = (_words(one.group(), alone=alone) for one in _ALTERNATIVE.finditer(heads))
    return Cue(re.compile(f"{lead}(?:{heads}){rest}"), frozenset(words), weight, kind)


def _words(head: str, *, alone: bool) -> frozenset[str]:
    """Return the words that a head has in every form; ``alone`` if no letter follows its last."""
    first = _RUN.findall(head)[:1]
    parts = _GROUP.sub("(", _MAY_MISS.sub("", head)).split(" ")
    whole = (part for part in parts[: len(parts) - (not alone)] if _WRITTEN_OUT.fullmatch(part))
    return frozenset([*first, *(run for part in whole for run in _RUN.findall(part))])


class Cues:
    """A table of cues, looked up by the words of a line."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.all = tuple(cues)
        self._numbers: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        for number, each in enumerate(self.all):
            for words in each.heads:
                rarest = max(words, key=lambda word: (len(word), word))
                self._numbers[rarest].append((number, words - {rarest}))

    def possible(self, vocabulary: frozenset[str]) -> list[Cue]:
        """Return the cues that may match a line of these words, in the order of the table."""
        told = (each for word in self._numbers.keys() & vocabulary for each in self._numbers[word])
        return [self.all[n] for n in sorted({n for n, others in told if others <= vocabulary})]


#: Words of those who recruit, as heads of a pattern.
RECRUIT = (
    "recruit|recruiter|recruiters|recruiting|recruitment|sourcer|sourcing(?: \\w+)?|headhunter|"
    "talent|acquisition|acquisition (?:team|partner|specialist|manager|lead|consultant)|"
    "talent (?:partner|team|lead|specialist|manager)|resourcing(?: \\w+)?|hr(?: \\w+)?|"
    "people(?: \\w+)?|hiring(?: \\w+)?|recruitment (?:team|consultant|manager|"
    "partner|specialist)|"
    "recruiting (?:team|coordinator|manager|specialist|operations|lead)"
)
