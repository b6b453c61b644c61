"""A Gmail that nobody here wrote: the npm package ``emulate``, over real HTTP on loopback."""

from __future__ import annotations

import html.parser
import json
import os
import shutil
import socket
import subprocess
import threading
import time
import urllib.parse
import urllib.request
import webbrowser
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STARTING_SECONDS = 20
ACCOUNT = "sam@example.com"  # of seed.yaml; the emulator has one of its own besides


def _emulator() -> Path | None:
    places = [ROOT / "node_modules" / "emulate"]
    if named := os.environ.get("BOWOUT_EMULATE"):
        places.append(Path(named))
    return next((place for place in places if (place / "dist" / "index.js").is_file()), None)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def gmail() -> Iterator[str]:
    """The address of a running emulator, without a slash at its end."""
    node, emulator = shutil.which("node"), _emulator()
    if node is None:
        pytest.skip("the Gmail emulator needs Node 20 or newer on the path")
    if emulator is None:
        pytest.skip("the Gmail emulator is not installed; run: npm ci --ignore-scripts")
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    program = [node, "--import", (HERE / "loopback.mjs").as_uri(), str(emulator / "dist/index.js")]
    options = ["start", "--service", "google", "--port", str(port), "--base-url", address]
    with subprocess.Popen(
        [*program, *options, "--seed", str(HERE / "seed.yaml")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            _wait_for(address, running)
            yield address
        finally:
            running.kill()


def _open(address: str, form: bytes | None = None) -> str:
    with urllib.request.urlopen(address, form, timeout=10) as page:  # noqa: S310 - loopback only
        return str(page.read().decode())


def _wait_for(address: str, running: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + STARTING_SECONDS
    while time.monotonic() < until and running.poll() is None:
        try:
            _open(f"{address}/.well-known/openid-configuration")
            return
        except OSError:
            time.sleep(0.05)
    pytest.fail("the Gmail emulator did not start")


@pytest.fixture(autouse=True)
def _plain_sign_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")  # the emulator speaks http, on loopback
    monkeypatch.setenv("BOWOUT_SECRETS", "file")


@pytest.fixture
def client_file(gmail: str, tmp_path: Path) -> Path:
    """A client file as Google gives it out, of a project that lives in the emulator."""
    client = {
        "client_id": "pier.apps.googleusercontent.com",
        "project_id": "pier",
        "auth_uri": f"{gmail}/o/oauth2/v2/auth",
        "token_uri": f"{gmail}/oauth2/token",
        "client_secret": "not-much-of-a-secret",
        "redirect_uris": ["http://localhost"],
    }
    path = tmp_path / "client_secret_pier.json"
    path.write_text(json.dumps({"installed": client}), encoding="utf-8")
    return path


class _Forms(html.parser.HTMLParser):
    """The forms of a page: where each goes, and its hidden fields."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.forms.append((given.get("action") or "", {}))
        elif tag == "input" and self.forms and (name := given.get("name")):
            self.forms[-1][1][name] = given.get("value") or ""


class Person(webbrowser.BaseBrowser):
    """Stands in for the person at the browser: reads the consent page and picks an account."""

    def __init__(self, *, says: str = "yes") -> None:
        super().__init__()
        self.says = says
        self.asked: dict[str, list[str]] = {}

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:  # noqa: ARG002 - the base's
        self.asked = urllib.parse.parse_qs(urllib.parse.urlsplit(url).query)
        threading.Thread(target=self._answer, args=(url,), daemon=True).start()
        return True

    def _answer(self, url: str) -> None:
        if self.says == "no":
            refused = {"error": "access_denied", "state": self.asked["state"][0]}
            redirect = f"{self.asked['redirect_uri'][0]}?{urllib.parse.urlencode(refused)}"
            _open(redirect)
            return
        found = _Forms()
        found.feed(_open(url))
        action, fields = next(form for form in found.forms if form[1].get("email") == ACCOUNT)
        target = urllib.parse.urljoin(url, action)
        _open(target, urllib.parse.urlencode(fields).encode())


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """The person at the browser; set ``says`` to 'no' for one who refuses."""
    someone = Person()
    monkeypatch.setattr(webbrowser, "get", lambda _name=None: someone)
    return someone
