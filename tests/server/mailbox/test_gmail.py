"""One thread over the wire: what is asked for, and every way in which the answer can be missing."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from google.oauth2.credentials import Credentials
from googleapiclient.http import HttpMockSequence

from bowout import limits
from bowout.errors import (
    BowoutError,
    GmailBusyError,
    GmailDownError,
    GmailSetupError,
    InputError,
    NotConnectedError,
    ThreadNotFoundError,
)
from bowout.mailbox.gmail import FIELDS, GmailMailbox
from harness.gmail_json import data, message, multipart, part, thread

PIER = "19a0c0ffee000001"
ANSWER = json.dumps(thread(message(part(text="Are you free?"))))


def signed_in(*, with_access: bool = True) -> Credentials:
    return Credentials(  # type: ignore[no-untyped-call]
        "an access token" if with_access else None,
        refresh_token="a refresh token",
        token_uri="https://oauth2.googleapis.com/token",
        client_id="pier",
        client_secret="not-much-of-a-secret",
        account="sam@example.com",
    )


def reason(name: str) -> str:
    return json.dumps({"error": {"errors": [{"reason": name}]}})


class Wire:
    """Google's answers in turn, and what was asked for."""

    def __init__(self, *answers: tuple[int, str]) -> None:
        given = [({"status": str(status)}, content) for status, content in answers]
        self.http = HttpMockSequence(given)
        self.http.close = lambda: None

    def mailbox(self, credentials: Credentials | None = None) -> GmailMailbox:
        known = credentials or signed_in()
        return GmailMailbox(credentials=lambda: known, http=lambda: self.http)

    @property
    def asked(self) -> list[str]:
        return [urlsplit(uri).path for uri, *_ in self.http.request_sequence]


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.random", lambda: 0.0)  # the client sleeps random() * 2 ** try


def test_one_call_reads_the_thread() -> None:
    wire = Wire((200, ANSWER))
    read = wire.mailbox().fetch(PIER)
    assert read.messages[0].plain == "Are you free?"
    assert read.user.email == "sam@example.com"
    ((uri, method, _, headers),) = wire.http.request_sequence
    asked = urlsplit(uri)
    assert (method, asked.netloc) == ("GET", "gmail.googleapis.com")
    assert asked.path == f"/gmail/v1/users/me/threads/{PIER}"
    assert parse_qs(asked.query) == {"format": ["full"], "fields": [FIELDS], "alt": ["json"]}
    assert headers["authorization"] == "Bearer an access token"


@pytest.mark.parametrize("bad", ["", "me", "FMfcgzGrbHrBdFGB", "19A0", "1/2", "1\n", "0" * 21])
def test_what_is_no_thread_id_never_leaves_this_computer(bad: str) -> None:
    wire = Wire()
    with pytest.raises(InputError):
        wire.mailbox().fetch(bad)
    assert wire.asked == []


def test_an_access_token_is_fetched_once_and_kept_in_memory() -> None:
    token = json.dumps({"access_token": "fresh", "expires_in": 3600})
    credentials = signed_in(with_access=False)
    first = Wire((200, token), (200, ANSWER))
    first.mailbox(credentials).fetch(PIER)
    assert first.asked[0] == "/token"
    second = Wire((200, ANSWER))
    second.mailbox(credentials).fetch(PIER)
    assert second.http.request_sequence[0][3]["authorization"] == "Bearer fresh"


def test_a_refused_token_is_refreshed_and_the_thread_read() -> None:
    token = json.dumps({"access_token": "fresh", "expires_in": 3600})
    wire = Wire((401, reason("authError")), (200, token), (200, ANSWER))
    assert wire.mailbox().fetch(PIER).messages


def test_bodies_that_gmail_keeps_apart_are_fetched_and_attachments_are_not() -> None:
    apart = part("text/html", body={"attachmentId": "BIG", "size": 99_999})
    pdf = part("application/pdf", filename="a.pdf", body={"attachmentId": "PDF", "size": 9})
    letter = message(multipart("mixed", apart, pdf))
    wire = Wire(
        (200, json.dumps(thread(letter))), (200, json.dumps({"data": data("<p>long"), "size": 7}))
    )
    assert wire.mailbox().fetch(PIER).messages[0].html == "<p>long"
    assert wire.asked[1:] == [f"/gmail/v1/users/me/messages/{letter['id']}/attachments/BIG"]


def test_only_the_newest_few_such_bodies_are_fetched() -> None:
    apart = {"attachmentId": "BIG", "size": 99_999}
    count = limits.GMAIL_BODIES + 3
    long = thread(*(message(part(body=dict(apart)), number) for number in range(count)))
    fetched = [(200, json.dumps({"data": data("long")}))] * limits.GMAIL_BODIES
    read = Wire((200, json.dumps(long)), *fetched).mailbox().fetch(PIER)
    assert [one.plain for one in read.messages] == [None] * 3 + ["long"] * limits.GMAIL_BODIES


def test_a_thread_of_drafts_only_says_so() -> None:
    wire = Wire((200, json.dumps(thread(message(part(text="x"), labels=("DRAFT",))))))
    with pytest.raises(ThreadNotFoundError, match="only drafts"):
        wire.mailbox().fetch(PIER)


def test_two_rate_limits_are_waited_out() -> None:
    wire = Wire((429, ""), (403, reason("rateLimitExceeded")), (200, ANSWER))
    assert wire.mailbox().fetch(PIER).messages


FAULTS: list[tuple[str, list[tuple[int, str]], type[BowoutError]]] = [
    ("a third rate limit", [(429, "")] * 3, GmailBusyError),
    ("a person's rate limit", [(403, reason("userRateLimitExceeded"))] * 3, GmailBusyError),
    ("the API is off", [(403, reason("accessNotConfigured"))], GmailSetupError),
    ("the scope is missing", [(403, reason("insufficientPermissions"))], GmailSetupError),
    ("another account's thread", [(404, reason("notFound"))], ThreadNotFoundError),
    ("5xx three times", [(503, "<html>")] * 3, GmailDownError),
    ("JSON cut off", [(200, ANSWER[:-20])], GmailDownError),
    ("JSON of another shape", [(200, "[]")], GmailDownError),
    (
        "a sign-in that has run out",
        [(401, ""), (400, json.dumps({"error": "invalid_grant", "error_description": "Expired"}))],
        NotConnectedError,
    ),
]


@pytest.mark.parametrize(("answers", "kind"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_a_fault_is_one_error_of_ours(
    answers: list[tuple[int, str]], kind: type[BowoutError]
) -> None:
    wire = Wire(*answers)
    with pytest.raises(kind) as caught:
        wire.mailbox().fetch(PIER)
    assert type(caught.value) is kind
    assert caught.value.hint
    assert len(wire.asked) == len(answers)


class Faulty(BaseHTTPRequestHandler):
    """A server that does what the path of its address says."""

    released = threading.Event()
    calls = 0

    def do_GET(self) -> None:
        type(self).calls += 1
        getattr(self, urlsplit(self.path).path.split("/")[1])()

    def hang(self) -> None:
        self.released.wait(30)

    def cut(self) -> None:
        self._answer(200, ANSWER.encode(), length=len(ANSWER) + 100)

    def gateway(self) -> None:
        self._answer(502, b"<html>Bad Gateway</html>")

    def hang_up(self) -> None:
        self.close_connection = True

    def _answer(self, status: int, content: bytes, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length or len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.close_connection = True

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(limits, "GMAIL_TIMEOUT", 1)
    Faulty.released.clear()
    Faulty.calls = 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), Faulty)
    running = threading.Thread(target=server.serve_forever, args=(0.02,))
    running.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        Faulty.released.set()
        server.shutdown()
        running.join()
        server.server_close()


@pytest.mark.parametrize(
    ("fault", "said", "calls"),
    [
        ("hang", "did not answer within", 1),  # a person has waited once
        ("cut", "does not answer", 1),
        ("gateway", "error 502", 3),
        ("hang_up", "does not answer", None),
    ],
)
def test_a_fault_on_the_real_wire_is_gmail_down(
    faulty: str, fault: str, said: str, calls: int | None
) -> None:
    mailbox = GmailMailbox(endpoint=f"{faulty}/{fault}/", credentials=signed_in)
    with pytest.raises(GmailDownError, match=said):
        mailbox.fetch(PIER)
    assert calls in (None, Faulty.calls)


def test_nobody_listening_is_gmail_down(faulty: str) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Faulty) as closed:
        port = closed.server_port
    assert not faulty.endswith(str(port))
    with pytest.raises(GmailDownError):
        GmailMailbox(endpoint=f"http://127.0.0.1:{port}/", credentials=signed_in).fetch(PIER)


def test_the_slow_libraries_are_not_imported_before_the_first_call() -> None:
    program = (
        "import sys, bowout.mailbox.gmail, bowout.mailbox.google, bowout.mailbox.secrets;"
        "slow = {'googleapiclient', 'google_auth_oauthlib', 'google.auth', 'keyring', 'httplib2'};"
        "print(sorted(slow & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert ran.stdout.strip() == b"[]"
