"""The cue files: phrases that tell what a message does, read, checked and made ready to look up.

A cue is an *act* (requirements.md 1a and 1h: pitch, bump, argue, accept a no ...), whose it is, the
stages it is evidence for, the flag it raises, and phrases a language. Adding a phrase is editing a
TOML file in ``stage/cues``; a broken one stops with the file and the entry.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

from bowout.errors import SettingsError
from bowout.stage.model import Flag, Stage
from bowout.stage.phrases import Phrase, parse
from bowout.stage.sieve import NUMBER, STEM, WORD, Clause, keys_in

By = Literal["them", "me", "both"]
LANGUAGES = ("en", "de", "fr", "es", "nl", "pt", "sv")


@dataclass(frozen=True, slots=True)
class Cue:
    """One act and what follows from it; ``why`` completes the sentence 'this message ...'."""

    act: str
    by: By
    why: str
    shows: frozenset[Stage]
    flag: Flag | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: whose cue it is, and where it begins and ends in the plain text."""

    cue: Cue
    start: int
    end: int


#: A phrase, the language it is in and the cue it belongs to.
Entry = tuple[Cue, str, Phrase]
#: An entry as it is looked up: its number in the files, and what a text needs beside its key.
_Sought = tuple[int, Entry, tuple[Clause, ...]]


class Lexicon:
    """All cues, looked up by the words that their phrases cannot do without."""

    def __init__(self, entries: list[Entry]) -> None:
        self.cues = tuple(dict.fromkeys(cue for cue, _, _ in entries))
        self._entries = entries
        clauses = (clause for _, _, phrase in entries for clause in phrase.needs)
        self._common = Counter(key for clause in clauses for key in clause)
        self._indexes: dict[tuple[bool, str | None], dict[str, list[_Sought]]] = {}

    def find(self, text: str, *, mine: bool, language: str | None = None) -> tuple[Hit, ...]:
        """Return the first hit of each cue in ``text``, which is in the form of ``plain``.

        English phrases are always looked for (English words turn up everywhere), those of another
        language only in texts of that ``language`` or of an unknown one.
        """
        present = keys_in(WORD.findall(text))
        index = self._index(mine, language)
        possible = {
            number: entry
            for key in index.keys() & present
            for number, entry, needs in index[key]
            if not any(map(present.isdisjoint, needs))
        }
        return tuple(_hits(text, [possible[number] for number in sorted(possible)], present))

    def _index(self, mine: bool, language: str | None) -> dict[str, list[_Sought]]:
        """Return the entries that may be found, each under the keys of its rarest clause."""
        spoken = language if not language or language in LANGUAGES else "en"
        if (mine, spoken) not in self._indexes:
            index: dict[str, list[_Sought]] = defaultdict(list)
            others = "them" if mine else "me"
            for number, entry in enumerate(self._entries):
                cue, written_in, phrase = entry
                if cue.by != others and written_in in ("en", spoken or written_in):
                    clauses = sorted({phrase.starts, *phrase.needs}, key=self._frequency)
                    for key in clauses[0]:
                        index[key].append((number, entry, tuple(clauses[1:])))
            self._indexes[mine, spoken] = index
        return self._indexes[mine, spoken]

    def _frequency(self, clause: Clause) -> int:
        """Guess how often texts hold a key of ``clause``: as often as phrases do."""
        return sum(self._common[key] for key in clause)


def _hits(text: str, entries: list[Entry], present: set[str]) -> Iterator[Hit]:
    """Yield the first hit of each cue; of two at one word that of the earlier entry.

    ``present`` are the keys of ``text``.
    """
    starting: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in entry[2].starts & present:
            if not key[0].isdigit():  # a number is looked up by its sign alone
                starting[key].append(entry)
    inexact = any(key == NUMBER or key.endswith("*") for key in starting)
    found: set[str] = set()
    for word in WORD.finditer(text) if starting else ():
        said = word.group()
        here: Sequence[Entry] = starting.get(said, ())
        if inexact:
            number = starting.get(NUMBER, ()) if said[0].isdigit() else ()
            here = (*here, *number, *starting.get(f"{said[:STEM]}*", ()))
        for cue, _, phrase in here:
            match = None if cue.act in found else phrase.compiled.match(text, word.start())
            if match:
                found.add(cue.act)
                yield Hit(cue, match.start(), match.end())


@cache
def lexicon() -> Lexicon:
    """Return the cues of this package; raises SettingsError naming file and entry."""
    folder = resources.files("bowout.stage") / "cues"
    entries: list[Entry] = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            entries += read(file.read_text(encoding="utf-8"), file.name)
    return Lexicon(entries)


def read(toml: str, name: str) -> list[Entry]:
    """Read one cue file; ``name`` is the file's, for errors (SettingsError)."""
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"The cue file {name} is not valid TOML: {error}.") from error
    entries: list[Entry] = []
    for number, raw in enumerate(table.get("cue", []), start=1):
        entries += _entries(raw, f"{name}, cue {number}")
    return entries


def _entries(raw: Mapping[str, Any], place: str) -> list[Entry]:
    act = raw.get("act")
    if not isinstance(act, str) or raw.get("by") not in ("them", "me", "both"):
        raise SettingsError(f"{place}: 'act' must be a name and 'by' one of them, me, both.")
    place = f"{place} ({act})"
    unknown = set(raw) - {"act", "by", "why", "shows", "flag", *LANGUAGES}
    if unknown or not raw.get("why"):
        wrong = sorted(unknown)[0] if unknown else "why"
        raise SettingsError(f"{place}: the key '{wrong}' is {'unknown' if unknown else 'missing'}.")
    try:
        shows = frozenset(Stage(stage) for stage in raw.get("shows", []))
        flag = Flag(raw["flag"]) if "flag" in raw else None
        cue = Cue(act, raw["by"], raw["why"], shows, flag)
        return [(cue, lang, parse(text)) for lang in LANGUAGES for text in raw.get(lang, [])]
    except (ValueError, TypeError, SettingsError) as error:
        raise SettingsError(f"{place}: {error}") from error
