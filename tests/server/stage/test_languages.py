"""The stages in other languages than English: formal and plain, invented (languages.toml).

R97 and R79 hold in every language of the replies; the second reader reads English alone, so these
are judged by the cue files and what was learned from them.
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

TABLE = tomllib.loads((Path(__file__).parent / "languages.toml").read_text(encoding="utf-8"))
ROWS = [
    pytest.param(row, id=f"{row['language']}-{row['stage']}-{number}")
    for number, row in enumerate(TABLE["thread"], start=1)
]


@pytest.mark.parametrize("row", ROWS)
def test_a_thread_in_another_language_is_at_its_stage(
    row: dict[str, Any], make_thread: MakeThread
) -> None:
    assert judge(make_thread(*row["turns"], language=row["language"])).stage == row["stage"]
