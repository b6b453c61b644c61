"""A gate before the Gmail emulator: counts the quota, refuses on demand, reads Gmail's own query.

The emulator allows any rate and takes terms it does not know (``newer_than:``, ``-category:``) for
words to search. The gate notes the query as it came, passes on the terms that the emulator knows,
and counts what each call costs by Google's table.
"""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlencode, urlsplit

_UNKNOWN = re.compile(r"(?:newer_than:|-category:|-in:|-from:)\S+ ?")
_UNITS = ((re.compile(r"/threads/[^/]+$"), 40), (re.compile(r"/threads$"), 10))


class Gate:
    """What went through: ``calls`` by path, ``queries``, ``units``; ``refuse`` are statuses that
    the next reads of a thread get instead of an answer."""

    def __init__(self, gmail: str) -> None:
        self.host = urlsplit(gmail).netloc
        self.calls: list[str] = []
        self.queries: list[str] = []
        self.units = 0
        self.refuse: list[int] = []
        self.address = ""

    @property
    def read(self) -> list[str]:
        """The ids of the threads that were asked for."""
        return [path.rsplit("/", 1)[1] for path in self.calls if "/threads/" in path]


def _handler(gate: Gate) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            gate.calls.append(parts.path)
            gate.units += next((cost for form, cost in _UNITS if form.search(parts.path)), 0)
            if "/threads/" in parts.path and gate.refuse:
                self._answer(gate.refuse.pop(0), b"{}")
                return
            fields = dict(parse_qsl(parts.query))
            if query := fields.get("q"):
                gate.queries.append(query)
                fields["q"] = _UNKNOWN.sub("", query)
            link = http.client.HTTPConnection(gate.host, timeout=20)
            headers = {"Authorization": self.headers["Authorization"]}
            link.request("GET", f"{parts.path}?{urlencode(fields)}", headers=headers)
            answer = link.getresponse()
            self._answer(answer.status, answer.read())
            link.close()

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


@contextmanager
def gate_before(gmail: str) -> Iterator[Gate]:
    """Give a gate before the emulator at ``gmail``, on a port of loopback."""
    gate = Gate(gmail)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(gate))
    server.daemon_threads = True
    gate.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield gate
    finally:
        server.shutdown()
        server.server_close()
