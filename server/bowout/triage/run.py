"""The look over a whole mailbox: list, leave out what is known, fetch and judge the rest.

Each judgement is kept as soon as it is made, so that a look that ends early - Ctrl+C, no network,
the computer asleep - is gone on with where it was. Rate limits and trouble of the mailbox's own are
waited out, longer each time (Google's guide to exponential back-off).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bowout import limits
from bowout.errors import GmailBusyError, GmailDownError, ThreadNotFoundError
from bowout.mailbox.model import Listed, User
from bowout.triage.glance import glance
from bowout.triage.model import Cache, Judged, Source

Got = TypeVar("Got")


@dataclass(frozen=True, slots=True)
class Step:
    """How far the look has come: ``done`` of ``total`` threads, ``fetched`` of them anew.

    ``judged`` is what this step found, None where it only tells; ``pause`` is the time in seconds
    that is waited after it, and ``say`` why.
    """

    done: int
    total: int
    fetched: int
    judged: Judged | None = None
    pause: float = 0.0
    say: str | None = None


class Stopped(Exception):  # noqa: N818 -- no error: the person stopped it
    """Raised by ``wait`` when the look is to end."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look over ``source``. ``wait`` sleeps, and may raise Stopped; ``quick`` is for exports
    (``glance.py``)."""

    source: Source
    cache: Cache
    user: User
    clock: Callable[[], datetime]
    wait: Callable[[float], None]
    quick: bool = False

    def over(self, days: int, limit: int) -> Iterator[Step]:
        """Yield a step for each thread of the last ``days`` days, those known before first.

        Raises what the source raises when waiting did not help, and Stopped.
        """
        listed = yield from self._patiently(lambda: self.source.listed(days, limit), Step(0, 0, 0))
        key = self.source.key
        known = [self.cache.get(key, one) for one in listed]
        done = 0
        for judged in known:
            if judged:
                done += 1
                yield Step(done, len(listed), 0, judged)
        fresh = [one for one, judged in zip(listed, known, strict=True) if judged is None]
        for number, one in enumerate(fresh):
            self.wait(0)
            now = Step(done + number, len(listed), number)
            judged = yield from self._judged(one, now)
            self.cache.put(key, judged, self.clock())
            yield Step(done + number + 1, len(listed), number + 1, judged)

    def _judged(self, one: Listed, now: Step) -> Generator[Step, None, Judged]:
        try:
            raw = yield from self._patiently(lambda: self.source.fetch(one.thread_id), now)
        except ThreadNotFoundError:  # deleted since it was listed, or nothing but drafts
            return Judged(one)
        return glance(one, raw, self.user, self.clock(), quick=self.quick)

    def _patiently(self, ask: Callable[[], Got], now: Step) -> Generator[Step, None, Got]:
        """Return what ``ask`` gives, after pauses where the mailbox is busy or down."""
        for pause in limits.TRIAGE_PAUSES:
            try:
                return ask()
            except (GmailBusyError, GmailDownError) as error:
                seconds = pause * random.uniform(1, 1.25)  # noqa: S311 -- no secret
                yield Step(now.done, now.total, now.fetched, pause=seconds, say=error.say)
                self.wait(seconds)
        return ask()
