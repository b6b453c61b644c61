"""Mail with a recruiter's words and another purpose, and the recruiting mail that looks like it.

R79 and the stage rules of requirements.md 3e: help is offered to no seller, peer, reporter or
applicant, and withheld from nobody who is recruited (other_purpose.toml).
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

TABLE = tomllib.loads((Path(__file__).parent / "other_purpose.toml").read_text(encoding="utf-8"))
ROWS = [
    pytest.param(row, id=f"{row['language']}-{row['stage']}-{number}")
    for number, row in enumerate(TABLE["thread"], start=1)
]


@pytest.mark.parametrize("row", ROWS)
def test_a_thread_of_another_purpose_is_told_from_recruiting(
    row: dict[str, Any], make_thread: MakeThread
) -> None:
    assert judge(make_thread(*row["turns"], language=row["language"])).stage == row["stage"]
