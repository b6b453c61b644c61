"""Keeping within Gmail's quota: so many units a minute and no more (a token bucket).

Google counts 6,000 units a minute for a person; ``threads.get`` costs 40, ``threads.list`` 10,
``attachments.get`` 20 (developers.google.com, Gmail API, 'Usage limits'). A look over the mailbox
takes its share (``limits.GMAIL_UNITS``) and leaves the rest to the clicks in between.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from bowout import limits

THREADS_GET, THREADS_LIST, ATTACHMENTS_GET = 40, 10, 20


class Pace:
    """Lets ``limits.GMAIL_UNITS`` a minute through, ``limits.GMAIL_BURST`` of them at once.

    ``wait`` sleeps for so many seconds; it may raise to end the work. For one thread of execution.
    """

    def __init__(
        self, wait: Callable[[float], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._wait = wait
        self._clock = clock
        self._left = float(limits.GMAIL_BURST)
        self._counted = clock()

    def spend(self, units: int) -> None:
        """Return when ``units`` may be spent, and count them as spent."""
        a_second = limits.GMAIL_UNITS / 60
        self._count(a_second)
        if self._left < units:
            self._wait((units - self._left) / a_second)
            self._count(a_second)
        self._left -= units

    def _count(self, a_second: float) -> None:
        now = self._clock()
        self._left = min(limits.GMAIL_BURST, self._left + a_second * (now - self._counted))
        self._counted = now
