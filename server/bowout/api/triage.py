"""The look over the mailbox in the background of the service: one at a time, watched by the desk.

A run is a thread of execution of its own with a connection of its own; what it finds is kept as it
goes (``triage/cache.py``), so that a run that is stopped, or ends with the service, loses nothing.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bowout import limits, log
from bowout.api.memory import remembered
from bowout.api.service import Service
from bowout.api.triage_wire import TriageIn, TriageOut, waiting_out
from bowout.errors import BowoutError, NotConnectedError
from bowout.mailbox.gmail_threads import GmailThreads
from bowout.mailbox.google import connected_account, is_connected
from bowout.mailbox.model import User
from bowout.mailbox.pace import Pace
from bowout.triage.cache import FileCache, MemoryCache
from bowout.triage.demo import DemoSource
from bowout.triage.model import Cache, Judged, Source
from bowout.triage.order import in_order
from bowout.triage.progress import Progress
from bowout.triage.run import Look, Step, Stopped

OpenSource = Callable[[Callable[[float], None]], Source]


def gmail_source(wait: Callable[[float], None]) -> Source:
    """Return the connected Gmail account, paced; raises a MailboxError."""
    return GmailThreads(Pace(wait).spend)


@dataclass(slots=True)
class _Run:
    """One run as it stands; read and written under the lock of ``Triage``."""

    days: int
    clock: Callable[[], datetime]
    demo: DemoSource | None = None
    account: str | None = None
    progress: Progress = field(default_factory=lambda: Progress(time.monotonic))
    found: dict[str, Judged] = field(default_factory=dict)
    started: datetime | None = None
    ended: datetime | None = None
    stopped: bool = False
    notice: str | None = None
    stop: threading.Event = field(default_factory=threading.Event)

    @property
    def running(self) -> bool:
        return self.started is not None and self.ended is None


class Triage:
    """Starts, stops and shows runs. ``demo`` takes the demo mailbox where Gmail is not connected.

    ``source`` opens the mailbox; it is given what waits between the calls.
    """

    def __init__(
        self, service: Service, *, demo: bool = False, source: OpenSource = gmail_source
    ) -> None:
        self._service = service
        self._demo = demo
        self._source = source
        self._lock = threading.Lock()
        self._cache: Cache | None = None
        self._run = _Run(limits.TRIAGE_DAYS, service.clock)

    def act(self, asked: TriageIn) -> TriageOut:
        """Start, go on or stop; a start while one runs changes nothing.

        Raises NotConnectedError when there is no mailbox to look over.
        """
        if asked.action == "stop":
            self._run.stop.set()
        else:
            self._begin(asked.days if asked.action == "start" else self._run.days)
        return self.state()

    def state(self) -> TriageOut:
        """Return how it stands; before the first run, what earlier ones found."""
        with self._lock:
            run = self._run
            now = run.clock()
            found = list(run.found.values()) if run.started else self._earlier(now)
            step, left = run.progress.step, run.progress.left
            waiting = [one.thread.thread_id for one in found if one.waiting]
            known = () if run.demo else remembered(self._service.remembering, waiting)
            account = run.account if run.started else _account(self._service)
            rate = run.progress.rate
            return TriageOut(
                running=run.running,
                done=step.done,
                total=step.total,
                fetched=step.fetched,
                rate=None if rate is None else round(rate, 2),
                left_s=None if left is None or not run.running else round(left),
                days=run.days,
                account=account,
                demo=run.demo is not None,
                started_at=run.started,
                ended_at=run.ended,
                stopped=run.stopped,
                notice=run.notice,
                threads=[waiting_out(account, one, now) for one in in_order(found, now, known)],
            )

    def forget(self) -> None:
        """Forget what all looks found; a look that runs keeps what it finds from now on."""
        with self._lock:
            self._run.found.clear()
            self._kept().forget()

    def _begin(self, days: int) -> None:
        with self._lock:
            if self._run.running:
                return
            connected = bool(self._service.gmail) and is_connected()
            if not connected and not self._demo:
                raise NotConnectedError(
                    "Looking over the mailbox needs Gmail, which is not connected."
                )
            demo = None if connected else DemoSource()
            clock = demo.now if demo else self._service.clock
            self._run = _Run(days, clock, demo, started=clock())
            threading.Thread(target=self._work, args=(self._run,), daemon=True).start()

    def _work(self, run: _Run) -> None:
        """Do a run to its end, whatever that is; every ending is a sentence for the person."""
        stopped, notice = True, None
        try:
            self._look(run)
            stopped = False
        except Stopped:
            pass
        except BowoutError as error:
            notice = f"{error.say} {error.hint or ''}".strip()
        except Exception as error:  # nobody else would tell the person
            log.failure("triage", error)
            notice = BowoutError.say
        with self._lock:
            run.stopped, run.notice, run.ended = stopped, notice, run.clock()
        log.event("triage", done=run.progress.step.done, total=run.progress.step.total)

    def _look(self, run: _Run) -> None:
        def wait(seconds: float) -> None:
            if run.stop.wait(seconds):
                raise Stopped

        settings = self._service.settings
        user = User(name=settings.name or None, email=settings.email or None)
        if run.demo:
            look = Look(run.demo, MemoryCache(), user, run.clock, wait)
        else:
            look = Look(self._source(wait), self._kept(), user, run.clock, wait)
        with closing(look.source):
            for step in look.over(run.days, limits.TRIAGE_THREADS):
                self._take(run, step, look.source.account)

    def _take(self, run: _Run, step: Step, account: str | None) -> None:
        with self._lock:
            run.account = account
            run.progress.take(step)
            run.notice = None
            if step.judged:
                run.found[step.judged.thread.thread_id] = step.judged
            if step.say:
                run.notice = f"{step.say} Going on in {round(step.pause)} seconds."

    def _kept(self) -> Cache:
        if self._cache is None:
            on = self._service.settings.ledger == "on"
            self._cache = FileCache(self._service.clock()) if on else MemoryCache()
        return self._cache

    def _earlier(self, now: datetime) -> list[Judged]:
        """Return what is kept of the connected account, as far back as a run looks."""
        account = _account(self._service)
        since = now - timedelta(days=limits.TRIAGE_DAYS)
        return [
            one
            for key, one in (self._kept().all() if account else ())
            if key == account
            and one.waiting
            and one.waiting.received
            and one.waiting.received >= since
        ]


def _account(service: Service) -> str | None:
    return connected_account() if service.gmail else None
