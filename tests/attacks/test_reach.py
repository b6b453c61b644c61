"""How far the service reaches, and from where it can be reached: this computer, and Gmail to read.

The rooms are run with a watch on every socket that is opened; the code is read for verbs that send.
"""

from __future__ import annotations

import ast
import re
import socket
from pathlib import Path
from typing import Any

import pytest

from bowout.api.openapi import ROUTES
from bowout.cli import COMMANDS
from bowout.mailbox import google
from harness.client import Extension
from harness.tally import Tally
from harness.wire import Target

SERVER = Path(__file__).parents[2] / "server" / "bowout"
SOURCES = sorted(SERVER.rglob("*.py"))

#: What is called on the Gmail API, and nothing else may be.
GMAIL_CALLS = {
    "threads",
    "messages",
    "attachments",
    "get",
    "list",
    "getProfile",
    "users",
    "execute",
}
SENDS = re.compile(
    r"\b(?:send|sendmail|modify|trash|untrash|delete|batch\w+|insert|import_|create|update|patch)"
)
WRITES_MAIL = re.compile(r"smtplib|imaplib|poplib|sendmail|gmail\.(?:send|modify|compose|insert)")
#: Files that may start a program, and which: only at the person's own command.
MAY_START = {"cli/autostart.py"}  # the system's tool that switches an entry on or off
STARTS_THINGS = re.compile(r"\bsubprocess\b|os\.system|os\.popen|\bpty\.|os\.exec|os\.spawn")


def test_one_scope_is_asked_for_and_it_reads() -> None:
    assert google.SCOPES == ["https://www.googleapis.com/auth/gmail.readonly"]


def test_no_route_and_no_command_sends_deletes_or_opens() -> None:
    names = {route.path.rsplit("/", 1)[1] for route in ROUTES} | set(COMMANDS)
    assert not [name for name in names if SENDS.match(name) or name in {"open", "run", "exec"}]


def test_no_line_speaks_a_protocol_that_sends_mail_or_starts_a_program() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert not WRITES_MAIL.search(text), path
        may = path.relative_to(SERVER).as_posix() in MAY_START
        assert may or not STARTS_THINGS.search(text), path


def test_on_the_gmail_api_only_reading_is_called() -> None:
    for name in ("gmail.py", "gmail_threads.py", "google.py"):
        tree = ast.parse((SERVER / "mailbox" / name).read_text(encoding="utf-8"))
        called = {
            node.func.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and "users" in ast.unparse(node.func.value)
        }
        assert called <= GMAIL_CALLS, called - GMAIL_CALLS


def test_answering_opens_no_socket_at_all(
    extension: Extension, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The main job, with every way to open a connection watched."""
    opened: list[Any] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, to: opened.append(to))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **_: opened.append(asked))
    thread = {
        "messages": [
            {
                "from": "them",
                "text": "Hi Sam, we are hiring. See https://jobs.example/a?b and the picture "
                "http://pixel.example/1.gif . Are you open to a call?",
            }
        ]
    }
    assert extension.post("/v1/suggest", thread).status_code == 200
    assert extension.post("/v1/lint", {"text": "No, thanks. https://a.example"}).status_code == 200
    assert extension.get("/v1/status").status_code == 200
    assert opened == []


def test_the_service_is_on_no_other_address_of_this_computer(
    program: Target, tally: Tally, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # the computer's own outer address is no foreign one
    others = {str(found[4][0]) for found in socket.getaddrinfo(socket.gethostname(), None)}
    tried = sorted({"127.0.0.2", "::1", *others} - {"127.0.0.1"})
    listening = []
    for address in tried:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        with socket.socket(family) as wire:
            wire.settimeout(2)
            if wire.connect_ex((address, program.port)) == 0:
                listening.append(address)
    tally.judge("reach: other addresses", tried=len(tried), let_in=listening)


def test_no_option_changes_the_address() -> None:
    said = (SERVER / "cli" / "serve.py").read_text(encoding="utf-8")
    assert "--host" not in said
    assert re.search(r'^HOST = "127\.0\.0\.1"$', (SERVER / "app.py").read_text(), re.MULTILINE)
