"""The words the rules look for: tables for people who write, a subject a file.

A file holds sections, a phrase a line, in lower case with straight apostrophes; the notation is
that of ``bowout.check.patterns``. A line that is indented goes on with the phrase above it,
``{name}`` puts in the section of that name, ``#`` begins a comment line. ``de``, ``fr``, ``es``,
``nl`` and ``pt`` hold the seven subjects that the linter knows in those languages; requests, shut
doors, apologies and calls in them stand beside the English ones.
"""

from __future__ import annotations

import re
from importlib.resources import files

from bowout.check.patterns import one_of
from bowout.check.table import Table
from bowout.check.written import Written
from bowout.text.once import made_once

#: Languages beside English that have a table.
LANGUAGES = ("de", "es", "fr", "nl", "pt")

_SECTION = re.compile(r"\[([a-z_ ]{1,40})\]$")
_PUT_IN = re.compile(r"\{([a-z_]{1,40})\}")


@made_once
def sections(file: str) -> dict[str, tuple[str, ...]]:
    """Return the sections of ``file``, each the tuple of its phrases with ``{name}`` put in."""
    found: dict[str, list[str]] = {}
    phrases: list[str] = []
    for line in (files(__name__) / f"{file}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        header = _SECTION.match(line)
        if header:
            phrases = found.setdefault(header.group(1), [])
        elif line.startswith("    "):
            phrases[-1] += line.lstrip()
        else:
            phrases.append(line)
    return {name: tuple(_put_in(phrase, found) for phrase in found[name]) for name in found}


def _put_in(phrase: str, found: dict[str, list[str]]) -> str:
    def put(name: re.Match[str]) -> str:
        return "(?:" + "|".join(_put_in(piece, found) for piece in found[name.group(1)]) + ")"

    return _PUT_IN.sub(put, phrase)


@made_once  # several rules ask the same section
def pattern(file: str, section: str) -> Table:
    """Return the table that finds a phrase of ``section`` as whole words of a level text."""
    return one_of(*sections(file)[section])


def as_written(file: str, section: str) -> re.Pattern[str]:
    """Return the pattern that finds a phrase of ``section`` in a text as it was written."""
    return re.compile("|".join(sections(file)[section]))


@made_once
def sought(file: str, section: str) -> Written:
    """Return the same for dear phrases, which are tried only where their words stand."""
    return Written(*sections(file)[section])


def any_of(file: str, section: str) -> str:
    """Return the phrases of ``section`` as one group, to build a larger pattern with."""
    return "(?:" + "|".join(sections(file)[section]) + ")"


def words(file: str, section: str) -> frozenset[str]:
    """Return the words of ``section``."""
    return frozenset(" ".join(sections(file)[section]).split())
