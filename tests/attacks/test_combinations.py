"""Every request with one thing wrong, and with two, against the started program.

``wire/axes.toml`` says what can be wrong with host, target, site, origin, shape and token. A lock
that lets a fault pass because another fault distracts it would show here, and in no single attack.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product
from pathlib import Path

import pytest

from harness.tally import FULL, Tally
from harness.wire import AUTH, BODY, JSON, Target

AXES = tomllib.loads((Path(__file__).parent / "wire" / "axes.toml").read_text(encoding="utf-8"))
READ = ("/v1/hello", "/v1/status")
WRITTEN = ("/v1/suggest", "/v1/lint")
STRANGER = "chrome-extension://" + "b" * 32  # any extension may try a code
OPEN = {"/v1/hello", "/v1/pair"}  # these are for whoever has no token yet


@dataclass(frozen=True)
class Request:
    """A right request; the faults replace its parts.

    It names no origin, as a program does: with that of a paired extension it might be cross-site
    (the person withdrew the host permission), and would be answered.
    """

    method: str
    target: str
    host: str = "Host: 127.0.0.1:{port}"
    site: str = "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: cors"
    origin: str = "X-Origin: none"
    type: str = JSON
    token: str = AUTH

    def send_to(self, program: Target) -> bytes:
        has_body = self.method not in {"GET", "HEAD"}
        body = BODY if has_body else ""
        sized = [self.type, f"Content-Length: {len(body)}"] if has_body else []
        lines = [self.host, self.site, self.origin, self.token, *sized]
        return program.send(program.head(self.method, self.target, lines), body)


Fault = tuple[str, str]  # the part it replaces, and by what


def faults(axis: str, right: Request) -> Iterator[Fault]:
    """What can be wrong on one axis of a request."""
    said = AXES[axis]
    if axis == "token" and right.target in OPEN:
        return
    yield from ((axis, line) for line in said.get("lines", ()))
    yield from (("target", prefix + right.target) for prefix in said.get("prefixes", ()))
    yield from (("target", right.target + suffix) for suffix in said.get("suffixes", ()))
    yield from (("method", method) for method in said.get("methods", ()))
    if right.method == "POST":
        yield from (("type", f"Content-Type: {kind}") for kind in said.get("types", ()))


def rights() -> list[Request]:
    return [
        *(Request("GET", target) for target in READ),
        Request("POST", "/v1/pair", origin=f"Origin: {STRANGER}"),
        *(Request("POST", target) for target in WRITTEN),
    ]


def wrong(right: Request, at_once: int) -> Iterator[Request]:
    """Every request that has exactly so many faults, each on an axis of its own."""
    for axes in combinations(AXES, at_once):
        for chosen in product(*(tuple(faults(axis, right)) for axis in axes)):
            yield replace(right, **dict(chosen))


@pytest.mark.parametrize("right", rights(), ids=lambda right: right.target)
@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_a_request_with_something_wrong_is_refused(
    program: Target, tally: Tally, right: Request, at_once: int
) -> None:
    if at_once == 3 and not FULL:
        pytest.skip("three at once: ./scripts/attack --full")
    tried, through = 0, []
    for request in wrong(right, at_once):
        tried += 1
        if program.let_in(request.send_to(program)):
            through.append(request)
    tally.judge(f"wire: {at_once} wrong at once", tried=tried, let_in=through)


@pytest.mark.parametrize("right", rights(), ids=lambda right: right.target)
def test_with_nothing_wrong_the_program_answers(program: Target, right: Request) -> None:
    """What the refusals above are worth: the same request, whole, is not refused."""
    answer = right.send_to(program)
    assert b'"refused"' not in answer
    assert answer.startswith(b"HTTP/1.1 "), answer[:80]
