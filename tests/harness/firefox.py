"""Firefox as it is installed, driven over Marionette, its own remote control.

The wire: ``length:[0, number, command, parameters]`` and ``length:[1, number, error, result]``
(Firefox source docs, 'Marionette protocol'). Only what the attacks need.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

PATIENCE = 60  # seconds for a cold start
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 0,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class Firefox:
    """A running Firefox with an empty profile; ``names`` lead to this computer."""

    def __init__(self, program: str, profile: Path, port: int, names: list[str]) -> None:
        wanted = PREFERENCES | {
            "marionette.port": port,
            "network.dns.localDomains": ",".join(names),
        }
        lines = [f"user_pref({json.dumps(key)}, {json.dumps(v)});\n" for key, v in wanted.items()]
        profile.mkdir()
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        self._process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--marionette", "--profile", str(profile)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "MOZ_HEADLESS": "1", "HOME": str(profile)},
        )
        self._wire = self._connect(port)
        self._file = self._wire.makefile("rb")
        self._number = 0
        self._read()  # it introduces itself
        self._do("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})

    def run(self, url: str) -> list[list[str]]:
        """Open a page that attacks; return what it says it could do, once it is done."""
        self.go(url)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self._value("return document.title") == "done":
                found = self._value(
                    "return JSON.stringify((window.wrappedJSObject || window).RESULT)"
                )
                result: list[list[str]] = json.loads(found)
                return result
            time.sleep(0.3)
        raise AssertionError(f"the page at {url} did not come to an end")

    def go(self, url: str) -> None:
        """Type an address."""
        self._do("WebDriver:Navigate", {"url": url})

    def follow_link(self) -> None:
        """Press the one link of the page."""
        self._value("document.getElementById('link').click()")
        time.sleep(0.5)

    def close(self) -> None:
        self._file.close()
        self._wire.close()
        self._process.terminate()
        self._process.wait(PATIENCE)

    def _connect(self, port: int) -> socket.socket:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return socket.create_connection(("127.0.0.1", port), PATIENCE)
            except OSError:
                assert time.monotonic() < end, "Firefox did not start"
                time.sleep(0.3)

    def _value(self, script: str) -> Any:
        return self._do("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def _do(self, command: str, parameters: dict[str, Any]) -> Any:
        self._number += 1
        words = json.dumps([0, self._number, command, parameters]).encode()
        self._wire.sendall(b"%d:%s" % (len(words), words))
        _, _, error, result = self._read()
        assert error is None, error
        return result

    def _read(self) -> Any:
        length = b""
        while (one := self._file.read(1)) != b":":
            assert one, "Firefox hung up"
            length += one
        return json.loads(self._file.read(int(length)))
