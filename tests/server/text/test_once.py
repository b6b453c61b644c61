"""A value that is worked out once an object."""

from __future__ import annotations

from bowout.text.once import once


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
