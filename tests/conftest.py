"""Each test gets its own world: a data folder of its own, and no network beyond loopback."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# A test says what is right, never how fast: timings are benchmarks (scripts/bench).
settings.register_profile("bowout", deadline=None)
settings.load_profile("bowout")

pytest_plugins = ("harness.tally", "harness.chromium")


@pytest.fixture(autouse=True)
def data_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test, so that no test sees the user's or another's."""
    home = tmp_path_factory.mktemp("home")
    home.chmod(0o700)
    monkeypatch.setenv("BOWOUT_HOME", str(home))
    monkeypatch.setenv("BOWOUT_SECRETS", "file")  # never the developer's own key store
    for name in ("NAME", "EMAIL", "ROLE", "DIRECTION", "REASON", "MAILBOX"):
        monkeypatch.delenv(f"BOWOUT_{name}", raising=False)
    return home


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that leaves this computer fails the test that opened it."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not _is_loopback(address[0]):
            pytest.fail(f"a test reached for the network: {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def _is_loopback(host: str) -> bool:
    return host == "localhost" or host == "::1" or host.startswith("127.")
