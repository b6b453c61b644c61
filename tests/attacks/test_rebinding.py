"""The attacker whose name is bound anew: what was opened before the flip is passed on after it."""

from __future__ import annotations

import socket

import pytest

from harness.attacker import Rebinding
from harness.witness import Witness


def ask(wire: socket.socket, path: str) -> bytes:
    wire.sendall(f"GET {path} HTTP/1.1\r\nHost: rebind.test\r\nConnection: close\r\n\r\n".encode())
    return wire.recv(65536)


@pytest.fixture(name="witness")
def fixture_witness() -> Witness:
    return Witness(())


def test_a_wire_opened_before_the_flip_leads_to_the_service_after_it(witness: Witness) -> None:
    rebinding = Rebinding("127.0.0.1", 0, target=witness.port, token=witness.token)
    try:
        address = ("127.0.0.1", rebinding.port)
        with (
            socket.create_connection(address, 5) as early,
            socket.create_connection(address, 5) as flips,
            socket.create_connection(address, 5) as late,
        ):
            assert b"200 OK" in ask(flips, "/flip")
            assert b"200 OK" not in ask(early, "/favicon.ico")
            assert b"200 OK" not in ask(late, "/v1/hello")
    finally:
        rebinding.stop()
        witness.stop()
    assert len(witness.seen) == 2
