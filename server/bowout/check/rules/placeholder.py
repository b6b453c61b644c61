"""R109: no leftover placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.analysis import Analysis
from bowout.check.leveling import level
from bowout.check.phrases import any_of, sought
from bowout.check.rule import Place, Rule

_SLOT = sought("slots", "slots")
_PROSE = re.compile(any_of("slots", "prose_in_brackets"), re.IGNORECASE)


def _look(analysis: Analysis) -> Iterator[Place]:
    return _blanks(analysis.draft.text, analysis.level, analysis.layout.end)


def has_blank(text: str) -> bool:
    """Say whether there is a blank in ``text``, in which names may stand alone."""
    return any(_blanks(text, level(text), len(text)))


def _blanks(text: str, words: str, end: int) -> Iterator[Place]:
    for found in _SLOT.finditer(text, words, end):
        if not _PROSE.match(found.group()):
            yield Place(found.start(), found.end())


RULE = Rule(
    name="placeholder",
    title="Leftover placeholder",
    severity="error",
    message="A blank was left unfilled.",
    hint="Fill it in or delete it.",
    fails="Hi [Name], thank you for writing. I'm not looking to move.",
    passes="Hi Rita, thank you for writing (and so kindly). I'm not looking to move.",
    look=_look,
    any_language=True,
)
