"""The cue files: phrases that tell what a message does, read, checked and made ready to look up.

A cue is an *act* (requirements.md 1a and 1h: pitch, bump, argue, accept a no ...), whose it is, the
stages it is evidence for, the flag it raises, and phrases a language. Adding a phrase is editing a
TOML file in ``stage/cues``; a broken one stops with the file and the entry.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

from bowout.errors import SettingsError
from bowout.stage.model import Flag, Stage
from bowout.stage.phrases import STEM, WORD, Phrase, parse

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


class Lexicon:
    """All cues, looked up by the first word of their phrases."""

    def __init__(self, entries: list[Entry]) -> None:
        self.cues = tuple(dict.fromkeys(cue for cue, _, _ in entries))
        self._words: dict[str, list[Entry]] = defaultdict(list)
        self._stems: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            for word in entry[2].words:
                self._words[word].append(entry)
            for stem in entry[2].stems:
                self._stems[stem].append(entry)

    def find(self, text: str, *, mine: bool, language: str | None = None) -> tuple[Hit, ...]:
        """Return the first hit of each cue in ``text``, which is in the form of ``plain``.

        English phrases are always looked for (English words turn up everywhere), those of another
        language only in texts of that ``language`` or of an unknown one.
        """
        found: dict[str, Hit] = {}
        present = frozenset(WORD.findall(text))
        others = "them" if mine else "me"
        for word in WORD.finditer(text):
            for cue, spoken, phrase in self._starting(word.group()):
                if not phrase.needs <= present or cue.by == others or cue.act in found:
                    continue
                if spoken not in ("en", language or spoken):
                    continue
                match = phrase.compiled.match(text, word.start())
                if match:
                    found[cue.act] = Hit(cue, match.start(), match.end())
        return tuple(found.values())

    def _starting(self, word: str) -> Iterator[Entry]:
        yield from self._words.get("#" if word[0].isdigit() else word, ())
        yield from self._stems.get(word[:STEM], ())


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
