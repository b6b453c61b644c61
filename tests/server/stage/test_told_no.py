"""Words that a no is told by, beside words that are none (kinds.toml has whole threads)."""

from __future__ import annotations

from collections.abc import Callable

from bowout.stage.judge import judge
from bowout.thread.model import Thread

MakeThread = Callable[..., Thread]


def test_a_decision_that_is_asked_for_is_no_news_of_a_no(make_thread: MakeThread) -> None:
    asked = "Wir bitten um Ihre Entscheidung bis zum 15. Februar."
    told = "Schade, aber wir respektieren Ihre Entscheidung."
    assert not judge(make_thread(asked, language="de")).no_answered
    assert judge(make_thread(told, language="de")).no_answered


def test_a_wage_below_which_i_would_not_move_is_no_no(make_thread: MakeThread) -> None:
    wage = "me: CV attached. I'm on 50k and wouldn't move for less than 58."
    assert judge(make_thread(wage, "58 is inside the band.")).no == -1
    assert judge(make_thread("me: I wouldn't move right now, sorry.", "I see.")).no == 0
