"""One cue for a firm's name: a pattern over a line, how much it says, and of whom it says it.

There are many cues and few in any line: a line is searched for those cues alone whose words stand
in it (``bowout.text.telling``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from bowout.text.telling import needed_words

#: A name may be told apart before its verb: "Papermoon (twelve people) is", "Elm Foods, Leeds, is".
BESIDE = r"(?: \([^()]{2,60}\)|,[^,.;:!?()]{2,40},)? "

Kind = Literal["hires", "own", "client"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern over a line in small letters; the name begins where it ends (or ends before it).

    No line without a word of each of ``needed`` matches. ``single`` is the share of the weight that
    counts where the name is one word. ``core`` is the pattern without what leads to it: most lines
    lack it, and it is searched for in half the time, since its first letters are known.
    """

    pattern: re.Pattern[str]
    core: re.Pattern[str]
    needed: tuple[frozenset[str], ...]
    weight: float
    kind: Kind
    single: float = 1.0

    def find_all(self, folded: str) -> Iterator[re.Match[str]]:
        """Return the matches in a line in small letters from left to right."""
        return self.pattern.finditer(folded) if self.core.search(folded) else iter(())


def cue(
    heads: str,
    rest: str,
    weight: float,
    kind: Kind = "hires",
    *,
    lead: str = r"\b",
    single: float = 1.0,
) -> Cue:
    """Return the cue of an expression over small letters: ``lead``, one of ``heads``, ``rest``."""
    core = f"(?:{heads}){rest}"
    pattern = re.compile(lead + core)
    space = " " if lead.endswith(" ") else ""
    needed = needed_words(lead + core)
    return Cue(pattern, re.compile(space + core), needed, weight, kind, single)


class Cues:
    """A table of cues, looked up by the words of a line."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.all = tuple(cues)
        self._cues: dict[str, list[tuple[int, tuple[frozenset[str], ...]]]] = defaultdict(list)
        for number, each in enumerate(self.all):
            for word in each.needed[0]:
                self._cues[word].append((number, each.needed[1:]))
        self._words = frozenset(self._cues)

    def possible(self, vocabulary: frozenset[str]) -> list[Cue]:
        """Return the cues that may match a line of these words, in the order of the table."""
        numbers = {
            number
            for word in self._words & vocabulary
            for number, others in self._cues[word]
            if not any(words.isdisjoint(vocabulary) for words in others)
        }
        return [self.all[number] for number in sorted(numbers)]


#: Words of those who recruit, as heads of a pattern.
RECRUIT = (
    "recruit|recruiter|recruiters|recruiting|recruitment|sourcer|sourcing(?: \\w+)?|headhunter|"
    "talent|acquisition|acquisition (?:team|partner|specialist|manager|lead|consultant)|"
    "talent (?:partner|team|lead|specialist|manager)|resourcing(?: \\w+)?|hr(?: \\w+)?|"
    "people(?: \\w+)?|hiring(?: \\w+)?|recruitment (?:team|consultant|manager|"
    "partner|specialist)|"
    "recruiting (?:team|coordinator|manager|specialist|operations|lead)"
)
