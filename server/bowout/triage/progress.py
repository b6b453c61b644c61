"""How fast a look goes and how long it still takes.

What was known before costs no time and comes first, so that only threads read anew count.
"""

from __future__ import annotations

from collections.abc import Callable

from bowout.triage.run import Step

_TELLING = 3  # threads; fewer say nothing about the next


class Progress:
    """Follows the steps of a look; ``clock`` counts seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._begun: float | None = None
        self._last = 0.0
        self.step = Step(0, 0, 0)

    def take(self, step: Step) -> None:
        """Take in the next step."""
        self._last = self._clock()
        if self._begun is None and step.total:
            self._begun = self._last
        self.step = step

    @property
    def rate(self) -> float | None:
        """Threads a second that were read anew, None while that is not known."""
        if self._begun is None or self.step.fetched < _TELLING:
            return None
        return self.step.fetched / max(self._last - self._begun, 1e-3)

    @property
    def left(self) -> float | None:
        """Seconds that are left, None while that is not known."""
        rate = self.rate
        return (self.step.total - self.step.done) / rate if rate else None
