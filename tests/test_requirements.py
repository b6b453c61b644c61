"""Each requirement of the two articles is held by a test that exists (docs/requirements.md)."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "requirements.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (R\d+) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.M)


@cache
def names_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_the_list_is_complete_and_in_order() -> None:
    assert [name for name, _, _ in ROWS] == [f"R{number}" for number in range(1, 118)]


@pytest.mark.parametrize(("name", "held"), [(name, held) for name, _, held in ROWS])
def test_what_holds_it_exists(name: str, held: str) -> None:
    for one in held.split("<br>"):
        if re.fullmatch(r"issue \d+", one):
            continue
        path, _, test = one.strip("`").partition("::")
        assert test in names_in(path), f"{name}: there is no {test} in {path}"
