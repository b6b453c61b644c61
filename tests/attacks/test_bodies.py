"""Bodies with the right token that are not what the service expects: 2xx or 4xx, never 5xx."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from harness.tally import Tally
from harness.wire import AUTH, JSON, Target

LINES = (Path(__file__).parent / "wire" / "bodies.txt").read_text(encoding="utf-8").split("\n")
BODIES = [line for line in LINES[:-1] if not line.startswith("#")]
ESCAPE = re.compile(r"\\x([0-9a-f]{2})")

DEEP: dict[str, Any] = {
    "brackets never closed": "[" * 100_000,
    "keys never closed": '{"a":' * 30_000,
    "a deep list": "[" * 20_000 + "]" * 20_000,
    "a long number": '{"text": ' + "1" * 5_000 + "}",
    "many keys": json.dumps({f"k{number}": 1 for number in range(10_000)}),
    "a long text": json.dumps({"text": "a" * 250_000}),
    "a long line of flags": json.dumps({"text": "x", "context": {"flags": ["a"] * 20_000}}),
}
SENT = {body: ESCAPE.sub(lambda found: chr(int(found[1], 16)), body) for body in BODIES} | DEEP


@pytest.mark.parametrize("body", SENT.values(), ids=[name[:40] for name in SENT])
@pytest.mark.parametrize("path", ["/v1/lint", "/v1/suggest"])
def test_an_odd_body_is_answered_or_refused(
    program: Target, tally: Tally, path: str, body: str
) -> None:
    sized = f"Content-Length: {len(body.encode('latin-1', 'replace'))}"
    answer = program.send(program.head("POST", path, (AUTH, JSON, sized)), body)
    status = re.match(rb"HTTP/1\.1 ([24])\d\d", answer)
    tally.judge("wire: body", tried=1, let_in=[] if status else [answer[:200]])
    said = json.loads(answer.partition(b"\r\n\r\n")[2])
    assert "error" not in said or set(said["error"]) == {"code", "message", "hint"}
