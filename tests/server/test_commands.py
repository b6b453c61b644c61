"""Sentences name the commands that are there: a checkout's scripts, else the installed program."""

from __future__ import annotations

from pathlib import Path

import pytest

from bowout import commands
from bowout.cli.doctor import looked
from bowout.cli.looks import Check
from bowout.errors import NotConnectedError

SAID = "Run ./scripts/bowout pair, then ./scripts/start."


def test_a_checkout_is_told_its_scripts() -> None:
    assert commands.as_typed_here(SAID) == SAID


def test_an_installed_program_is_told_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "_SCRIPTS", tmp_path / "scripts")
    assert commands.as_typed_here(SAID) == "Run bowout pair, then bowout serve."
    assert "./scripts" not in str(NotConnectedError().hint)
    found = looked("Service", lambda: Check("Service", "-", "not running", SAID))
    assert found.remedy == "Run bowout pair, then bowout serve."
