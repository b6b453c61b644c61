"""Threads a second, as ``bowout batch`` answers them: on one core and two, with and without the
stage's second reader.

Each process makes its own service, warms it, waits for the others, and then answers fresh threads:
every one of the corpus, as a mailbox is answered in one go, and half as many of the others. One
process is measured in its processor's seconds, so that the figure is that of a core whatever else
runs; two together in seconds of the wall.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import TypeAlias

from benches.figure import Figure, Report
from benches.rooms import new_service
from benches.threads import Threads, corpus_threads, raw_thread

from bowout.api.requests import SuggestIn, parse
from bowout.stage.second import is_installed

Counts: TypeAlias = "Queue[tuple[float, ...]]"

READER = "onnxruntime"  # without it the second reader is not asked
WARM_UP = 30
MADE = 1_300  # threads of one message, half as many as the corpus holds
BAR, GOAL = 300, 1_000  # whole answers a second on one core
PART = "Threads a second"
#: What is counted, in the order of the rates that a process tells, and whether the bar is for it.
WORKS = (
    ("natural", "whole answers, the corpus' threads as they are, all of them", True),
    ("batch", "whole answers, one message of 150 words", True),
    ("stage", "read and judged only, one message of 150 words", False),
)


def batch(report: Report) -> None:
    """Measure every combination that this machine has."""
    readers = [True, False] if is_installed() else [False]
    cores = [1, 2] if (os.cpu_count() or 1) > 1 else [1]
    for second in readers:
        for count in cores:
            with_it = "with" if second else "without"
            processes = "one process" if count == 1 else f"{count} processes"
            rates = _threads_a_second(count, second=second)
            for (key, work, barred), rate in zip(WORKS, rates, strict=True):
                # the bar is for a core: two processes on two cores are a figure of their own
                bar, goal = (BAR, GOAL) if barred and count == 1 else (None, None)
                name = f"{work}, {processes}, {with_it} second reader"
                found = Figure(
                    f"{key} {count} {with_it}", name, rate, "/s", bar=bar, goal=goal, more=True
                )
                report.add(PART, found)


def _threads_a_second(processes: int, *, second: bool) -> list[float]:
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
    return [sum(rates) for rates in zip(*found, strict=True)]


def _work(number: int, second: bool, alone: bool, barrier: Barrier, counts: Counts) -> None:
    if not second:
        sys.modules[READER] = None  # type: ignore[assignment]  # as if it were not installed
    from bowout.stage.judge import judge
    from bowout.thread.read import read

    service, threads = new_service(), Threads(100 + number)

    def judged(line: str) -> None:
        judge(read(raw_thread(json.loads(line))))

    def answered(line: str) -> None:
        service.suggest(parse(SuggestIn, line)).model_dump_json()

    for body in threads.requests(WARM_UP):
        answered(json.dumps(body))
    rates = []
    for work, bodies in (
        (answered, corpus_threads(number)),
        (answered, threads.requests(MADE)),
        (judged, threads.requests(MADE)),
    ):
        lines = [json.dumps(body) for body in bodies]  # a batch comes as a file of lines
        barrier.wait()
        clock = time.process_time if alone else time.perf_counter
        began = clock()
        for line in lines:
            work(line)
        rates.append(len(lines) / (clock() - began))
    counts.put(tuple(rates))
