"""Threads a second, as ``bowout batch`` answers them: on one core and two, with and without the
stage's second reader.

Each process makes its own service, warms it, waits for the others, and then answers fresh threads
until the time is up. One process is measured in its processor's seconds, so that the figure is that
of a core whatever else runs; two together in seconds of the wall.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import Any, TypeAlias

from benches.figure import Figure, Report
from benches.rooms import new_service
from benches.threads import Threads, raw_thread

from bowout.api.requests import SuggestIn, parse
from bowout.stage.second import is_installed

Counts: TypeAlias = "Queue[tuple[float, float]]"

SECONDS = 4.0
READER = "onnxruntime"  # without it the second reader is not asked
WARM_UP = 30
MOST = 1_200  # threads a second that there are enough of


def batch(report: Report) -> None:
    """Measure every combination that this machine has."""
    readers = [True, False] if is_installed() else [False]
    cores = [1, 2] if (os.cpu_count() or 1) > 1 else [1]
    for second in readers:
        for count in cores:
            whole, stage = _threads_a_second(count, second=second)
            with_it = "with" if second else "without"
            processes = "one process" if count == 1 else f"{count} processes"
            name = f"{processes}, {with_it} second reader"
            # the bar is for a core: two processes on two cores are a figure of their own
            bar, goal = (300, 1_000) if count == 1 else (None, None)
            report.add(
                "Threads a second, one message of 150 words",
                Figure(
                    f"batch {count} {with_it}",
                    f"whole answers, {name}",
                    whole,
                    "/s",
                    bar=bar,
                    goal=goal,
                    more=True,
                ),
                Figure(
                    f"stage {count} {with_it}",
                    f"read and judged only, {name}",
                    stage,
                    "/s",
                    more=True,
                ),
            )


def _threads_a_second(processes: int, *, second: bool) -> tuple[float, float]:
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(processes)
    counts: Counts = context.Queue()
    workers = [
        context.Process(target=_work, args=(number, second, processes == 1, barrier, counts))
        for number in range(processes)
    ]
    for worker in workers:
        worker.start()
    found = [counts.get() for _ in workers]
    for worker in workers:
        worker.join()
    return sum(one for one, _ in found), sum(one for _, one in found)


def _work(number: int, second: bool, alone: bool, barrier: Barrier, counts: Counts) -> None:
    if not second:
        sys.modules[READER] = None  # type: ignore[assignment]  # as if it were not installed
    from bowout.stage.judge import judge
    from bowout.thread.read import read

    service, threads = new_service(), Threads(100 + number)

    def judged(body: dict[str, Any]) -> None:
        judge(read(raw_thread(body)))

    def answered(body: dict[str, Any]) -> None:
        service.suggest(parse(SuggestIn, json.dumps(body))).model_dump_json()

    for body in threads.requests(WARM_UP):
        answered(body)
    rates = []
    for work in (answered, judged):
        bodies = threads.requests(int(SECONDS * MOST))
        barrier.wait()
        clock = time.process_time if alone else time.perf_counter
        began, done = clock(), 0
        for body in bodies:
            work(body)
            done += 1
            if clock() - began > SECONDS:
                break
        rates.append(done / (clock() - began))
    counts.put((rates[0], rates[1]))
