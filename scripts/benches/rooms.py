"""What each room costs on the way of an answer, in one process, by the names `suggest.py` calls.

The rooms are called as they always are; around each call stands a clock. Threads are fresh, and
the clock counts processor time: other programs of the machine do not count.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from benches.figure import Figure, Report, half, tail
from benches.threads import Threads

import bowout.suggest as order
from bowout.api.requests import SuggestIn, parse
from bowout.api.service import Service
from bowout.replies.shelf import load_shelf
from bowout.settings import Settings

Takes = ParamSpec("Takes")
Gives = TypeVar("Gives")

COUNT = 150
WARM_UP = 30
#: The name that suggest.py calls, and what a person calls it.
ROOMS = {
    "read": "thread: read, split, clean",
    "judge": "stage: judge",
    "gather": "facts: gather",
    "advise": "advice",
    "choose_replies": "replies: choose and fill",
    "review_reply": "check: all replies",
}


def new_service() -> Service:
    """Return the service as the program makes it, without a mailbox of its own."""
    return Service(Settings(name="Sam Rivera", email="sam@example.com"), load_shelf())


def rooms(report: Report, count: int = COUNT, warm_up: int = WARM_UP) -> None:
    """Measure every room, the way in and out beside them, and the whole."""
    service, threads = new_service(), Threads(4)
    for body in threads.requests(warm_up, messages=3):
        service.suggest(parse(SuggestIn, json.dumps(body)))
    spent: dict[str, list[float]] = defaultdict(list)
    clock = _Clock()
    with clock:
        for body in threads.requests(count):
            text = json.dumps(body)
            began = time.process_time()
            asked = parse(SuggestIn, text)
            parsed = time.process_time()
            answer = service.suggest(asked)
            answered = time.process_time()
            answer.model_dump_json()
            done = time.process_time()
            inside = clock.taken()
            for name in ROOMS:
                spent[name].append(1000 * inside.get(name, 0.0))
            around = answered - parsed - sum(inside.values())
            spent["wire"].append(1000 * (parsed - began + done - answered + around))
            spent["whole"].append(1000 * (done - began))
    whole = sum(spent["whole"])
    shown = {**ROOMS, "wire": "api: JSON to request, answer to JSON", "whole": "the whole answer"}
    for name, what in shown.items():
        share = f" ({sum(spent[name]) / whole:.0%})" if name != "whole" else ""
        report.add(
            "Room by room, one message of 150 words, processor time",
            Figure(
                name, f"{what}{share}", half(spent[name]), "ms", tail=tail(spent[name]), runs=count
            ),
        )


class _Clock:
    """Stands around the rooms of ``suggest.py`` while it is open."""

    def __init__(self) -> None:
        self._spent: dict[str, float] = defaultdict(float)
        self._before: dict[str, Callable[..., Any]] = {}

    def __enter__(self) -> _Clock:
        for name in ROOMS:
            self._before[name] = getattr(order, name)
            setattr(order, name, self._around(name, self._before[name]))
        return self

    def __exit__(self, *error: object) -> None:
        for name, room in self._before.items():
            setattr(order, name, room)

    def taken(self) -> dict[str, float]:
        """Return the seconds of each room since last asked."""
        taken = dict(self._spent)
        self._spent.clear()
        return taken

    def _around(self, name: str, room: Callable[Takes, Gives]) -> Callable[Takes, Gives]:
        def timed(*arguments: Takes.args, **named: Takes.kwargs) -> Gives:
            began = time.process_time()
            try:
                return room(*arguments, **named)
            finally:
                self._spent[name] += time.process_time() - began

        return timed
