"""Many at once, half-open sockets, and the end in the middle: the program as people start it."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bowout import limits
from browser.service import Service
from harness.tally import FULL, Tally
from harness.wire import AUTH, JSON, Target, paired_with

full_only = pytest.mark.skipif(not FULL, reason="the long run: ./scripts/attack --full")
THREAD = json.dumps(
    {"messages": [{"from": "them", "text": "Hi Sam, we are hiring a welder. Open to a call?"}]}
)


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Service]:
    service = Service(tmp_path / "home")
    yield service
    service.stop()


def suggest(target: Target) -> bytes:
    lines = (AUTH, JSON, f"Content-Length: {len(THREAD)}", "Connection: close")
    return target.send(target.head("POST", "/v1/suggest", lines), THREAD)


@pytest.mark.parametrize("seconds", [2, pytest.param(60, marks=full_only)])
def test_fifty_clients_at_once_are_all_answered(
    started: Service, tally: Tally, seconds: int
) -> None:
    target, seen = paired_with(started, patience=120), Counter[bytes]()
    end = time.monotonic() + seconds

    def client() -> None:
        while time.monotonic() < end:
            seen[suggest(target)[:12]] += 1

    clients = [threading.Thread(target=client) for _ in range(50)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    failed = [status for status in seen if status != b"HTTP/1.1 200"]
    tally.judge("load: fifty clients", tried=seen.total(), let_in=failed)
    assert "unforeseen" not in started.said
    assert seen.total() >= 50


def test_the_first_questions_of_a_process_are_answered_at_once_as_one_by_one() -> None:
    """What is made at a first question is made once, and found whole by the others."""
    program = [sys.executable, "-m", "harness.at_once"]
    tests = Path(__file__).parents[1]
    asked = subprocess.run(program, cwd=tests, capture_output=True, text=True, check=False)
    assert (asked.returncode, asked.stdout.strip()) == (0, ""), asked.stderr[-2000:]


@full_only
def test_half_open_sockets_are_dropped(started: Service, tally: Tally) -> None:
    """Seventy that never end their head, and seventy that never send their body."""
    address = ("127.0.0.1", started.port)
    halves = [socket.create_connection(address) for _ in range(140)]
    for number, half in enumerate(halves):
        head = b"GET /v1/hello HTTP/1.1\r\nHost: 127.0"
        if number % 2:
            head = b"POST /v1/lint HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{"
        half.sendall(head)
    assert suggest(paired_with(started)).startswith(b"HTTP/1.1 200")
    waiting, end = set(halves), time.monotonic() + 4 * limits.CHANNEL_TIMEOUT
    while waiting and time.monotonic() < end:
        for half in select.select([*waiting], [], [], 1)[0]:
            waiting.discard(half)  # it can be read: an answer, or the end
    for half in halves:
        half.close()
    tally.judge("load: half-open sockets", tried=len(halves), let_in=waiting)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are Unix's")
def test_the_end_in_the_middle_of_requests_is_clean_and_loses_nothing(
    started: Service, tmp_path: Path
) -> None:
    target = paired_with(started, patience=60)
    answers: list[bytes] = []
    askers = [threading.Thread(target=lambda: answers.append(suggest(target))) for _ in range(12)]
    for asker in askers:
        asker.start()
    os.kill(started.pid, signal.SIGTERM)
    assert started.wait() == 0
    for asker in askers:
        asker.join(10)
    assert "Traceback" not in started.said
    assert "Bowout has stopped." in started.said
    again = Service(tmp_path / "home")
    try:
        assert suggest(Target(again.port, target.token, 60)).startswith(b"HTTP/1.1 200")
    finally:
        again.stop()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="signals are Unix's")
def test_after_the_computer_slept_the_next_request_is_answered(started: Service) -> None:
    target = paired_with(started, patience=60)
    os.kill(started.pid, signal.SIGSTOP)
    waiting = socket.create_connection(("127.0.0.1", started.port), timeout=5)
    time.sleep(1)
    os.kill(started.pid, signal.SIGCONT)
    waiting.close()
    assert suggest(target).startswith(b"HTTP/1.1 200")
