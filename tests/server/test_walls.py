"""The walls of the house: imports go to the left only, and each library has one room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bowout

PACKAGE = Path(bowout.__file__).parent

# From left to right. What stands on one row may not import from the same row either.
ROOMS = [
    ["commands"],
    ["errors", "heap", "limits"],
    ["log"],
    ["text"],
    ["settings"],
    ["settings_edit"],
    ["mailbox"],
    ["thread"],
    ["stage"],
    ["facts"],
    ["advice"],
    ["replies"],
    ["check"],
    ["ledger"],
    ["suggest"],
    ["triage"],
    ["pairing"],
    ["guard"],
    ["api"],
    ["app"],
    ["autostart"],
    ["cli"],
    ["__main__"],
]
RANK = {room: rank for rank, row in enumerate(ROOMS) for room in row}

FOREIGN = {
    "flask": {"api", "app", "guard"},
    "flask_cors": {"app", "guard"},
    "waitress": {"app"},
    "googleapiclient": {"mailbox"},
    "google": {"mailbox"},
    "google_auth_oauthlib": {"mailbox"},
    "httplib2": {"mailbox"},
    "keyring": {"mailbox"},
    "bs4": {"thread"},
    "lxml": {"thread"},
    "icalendar": {"thread", "ledger"},
    "onnxruntime": {"stage"},
    "numpy": {"stage"},
    "sqlite3": {"ledger"},
    "jinja2": {"replies"},
    "pydantic": {"api"},
    "click": {"cli"},
    "rich": {"cli"},
    "platformdirs": {"settings"},
}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} uses a relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


FILES = sorted(p for p in PACKAGE.rglob("*.py") if p != PACKAGE / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_from_its_left(path: Path) -> None:
    here = room_of(path)
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] != "bowout" or len(parts) < 2 or parts[1] == "__version__" or parts[1] == here:
            continue
        there = parts[1]
        assert RANK[there] < RANK[here], f"{here} may not import {there}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_each_library_has_one_room(path: Path) -> None:
    here = room_of(path)
    for name in imports_of(path):
        allowed = FOREIGN.get(name.split(".")[0])
        assert allowed is None or here in allowed, f"{name} has no place in {here}"


def test_no_code_file_is_over_300_lines() -> None:
    root = PACKAGE.parents[1]
    files = [*PACKAGE.rglob("*.py"), *(root / "extension").rglob("*.js")]
    files += (root / "tests").rglob("*.py")
    long = {
        str(f.relative_to(root)): n
        for f in files
        if (n := len(f.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert not long
