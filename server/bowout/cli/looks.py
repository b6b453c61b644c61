"""What ``bowout doctor`` looks at: each look gives one finding, and what to do where it is bad."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import secrets as random
import shutil
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from bowout import __version__, limits
from bowout.ledger.ledger import Ledger
from bowout.mailbox import google, secrets
from bowout.pairing import Pairing
from bowout.replies.shelf import load_shelf, own_folder
from bowout.settings import data_folder, load_settings, read_private
from bowout.stage import second

AGAIN = "Run ./scripts/start: it mends the environment."


@dataclass(frozen=True, slots=True)
class Check:
    """One finding; ``mark`` is '-' where it is fine to be without, ``remedy`` what to do if not."""

    name: str
    mark: Literal["ok", "-", "bad"]
    said: str
    remedy: str | None = None


def environment() -> Check:
    """Python and the packages that Bowout itself asks for."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    try:
        asked = importlib.metadata.requires("bowout") or []
    except importlib.metadata.PackageNotFoundError:
        return Check("Environment", "bad", "Bowout is not installed in it", AGAIN)
    needed = [re.split(r"[<>=~;\[! ]", one)[0] for one in asked if "extra ==" not in one]
    missing = [name for name in needed if not _is_installed(name)]
    if missing:
        return Check("Environment", "bad", f"packages are missing: {', '.join(missing)}", AGAIN)
    return Check("Environment", "ok", f"Python {python}, {len(needed)} packages")


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def folder() -> Check:
    """The data folder: private, each file too, writable, and room on its disk."""
    path = data_folder()
    for file in sorted(path.iterdir()):
        if file.is_file() or file.is_symlink():
            read_private(file.name)  # raises with the command that mends it
    if not os.access(path, os.W_OK):
        return Check("Data folder", "bad", f"{path} is read-only", f"Run: chmod 700 '{path}'")
    if shutil.disk_usage(path).free < limits.FREE_DISK:
        return Check("Data folder", "bad", f"the disk of {path} is full", "Make room on it.")
    return Check("Data folder", "ok", f"{path}, for you alone")


def settings() -> Check:
    """The settings can be read; the name is the one that matters."""
    if load_settings().name:
        return Check("Settings", "ok", "your name is set")
    said = "your name is not set: replies end without it"
    return Check("Settings", "-", said, "Set name in settings.toml in the data folder.")


def templates() -> Check:
    """Every template on the shelf can be read, the person's own too."""
    found = load_shelf(own_folder()).templates
    own = sum(template.own for template in found)
    return Check("Templates", "ok", f"{len(found)} on the shelf, {own} of your own")


def reader() -> Check:
    """The second reader of the stage, which is optional."""
    if not second.is_installed():
        said = "the stage's second reader is not installed"
        return Check("Reader", "-", said, "Run: pip install onnxruntime")
    return Check(
        "Reader", "ok", "the stage's second reader is here, asked where the first is unsure"
    )


def service() -> Check:
    """Who answers on the port, and whether it is the service of this data folder."""
    challenge, client = random.token_hex(32), next(iter(Pairing().clients()), None)
    known = {"X-Bowout-Challenge": challenge, "X-Bowout-Client": client.id} if client else {}
    said = _hello(known)
    stranger = f"End the program that uses port {limits.PORT}, then run ./scripts/start."
    if said is None:
        return Check("Service", "-", "not running", "Start it with ./scripts/start")
    if said.get("name") != "bowout":
        return Check("Service", "bad", f"something else answers on port {limits.PORT}", stranger)
    if said.get("version") != __version__:
        older = "Stop it with Ctrl+C and start it again: ./scripts/start"
        return Check("Service", "bad", "another version of Bowout is running", older)
    if client and said.get("proof") != Pairing().prove(client.id, bytes.fromhex(challenge)):
        return Check("Service", "bad", "a Bowout with another data folder is running", stranger)
    return Check("Service", "ok", f"running on port {limits.PORT}, version {__version__}")


def _hello(headers: dict[str, str]) -> dict[str, Any] | None:
    """Return what the port says to hello, {} for what is not ours, None when nobody answers."""
    address = f"http://127.0.0.1:{limits.PORT}/v1/hello"
    try:
        with urllib.request.urlopen(
            urllib.request.Request(address, headers=headers), timeout=2
        ) as answer:
            said = json.load(answer)
    except (urllib.error.HTTPError, ValueError):
        return {}
    except OSError as error:
        refused = isinstance(getattr(error, "reason", error), ConnectionRefusedError)
        return None if refused else {}
    return said if isinstance(said, dict) else {}


def paired() -> Check:
    """The paired extensions, and the version that each was last seen with."""
    pairing = Pairing()
    clients, versions = pairing.clients(), pairing.versions()
    if not clients:
        return Check("Extension", "-", "not paired", "Run ./scripts/bowout pair and type the code.")
    seen = {versions[one.id] for one in clients if one.id in versions}
    old = sorted(version for version in seen if version != __version__)
    if old:
        said = f"{len(clients)} paired; seen with version {', '.join(old)}, this is {__version__}"
        return Check("Extension", "bad", said, "Reload Bowout on the browser's extensions page.")
    said = f"version {__version__}" if seen else "not seen yet"
    return Check("Extension", "ok", f"{len(clients)} paired, {said}")


def clock() -> Check:
    """A clock that has gone back: codes would not end, and Google refuses its sign-ins."""
    latest = max((client.paired_at for client in Pairing().clients()), default=0)
    if time.time() < latest - limits.CLOCK_SECONDS:
        said = "this computer's clock is before the last pairing"
        return Check("Clock", "bad", said, "Set the computer's time, best by the network.")
    return Check("Clock", "ok", "not before anything we know of")


def gmail() -> Check:
    """The sign-in: kept, accepted by Google, read-only, and the clock that it depends on."""
    if not google.is_connected():
        said = "not connected; the text on the page is read instead"
        return Check("Gmail", "-", said, "Run ./scripts/bowout connect to read whole threads.")
    address, scopes, ahead = google.look()
    where = f"the sign-in is kept in {secrets.where()}"
    more = sorted(set(scopes) - set(google.SCOPES))
    if more:
        said = f"Google gave more permissions than asked for: {len(more)}"
        return Check("Gmail", "bad", said, "Take them back in your Google account, then connect.")
    if abs(ahead) > limits.CLOCK_SECONDS:
        said = f"connected, but this computer's clock is {ahead:+.0f} s off"
        return Check("Gmail", "bad", said, "Set the computer's time, best by the network.")
    return Check("Gmail", "ok", f"connected as {address or 'an unknown account'}; {where}")


def ledger() -> Check:
    """The ledger: on or off, and whether it can be read."""
    if load_settings().ledger != "on":
        said = "switched off: nothing is remembered"
        return Check("Ledger", "-", said, "Set ledger to on in settings.toml to remember.")
    kept = Ledger()
    total = kept.total()
    return Check("Ledger", "ok", kept.notice or f"{total} threads remembered, no mail text")


LOOKS: tuple[tuple[str, Callable[[], Check]], ...] = (
    ("Environment", environment),
    ("Data folder", folder),
    ("Settings", settings),
    ("Templates", templates),
    ("Reader", reader),
    ("Service", service),
    ("Extension", paired),
    ("Clock", clock),
    ("Gmail", gmail),
    ("Ledger", ledger),
)
