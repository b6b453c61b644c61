"""The real application on the real server, with a witness of what comes in and what passes.

``seen`` is every request that arrived, ``passed`` each one that got past the locks to a view. Locks
can be left out, to see that the attacks have teeth.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterable
from typing import Any
from unittest import mock

from flask import request

from bowout import guard
from bowout.api.service import Service
from bowout.app import create_app, listen
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import load_shelf
from bowout.settings import Settings
from harness.client import ORIGIN


class Witness:
    """A running service with a paired client; ``without`` names the locks that are left out."""

    def __init__(self, without: Iterable[str] = ()) -> None:
        self.seen: list[str] = []
        self.passed: list[str] = []
        self._locks = mock.patch.object(
            guard, "LOCKS", tuple(lock for lock in guard.LOCKS if lock.__name__ not in without)
        )
        self._locks.start()
        pairing = Pairing()
        self.token = pairing.redeem(new_code(), "witness", ORIGIN).token
        self.port = free_port()
        app = create_app(Service(Settings(name="Sam Rivera"), load_shelf()), pairing, self.port)
        app.before_request(self._note_passed)
        self._server = listen(app, self.port)
        self._answer = app.wsgi_app
        self._server.application = self._watched
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _note_passed(self) -> None:
        if request.endpoint:  # else it is no address of ours: 404
            self.passed.append(f"{request.method} {request.path}")

    def _watched(self, environ: dict[str, Any], start: Any) -> Any:
        self.seen.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}")
        return self._answer(environ, start)

    def _run(self) -> None:
        with contextlib.suppress(OSError):  # the socket is closed under it
            self._server.run()

    def forget(self) -> None:
        """Start counting anew."""
        self.seen.clear()
        self.passed.clear()

    def stop(self) -> None:
        """End the server and put the locks back."""
        self._server.close()
        self._thread.join(5)
        for channel in [*self._server.active_channels.values()]:
            channel.close()
        self._server.task_dispatcher.shutdown()
        self._locks.stop()


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
