"""A value that is worked out once an object, and one that is made once for all who ask."""

from __future__ import annotations

import threading

import pytest

from bowout.text.once import made_once, once


class Counted:
    def __init__(self, start: int) -> None:
        self.start = start
        self.asked = 0

    @once
    def next(self) -> int:
        """The number after the start."""
        self.asked += 1
        return self.start + 1


def test_a_value_is_worked_out_when_first_asked_for_and_then_kept() -> None:
    counted = Counted(1)
    assert counted.asked == 0
    assert [counted.next, counted.next, counted.asked] == [2, 2, 1]


def test_each_object_has_its_own() -> None:
    assert [Counted(1).next, Counted(5).next] == [2, 6]


def test_a_value_is_made_once_a_question_and_anew_when_forgotten() -> None:
    asked: list[int] = []

    @made_once
    def doubled(number: int) -> list[int]:
        asked.append(number)
        return [2 * number]

    assert doubled(2) is doubled(2)
    assert doubled(3) == [6]
    assert asked == [2, 3]
    doubled.forget()
    assert doubled(2) == [4]
    assert asked == [2, 3, 2]


def test_while_one_thread_makes_a_value_the_others_wait_for_it() -> None:
    begun, go_on = threading.Event(), threading.Event()
    made: list[object] = []

    @made_once
    def slow() -> object:
        made.append(object())
        begun.set()
        assert go_on.wait(10)
        return made[-1]

    answers: list[object] = []
    askers = [threading.Thread(target=lambda: answers.append(slow())) for _ in range(4)]
    for asker in askers:
        asker.start()
    assert begun.wait(10)
    go_on.set()
    for asker in askers:
        asker.join(10)
    assert answers == 4 * made[:1]
    assert len(made) == 1


def test_making_a_value_may_ask_for_another_and_a_failure_is_not_kept() -> None:
    tried: list[int] = []

    @made_once
    def countdown(number: int) -> int:
        tried.append(number)
        if number == 0 and tried.count(0) == 1:
            raise ValueError("not yet")
        return 0 if number == 0 else 1 + countdown(number - 1)

    with pytest.raises(ValueError, match="not yet"):
        countdown(2)
    assert countdown(2) == 2
