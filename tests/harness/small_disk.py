"""What happens on a disk that is really full or really read-only: played, and told as JSON.

``python -m harness.small_disk full|read-only|tiny FOLDER`` runs inside mount points of its own
(``unshare --mount``, util-linux), where it may mount a small file system that nobody else sees.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bowout.errors import BowoutError
from bowout.pairing import CLIENTS_FILE, Pairing, new_code
from harness.remembering import Remembering

SIZES = {"full": "1m", "read-only": "1m", "tiny": "64k"}


def mount(folder: Path, *options: str) -> None:
    """Mount a file system in memory on ``folder``, or change the one that is there."""
    kind = ["-t", "tmpfs", "-o", ",".join(("mode=700", *options)), "bowout", str(folder)]
    if "remount" in options:
        kind = ["-o", ",".join(options), str(folder)]
    subprocess.run(["mount", *kind], check=True)  # noqa: S607 - every Linux has it


def fill(folder: Path) -> Path:
    """Write until no byte more fits."""
    path = folder / "filler"
    path.touch(mode=0o600)
    with path.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return path


def said_of(action: Any) -> str:
    """What an action says when it cannot be done; empty when it was done."""
    try:
        action()
    except BowoutError as error:
        return f"{error.say} {error.hint or ''}"
    return ""


def doctor() -> str:
    """What `bowout doctor` prints."""
    command = [sys.executable, "-m", "bowout", "doctor"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return done.stdout + done.stderr


def play(kind: str, folder: Path) -> dict[str, Any]:
    """Click before, while and after the disk takes nothing; every click must be answered."""
    mount(folder, f"size={SIZES[kind]}")
    service = Remembering()
    service.click(1)
    told: dict[str, Any] = {"before": service.status()}
    clients = (folder / CLIENTS_FILE).read_bytes()
    filler = fill(folder) if kind != "read-only" else None
    if kind == "read-only":
        service.ledger.close()  # what is open for writing keeps a file system writable
        mount(folder, "remount", "ro")
    for number in range(2, 8):
        service.click(number)
    told["while"] = service.status()
    told["code"] = said_of(new_code)
    told["revoke"] = said_of(lambda: Pairing().revoke(service.extension.grant.client))
    told["kept"] = (folder / CLIENTS_FILE).read_bytes() == clients
    told["doctor"] = doctor()
    if filler:
        filler.unlink()
    mount(folder, "remount", "rw", f"size={SIZES['full']}")
    service.click(8)
    told["after"] = service.status()
    told["code after"] = said_of(new_code)
    told["left over"] = [path.name for path in folder.iterdir() if path.name.startswith(".")]
    return told


if __name__ == "__main__":
    os.environ.update(BOWOUT_HOME=sys.argv[2], BOWOUT_SECRETS="file")
    print(json.dumps(play(sys.argv[1], Path(sys.argv[2]))))  # noqa: T201 - the report
