"""One call to the Gmail API: the client library, imported late, and the wire under it.

The library takes 0.5-0.8 s to import and must not delay the start of the service; its description
of the API is a file inside the package ('static discovery'), so that building it asks no network.
``httplib2`` may not be shared between threads: each call gets its own.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from bowout import limits
from bowout.errors import GmailDownError
from bowout.mailbox.gmail_errors import said_in_our_words

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials


class ImpatientHttp:
    """An ``httplib2.Http`` that waits once, and not for ever.

    The API client tries three times whatever the trouble. For a rate limit that is right; after ten
    seconds of silence, or without a network, a person should get the page's text instead. The
    time-out of a socket begins anew with every byte, so a whole answer has a deadline too.
    """

    def __init__(self, http: Any) -> None:  # noqa: ANN401 - httplib2 has no types
        self._http = http
        self._wires: list[socket.socket] = []

    def request(self, uri: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - no types
        """Do what httplib2 does; raises GmailDownError on silence and when there is no network."""
        from httplib2 import ServerNotFoundError

        kwargs["connection_type"] = _watched(uri.partition(":")[0], self._wires)
        with self._deadline() as is_over:
            try:
                return self._http.request(uri, *args, **kwargs)
            except TimeoutError as error:
                raise GmailDownError(
                    f"Gmail did not answer within {limits.GMAIL_TIMEOUT} seconds."
                ) from error
            except ServerNotFoundError as error:
                raise GmailDownError("Gmail cannot be found: is the network down?") from error
            finally:
                if is_over.is_set():
                    raise GmailDownError(
                        f"Gmail's answer was not complete within {limits.GMAIL_DEADLINE} seconds."
                    )

    @contextmanager
    def _deadline(self) -> Iterator[threading.Event]:
        """Hang up when the time is over; the event says that it was."""
        is_over = threading.Event()

        def hang_up() -> None:
            is_over.set()
            for wire in self._wires:
                with suppress(OSError):
                    wire.shutdown(socket.SHUT_RDWR)

        clock = threading.Timer(limits.GMAIL_DEADLINE, hang_up)
        clock.daemon = True
        clock.start()
        try:
            yield is_over
        finally:
            clock.cancel()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


def _watched(scheme: str, wires: list[socket.socket]) -> type:
    """Return httplib2's kind of connection for ``http`` or ``https``; it notes its sockets."""
    from httplib2 import SCHEME_TO_CONNECTION

    usual: Any = SCHEME_TO_CONNECTION[scheme]

    class Watched(usual):  # type: ignore[misc]  # httplib2 has no types
        def connect(self) -> None:
            super().connect()
            wires.append(self.sock)

    return Watched


def new_http() -> Any:  # noqa: ANN401 - httplib2 has no types
    """Return a fresh connection with the time-out of ``limits``."""
    import httplib2

    return httplib2.Http(timeout=limits.GMAIL_TIMEOUT)


@contextmanager
def gmail_users(
    credentials: Credentials,
    endpoint: str | None = None,
    http: Any = None,  # noqa: ANN401 - httplib2 has no types
) -> Iterator[Any]:
    """Give the API's ``users`` collection; every trouble inside comes out as one of our errors.

    ``endpoint`` is the address of another Gmail (an emulator), None for Google's. ``http`` is the
    connection to use, None for a new one.
    """
    with said_in_our_words():
        from google_auth_httplib2 import AuthorizedHttp
        from googleapiclient.discovery import build

        wire = AuthorizedHttp(credentials, http=ImpatientHttp(http or new_http()))
        with build(
            "gmail",
            "v1",
            http=wire,
            static_discovery=True,
            cache_discovery=False,
            client_options={"api_endpoint": endpoint} if endpoint else None,
        ) as service:
            yield service.users()
