"""Pairing by a short code, and the service's proof that it is the one that was paired.

A person at this computer makes a code (`bowout pair`, or the start of the service): eight letters,
five minutes, five tries. The extension trades it once for a token of 256 bits. Kept are only the
token's SHA-256, the origin it was handed to and a label. Before an extension sends its token or
any mail it asks for an HMAC over a challenge, which only the holder of that digest can make:
whoever else sits on the port learns nothing. Design: docs/security.md, 'Pairing'.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import re
import secrets
import threading
import time
from dataclasses import asdict, dataclass
from typing import Any

from bowout import limits
from bowout.errors import PairingError, SettingsError
from bowout.settings import data_folder, read_private, remove_private, write_private

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31 characters: no 0/O, 1/I/L
CODE_LENGTH = 8
CODE_FILE = "pairing.json"
CLIENTS_FILE = "clients.json"
SEEN_FILE = "versions.json"
_VERSION = re.compile(r"\d{1,5}(?:\.\d{1,5}){0,3}")  # what a manifest may say


@dataclass(frozen=True, slots=True)
class Client:
    """A paired extension; ``token_digest`` is the SHA-256 of its token in hex."""

    id: str
    token_digest: str
    origin: str
    label: str
    paired_at: int


@dataclass(frozen=True, slots=True)
class Grant:
    """What a right code is traded for; the token is shown this once."""

    token: str
    client: str


def new_code() -> str:
    """Make the one valid pairing code, such as ``K7QX-2M9P``; an older one is void."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    entry = {
        "digest": _digest(code),
        "expires": time.time() + 60 * limits.CODE_MINUTES,
        "tries": limits.CODE_TRIES,
    }
    write_private(CODE_FILE, json.dumps(entry).encode())
    return f"{code[:4]}-{code[4:]}"


def _kept_code() -> dict[str, Any] | None:
    """Return the entry of the valid code; a damaged file is none, and the next code replaces it."""
    try:
        entry = json.loads(read_private(CODE_FILE) or b"null")
        return {
            "digest": str(entry["digest"]).encode("ascii").decode(),
            "expires": float(entry["expires"]),
            "tries": int(entry["tries"]),
        }
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _normal(code: str) -> str:
    return "".join(character for character in code.upper() if character.isalnum())


class Pairing:
    """The paired extensions.

    Safe to use from several threads; the files may be changed by other processes at any time.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: tuple[int, int] | None = None
        self._clients: tuple[Client, ...] = ()
        self._versions: dict[str, str] | None = None

    def redeem(self, code: str, label: str, origin: str) -> Grant:
        """Trade a code for a token, once; raises PairingError and counts the try."""
        with self._lock:
            self._use_up(code)
            token = secrets.token_urlsafe(limits.TOKEN_BYTES)
            client = Client(
                id=secrets.token_hex(6),
                token_digest=_digest(token),
                origin=origin,
                label=label,
                paired_at=int(time.time()),
            )
            self._save((*self._load(), client))
            return Grant(token, client.id)

    def _use_up(self, code: str) -> None:
        entry = _kept_code()
        if not entry:
            raise PairingError
        right = hmac.compare_digest(entry["digest"], _digest(_normal(code)))
        in_time = time.time() < entry["expires"] and entry["tries"] > 0
        if right and in_time:
            remove_private(CODE_FILE)
            return
        entry["tries"] -= 1
        if entry["tries"] > 0 and time.time() < entry["expires"]:
            write_private(CODE_FILE, json.dumps(entry).encode())
        else:
            remove_private(CODE_FILE)
        raise PairingError

    def clients(self) -> tuple[Client, ...]:
        """Return the paired extensions, oldest first."""
        with self._lock:
            return self._load()

    def origins(self) -> frozenset[str]:
        """Return the origins that were handed a token."""
        return frozenset(client.origin for client in self.clients())

    def holder(self, token: str) -> Client | None:
        """Return whose token this is; compares digests in constant time."""
        digest = _digest(token)
        found = None
        for client in self.clients():
            if hmac.compare_digest(client.token_digest, digest):
                found = client
        return found

    def prove(self, client_id: str, challenge: bytes) -> str | None:
        """Return the proof for a challenge in hex, None when this client is not paired."""
        for client in self.clients():
            if hmac.compare_digest(client.id.encode(), client_id.encode("utf-8", "replace")):
                key = bytes.fromhex(client.token_digest)
                return hmac.new(key, challenge, hashlib.sha256).hexdigest()
        return None

    def versions(self) -> dict[str, str]:
        """Return the version that each extension last said it has, by client id."""
        try:
            found = json.loads(read_private(SEEN_FILE) or b"{}")
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def note_version(self, client: Client, version: str) -> None:
        """Remember the version of a paired extension; a disk that is full does not matter here."""
        with self._lock:
            if self._versions is None:
                self._versions = self.versions()
            if not _VERSION.fullmatch(version) or self._versions.get(client.id) == version:
                return
            self._versions[client.id] = version
            with contextlib.suppress(SettingsError):
                write_private(SEEN_FILE, json.dumps(self._versions).encode())

    def revoke(self, client_id: str) -> bool:
        """Forget a client, so that its token is worth nothing; False when there is none."""
        with self._lock:
            kept = tuple(client for client in self._load() if client.id != client_id)
            found = len(kept) < len(self._clients)
            if found:
                self._save(kept)
            return found

    def _load(self) -> tuple[Client, ...]:
        path = data_folder() / CLIENTS_FILE
        try:
            stat = path.stat()
        except FileNotFoundError:
            self._seen, self._clients = None, ()
            return ()
        seen = (stat.st_mtime_ns, stat.st_ino)
        if seen != self._seen:
            try:
                rows = json.loads(read_private(CLIENTS_FILE) or b"[]")
                self._clients = tuple(Client(**row) for row in rows)
            except (ValueError, TypeError, RecursionError) as error:
                raise SettingsError(
                    f"{CLIENTS_FILE} in the data folder is damaged.",
                    "Remove it and pair the extension again.",
                ) from error
            self._seen = seen
        return self._clients

    def _save(self, clients: tuple[Client, ...]) -> None:
        content = json.dumps([asdict(client) for client in clients], indent=1)
        write_private(CLIENTS_FILE, content.encode())
        self._seen = None
