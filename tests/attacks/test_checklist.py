"""The checklist of docs/security.md: it is whole, and each line names tests that exist."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([A-K]\d) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
LENGTHS = dict(zip("ABCDEFGHIJK", (4, 6, 4, 2, 1, 7, 5, 1, 3, 4, 5), strict=True))


@cache
def names_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_the_list_is_whole_and_in_order() -> None:
    wanted = [f"{letter}{n}" for letter, count in LENGTHS.items() for n in range(1, count + 1)]
    assert [name for name, _, _ in ROWS] == wanted


@pytest.mark.parametrize(("name", "held"), [(name, held) for name, _, held in ROWS])
def test_what_holds_it_exists(name: str, held: str) -> None:
    for one in held.split("<br>"):
        path, _, test = one.strip().strip("`").partition("::")
        assert test in names_in(path), f"{name}: there is no {test} in {path}"
