"""What a look over a large export costs: memory and rate (``scripts/triage_bench.py [MAILS]``).

Writes an mbox of invented mail (``tests/harness/mbox.py``), looks over all of it as ``bowout triage
--mbox`` does, then again to see that nothing is read twice. The peak of memory is the whole
process's, as the system counts it.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from datetime import timedelta
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MAILS = 50_000
DAYS = 3_650
_MB = 1024  # ru_maxrss counts KB on Linux


def main() -> None:
    """Print the table."""
    sys.path.insert(0, str(ROOT / "tests"))
    made = import_module("harness.mbox")
    mails = int(sys.argv[1]) if len(sys.argv) > 1 else MAILS
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir(mode=0o700)
        os.environ["BOWOUT_HOME"] = str(home)
        path = Path(folder) / "takeout.mbox"
        if child := os.fork():  # what writing takes is no part of what reading takes
            os.waitpid(child, 0)
        else:
            made.write(path, mails)
            os._exit(0)
        print(f"{mails} mails, {path.stat().st_size / 1e6:.0f} MB")
        for name in ("first look", "second look"):
            _look(path, made.NEWEST + timedelta(days=1), name)


def _look(path: Path, now: object, name: str) -> None:
    mailbox, cache, model, run = (
        import_module(f"bowout.{one}")
        for one in ("mailbox.takeout", "triage.cache", "mailbox.model", "triage.run")
    )
    start, busy = time.perf_counter(), time.process_time()
    source = mailbox.TakeoutMailbox(path, None, now)
    look = run.Look(
        source, cache.FileCache(now), model.User(), lambda: now, lambda _: None, quick=True
    )
    indexed, step, waiting = 0.0, None, 0
    for step in look.over(DAYS, 10**9):
        indexed = indexed or time.perf_counter() - start
        waiting += bool(step.judged and step.judged.waiting)
    took, cpu = time.perf_counter() - start, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MB
    fetched = step.fetched if step else 0
    print(
        f"{name:12} {took:6.1f} s ({cpu:.1f} s busy, headers {indexed:.1f} s), "
        f"{step.done if step else 0} threads, {fetched} read, "
        f"{fetched / max(took - indexed, 0.001):.0f} a second, {waiting} wait, peak {peak:.0f} MB"
    )


if __name__ == "__main__":
    main()
