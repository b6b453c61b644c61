"""Attacks on the wire against the started program, each a line of a file in ``wire/``.

Nothing may be answered with more than a refusal, nothing may crash it, and the right requests at
the end must still get through (docs/security.md).
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.tally import Tally
from harness.wire import AUTH, JSON, ORIGIN, Target

WIRE = Path(__file__).parent / "wire"
Refused = Callable[[bytes], None]


def attacks(name: str) -> list[str]:
    """The lines of a file, their escapes made characters."""
    text = (WIRE / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n")[:-1] if line and not line.startswith("#")]
    return [line.encode().decode("unicode_escape") for line in lines]


@pytest.fixture
def refused(program: Target, tally: Tally, request: pytest.FixtureRequest) -> Refused:
    """Nothing but a refusal, and nothing in it that helps."""
    kind = request.function.__name__.removeprefix("test_").replace("_", " ")

    def judge(answer: bytes) -> None:
        tally.judge(
            f"wire: {kind}", tried=1, let_in=[answer[:200]] if program.let_in(answer) else []
        )

    return judge


@pytest.mark.parametrize("host", attacks("hosts"))
def test_host(program: Target, refused: Refused, host: str) -> None:
    refused(program.get(f"Host: {host}", AUTH))
    refused(program.post(f"Host: {host}", AUTH, JSON, f"Origin: {ORIGIN}"))


@pytest.mark.parametrize("origin", attacks("origins"))
def test_origin(program: Target, refused: Refused, origin: str) -> None:
    refused(program.get(f"Origin: {origin}", AUTH))
    refused(program.post(f"Origin: {origin}", AUTH, JSON))


@pytest.mark.parametrize("headers", attacks("fetch"))
def test_fetch_metadata(program: Target, refused: Refused, headers: str) -> None:
    refused(program.get(headers, AUTH))
    refused(program.post(headers, AUTH, JSON))


@pytest.mark.parametrize("token", attacks("tokens"))
def test_token(program: Target, refused: Refused, token: str) -> None:
    refused(program.get(f"Authorization: {token}"))
    refused(program.post(f"Authorization: {token}", JSON))


@pytest.mark.parametrize("header", attacks("elsewhere"))
def test_token_elsewhere(program: Target, refused: Refused, header: str) -> None:
    refused(program.get(header))
    refused(program.post(header, JSON))


@pytest.mark.parametrize("target", attacks("targets"))
def test_target_without_token(program: Target, refused: Refused, target: str) -> None:
    refused(program.get(target=target))


@pytest.mark.parametrize("method", attacks("methods"))
def test_method(program: Target, refused: Refused, method: str) -> None:
    refused(program.get(AUTH, method=method))


@pytest.mark.parametrize("kind", attacks("types"))
def test_content_type(program: Target, refused: Refused, kind: str) -> None:
    refused(program.post(AUTH, f"Content-Type: {kind}"))


@pytest.mark.parametrize("headers", attacks("lengths"))
def test_length(program: Target, refused: Refused, headers: str) -> None:
    refused(program.post(AUTH, JSON, headers, length=False))


@pytest.mark.parametrize("head", attacks("heads"))
def test_head(program: Target, refused: Refused, head: str) -> None:
    refused(program.send(program.fill(head)))


def test_large_heads_and_bodies(program: Target, refused: Refused) -> None:
    refused(program.get(AUTH, "X-A: " + "a" * 20_000))
    refused(program.get(AUTH, *[f"X-{number}: a" for number in range(5_000)]))
    refused(program.get(AUTH, target="/v1/" + "a" * 100_000))
    head = program.head("POST", "/v1/lint", (AUTH, JSON, f"Content-Length: {50 * 2**20}"))
    refused(program.send(head, "a" * 2**20))


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
