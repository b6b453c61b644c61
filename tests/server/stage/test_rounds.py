"""How many interviews took place (R13, R15, R16)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bowout.stage.judge import judge
from bowout.stage.model import Stage
from bowout.thread.model import Thread

MakeThread = Callable[..., Thread]


@pytest.mark.parametrize(
    ("rounds", "turns"),
    [
        (0, ["We would like to invite you to a first interview."]),
        (1, ["Thank you for interviewing with us on Monday."]),
        (1, ["We would like to schedule a second interview."]),
        (2, ["You passed the second round, well done."]),
        (2, ["You passed Round 2. Start your AI interview."]),
        (1, ["We invite you to the final round."]),
        (
            2,
            [
                "Thank you for attending the interview.",
                "me: Thanks!",
                "It was great meeting you again today.",
            ],
        ),
        (1, ["me: Thank you for the interview yesterday.", "You are welcome."]),
    ],
)
def test_interviews_held_are_counted(
    rounds: int, turns: list[str], make_thread: MakeThread
) -> None:
    assert judge(make_thread(*turns), Stage.INTERVIEWING).rounds == rounds


def test_a_first_message_has_no_rounds(make_thread: MakeThread) -> None:
    assert (
        judge(make_thread("Thank you for attending our second interview."), Stage.OUTREACH).rounds
        == 0
    )
