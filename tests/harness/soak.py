"""The started program under a steady load: memory stays flat, no request fails.

``python -m harness.soak MINUTES RATE`` pairs a client, asks every kind of question at the rate, and
prints the memory of the service minute by minute. After a tenth of the time for warming up memory
may grow by 10 %.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from browser.service import Service
from harness.wire import AUTH, JSON, Target, paired_with

GROWTH = 1.10
TEXTS = (
    "Hi Sam, we are hiring a welder at Fernhill. Open to a call?",
    "Thank you for the three interviews. We would like to offer you the role of planner.",
    "Leider haben wir uns für andere entschieden. Alles Gute, Rita Solano",
    "Following up on my note of last week: is the range still a problem? Best, Rita",
)


def questions(number: int) -> tuple[str, str, str]:
    """The method, path and body of the request of this number; the texts differ every time."""
    kind = number % 10
    if kind == 0:
        return "GET", "/v1/hello", ""
    if kind == 1:
        return "GET", "/v1/status", ""
    if kind in {2, 3, 4}:
        return "POST", "/v1/lint", json.dumps({"text": f"Hi, no, thank you ({number}).\n\nSam"})
    if kind == 5:
        return "POST", "/v1/suggest", '{"messages": ['  # what is broken is part of life
    said = [{"from": "them", "text": f"{TEXTS[number % 4]} ({number})"}] * (1 + number % 5)
    return "POST", "/v1/suggest", json.dumps({"id": number, "messages": said})


def ask(target: Target, number: int) -> str:
    """Send one request; return its status, or what went wrong."""
    method, path, body = questions(number)
    lines = [AUTH, *([JSON, f"Content-Length: {len(body)}"] if body else [])]
    try:
        answer = target.send(target.head(method, path, lines), body)
    except OSError as error:
        return type(error).__name__
    status = answer[9:12].decode() or "nothing"
    return "expected 400" if body.endswith("[") and status == "400" else status


def memory(pid: int) -> float:
    """The resident memory of a process, in MB."""
    said = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)],  # noqa: S607 - every Unix has it
        capture_output=True,
        text=True,
        check=True,
    )
    return int(said.stdout) / 1024


def main() -> None:
    """Run it; the status is 1 when memory grew or a request failed."""
    minutes, rate = float(sys.argv[1]), float(sys.argv[2])
    service = Service(Path(tempfile.mkdtemp()) / "home")
    target = paired_with(service, patience=60)
    seen, sizes = Counter[str](), list[float]()
    start, number = time.monotonic(), 0
    with ThreadPoolExecutor(8) as clients:
        while (passed := time.monotonic() - start) < 60 * minutes:
            until = min(start + 60 * minutes, start + passed + 6 * minutes)
            answers = []
            while time.monotonic() < until:
                answers.append(clients.submit(ask, target, number))
                number += 1
                time.sleep(max(0.0, start + number / rate - time.monotonic()))
            seen.update(answer.result() for answer in answers)
            sizes.append(memory(service.pid))
            said = f"{time.monotonic() - start:6.0f} s {number:7} asked {sizes[-1]:6.1f} MB"
            print(said, flush=True)  # noqa: T201
    took = time.monotonic() - start
    service.stop()
    failed = sum(count for status, count in seen.items() if status not in {"200", "expected 400"})
    grown = max(sizes[1:], default=sizes[0]) / sizes[min(1, len(sizes) - 1)]
    print(f"{number} requests in {took:.0f} s ({number / took:.1f} a second), {failed} failed")  # noqa: T201
    print(f"memory after warming up: at most {100 * (grown - 1):.1f} % more; answers: {dict(seen)}")  # noqa: T201
    sys.exit(int(failed > 0 or grown > GROWTH))


if __name__ == "__main__":
    main()
