"""What the tests of the thread room share."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from types import FrameType

import pytest

#: No honest machine needs this long for one hostile mail; a quadratic pattern needs minutes.
SECONDS = 20


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise AssertionError(f"a hostile input took over {SECONDS} s")


@pytest.fixture
def hard_limit() -> Iterator[None]:
    """Stop the test after ``SECONDS`` (where the system has an alarm clock)."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
