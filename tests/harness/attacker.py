"""The attacker's servers: one that hands out a hostile page, one whose name is bound anew.

A page is rebound when its name first leads to the attacker and then to the service. ``Rebinding``
listens on another loopback address under the service's own port: until it is flipped it hands out
the page, from then on it passes every byte to the service. The browser sees what it would see after
a change of the name's address, without waiting for its cache of names.
"""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

PAGES = Path(__file__).parents[1] / "attacks" / "page"


def page(script: str, **params: Any) -> bytes:
    """A page that runs ``script`` of the corpus."""
    code = (PAGES / script).read_text(encoding="utf-8")
    head = "<!doctype html><meta charset=utf-8><title>running</title><body>"
    body = f"<script type=module>const PARAMS = {json.dumps(params)};\n{code}</script>"
    return (head + body).encode()


class Attacker:
    """Hands out the hostile page at ``/attack``, links at ``/link`` and redirections."""

    def __init__(self, **params: Any) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(page("attack.js", **params)))
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _handler(attack: bytes) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._respond()

        def do_POST(self) -> None:  # a redirected form
            self._respond()

        def _respond(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked = urlsplit(self.path)
            to = parse_qs(asked.query).get("to", [""])[0]
            if asked.path == "/redirect":
                code = int(parse_qs(asked.query)["code"][0])
                self._say(code, b"", Location=to, Access_Control_Allow_Origin="*")
            elif asked.path == "/attack":
                self._say(200, attack, Content_Type="text/html")
            elif asked.path == "/link":
                self._say(200, f'<a id=link href="{to}">x</a>'.encode(), Content_Type="text/html")
            else:
                self._say(404, b"")

        def _say(self, status: int, body: bytes, **headers: str) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Connection", "close")
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing on the terminal."""

    return Handler


class Rebinding:
    """A name that leads to the attacker first and to the service after ``/flip``."""

    def __init__(self, address: str, port: int, **params: Any) -> None:
        self._service = ("127.0.0.1", params["target"])
        self._page = page("rebind.js", **params)
        self.is_flipped = False
        self._listener = socket.create_server((address, port))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def stop(self) -> None:
        self._listener.close()

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                wire, _ = self._listener.accept()
                threading.Thread(target=self._answer, args=(wire,), daemon=True).start()

    def _answer(self, wire: socket.socket) -> None:
        with contextlib.suppress(OSError), wire:
            asked = wire.recv(65536)  # on a wire that the browser may have opened before the flip
            if self.is_flipped:
                self._pass_on(wire, asked)
                return
            path = ([*asked.decode("latin-1").split(" "), "", ""])[1]
            body = self._page if path == "/page" else b""
            if path == "/flip":
                self.is_flipped = True
            kind = "Content-Type: text/html\r\nConnection: close"
            head = f"HTTP/1.1 200 OK\r\n{kind}\r\nContent-Length: {len(body)}\r\n\r\n"
            wire.sendall(head.encode() + body)

    def _pass_on(self, wire: socket.socket, asked: bytes) -> None:
        with wire, socket.create_connection(self._service) as service:
            service.sendall(asked)
            back = threading.Thread(target=_pipe, args=(wire, service), daemon=True)
            back.start()
            _pipe(service, wire)
            back.join()


def _pipe(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(65536):
            sink.sendall(piece)
    for end in (source, sink):
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
