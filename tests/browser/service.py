"""The real service, started as people start it, on a free port with an empty home."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 60.0  # seconds for the first start, with cold imports on a busy machine


class Service:
    """A running ``bowout serve``."""

    def __init__(self, home: Path, *options: str) -> None:
        self.port = _free_port()
        self._environment = {**os.environ, "BOWOUT_HOME": str(home)}
        self._log = home.parent / "serve.log"
        self._output = self._log.open("w")
        self._process = subprocess.Popen(
            [*_bowout("serve"), "--port", str(self.port), *options],
            env=self._environment,
            stdout=self._output,
            stderr=subprocess.STDOUT,
        )
        self._wait()

    def code(self) -> str:
        """A fresh pairing code, as ``bowout pair`` prints it."""
        return self._say("pair", "--code-only").strip()

    def revoke_all(self) -> None:
        """Makes the tokens of all paired browsers worth nothing."""
        for line in self._say("pair", "--list").splitlines():
            self._say("pair", "--revoke", line.split()[0])

    def _say(self, *arguments: str) -> str:
        """Runs ``bowout`` with ``arguments`` in this service's home; gives what it prints."""
        done = subprocess.run(
            _bowout(*arguments),
            env=self._environment,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def said(self) -> str:
        """What it has printed so far."""
        return self._log.read_text()

    def wait(self) -> int:
        """Waits for its end; gives its status."""
        return self._process.wait(PATIENCE)

    def stop(self) -> None:
        """Ends the service and waits for it."""
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._output.close()

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self._process.poll() is None, f"bowout serve ended: {self._log.read_text()}"
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError(f"bowout serve did not listen within {PATIENCE:.0f} s")


def _bowout(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "bowout", *arguments]


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
