"""Attacks on the wire against the started program, each a line of a file in ``wire/``.

Nothing may be answered with more than a refusal, nothing may crash it, and the right requests at
the end must still get through (docs/security.md).
"""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from browser.service import Service

WIRE = Path(__file__).parent / "wire"
ORIGIN = "chrome-extension://" + "a" * 32
BODY = '{"text": "Thanks"}'


def attacks(name: str) -> list[str]:
    """The lines of a file, their escapes made characters."""
    text = (WIRE / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n")[:-1] if line and not line.startswith("#")]
    return [line.encode().decode("unicode_escape") for line in lines]


@dataclass(frozen=True)
class Target:
    """The started program and a client that is really paired with it."""

    port: int
    token: str

    def fill(self, line: str) -> str:
        for name, value in (("port", self.port), ("token", self.token), ("origin", ORIGIN)):
            line = line.replace("{" + name + "}", str(value))
        return line

    def send(self, head: str, body: str = "") -> bytes:
        """What comes back; b"" when it hung up or said nothing."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as wire:
            answer = b""
            try:
                wire.sendall((head + body).encode("latin-1"))
                wire.shutdown(socket.SHUT_WR)
                while piece := wire.recv(65536):
                    answer += piece
            except OSError:
                return answer
            return answer

    def get(self, *lines: str, target: str = "/v1/status", method: str = "GET") -> bytes:
        return self.send(self._head(method, target, lines))

    def post(self, *lines: str, length: bool = True) -> bytes:
        sized = [f"Content-Length: {len(BODY)}"] if length else []
        return self.send(self._head("POST", "/v1/lint", [*lines, *sized]), BODY)

    def _head(self, method: str, target: str, lines: list[str] | tuple[str, ...]) -> str:
        filled = [self.fill(line) for line in lines]
        if not any(line.startswith("Host:") for line in filled):
            filled.insert(0, f"Host: 127.0.0.1:{self.port}")
        return "\r\n".join([f"{method} {self.fill(target)} HTTP/1.1", *filled, "", ""])


AUTH = "Authorization: Bearer {token}"
JSON = "Content-Type: application/json"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    service = Service(tmp_path_factory.mktemp("wire") / "home")
    ours = Target(service.port, "")
    body = json.dumps({"code": service.code(), "label": "attacks"})
    head = ours._head(
        "POST", "/v1/pair", (JSON, f"Origin: {ORIGIN}", f"Content-Length: {len(body)}")
    )
    answer = ours.send(head, body).partition(b"\r\n\r\n")[2]
    yield Target(service.port, json.loads(answer)["token"])
    service.stop()


def refused(program: Target, answer: bytes) -> None:
    """Nothing but a refusal, and nothing in it that helps."""
    statuses = re.findall(rb"^HTTP/1\.[01] (\d{3})", answer, re.M)
    # 100: 'go on', before the length is judged; 501: a transfer coding that nobody speaks
    assert all(one[:1] == b"4" or one in {b"100", b"501"} for one in statuses), answer[:200]
    assert program.token.encode() not in answer
    assert b"access-control-allow" not in answer.lower()


@pytest.mark.parametrize("host", attacks("hosts"))
def test_host(program: Target, host: str) -> None:
    refused(program, program.get(f"Host: {host}", AUTH))
    refused(program, program.post(f"Host: {host}", AUTH, JSON, f"Origin: {ORIGIN}"))


@pytest.mark.parametrize("origin", attacks("origins"))
def test_origin(program: Target, origin: str) -> None:
    refused(program, program.get(f"Origin: {origin}", AUTH))
    refused(program, program.post(f"Origin: {origin}", AUTH, JSON))


@pytest.mark.parametrize("headers", attacks("fetch"))
def test_fetch_metadata(program: Target, headers: str) -> None:
    refused(program, program.get(headers, AUTH))
    refused(program, program.post(headers, AUTH, JSON))


@pytest.mark.parametrize("token", attacks("tokens"))
def test_token(program: Target, token: str) -> None:
    refused(program, program.get(f"Authorization: {token}"))
    refused(program, program.post(f"Authorization: {token}", JSON))


@pytest.mark.parametrize("header", attacks("elsewhere"))
def test_token_elsewhere(program: Target, header: str) -> None:
    refused(program, program.get(header))
    refused(program, program.post(header, JSON))


@pytest.mark.parametrize("target", attacks("targets"))
def test_target_without_token(program: Target, target: str) -> None:
    refused(program, program.get(target=target))


@pytest.mark.parametrize("method", attacks("methods"))
def test_method(program: Target, method: str) -> None:
    refused(program, program.get(AUTH, method=method))


@pytest.mark.parametrize("kind", attacks("types"))
def test_content_type(program: Target, kind: str) -> None:
    refused(program, program.post(AUTH, f"Content-Type: {kind}"))


@pytest.mark.parametrize("headers", attacks("lengths"))
def test_length(program: Target, headers: str) -> None:
    refused(program, program.post(AUTH, JSON, headers, length=False))


@pytest.mark.parametrize("head", attacks("heads"))
def test_head(program: Target, head: str) -> None:
    refused(program, program.send(program.fill(head)))


def test_large_heads_and_bodies(program: Target) -> None:
    refused(program, program.get(AUTH, "X-A: " + "a" * 20_000))
    refused(program, program.get(AUTH, *[f"X-{number}: a" for number in range(5_000)]))
    refused(program, program.get(AUTH, target="/v1/" + "a" * 100_000))
    head = program._head("POST", "/v1/lint", (AUTH, JSON, f"Content-Length: {50 * 2**20}"))
    refused(program, program.send(head, "a" * 2**20))


def test_another_user_of_the_port_gets_in_with_the_right_request_only(program: Target) -> None:
    """The same helpers, nothing wrong: so a refusal above is for the thing attacked."""
    for answer in (
        program.get(AUTH),
        program.get("Host: localhost:{port}", AUTH),
        program.get(AUTH, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: cors"),
        program.get(AUTH, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors"),
        program.post(AUTH, JSON, f"Origin: {ORIGIN}", "Sec-Fetch-Site: none"),
        program.get(target="/v1/hello"),
    ):
        assert answer.startswith(b"HTTP/1.1 200"), answer[:200]


def test_seventy_half_open_sockets_do_not_keep_a_good_request_out(program: Target) -> None:
    open_ones = [socket.create_connection(("127.0.0.1", program.port)) for _ in range(70)]
    for half in open_ones:
        half.sendall(b"GET /v1/hello HTTP/1.1\r\nHost: 127.0")
    assert program.get(AUTH).startswith(b"HTTP/1.1 200")
    for half in open_ones:
        half.close()
