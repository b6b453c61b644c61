"""No dependency without a row that says what for; no lock without hashes or with an address."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def declared() -> list[str]:
    lists = [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]
    names = [re.split(r"[<>=~\[;! ]", entry)[0] for entries in lists for entry in entries]
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert "dependencies" not in package, "the extension ships no foreign code"
    return sorted({*names, *package["devDependencies"]})


def rows_and_declared() -> tuple[list[str], list[str]]:
    """The names on the page, and those of the project."""
    rows = re.findall(r"^\| ([@\w./-]+) \|", PAGE, re.M)
    return sorted(row for row in rows if row != "package"), declared()


def test_every_dependency_has_a_row_and_every_row_a_dependency() -> None:
    rows, wanted = rows_and_declared()
    assert rows == wanted


def test_every_row_says_what_for_licence_and_keeper() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ")]
    assert all(len(cell) > 2 for row in rows for cell in row.strip("|").split("|"))


@pytest.mark.parametrize(
    "name", ["requirements.lock", "requirements-dev.lock", "requirements-train.lock"]
)
def test_every_package_of_the_lock_is_pinned_with_hashes(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in lock
    entries = re.split(r"\n(?=[a-z0-9])", lock)
    assert len(entries) > 20
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_the_node_lock_has_digests_and_no_address() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    packages = {key: value for key, value in json.loads(lock)["packages"].items() if key}
    assert packages
    assert all(value["integrity"].startswith("sha512-") for value in packages.values())
    assert "resolved" not in lock
