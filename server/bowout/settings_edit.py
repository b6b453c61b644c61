"""Changing settings.toml: what may stand there, and writing it with all else left as it was.

A line is replaced or added, so that comments stay; where that would change another setting (a value
over several lines) the file is written anew. Whole or not at all, like every file of ours.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from bowout.errors import InputError
from bowout.settings import (
    SETTINGS,
    SETTINGS_FILE,
    read_private,
    read_settings_file,
    set_by_environment,
    write_private,
)

CHOICES: Mapping[str, tuple[str, ...]] = {
    "tone": ("", "brief", "warm", "formal"),
    "mailbox": ("auto", "gmail", "page"),
    "secrets": ("auto", "keyring", "file"),
    "ledger": ("on", "off"),
    "reminder_months": tuple(str(months) for months in range(6, 13)),
    "retention_years": tuple(str(years) for years in (0, *range(1, 11))),
}
TERMINAL_ONLY = frozenset({"secrets"})  # moving a sign-in is done by `bowout connect`
MAX_VALUE = 500

_CODES = re.compile(r"(?:[a-z]{2}(?:[ ,]+[a-z]{2}){0,20})?")
_SHAPES = {"language": re.compile(r"[a-z]{2}"), "languages": _CODES}


def change_settings(changes: Mapping[str, str | None]) -> None:
    """Write changed settings to the file; None takes one out, back to its default.

    All or nothing. Raises InputError that names the first that is wrong.
    """
    fixed = set_by_environment()
    for name, value in changes.items():
        if name in fixed:
            raise InputError(
                f"The setting {name} is set by the environment.",
                f"Remove BOWOUT_{name.upper()} where Bowout is started.",
            )
        if name in TERMINAL_ONLY:
            raise InputError(f"The setting {name} is changed in settings.toml only.")
        if value is not None:
            _refuse_wrong(name, value)
    table = {**read_settings_file(), **changes}
    wanted = {name: value for name, value in table.items() if value is not None}
    before = (read_private(SETTINGS_FILE) or b"").decode("utf-8")
    write_private(SETTINGS_FILE, _edited(before, changes, wanted).encode())


def _refuse_wrong(name: str, value: str) -> None:
    if name not in {setting.name for setting in SETTINGS}:
        raise InputError(f"There is no setting {name}.")
    if len(value) > MAX_VALUE or not value.isprintable():
        raise InputError(f"The setting {name} is one line of at most {MAX_VALUE} characters.")
    choices = CHOICES.get(name)
    if choices and value not in choices:
        raise InputError(f"The setting {name} has no such value.", f"There are: {_said(choices)}.")
    if name in _SHAPES and not _SHAPES[name].fullmatch(value):
        raise InputError(f"The setting {name} takes codes of two letters.", "As in: en de")


def _said(choices: tuple[str, ...]) -> str:
    return ", ".join(choice or "(empty)" for choice in choices)


def _edited(before: str, changes: Mapping[str, str | None], wanted: Mapping[str, str]) -> str:
    lines = before.splitlines()
    for name, value in changes.items():
        line = [] if value is None else [_line(name, value)]
        at = [n for n, text in enumerate(lines) if re.match(rf"\s*{name}\s*=", text)]
        if at:
            lines[at[0] : at[0] + 1] = line
        else:
            lines += line
    edited = "".join(f"{line}\n" for line in lines)
    try:
        same = tomllib.loads(edited) == dict(wanted)
    except tomllib.TOMLDecodeError:
        same = False
    return edited if same else "".join(f"{_line(*pair)}\n" for pair in wanted.items())


def _line(name: str, value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{name} = "{escaped}"'
