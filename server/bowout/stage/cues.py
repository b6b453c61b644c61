"""The cue files: phrases that tell what a message does, read, checked and made ready to look up.

A cue is an *act* (requirements.md 1a and 1h: pitch, bump, argue, accept a no ...), whose it is, the
stages it is evidence for, the flag it raises, and phrases a language. Adding a phrase is editing a
TOML file in ``stage/cues``; a broken one stops with the file and the entry.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import chain
from sys import intern
from typing import Any, Literal, NamedTuple

from bowout.errors import SettingsError
from bowout.stage.model import Flag, Stage
from bowout.stage.phrases import Phrase, parse
from bowout.stage.sieve import STEM, WORD, Clause, Way, forget_pieces, keys_in, places_of
from bowout.text.once import made_once

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


class Hit(NamedTuple):
    """A phrase found: whose cue it is, and where it begins and ends in the plain text."""

    cue: Cue
    start: int
    end: int


#: A phrase, the language it is in and the cue it belongs to.
Entry = tuple[Cue, str, Phrase]
#: A way to say an entry's phrase as it is looked up: beside the key that led here a text needs one
#: more word, all of others, and one of the rarest group; then the entry's number and the key where
#: the phrase begins. What is asked first stands first, and equal words are one object: thousands of
#: these are looked at, and most of the time is the way to the memory.
_Sought = tuple[str, tuple[str, ...], Clause, tuple[int, str]]
_Index = Mapping[str, Sequence[_Sought]]
_NO_GROUP: Clause = frozenset()


class Lexicon:
    """All cues, looked up by the words that their phrases cannot do without."""

    def __init__(self, entries: list[Entry]) -> None:
        self.cues = tuple(dict.fromkeys(cue for cue, _, _ in entries))
        self._entries = [(cue, spoken, Phrase(phrase.source)) for cue, spoken, phrase in entries]
        ways = (way for _, _, phrase in entries for way in phrase.ways)
        self._common = Counter(key for way in ways for key in chain(way.words, *way.groups))
        self._groups: dict[Clause, Clause] = {}
        self._indexes: dict[tuple[bool, str], _Index] = {}
        read_now = ((n, phrase) for n, (_, spoken, phrase) in enumerate(entries) if spoken == "en")
        self._add_language("en", list(read_now))

    def find(
        self, text: str, *, mine: bool, language: str | None = None, words: list[str] | None = None
    ) -> tuple[Hit, ...]:
        """Return the first hit of each cue in ``text``, which is in the form of ``plain``.

        English phrases are always looked for (English words turn up everywhere), those of another
        language only in texts of that ``language`` or of an unknown one. ``words`` are those of
        ``text``, where they are known already.
        """
        present = keys_in(WORD.findall(text) if words is None else words)
        possible = {
            tried
            for index in self._asked(mine, language)
            for key in index.keys() & present
            for word, others, group, tried in index[key]
            if word in present
            and present.issuperset(others)
            and not (group and group.isdisjoint(present))
        }
        tries = sorted(
            (place, start[-1] == "*", number)  # whole words come before stems
            for number, start in possible
            if not start[0].isdigit()  # a number is looked up by its sign alone
            for place in places_of(start, text)
        )
        return tuple(self._hits(text, tries))

    def _hits(self, text: str, tries: list[tuple[int, bool, int]]) -> Iterator[Hit]:
        """Yield the first hit of each cue; ``tries`` are the places and the entries to try there.

        Of two hits at one word the one of the earlier entry counts.
        """
        found: set[str] = set()
        for place, _, number in tries:
            cue, _, phrase = self._entries[number]
            match = None if cue.act in found else phrase.compiled.match(text, place)
            if match:
                found.add(cue.act)
                yield Hit(cue, match.start(), match.end())

    def _asked(self, mine: bool, language: str | None) -> list[_Index]:
        """Return where the phrases of one side are looked up that may stand in a text."""
        if not language:
            return [self._index(mine, spoken) for spoken in LANGUAGES]
        spoken = dict.fromkeys(("en", language if language in LANGUAGES else "en"))
        return [self._index(mine, each) for each in spoken]

    def _index(self, mine: bool, spoken: str) -> _Index:
        """Return the ways to say the phrases of a language, each under its rarest keys."""
        if (mine, spoken) not in self._indexes:  # of a foreign language that is asked for first
            told = enumerate(self._entries)
            own = [
                (number, parse(each.source)) for number, (_, lang, each) in told if lang == spoken
            ]
            forget_pieces()
            self._add_language(spoken, own)
        return self._indexes[mine, spoken]

    def _add_language(self, spoken: str, phrases: Sequence[tuple[int, Phrase]]) -> None:
        """Make the indexes of a language, of both sides, from its phrases and their numbers."""
        for mine, others in ((False, "me"), (True, "them")):
            index: dict[str, list[_Sought]] = defaultdict(list)
            for number, phrase in phrases:
                if self._entries[number][0].by != others:
                    for way in phrase.ways:
                        self._add(index, number, way)
            self._indexes[mine, spoken] = {key: tuple(found) for key, found in index.items()}

    def _add(self, index: dict[str, list[_Sought]], number: int, way: Way) -> None:
        words = sorted(map(intern, way.words), key=self._frequency)
        groups = sorted(way.groups, key=self._frequency_of_any)
        if groups and self._frequency_of_any(groups[0]) < self._frequency(words[0]):
            keys: Iterable[str] = groups.pop(0)
        else:
            keys = [words.pop(0)]
        group = frozenset(map(intern, groups[0])) if groups else _NO_GROUP
        group = self._groups.setdefault(group, group)
        for key in map(intern, keys):
            word, *others = words or [key]
            index[key].append((word, tuple(others), group, (number, intern(way.start))))

    def _frequency(self, key: str) -> int:
        """Guess how often texts hold ``key``: as often as phrases do, a short word more often."""
        return self._common[key] << max(0, STEM + 1 - len(key))

    def _frequency_of_any(self, clause: Clause) -> int:
        return sum(map(self._frequency, clause))


@made_once
def lexicon() -> Lexicon:
    """Return the cues of this package; raises SettingsError naming file and entry."""
    folder = resources.files("bowout.stage") / "cues"
    entries: list[Entry] = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            entries += read(file.read_text(encoding="utf-8"), file.name)
    forget_pieces()
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
