"""The real service over HTTP: how soon it is there, what an answer costs, how much memory it takes.

In each round every kind of question is asked once, in turn, so that a machine whose speed drifts
slows them all alike; what is quoted is the ratio to the empty route (``/v1/hello``) of the run.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benches.figure import Figure, Report, half, tail
from benches.threads import Threads

ORIGIN = "chrome-extension://" + "abcdefghijklmnop" * 2
PATIENCE = 60.0
STARTS = 5
ROUNDS = 40
WARM_UP = 10
SOON, MUCH = 1_000, 10_000  # requests before memory is looked at again

#: What is asked in each round: name, messages, words of each.
KINDS = (
    ("one message of 150 words", 1, 150),
    ("5 messages of 150 words", 5, 150),
    ("30 messages of 150 words", 30, 150),
    ("one message of 5,000 words", 1, 5_000),
)


class Running:
    """A started ``bowout serve`` with a paired client and an empty data folder."""

    def __init__(self, home: Path) -> None:
        self._environment = {
            **os.environ,
            "BOWOUT_HOME": str(home),
            "BOWOUT_SECRETS": "file",
            "BOWOUT_MAILBOX": "page",
        }
        self.port = _free_port()
        began = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bowout", "serve", "--port", str(self.port)],
            env=self._environment,
            stdout=subprocess.DEVNULL,  # as ./scripts/start, but for the demo
        )
        self._wire = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        self._token = ""
        self._wait(began)
        self.ready = time.perf_counter() - began

    def _wait(self, began: float) -> None:
        while time.perf_counter() - began < PATIENCE:
            if self._process.poll() is not None:
                sys.exit("bowout serve ended by itself.")
            try:
                self.ask("GET", "/v1/hello")
            except OSError:
                self._wire.close()
                time.sleep(0.002)
            else:
                return
        sys.exit(f"bowout serve was not ready within {PATIENCE:.0f} s.")

    def pair(self) -> None:
        """Become a paired client, as the extension does."""
        command = [sys.executable, "-m", "bowout", "pair", "--code-only"]
        said = subprocess.run(
            command, env=self._environment, check=True, capture_output=True, text=True
        )
        body = json.dumps({"code": said.stdout.strip(), "label": "bench"}).encode()
        self._token = json.loads(self.ask("POST", "/v1/pair", body))["token"]

    def ask(self, method: str, path: str, body: bytes | None = None) -> bytes:
        """Ask and return the answer; ends the program when it is not a 200."""
        self._wire.request(
            method,
            path,
            body,
            {
                "Origin": ORIGIN,
                "Sec-Fetch-Site": "none",
                "Sec-Fetch-Mode": "cors",
                "Content-Type": "application/json",
                "Authorization": f"Bearer {self._token}",
            },
        )
        answer = self._wire.getresponse()
        content = answer.read()
        if answer.status != http.client.OK:
            sys.exit(f"{path} answered {answer.status}: {content[:200].decode(errors='replace')}")
        return content

    def timed(self, method: str, path: str, body: dict[str, Any] | None = None) -> float:
        """Return the milliseconds of one question."""
        content = None if body is None else json.dumps(body).encode()
        began = time.perf_counter()
        self.ask(method, path, content)
        return 1000 * (time.perf_counter() - began)

    def memory(self) -> float:
        """Return the service's resident memory in MB."""
        status = Path(f"/proc/{self._process.pid}/status")
        if status.exists():
            lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
            return int(lines["VmRSS"].split()[0]) / 1024
        command = ["ps", "-o", "rss=", "-p", str(self._process.pid)]
        return int(subprocess.run(command, check=True, capture_output=True).stdout) / 1024

    def stop(self) -> None:
        """End the service and wait for it."""
        self._wire.close()
        self._process.terminate()
        self._process.wait(PATIENCE)


@contextlib.contextmanager
def running() -> Iterator[Running]:
    """Start a service in an empty home; end it afterwards."""
    with tempfile.TemporaryDirectory(prefix="bowout-bench-") as home:
        service = Running(Path(home))
        try:
            yield service
        finally:
            service.stop()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def starts(report: Report) -> None:
    """Measure start to ready, and the very first answer."""
    ready, first = [], []
    threads = Threads(1)
    for _ in range(STARTS):
        with running() as service:
            ready.append(service.ready)
            service.pair()
            first.append(service.timed("POST", "/v1/suggest", threads.request(1, 150)))
    report.add(
        "Start",
        Figure("ready", "start to ready", half(ready), "s", bar=1.5, goal=0.5, runs=STARTS),
        Figure("first", "the first answer after it", half(first), "ms", runs=STARTS),
    )


def answers(report: Report) -> None:
    """Measure warm answers to fresh threads against the empty route."""
    threads = Threads(2)
    times: dict[str, list[float]] = defaultdict(list)
    with running() as service:
        service.pair()
        for body in threads.requests(WARM_UP, messages=3):
            service.timed("POST", "/v1/suggest", body)
        for _ in range(ROUNDS):
            for name, messages, words in KINDS:
                times["empty"].append(service.timed("GET", "/v1/hello"))
                body = threads.request(messages, words)
                times[name].append(service.timed("POST", "/v1/suggest", body))
            times["lint"].append(service.timed("POST", "/v1/lint", threads.draft()))
    empty = half(times["empty"])
    group = "An answer over HTTP"
    report.add(group, _over("empty", "the empty route, /v1/hello", times["empty"]))
    for name, _, _ in KINDS:
        report.add(group, _over(name, f"/v1/suggest, {name}", times[name]))
    report.add(group, _over("lint", "/v1/lint, 80 words", times["lint"]))
    first, *rest = (name for name, _, _ in KINDS)
    report.add(
        group,
        Figure(
            "ratio",
            f"{first}: times the empty route",
            half(times[first]) / empty,
            "x",
            bar=15,
            goal=5,
            runs=ROUNDS,
        ),
        *(
            Figure(f"ratio {name}", f"{name}: the same", half(times[name]) / empty, "x")
            for name in rest
        ),
    )


def _over(key: str, what: str, times: list[float]) -> Figure:
    return Figure(key, what, half(times), "ms", tail=tail(times), runs=len(times))


def memory(report: Report, *, long: bool) -> None:
    """Measure memory at rest, after one answer, and after many."""
    many = MUCH if long else SOON
    threads = Threads(3)
    with running() as service:
        service.pair()
        rest = service.memory()
        service.timed("POST", "/v1/suggest", threads.request(1, 150))
        once = service.memory()
        for _ in range(many - 1):
            service.timed("POST", "/v1/suggest", threads.request(1, 150))
        after = service.memory()
    report.add(
        "Memory",
        Figure("rest", "at rest", rest, "MB", bar=150, goal=100),
        Figure("one answer", "after one answer", once, "MB", bar=150, goal=100),
        Figure("many answers", f"after {many:,} answers", after, "MB", bar=150, goal=100),
    )
