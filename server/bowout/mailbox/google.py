"""The Google sign-in: made once by ``connect``, kept as a secret, used by ``gmail.py``.

Each user brings the client of his own Google project (docs/gmail-setup.md): one client shared by
all would need a security audit, and would make us a party to everyone's mail.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urljoin

from bowout import limits, log
from bowout.errors import GmailSetupError, InputError, MailboxError, NotConnectedError
from bowout.mailbox import secrets
from bowout.mailbox.client_file import GUIDE, Client, client_from_config, read_client_file
from bowout.mailbox.gmail_api import gmail_users, new_http
from bowout.mailbox.sign_in import ask_person

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials

SCOPES = ["https://www.googleapis.com/auth/gmail.readonly"]


@dataclass(frozen=True, slots=True, repr=False)
class SignIn:
    """What is kept of a sign-in. Not to be shown: it holds the refresh token."""

    client: Client
    refresh_token: str
    account: str | None

    def as_secret(self) -> str:
        """Return the sign-in as the text that is kept."""
        return json.dumps(
            {
                "client": self.client.as_config(),
                "refresh_token": self.refresh_token,
                "account": self.account,
            }
        )


def connect(client_file: Path | None = None, *, endpoint: str | None = None) -> str | None:
    """Lead the person through Google's sign-in and keep it; return the connected address.

    The address is None when Google does not tell it. Without ``client_file`` the client of the
    last sign-in is used. ``endpoint`` is the address of another Gmail API (an emulator). Raises
    InputError for a wrong client file, and what ``ask_person`` raises. GmailSetupError comes after
    the sign-in is kept when only the Gmail API is not switched on yet.
    """
    client = read_client_file(client_file) if client_file else _last_client()
    credentials = ask_person(client, SCOPES)
    kept = SignIn(client, credentials.refresh_token, account=None)
    secrets.write(kept.as_secret())
    account = _account(credentials, endpoint)
    secrets.write(SignIn(client, kept.refresh_token, account).as_secret())
    return account


def disconnect() -> bool:
    """Forget the sign-in on this computer, and ask Google to forget it too.

    Returns whether Google confirmed; when it did not, the permission still stands in the user's
    Google account and can be taken back there.
    """
    try:
        kept = _kept()
    except MailboxError:
        kept = None
    secrets.remove()
    return kept is not None and _revoke(kept)


def is_connected() -> bool:
    """Return whether a sign-in is kept here; asks no network, so that it may have run out."""
    try:
        return _kept() is not None
    except MailboxError:
        return False


def connected_account() -> str | None:
    """Return the address that was signed in, None when it is not known or nobody is."""
    try:
        kept = _kept()
    except MailboxError:
        return None
    return kept.account if kept else None


def load_credentials() -> Credentials:
    """Return the credentials of the kept sign-in; raises NotConnectedError when there is none.

    As long as the sign-in is the same they are the same object, which holds the access token (one
    hour) in memory: it is never written down.
    """
    secret = secrets.read()
    if secret is None:
        raise NotConnectedError
    return _credentials(secret)


@functools.lru_cache(maxsize=1)
def _credentials(secret: str) -> Credentials:
    from google.oauth2.credentials import Credentials

    # Not Credentials.from_authorized_user_info: it puts Google's token_uri in place of the kept one
    kept = _read_secret(secret)
    return Credentials(  # type: ignore[no-untyped-call]  # google-auth types no constructor
        token=None,
        refresh_token=kept.refresh_token,
        scopes=SCOPES,
        account=kept.account,
        token_uri=kept.client.token_uri,
        client_id=kept.client.client_id,
        client_secret=kept.client.client_secret,
    )


def _kept() -> SignIn | None:
    secret = secrets.read()
    return None if secret is None else _read_secret(secret)


def _read_secret(secret: str) -> SignIn:
    try:
        found = json.loads(secret)
        return SignIn(
            client_from_config(found["client"]), str(found["refresh_token"]), found["account"]
        )
    except (ValueError, KeyError, TypeError, RecursionError, InputError) as error:
        raise NotConnectedError(
            "The kept Gmail sign-in cannot be read.",
            f"Connect again, with the client file of your project. {NotConnectedError.hint}",
        ) from error


def _last_client() -> Client:
    kept = _kept()
    if kept is None:
        raise InputError("The first time, connecting needs the client file of your project.", GUIDE)
    return kept.client


def _account(credentials: Credentials, endpoint: str | None) -> str | None:
    """Return the address of the mailbox, None when Gmail does not tell it just now."""
    try:
        with gmail_users(credentials, endpoint) as users:
            profile = users.getProfile(userId="me", fields="emailAddress").execute()
    except GmailSetupError:
        raise
    except MailboxError as error:
        log.failure("profile", error)
        return None
    address = profile.get("emailAddress") if isinstance(profile, dict) else None
    return address if isinstance(address, str) else None


def look(endpoint: str | None = None) -> tuple[str | None, list[str], float]:
    """Ask Google: the address, the permissions given, the seconds our clock is ahead.

    ``endpoint`` is the address of another Gmail API (an emulator). Raises a MailboxError that says
    what is wrong: no network, a sign-in that has run out, an API that is off.
    """
    credentials = load_credentials()
    wire = new_http()
    with gmail_users(credentials, endpoint, wire) as users:
        profile = users.getProfile(userId="me", fields="emailAddress")
        found = profile.execute(num_retries=limits.GMAIL_RETRIES)
        answer, _ = profile.http.request(profile.uri)  # once more, for its date
    address = found.get("emailAddress") if isinstance(found, dict) else None
    said = parsedate_to_datetime(answer["date"]) if "date" in answer else datetime.now(UTC)
    ahead = (datetime.now(UTC) - said).total_seconds()
    return address, list(credentials.granted_scopes or credentials.scopes or []), ahead


def _revoke(kept: SignIn) -> bool:
    """Ask Google to take the permission back (RFC 7009); its address stands beside token_uri."""
    from httplib2 import HttpLib2Error

    wire = new_http()
    try:
        answer, _ = wire.request(
            urljoin(kept.client.token_uri, "revoke"),
            "POST",
            body=urlencode({"token": kept.refresh_token}),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
    except (OSError, HttpLib2Error) as error:
        log.failure("revoke", error)
        return False
    finally:
        wire.close()
    return bool(answer.status == 200)
