"""One call to the Gmail API: the client library, imported late, and the wire under it.

The library takes 0.5-0.8 s to import and must not delay the start of the service; its description
of the API is a file inside the package ('static discovery'), so that building it asks no network.
``httplib2`` may not be shared between threads: each call gets its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bowout import limits
from bowout.errors import GmailDownError
from bowout.mailbox.gmail_errors import said_in_our_words

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials


class ImpatientHttp:
    """An ``httplib2.Http`` that waits once.

    The API client tries three times whatever the trouble. For a rate limit that is right; after ten
    seconds of silence, or without a network, a person should get the page's text instead.
    """

    def __init__(self, http: Any) -> None:  # noqa: ANN401 - httplib2 has no types
        self._http = http

    def request(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - httplib2 has no types
        """Do what httplib2 does; raises GmailDownError on silence and when there is no network."""
        from httplib2 import ServerNotFoundError

        try:
            return self._http.request(*args, **kwargs)
        except TimeoutError as error:
            raise GmailDownError(
                f"Gmail did not answer within {limits.GMAIL_TIMEOUT} seconds."
            ) from error
        except ServerNotFoundError as error:
            raise GmailDownError("Gmail cannot be found: is the network down?") from error

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


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
