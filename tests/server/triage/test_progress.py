from __future__ import annotations

from bowout.triage.progress import Progress
from bowout.triage.run import Step


def test_rate_and_time_left_come_from_the_threads_read_anew() -> None:
    moments = iter([0.0, 0.1, 1.0, 2.0, 3.0])
    how = Progress(lambda: next(moments))
    for step in (Step(0, 0, 0), Step(50, 100, 0), Step(51, 100, 1), Step(52, 100, 2)):
        how.take(step)
        assert (how.rate, how.left) == (None, None)
    how.take(Step(53, 100, 3))
    assert how.rate is not None
    assert round(how.rate, 2) == 1.03
    assert how.left is not None
    assert round(how.left) == 45


def test_nothing_is_left_at_the_end() -> None:
    moments = iter(range(10))
    how = Progress(lambda: next(moments))
    for number in range(5):
        how.take(Step(number, 4, number))
    assert how.left == 0
