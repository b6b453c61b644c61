"""A Gmail that fails in the middle: the real client over a real wire, and a person who is told.

One fault an answer is in ``tests/server/mailbox/test_gmail.py``. Here: answers that never end,
sign-ins that run out between two calls, clocks that differ, JSON of the right shape with the wrong
things in it. Whatever happens, the text on the page is answered, with a notice, and the next call
works.
"""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import pytest
from google.oauth2.credentials import Credentials

from bowout import limits
from bowout.api.requests import SuggestIn
from bowout.api.service import Service
from bowout.errors import BowoutError, GmailDownError, MailboxError, NotConnectedError
from bowout.mailbox import google as sign_in
from bowout.mailbox.gmail import GmailMailbox
from bowout.replies.shelf import load_shelf
from bowout.settings import Settings
from harness.gmail_json import data, message, part, thread

THREAD_ID = "19a0c0ffee000001"
WHOLE = thread(message(part(text="Hi Sam, we are hiring. Are you open to a call?")))
APART = thread(message(part("text/html", body={"attachmentId": "BIG", "size": 99_999})))
TOKEN = {"access_token": "fresh", "expires_in": 3600}
EXPIRED = {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
PAGE = {
    "messages": [{"from": "them", "text": "Hi Sam, we are hiring. Are you open to a call?"}],
    "gmail": {"thread_id": THREAD_ID},
}

Answer = Callable[[BaseHTTPRequestHandler], None]


def says(status: int, body: Any) -> Answer:
    """An answer as a whole."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(content)))
        handler.send_header("Content-Type", "application/json")
        handler.end_headers()
        handler.wfile.write(content)

    return answer


class FaultyGoogle:
    """Gmail and the sign-in at one address; ``gmail`` and ``sign_in`` are answered in turn."""

    def __init__(self) -> None:
        self.gmail: list[Answer] = []
        self.sign_in: list[Answer] = [says(200, TOKEN)] * 9
        self.asked: list[str] = []
        self.released = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        google = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                google.asked.append(urlsplit(self.path).path)
                (google.gmail.pop(0) if google.gmail else says(200, WHOLE))(self)

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                google.asked.append(urlsplit(self.path).path)
                google.sign_in.pop(0)(self)

            def log_message(self, *_: Any) -> None:
                """Nothing on the terminal."""

        return Handler

    def drip(self, handler: BaseHTTPRequestHandler) -> None:
        """One byte at a time, each sooner than any time-out of a socket."""
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        try:
            while not self.released.wait(0.1):
                handler.wfile.write(b" ")
                handler.wfile.flush()
        except OSError:
            return

    def stop(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def google(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyGoogle]:
    monkeypatch.setattr(limits, "GMAIL_TIMEOUT", 0.5)
    monkeypatch.setattr(limits, "GMAIL_DEADLINE", 1)
    monkeypatch.setattr("random.random", lambda: 0.0)  # the client sleeps random() * 2 ** try
    running = FaultyGoogle()
    yield running
    running.stop()


def signed_in(google: FaultyGoogle, expiry: datetime | None = None) -> Any:
    """A sign-in at the faulty Google."""
    return Credentials(  # type: ignore[no-untyped-call]
        "an access token",
        refresh_token="a refresh token",
        token_uri=f"{google.address}token",
        client_id="pier",
        client_secret="none",
        scopes=sign_in.SCOPES,
        expiry=expiry,
    )


@pytest.fixture
def mailbox(google: FaultyGoogle) -> GmailMailbox:
    credentials = signed_in(google)
    return GmailMailbox(endpoint=google.address, credentials=lambda: credentials)


def test_an_answer_that_drips_for_ever_has_a_deadline(
    google: FaultyGoogle, mailbox: GmailMailbox
) -> None:
    google.gmail = [google.drip]
    with pytest.raises(GmailDownError, match="not complete within 1 seconds"):
        mailbox.fetch(THREAD_ID)
    assert mailbox.fetch(THREAD_ID).messages


def test_a_sign_in_taken_back_in_the_middle_of_a_thread_is_said(
    google: FaultyGoogle, mailbox: GmailMailbox
) -> None:
    """The thread came; its one long body is asked for, and Google no longer knows us."""
    google.gmail = [says(200, APART), says(401, {"error": {"code": 401}})]
    google.sign_in = [says(400, EXPIRED)]
    with pytest.raises(NotConnectedError, match="no longer accepts"):
        mailbox.fetch(THREAD_ID)
    assert google.asked[-1] == "/token"


def test_a_rate_limit_in_the_middle_of_a_thread_is_waited_out(
    google: FaultyGoogle, mailbox: GmailMailbox
) -> None:
    google.gmail = [says(200, APART), says(429, {}), says(200, {"data": data("<p>Hi"), "size": 4})]
    assert mailbox.fetch(THREAD_ID).messages[0].html == "<p>Hi"


@pytest.mark.parametrize("off", [timedelta(days=-400), timedelta(days=400)])
def test_a_clock_that_is_wrong_costs_one_more_call(google: FaultyGoogle, off: timedelta) -> None:
    """A token that we take for fresh may be old for Google, and the other way round."""
    expiry = (datetime.now(UTC) + off).replace(tzinfo=None)
    skewed = signed_in(google, expiry=expiry)
    google.gmail = [says(401, {"error": {"code": 401}})] if off > timedelta() else []
    assert GmailMailbox(endpoint=google.address, credentials=lambda: skewed).fetch(THREAD_ID)
    assert google.asked.count("/token") == 1


WRONG: dict[str, Any] = {
    "a list of messages that is none": {"messages": "none"},
    "messages that are no objects": {"messages": [1, None, "x", []]},
    "a payload that is a text": {"messages": [{"id": "1", "payload": "x"}]},
    "a part that is a number": {"messages": [{"id": "1", "payload": {"parts": [1]}}]},
    "headers that are none": {"messages": [{"id": "1", "payload": {"headers": {"a": 1}}}]},
    "a body that is no base64": {
        "messages": [{"id": "1", "payload": {"mimeType": "text/plain", "body": {"data": 7}}}]
    },
    "a date that is a word": {"messages": [{"id": "1", "internalDate": "soon", "payload": {}}]},
    "labels that are none": {"messages": [{"id": "1", "labelIds": 3, "payload": {}}]},
    "an error that says 200": {"error": {"code": 500}},
    "nothing": {},
}


@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG)
def test_wrong_things_in_the_right_shape_are_read_or_refused(
    google: FaultyGoogle, mailbox: GmailMailbox, body: Any
) -> None:
    google.gmail = [says(200, body)]
    with contextlib.suppress(BowoutError):
        mailbox.fetch(THREAD_ID)
    assert google.asked


FAULTS: dict[str, list[Answer]] = {
    "429 without end": [says(429, {})] * 3,
    "403, a rate limit": [says(403, {"error": {"errors": [{"reason": "rateLimitExceeded"}]}})] * 3,
    "500": [says(500, {})] * 3,
    "JSON cut off": [says(200, json.dumps(WHOLE)[:-20].encode())],
    "not JSON": [says(200, b"<html>a hotel's log-in page</html>")],
    "another type": [says(200, [1, 2])],
    "a redirection": [says(302, {})],
}


@pytest.mark.parametrize("answers", FAULTS.values(), ids=FAULTS)
def test_the_page_is_answered_and_the_person_told_and_the_next_click_reads_gmail(
    google: FaultyGoogle, mailbox: GmailMailbox, answers: list[Answer]
) -> None:
    service = Service(Settings(name="Sam Rivera"), load_shelf(), mailbox)
    google.gmail = [*answers]
    request = SuggestIn.model_validate(PAGE)
    first = service.suggest(request)
    assert first.source == "page"
    assert first.notice
    assert "Only the text on the page was read." in first.notice
    assert first.replies
    assert service.suggest(request).source == "gmail"


def test_a_gmail_that_fails_for_everybody_is_one_error_of_ours(
    google: FaultyGoogle, mailbox: GmailMailbox
) -> None:
    """Without text on the page the trouble itself is the answer, and it says what to do."""
    google.gmail = [says(503, {})] * 3
    service = Service(Settings(), load_shelf(), mailbox)
    with pytest.raises(MailboxError) as caught:
        service.suggest(SuggestIn.model_validate({**PAGE, "messages": []}))
    assert caught.value.hint


@pytest.mark.parametrize("hours", [0, 3])
def test_the_doctor_learns_address_permissions_and_how_wrong_the_clock_is(
    google: FaultyGoogle, monkeypatch: pytest.MonkeyPatch, hours: int
) -> None:
    known = signed_in(google)
    google.gmail = [says(200, {"emailAddress": "sam@example.com"})] * 2
    monkeypatch.setattr(sign_in, "load_credentials", lambda: known)
    if hours:
        usual = BaseHTTPRequestHandler.date_time_string
        monkeypatch.setattr(
            BaseHTTPRequestHandler,
            "date_time_string",
            lambda self: usual(self, time.time() - 3600 * hours),
        )
    address, scopes, ahead = sign_in.look(google.address)
    assert address == "sam@example.com"
    assert scopes == sign_in.SCOPES
    assert round(ahead / 3600) == hours
