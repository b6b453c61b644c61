"""Raw requests to the started program, byte for byte as the test says."""

from __future__ import annotations

import json
import re
import socket
from dataclasses import dataclass

from browser.service import Service

ORIGIN = "chrome-extension://" + "a" * 32
BODY = '{"text": "Thanks"}'
AUTH = "Authorization: Bearer {token}"
JSON = "Content-Type: application/json"
ANSWER = re.compile(rb"^HTTP/1\.[01] (\d{3})", re.MULTILINE)


@dataclass(frozen=True)
class Target:
    """The started program and a client that is really paired with it."""

    port: int
    token: str
    patience: float = 5  # seconds for an answer

    def fill(self, line: str) -> str:
        """Put port, token and origin of the paired client into a line of a corpus."""
        for name, value in (("port", self.port), ("token", self.token), ("origin", ORIGIN)):
            line = line.replace("{" + name + "}", str(value))
        return line

    def send(self, head: str, body: str = "") -> bytes:
        """What comes back; b"" when it hung up or said nothing."""
        with socket.create_connection(("127.0.0.1", self.port), self.patience) as wire:
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
        return self.send(self.head(method, target, lines))

    def post(self, *lines: str, length: bool = True) -> bytes:
        sized = [f"Content-Length: {len(BODY)}"] if length else []
        return self.send(self.head("POST", "/v1/lint", [*lines, *sized]), BODY)

    def head(self, method: str, target: str, lines: list[str] | tuple[str, ...]) -> str:
        """The head of a request; ``Host`` is ours unless the lines name one."""
        filled = [self.fill(line) for line in lines]
        if not any(line.startswith("Host:") for line in filled):
            filled.insert(0, f"Host: 127.0.0.1:{self.port}")
        return "\r\n".join([f"{method} {self.fill(target)} HTTP/1.1", *filled, "", ""])

    def let_in(self, answer: bytes) -> bool:
        """Whether an answer is more than a refusal, or holds anything that helps.

        100 is 'go on', said before the length is judged; 501 answers a transfer coding that nobody
        speaks.
        """
        refused = all(one[:1] == b"4" or one in {b"100", b"501"} for one in ANSWER.findall(answer))
        helps = self.token.encode() in answer or b"access-control-allow" in answer.lower()
        return not refused or helps


def paired_with(
    service: Service, origin: str = ORIGIN, label: str = "attacks", patience: float = 5
) -> Target:
    """Pair a client with a running service, as the extension does."""
    ours = Target(service.port, "", 30)
    body = json.dumps({"code": service.code(), "label": label})
    lines = (JSON, f"Origin: {origin}", f"Content-Length: {len(body)}")
    answer = ours.send(ours.head("POST", "/v1/pair", lines), body).partition(b"\r\n\r\n")[2]
    return Target(service.port, json.loads(answer)["token"], patience)
