"""An alarm clock for hostile input: a quadratic pattern needs minutes, no honest machine does.

It counts processor time, so that a busy machine rings no false alarm.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Stop what runs inside after so many seconds, where the system has such a clock."""
    if not hasattr(signal, "SIGPROF"):
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"a hostile input took over {seconds} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
