"""Labelled threads of our own, a table a subject, each judged at its stage.

* ``languages.toml``: the stages in other languages than English, formal and plain (R97 and R79 hold
  in every language of the replies; the second reader reads English alone, so these are judged by
  the cue files and what was learned from them).
* ``kinds.toml``: mails that say in other words what they are, beside their look-alikes
  (requirements.md 3e): a contract among other papers, a boss's terse terms.
* ``other_purpose.toml``: mail with a recruiter's words and another purpose, and the recruiting mail
  that looks like it (R79): help is offered to no seller, peer, reporter or applicant.
* ``strangers.txt``: a line each, what people of all trades write on an ordinary day.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bowout.stage.judge import judge
from bowout.thread.model import Thread

MakeThread = Callable[..., Thread]

TABLES = ("kinds", "languages", "other_purpose")
ROWS = [
    pytest.param(row, id=f"{table}-{number}-{row['language']}-{row['stage']}")
    for table in TABLES
    for number, row in enumerate(
        tomllib.loads((Path(__file__).parent / f"{table}.toml").read_text(encoding="utf-8"))[
            "thread"
        ],
        start=1,
    )
]


@pytest.mark.parametrize("row", ROWS)
def test_a_labelled_thread_is_at_its_stage(row: dict[str, Any], make_thread: MakeThread) -> None:
    assert judge(make_thread(*row["turns"], language=row["language"])).stage == row["stage"]


LINES = (Path(__file__).parent / "strangers.txt").read_text(encoding="utf-8").splitlines()
STRANGERS = [line.split(" | ", 2) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("stage", "language", "text"), STRANGERS)
def test_a_strangers_line_is_at_its_stage(
    stage: str, language: str, text: str, make_thread: MakeThread
) -> None:
    turns = [turn.strip() for turn in text.split("//")]
    assert judge(make_thread(*turns, language=language)).stage == stage
