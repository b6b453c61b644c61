"""kill -9 in the middle of writing: the ledger opens, is whole, and holds what was acknowledged.

A process writes without pause and says each write once it is done; it is killed at a random moment,
then the file is looked at. ``BOWOUT_KILLS`` sets how many times (20 here, 200 to be thorough).
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bowout.ledger.ledger import Ledger
from harness.remembered import place

KILLS = int(os.environ.get("BOWOUT_KILLS", "20"))
_WRITER = """
import sys
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event
from harness.remembered import NOW, RITA, place
ledger = Ledger()
print("begun", flush=True)
number = int(sys.argv[1])
while True:
    ledger.record(place(number), Event.CALLED, NOW, known=RITA)
    print(number, flush=True)
    if number % 7 == 3:
        ledger.forget_all()
        print("forgotten", flush=True)
    number += 1
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix's")
def test_what_was_acknowledged_survives_a_kill(data_home: Path) -> None:
    chance = random.Random(9)  # noqa: S311 -- moments, not secrets
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    acknowledged: set[int] = set()
    last = 0
    for _ in range(KILLS):
        command = [sys.executable, "-c", _WRITER, str(last + 1)]
        with subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "begun\n"
            time.sleep(chance.uniform(0, 0.15))
            process.send_signal(signal.SIGKILL)
            told = process.stdout.read().splitlines()
        for line in told:
            if line == "forgotten":
                acknowledged.clear()
            else:
                acknowledged.add(int(line))
                last = int(line)
        found = _opened(data_home)
        # A write or a forgetting that was under way may be done or not; no other may be missing.
        maybe_forgotten = last % 7 == 3 or (last + 1) % 7 == 3
        assert acknowledged <= found or (maybe_forgotten and not found - {last + 1})
        acknowledged = {number for number in found if number <= last + 1}
        last = max([last, *found])


def _opened(data_home: Path) -> set[int]:
    """Open it as Bowout does, then look at it as SQLite does; return which threads are there."""
    ledger = Ledger()
    found = {int(entry.place.key, 16) for entry in ledger.entries()}
    assert ledger.notice is None
    assert len(ledger.reminders()) == (1 if found else 0)  # one person, one reminder
    ledger.close()
    db = sqlite3.connect(data_home / "ledger.sqlite3")
    assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.close()
    assert {place(number).key for number in found} <= {f"{number:x}" for number in found}
    return found
