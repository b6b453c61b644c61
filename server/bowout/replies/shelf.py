"""The shelf: every template there is, read and checked at the start.

One file is one reply: ``<language>/<stage>/<name>.md``, TOML front matter between two lines of
``+++``, then the text. A broken file is refused with its name, the line and what to do, so that a
reply never breaks later (issue 6). A file in the person's own folder replaces the one of the same
path; any other is added, and chosen before ours.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bowout.errors import TemplateError
from bowout.mailbox.model import Channel
from bowout.replies import grammar
from bowout.replies.language import TONES, Language, read_language, read_toml
from bowout.replies.model import Kind
from bowout.replies.slots import CONDITIONS, VALUES
from bowout.settings import data_folder
from bowout.stage.model import Stage
from bowout.text.once import once

FENCE = "+++"
#: A blank line of the file parts paragraphs, one that a missing value leaves does not. The form
#: feed stands for it while the values come in: none of them can hold one (situation.py).
BREAK = "\f"
_BLANK = re.compile(r"\n[ \t]*\n")
_REQUIRED = frozenset({"title", "kind", "tone", "channels", "source"})
_KEYS = _REQUIRED | {"needs", "when", "unless"}
_STAGES = frozenset(stage.value for stage in Stage if stage is not Stage.NOT_RECRUITING)
_PATH = re.compile(r"[a-z]{2}(?:-[a-z]{1,8})?/[a-z]{1,20}/[^/]{1,80}\.md")
_CHANNELS = frozenset({"email", "linkedin"})


@dataclass(frozen=True, slots=True)
class Template:
    """One file of the shelf.

    ``language`` is its folder ("de", "de-du"). ``needs`` are the slots without which it is not
    offered, ``when`` the conditions it is for, ``unless`` those for which another is right,
    ``uses`` every slot in its text. ``parted`` is the text with a BREAK between its paragraphs.
    ``own`` is True for a file of the person's own.
    """

    path: str
    language: str
    stage: Stage
    kind: Kind
    tone: str
    channels: frozenset[Channel]
    needs: frozenset[str]
    when: frozenset[str]
    unless: frozenset[str]
    uses: frozenset[str]
    title: str
    source: str
    body: str
    own: bool = False
    parted: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parted", _BLANK.sub(f"\n{BREAK}\n", self.body))


@dataclass(frozen=True)
class Shelf:
    """All templates, in the order of their paths, and the languages by their folder."""

    templates: tuple[Template, ...]
    languages: Mapping[str, Language]

    def place(self, language: str, stage: Stage, kind: Kind) -> Sequence[Template]:
        """Return the templates of a language's folder for this stage and kind."""
        return self._places.get((language, stage, kind), ())

    @once
    def _places(self) -> Mapping[tuple[str, Stage, Kind], list[Template]]:
        places: dict[tuple[str, Stage, Kind], list[Template]] = defaultdict(list)
        for one in self.templates:
            places[one.language, one.stage, one.kind].append(one)
        return dict(places)


def load_shelf(own: Path | None = None) -> Shelf:
    """Return the checked shelf that Bowout comes with, with the files of the folder ``own``.

    Raises TemplateError for the first file that is wrong.
    """
    added = _files(own) if own else {}
    files = _files(our_folder()) | added
    languages = {}
    for folder in sorted({name.split("/")[0] for name in files}):
        with _blaming(own=any(name.startswith(f"{folder}/") for name in added)):
            languages[folder] = _language(folder, files)
    templates = []
    for name in sorted(files):
        if name.endswith(".md"):
            with _blaming(own=name in added):
                template = read_template(name, read_text(files[name], name))
            templates.append(replace(template, own=name in added))
    return Shelf(tuple(templates), languages)


def our_folder() -> Path:
    """Return the folder of the templates: beside the rooms in a wheel, the root's in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def own_folder() -> Path:
    """Return the folder of the person's own templates, which may not be there yet."""
    return data_folder() / "templates"


def _files(folder: Path) -> dict[str, Path]:
    """Return the files of a folder by their path in it, in order."""
    found = (path for path in folder.glob("*/**/*") if path.suffix in (".md", ".toml"))
    return {path.relative_to(folder).as_posix(): path for path in sorted(found)}


@contextmanager
def _blaming(*, own: bool) -> Iterator[None]:
    """Say of an error in the person's own file that it is theirs."""
    try:
        yield
    except TemplateError as error:
        if not own:
            raise
        raise TemplateError(f"In your own templates: {error.say}", error.hint) from error


def _language(folder: str, files: Mapping[str, Path]) -> Language:
    words, reasons = f"{folder}/language.toml", f"{folder.partition('-')[0]}/reasons.toml"
    for name in (words, reasons):
        if name not in files:
            raise TemplateError(f"{name} is missing.", "Copy the one of en and translate it.")
    return read_language(folder, read_text(files[words], words), read_text(files[reasons], reasons))


def read_text(path: Path, name: str) -> str:
    """Return the text of a file; raises TemplateError that calls it ``name``."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"{name} cannot be read.", "Save it as UTF-8 text.") from error


def read_template(path: str, text: str) -> Template:
    """Return the template of a file's text; ``path`` is ``language/stage/name.md``.

    Raises TemplateError with file, line and what to do.
    """
    parts = path.split("/")
    if not _PATH.fullmatch(path) or parts[1] not in _STAGES:
        raise TemplateError(
            f"{path} is not in a stage's folder.",
            f"Call it <language>/<stage>/<name>.md, a stage being: {', '.join(sorted(_STAGES))}.",
        )
    front, body, first_line = _split(path, text)
    table = read_toml(front, path)
    _check_keys(path, table)
    needs = frozenset(_listed(path, table, "needs", frozenset(VALUES)))
    return Template(
        path=path,
        language=parts[0],
        stage=Stage(parts[1]),
        kind=Kind(_one_of(path, table, "kind", [kind.value for kind in Kind])),
        tone=_one_of(path, table, "tone", list(TONES)),
        channels=frozenset(
            "linkedin" if name == "linkedin" else "email"
            for name in _listed(path, table, "channels", _CHANNELS)
        ),
        needs=needs,
        when=_conditions(path, table, "when"),
        unless=_conditions(path, table, "unless"),
        uses=grammar.check(body, path, first_line=first_line, needs=needs),
        title=table["title"],
        source=table["source"],
        body=body,
    )


def _split(path: str, text: str) -> tuple[str, str, int]:
    """Return front matter, text, and the line of the file that the text begins on."""
    lines = text.splitlines()
    fences = [number for number, line in enumerate(lines) if line.strip() == FENCE]
    if len(fences) < 2 or fences[0] != 0:
        raise TemplateError(
            f"{path}, line 1: the file must begin with a line {FENCE}, the settings of the "
            f"template, and a second line {FENCE}.",
            "Copy the head of a template that works.",
        )
    front = "\n".join(["", *lines[1 : fences[1]]])  # keeps TOML's line numbers those of the file
    return front, "\n".join(lines[fences[1] + 1 :]), fences[1] + 2


def _check_keys(path: str, table: Mapping[str, Any]) -> None:
    for key in sorted(table.keys() - _KEYS):
        raise TemplateError(f"{path}: there is no setting {key}.", f"There are: {_all(_KEYS)}.")
    for key in sorted(_REQUIRED - table.keys()):
        raise TemplateError(f"{path}: the setting {key} is missing.", f"Needed: {_all(_REQUIRED)}.")
    for key in ("title", "source"):
        if not isinstance(table[key], str):
            raise TemplateError(f"{path}: {key} must be a text in quotation marks.")


def _one_of(path: str, table: Mapping[str, Any], key: str, known: Sequence[str]) -> str:
    if table[key] not in known:
        raise TemplateError(f"{path}: {key} must be one of: {', '.join(known)}.")
    return str(table[key])


def _listed(path: str, table: Mapping[str, Any], key: str, known: frozenset[str]) -> list[str]:
    found = table.get(key, [])
    if not isinstance(found, list) or not set(map(str, found)) <= known:
        raise TemplateError(f"{path}: {key} must be a list of some of: {_all(known)}.")
    return found


def _conditions(path: str, table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(_listed(path, table, key, frozenset(CONDITIONS)))


def _all(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
