"""The quota: 6,000 units in any minute, 500 threads in under five."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.mailbox.pace import THREADS_GET, Pace

GOOGLE_ALLOWS = 6_000


class Clock:
    """A clock that moves only when somebody waits."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


def spent(costs: list[int], delays: list[float]) -> list[tuple[float, int]]:
    """Spend each of the costs after its delay; return when each was let through."""
    clock = Clock()
    pace = Pace(clock.wait, clock)
    moments = []
    for cost, delay in zip(costs, delays, strict=True):
        clock.now += delay
        pace.spend(cost)
        moments.append((clock.now, cost))
    return moments


def test_a_short_look_waits_for_nothing() -> None:
    costs = [THREADS_GET] * (limits.GMAIL_BURST // THREADS_GET)
    assert spent(costs, [0.0] * len(costs))[-1][0] == 1000.0


def test_five_hundred_threads_take_under_five_minutes() -> None:
    costs = [10] + [THREADS_GET] * 500
    assert spent(costs, [0.0] * len(costs))[-1][0] - 1000 < 5 * 60


@given(
    st.lists(
        st.tuples(st.sampled_from([10, 20, 40]), st.sampled_from([0.0, 0.1, 2.0, 40.0, 200.0])),
        min_size=1,
        max_size=300,
    )
)
def test_no_minute_ever_goes_over_the_quota(calls: list[tuple[int, float]]) -> None:
    moments = spent([cost for cost, _ in calls], [delay for _, delay in calls])
    sums = [0, *accumulate(cost for _, cost in moments)]
    first = 0
    for last, (moment, _) in enumerate(moments):
        while moments[first][0] <= moment - 60:
            first += 1
        assert sums[last + 1] - sums[first] <= GOOGLE_ALLOWS
