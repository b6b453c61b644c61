"""A little of WebDriver BiDi: enough to drive a Firefox that was started for a test.

https://www.w3.org/TR/webdriver-bidi/. One thread reads the socket; commands wait for their answer
by number, events go to the listeners in a queue of their own, so that a listener may send commands.
"""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable
from contextlib import ExitStack
from itertools import count
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

PATIENCE = 20.0  # seconds for one command

Event = dict[str, Any]


class BidiError(AssertionError):
    """What the browser said no to."""


class Bidi:
    """A session at ``url``, such as ``ws://127.0.0.1:40123``."""

    def __init__(self, url: str) -> None:
        self._open = ExitStack()
        opening = connect(f"{url}/session", max_size=None, open_timeout=PATIENCE)
        self._socket = self._open.enter_context(opening)
        self._numbers = count(1)
        self._answers: dict[int, queue.Queue[Event]] = {}
        self._events: queue.Queue[Event | None] = queue.Queue()
        self._listeners: list[Callable[[Event], None]] = []
        self._threads = [
            threading.Thread(target=run, daemon=True) for run in (self._hear, self._tell)
        ]
        for thread in self._threads:
            thread.start()
        self.send("session.new", capabilities={})

    def send(self, method: str, **params: Any) -> Any:
        """Sends a command and gives its result."""
        number = next(self._numbers)
        waiting: queue.Queue[Event] = queue.Queue()
        self._answers[number] = waiting
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        answer = waiting.get(timeout=PATIENCE)
        if answer["type"] == "error":
            raise BidiError(f"{method}: {answer['error']}: {answer.get('message')}")
        return answer["result"]

    def listen(self, listener: Callable[[Event], None]) -> None:
        """``listener`` gets every event that is subscribed to."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Ends the session; the browser is ended by who started it."""
        self._open.close()
        self._events.put(None)
        for thread in self._threads:
            thread.join(PATIENCE)

    def _hear(self) -> None:
        try:
            for words in self._socket:
                message = json.loads(words)
                if message["type"] == "event":
                    self._events.put(message)
                elif message.get("id") in self._answers:
                    self._answers.pop(message["id"]).put(message)
        except ConnectionClosed:
            return

    def _tell(self) -> None:
        while (event := self._events.get()) is not None:
            for listener in self._listeners:
                listener(event)
