"""The shelf: every template there is, read and checked at start, compiled when first used.

One file is one reply: ``<language>/<stage>/<name>.md``, TOML front matter between two lines of
``+++``, then the text. A broken file is refused with its name, the line and what to do, so that a
reply never breaks later (issue 6). A file of a later folder replaces the one of the same path.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bowout.errors import TemplateError
from bowout.mailbox.model import Channel
from bowout.replies import grammar
from bowout.replies.language import TONES, Language, read_language, read_toml
from bowout.replies.model import Kind
from bowout.replies.slots import VALUES
from bowout.stage.model import Flag, Stage

FENCE = "+++"
_REQUIRED = frozenset({"title", "kind", "tone", "channels", "source"})
_KEYS = _REQUIRED | {"needs", "when", "unless"}
_STAGES = frozenset(stage.value for stage in Stage if stage is not Stage.NOT_RECRUITING)
_CHANNELS = frozenset({"email", "linkedin"})


@dataclass(frozen=True, slots=True)
class Template:
    """One file of the shelf.

    ``needs`` are the slots without which it is not offered, ``when`` the flags it is for,
    ``unless`` those for which another is right, ``uses`` every slot in its text.
    """

    path: str
    language: str
    stage: Stage
    kind: Kind
    tone: str
    channels: frozenset[Channel]
    needs: frozenset[str]
    when: frozenset[Flag]
    unless: frozenset[Flag]
    uses: frozenset[str]
    title: str
    source: str
    body: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """All templates, in the order of their paths, and the languages they are written in."""

    templates: tuple[Template, ...]
    languages: Mapping[str, Language]


def load_shelf(folders: Sequence[Path] | None = None) -> Shelf:
    """Return the checked shelf of these folders, by default the one that Bowout comes with.

    Raises TemplateError for the first file that is wrong.
    """
    files: dict[str, Path] = {}
    for folder in folders if folders is not None else [own_folder()]:
        for path in sorted(folder.glob("*/**/*")):
            if path.suffix in (".md", ".toml"):
                files[path.relative_to(folder).as_posix()] = path
    codes = sorted({name.split("/")[0] for name in files})
    return Shelf(
        templates=tuple(
            read_template(name, _read(files[name], name))
            for name in sorted(files)
            if name.endswith(".md")
        ),
        languages={code: _language(code, files) for code in codes},
    )


def own_folder() -> Path:
    """Return the folder of the templates: beside the rooms in a wheel, the root's in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def _language(code: str, files: Mapping[str, Path]) -> Language:
    words, reasons = f"{code}/language.toml", f"{code}/reasons.toml"
    for name in (words, reasons):
        if name not in files:
            raise TemplateError(f"{name} is missing.", "Copy the one of en and translate it.")
    return read_language(code, _read(files[words], words), _read(files[reasons], reasons), code)


def _read(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"{name} cannot be read.", "Save it as UTF-8 text.") from error


def read_template(path: str, text: str) -> Template:
    """Return the template of a file's text; ``path`` is ``language/stage/name.md``.

    Raises TemplateError with file, line and what to do.
    """
    parts = path.split("/")
    if len(parts) != 3 or parts[1] not in _STAGES:
        raise TemplateError(
            f"{path} is not in a stage's folder.",
            f"Put it into <language>/<stage>/, a stage being one of: {', '.join(sorted(_STAGES))}.",
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
        when=_flags(path, table, "when"),
        unless=_flags(path, table, "unless"),
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


def _flags(path: str, table: Mapping[str, Any], key: str) -> frozenset[Flag]:
    known = frozenset(flag.value for flag in Flag)
    return frozenset(Flag(name) for name in _listed(path, table, key, known))


def _all(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
