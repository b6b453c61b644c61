"""A disk that is really full, really read-only, or too small from the start.

`tests/harness/small_disk.py` plays it on a small file system in memory, inside mount points of its
own. That needs Linux, util-linux and the right to mount; without it the simulated full disk of
``test_files.py`` remains.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from harness.tally import Tally


def apart() -> list[str]:
    """The command that gives a program mount points of its own; skips where it may not."""
    unshare = shutil.which("unshare")
    if not unshare or not sys.platform.startswith("linux"):
        pytest.skip("this system has no unshare")
    command = [unshare, *([] if os.geteuid() == 0 else ["--map-root-user"]), "--mount"]
    trial = [*command, "sh", "-c", "mount -t tmpfs bowout /mnt"]
    if subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a file system of its own here")
    return command


def played(kind: str, folder: Path) -> dict[str, Any]:
    folder.mkdir()
    done = subprocess.run(
        [*apart(), sys.executable, "-m", "harness.small_disk", kind, str(folder)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, (
        done.stderr
    )  # else a click was not answered, or an error unforeseen
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    ("kind", "entries", "words"),
    [
        ("full", 2, "The disk is full: nothing new can be remembered."),
        ("read-only", 2, "The ledger cannot be opened. Is the data folder read-only?"),
        ("tiny", 1, "The disk does not take the ledger."),
    ],
)
def test_every_click_is_answered_the_trouble_is_said_and_goes_when_its_cause_is_gone(
    tmp_path: Path, tally: Tally, kind: str, entries: int, words: str
) -> None:
    told = played(kind, tmp_path / "disk")
    assert words in told["while"]["notice"]
    reason = "Read-only file system" if kind == "read-only" else "No space left on device"
    assert reason in told["code"]
    assert reason in told["revoke"]
    assert "Traceback" not in told["doctor"]
    lost = [] if told["kept"] else ["the list of clients"]
    if told["after"] != {"on": True, "working": True, "entries": entries, "notice": None}:
        lost.append(f"what was remembered: {told['after']}")
    assert told["code after"] == ""
    assert told["left over"] == []
    tally.judge("faults: a disk that takes nothing", tried=1, let_in=lost)
