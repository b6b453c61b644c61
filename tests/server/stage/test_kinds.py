"""Mails that say in other words what they are, and what looks like them (kinds.toml).

An offer need not say "offer", a search need not say "job" (requirements.md 3e): a contract among
other papers, a boss's terse terms, a head teacher who loses somebody. Each kind stands beside its
look-alikes: the same words to parents, from a vendor, from an employee's own HR.
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

TABLE = tomllib.loads((Path(__file__).parent / "kinds.toml").read_text(encoding="utf-8"))
ROWS = [
    pytest.param(row, id=f"{number}-{row['language']}-{row['kind']}")
    for number, row in enumerate(TABLE["thread"], start=1)
]


@pytest.mark.parametrize("row", ROWS)
def test_a_thread_in_other_words_is_at_its_stage(
    row: dict[str, Any], make_thread: MakeThread
) -> None:
    assert judge(make_thread(*row["turns"], language=row["language"])).stage == row["stage"]


def test_a_decision_that_is_asked_for_is_no_news_of_a_no(make_thread: MakeThread) -> None:
    asked = "Wir bitten um Ihre Entscheidung bis zum 15. Februar."
    told = "Schade, aber wir respektieren Ihre Entscheidung."
    assert not judge(make_thread(asked, language="de")).no_answered
    assert judge(make_thread(told, language="de")).no_answered


def test_a_wage_below_which_i_would_not_move_is_no_no(make_thread: MakeThread) -> None:
    wage = "me: CV attached. I'm on 50k and wouldn't move for less than 58."
    assert judge(make_thread(wage, "58 is inside the band.")).no == -1
    assert judge(make_thread("me: I wouldn't move right now, sorry.", "I see.")).no == 0
