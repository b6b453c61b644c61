"""The client file that a user gets from his own Google project: which project signs in.

Its shape is Google's ``client_secret_*.json`` for 'Desktop app': one object, ``installed``. Because
the refresh token is sent to the addresses in it, only Google's own are accepted (and this computer
itself, for a Gmail emulator).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bowout import limits
from bowout.errors import InputError

GUIDE = "How to get one, step by step: docs/gmail-setup.md."

_GOOGLE = {"accounts.google.com", "oauth2.googleapis.com", "www.googleapis.com"}
_FIELDS = ("client_id", "client_secret", "auth_uri", "token_uri")


@dataclass(frozen=True, slots=True, repr=False)
class Client:
    """A desktop client of a Google project. Not to be shown: it holds the client's secret."""

    client_id: str
    client_secret: str
    auth_uri: str
    token_uri: str

    def as_config(self) -> dict[str, str]:
        """Return the client in Google's words."""
        return {name: getattr(self, name) for name in _FIELDS}


def read_client_file(path: Path) -> Client:
    """Return the client in a file; raises InputError that says what is wrong with it."""
    try:
        with path.open("rb") as file:
            content = file.read(limits.MAX_CLIENT_FILE + 1)
    except OSError as error:
        raise InputError(f"The client file cannot be read: {error.strerror}.", GUIDE) from error
    try:
        found = json.loads(content) if len(content) <= limits.MAX_CLIENT_FILE else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise InputError("This is not a Google client file: it is not JSON.", GUIDE)
    if "installed" not in found:
        raise InputError(_wrong_kind(found), GUIDE)
    return client_from_config(found["installed"])


def _wrong_kind(found: dict[str, object]) -> str:
    if "web" in found:
        return "This client is of the kind 'Web application'; make one of the kind 'Desktop app'."
    if found.get("type") == "service_account":
        return "This is the key of a service account, which cannot read a person's Gmail."
    if "refresh_token" in found:
        return "This is a saved sign-in of another program, not a client file."
    return "This is not the file of a Google client of the kind 'Desktop app'."


def client_from_config(config: object) -> Client:
    """Return the client in Google's words; raises InputError when a part is missing or foreign."""
    values = config if isinstance(config, dict) else {}
    for name in _FIELDS:
        if not isinstance(values.get(name), str) or not values[name]:
            raise InputError(f"The client file lacks {name}: download it again.", GUIDE)
    for name in ("auth_uri", "token_uri"):
        if not _is_trusted(values[name]):
            raise InputError(
                f"The client file's {name} is not an address of Google.",
                "Do not use this file; download your own from your Google project.",
            )
    return Client(**{name: values[name] for name in _FIELDS})


def _is_trusted(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.hostname == "127.0.0.1":
        return parts.scheme in ("http", "https")
    return parts.scheme == "https" and parts.netloc in _GOOGLE
