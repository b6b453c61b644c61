"""The person's part of signing in: Google's page in the browser, and every way it can end.

The flow for programs on a desktop (RFC 8252) with PKCE (RFC 7636): the system's browser, and a
redirect to a port of 127.0.0.1 that is open only while we wait.
"""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from bowout import limits
from bowout.errors import GmailDownError, GmailSetupError, NotConnectedError
from bowout.mailbox.client_file import Client
from bowout.mailbox.gmail_errors import of_oauth_code

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials

PROMPT = "If no page opens, go to:\n\n  {url}\n"
DONE = "Google has answered. You can close this page; the terminal says how it went."


def ask_person(client: Client, scopes: list[str]) -> Credentials:
    """Send the person to Google's page and return what Google gave.

    Prints the page's address for the case that no browser opens. Raises NotConnectedError when
    the person says no or nothing within ``limits.SIGN_IN_SECONDS``, GmailSetupError when the
    project or the permissions given are not enough, GmailDownError when Google does not answer.
    """
    from google_auth_oauthlib.flow import InstalledAppFlow

    flow = InstalledAppFlow.from_client_config(
        {"installed": client.as_config()}, scopes, autogenerate_code_verifier=True
    )
    with _endings(scopes):
        credentials = flow.run_local_server(
            host="127.0.0.1",
            port=0,
            open_browser=_has_browser(),
            authorization_prompt_message=PROMPT,
            success_message=DONE,
            timeout_seconds=limits.SIGN_IN_SECONDS,
            access_type="offline",
            prompt="consent",
        )
    _check_scopes(credentials.granted_scopes or scopes, scopes)
    if not credentials.refresh_token:
        raise GmailSetupError("Google gave no lasting sign-in.", "Run the command again.")
    return cast("Credentials", credentials)


def _has_browser() -> bool:
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


@contextmanager
def _endings(scopes: list[str]) -> Iterator[None]:
    from google_auth_oauthlib.flow import WSGITimeoutError
    from oauthlib.oauth2 import AccessDeniedError, OAuth2Error

    try:
        yield
    except AccessDeniedError as error:
        raise NotConnectedError(
            "You did not allow Bowout to read mail, so Gmail is not connected.",
            "Without Gmail Bowout reads the text on the page.",
        ) from error
    except OAuth2Error as error:
        raise of_oauth_code(str(error.error)) or NotConnectedError(
            "The sign-in ended without a result.", "Run the command again."
        ) from error
    except WSGITimeoutError as error:
        raise NotConnectedError(
            f"No answer came from the browser within {limits.SIGN_IN_SECONDS // 60} minutes.",
            "If Google's page said 'access blocked', list your address as a test user of your"
            " project (docs/gmail-setup.md, step 3).",
        ) from error
    except Warning as warning:  # oauthlib's way to say that other scopes came than were asked for
        _check_scopes(getattr(warning, "new_scope", []), scopes)
        raise GmailSetupError(
            "Google gave other permissions than Bowout asked for.", "Run the command again."
        ) from warning
    except OSError as error:
        raise GmailDownError("Google's sign-in cannot be reached.") from error


def _check_scopes(granted: list[str] | str, wanted: list[str]) -> None:
    """Raise GmailSetupError that names the permissions which the person did not give."""
    given = granted.split() if isinstance(granted, str) else granted
    missing = [scope.rpartition("/")[2] for scope in wanted if scope not in given]
    if missing:
        raise GmailSetupError(
            f"Google's page was left without the permission {', '.join(missing)}.",
            "Run the command again and leave the box for reading mail ticked.",
        )
