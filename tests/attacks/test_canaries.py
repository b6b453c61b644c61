"""Twelve canaries through every way in and every kind of error: none is heard in a log or an error.

The application runs in this process with the log of ``--verbose``; what leaves it is the log, the
standard streams, the answers that are errors, and the data folder.
"""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bowout import log
from bowout.api.service import Service
from bowout.app import create_app
from bowout.errors import GmailDownError, NotConnectedError
from bowout.mailbox import secrets
from bowout.mailbox.model import RawThread
from bowout.pairing import Pairing, new_code
from harness.client import ORIGIN, Extension
from harness.tally import Tally

CANARIES = {
    "subject": "quillfinch",
    "from": "wrenbarrow",
    "to": "larkmantle",
    "body": "siskinvale",
    "comment": "dunnockmere",
    "file name": "ploverstead",
    "LinkedIn text": "fieldfarehay",
    "edited reply": "redpollcombe",
    "thread id": "0c0ffee0bird",
    "token": "",
    "code": "",
    "Google's token": "1//goldcrest-secret-refresh",
}
#: Where an exception is raised: inside each layer that a request passes.
LAYERS = [
    "bowout.api.views.parse",
    "bowout.api.service.suggest",
    "bowout.api.service.suggestion_out",
    "bowout.suggest.read",
    "bowout.suggest.judge",
]


class Failing:
    """A Gmail whose every trouble quotes the mail."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def fetch(self, thread_id: str) -> RawThread:
        raise self.error from ValueError(f"{thread_id} {' '.join(CANARIES.values())}")


@pytest.fixture
def heard() -> Iterator[io.StringIO]:
    """The log at its most talkative, from all libraries; afterwards it is as it was."""
    ours, root = logging.getLogger("bowout"), logging.getLogger()
    before = ours.handlers, ours.propagate, ours.level, root.handlers
    log.start_logging(verbose=True)
    stream = io.StringIO()
    ours.handlers = [logging.StreamHandler(stream)]
    yield stream
    ours.handlers, ours.propagate, root.handlers = before[0], before[1], before[3]
    ours.setLevel(before[2])


@pytest.fixture
def birds(service: Service) -> tuple[Extension, dict[str, str]]:
    """A paired extension, a kept sign-in, and the canaries with the secrets that were just made."""
    secrets.write(json.dumps({"refresh_token": CANARIES["Google's token"]}))
    pairing, code = Pairing(), new_code()
    grant = pairing.redeem(code, "Chromium", ORIGIN)
    app = create_app(service, pairing)
    known = CANARIES | {"token": grant.token, "code": new_code()}
    return Extension(app.test_client(), app, grant), known


def threads(known: dict[str, str]) -> list[Any]:
    html = f"<!-- {known['comment']} --><p>Hi, we are hiring {known['body']}.</p>"
    letter = {
        "id": known["thread id"],
        "subject": known["subject"],
        "from": f"{known['from']} <{known['from']}@example.com>",
        "user": {"name": known["to"], "email": f"{known['to']}@example.com"},
        "messages": [
            {
                "from": "them",
                "name": known["from"],
                "text": f"{known['body']} {known['file name']}",
            },
            {"from": "them", "text": html},
        ],
    }
    chat = {
        "channel": "linkedin",
        "messages": [{"from": "them", "text": f"Hi {known['LinkedIn text']}, we are hiring."}],
    }
    return [
        letter,
        chat,
        {**letter, "colour": known["body"]},
        {**letter, "messages": [{"from": known["from"], "text": known["body"]}]},
        {**letter, "reason": known["body"] * 40},
        {**letter, "facts": {"company": f"www.{known['body']}.example"}},
        {**letter, "as_stage": known["body"]},
        {**letter, "messages": []},
        {**letter, "gmail": {"thread_id": "19a0c0ffee000001"}},
        json.dumps(letter)[:-9].encode(),
    ]


def everything(extension: Extension, known: dict[str, str]) -> list[str]:
    """Go every way in; return what was answered with an error."""
    answers = [extension.post("/v1/suggest", one) for one in threads(known)]
    draft = {"id": known["thread id"], "text": known["edited reply"]}
    answers += [
        extension.post("/v1/lint", body)
        for body in (
            draft,
            {**draft, "stage": known["edited reply"]},
            {"note": known["edited reply"]},
        )
    ]
    answers += [
        extension.post("/v1/lint", {"text": known["edited reply"] * 9_000}),
        extension.post("/v1/pair", {"code": "AAAA-AAAA", "label": known["to"]}),
        extension.post("/v1/pair", {"code": known["code"][:-1], "label": known["to"]}),
        extension.post("/v1/pair", {"code": [known["code"]]}),
        extension.get(f"/v1/{known['body']}"),
        extension.get(f"/v1/status?token={known['token']}"),
        extension.get("/v1/suggest"),
        extension.get("/v1/status", Authorization=f"Bearer {known['token']}x"),
        extension.get("/v1/status", Host=f"{known['body']}.example"),
        extension.get("/v1/status", Origin=f"https://{known['body']}.example"),
    ]
    return [one.get_data(as_text=True) for one in answers if one.status_code != 200]


def found_in(said: str, known: dict[str, str]) -> list[str]:
    return [name for name, value in known.items() if value.casefold() in said.casefold()]


@pytest.mark.parametrize("gmail", [None, GmailDownError(), NotConnectedError(), RuntimeError("x")])
def test_no_canary_is_heard(
    birds: tuple[Extension, dict[str, str]],
    heard: io.StringIO,
    capfd: pytest.CaptureFixture[str],
    data_home: Path,
    tally: Tally,
    gmail: Exception | None,
    service: Service,
) -> None:
    extension, known = birds
    if gmail:
        failing = replace(service, gmail=Failing(gmail))
        extension.app = create_app(failing, Pairing())
        extension.http = extension.app.test_client()
    errors = everything(extension, known)
    assert len(errors) > 12
    streams = "".join(capfd.readouterr())
    kept = b"".join(path.read_bytes() for path in data_home.iterdir() if path.name != secrets.FILE)
    said = {
        "log": heard.getvalue(),
        "streams": streams,
        "errors": "\n".join(errors),
        "data folder": kept.decode(),
    }
    leaks = [(where, name) for where, words in said.items() for name in found_in(words, known)]
    tally.judge("canaries", tried=len(CANARIES) * len(said), let_in=leaks)
    assert "refused" in said["log"]


@pytest.mark.parametrize("layer", LAYERS)
def test_an_exception_inside_a_layer_is_not_quoted(
    birds: tuple[Extension, dict[str, str]],
    heard: io.StringIO,
    capfd: pytest.CaptureFixture[str],
    tally: Tally,
    monkeypatch: pytest.MonkeyPatch,
    layer: str,
) -> None:
    extension, known = birds

    def explode(*given: object, **named: object) -> None:
        raise UnicodeError(f"{' '.join(known.values())} {given} {named}")

    monkeypatch.setattr(layer, explode)
    answer = extension.post("/v1/suggest", threads(known)[0])
    assert answer.status_code == 500
    said = heard.getvalue() + answer.get_data(as_text=True) + "".join(capfd.readouterr())
    assert "UnicodeError" in said
    tally.judge("canaries", tried=len(known), let_in=found_in(said, known))
