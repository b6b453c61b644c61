"""What the person reads when Google says no. Reasons as developers.google.com lists them."""

from __future__ import annotations

import http.client
import json
import socket
import ssl

import pytest
from google.auth.exceptions import RefreshError, TransportError
from googleapiclient.errors import UnknownApiNameOrVersion
from httplib2 import ServerNotFoundError

from bowout.errors import (
    BowoutError,
    GmailBusyError,
    GmailDownError,
    GmailSetupError,
    MailboxError,
    NotConnectedError,
    ThreadNotFoundError,
)
from bowout.mailbox.gmail_errors import of_answer, of_refusal, said_in_our_words


def body(reason: str | None = None, detail: str | None = None) -> bytes:
    error: dict[str, object] = {"code": 403, "message": "o@harbour.example's mail"}
    if reason:
        error["errors"] = [{"domain": "global", "reason": reason, "message": "m"}]
    if detail:
        error["details"] = [{"@type": "ErrorInfo"}, {"reason": detail}]
    return json.dumps({"error": error}).encode()


ANSWERS = [
    (401, body("authError"), NotConnectedError, "no longer accepts"),
    (403, body("accessNotConfigured"), GmailSetupError, "not switched on"),
    (403, body(None, "SERVICE_DISABLED"), GmailSetupError, "not switched on"),
    (403, body("insufficientPermissions"), GmailSetupError, "permission to read"),
    (403, body("forbidden", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"), GmailSetupError, "permission"),
    (403, body("domainPolicy"), GmailSetupError, "organisation"),
    (403, body("rateLimitExceeded"), GmailBusyError, "slow down"),
    (403, body("userRateLimitExceeded"), GmailBusyError, "slow down"),
    (403, body("dailyLimitExceeded"), GmailBusyError, "today"),
    (403, body("something new"), MailboxError, "refuses"),
    (403, b"<html>", MailboxError, "refuses"),
    (404, body("notFound"), ThreadNotFoundError, "does not hold"),
    (429, body("rateLimitExceeded"), GmailBusyError, "slow down"),
    (429, b"", GmailBusyError, "slow down"),
    (400, body("invalidArgument"), ThreadNotFoundError, "does not know"),
    (400, body("failedPrecondition"), GmailSetupError, "no Gmail"),
    (500, body("backendError"), GmailDownError, "error 500"),
    (502, b"<html>Bad Gateway</html>", GmailDownError, "error 502"),
    (503, b"\xff", GmailDownError, "error 503"),
    (504, b'{"error": "a text"}', GmailDownError, "error 504"),
    (503, b'{"error": {"errors": "a text"}}', GmailDownError, "error 503"),
    (503, b"[" * 100_000, GmailDownError, "error 503"),
]


@pytest.mark.parametrize(("status", "content", "kind", "said"), ANSWERS)
def test_an_answer_of_google_becomes_a_sentence(
    status: int, content: bytes, kind: type[BowoutError], said: str
) -> None:
    error = of_answer(status, content)
    assert type(error) is kind
    assert said in error.say
    assert error.hint
    assert "harbour" not in f"{error.say} {error.hint}"


REFUSALS: list[tuple[tuple[object, ...], bool, type[BowoutError], str]] = [
    (("invalid_grant: gone", {"error": "invalid_grant"}), False, NotConnectedError, "seven days"),
    (("invalid_grant: gone",), False, NotConnectedError, "seven days"),
    (("x", {"error": "deleted_client"}), False, GmailSetupError, "client file"),
    (("x", {"error": "invalid_client"}), False, GmailSetupError, "client file"),
    (("x", {"error": "admin_policy_enforced"}), False, GmailSetupError, "administrator"),
    (("x", {"error": "internal_failure"}), True, GmailDownError, "network"),
    (("x", {"error": ["odd"]}), False, NotConnectedError, "connect"),
    ((), False, NotConnectedError, "connect"),
]


@pytest.mark.parametrize(("said", "retryable", "kind", "hint"), REFUSALS)
def test_a_refused_sign_in_says_what_to_do(
    said: tuple[object, ...], retryable: bool, kind: type[BowoutError], hint: str
) -> None:
    error = of_refusal(said, retryable=retryable)
    assert type(error) is kind
    assert hint in (error.hint or "")


TROUBLES = [
    TimeoutError("timed out"),
    ConnectionResetError("reset"),
    ServerNotFoundError("no such host"),
    socket.gaierror("no such host"),
    ssl.SSLError("bad certificate"),
    http.client.IncompleteRead(b"mail of o@harbour.example"),
    TransportError("no way"),  # type: ignore[no-untyped-call]
    UnknownApiNameOrVersion("gmail"),
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: type(trouble).__name__)
def test_trouble_on_the_wire_is_gmail_down(trouble: Exception) -> None:
    with pytest.raises(GmailDownError) as caught, said_in_our_words():
        raise trouble
    assert "harbour" not in str(caught.value)


def test_our_own_errors_and_bugs_pass_through() -> None:
    with pytest.raises(GmailBusyError), said_in_our_words():
        raise GmailBusyError
    with pytest.raises(ZeroDivisionError), said_in_our_words():
        raise ZeroDivisionError


def test_each_raising_is_an_error_of_its_own() -> None:
    refused = RefreshError("invalid_grant: gone")  # type: ignore[no-untyped-call]
    raised = []
    for _ in range(2):
        with pytest.raises(NotConnectedError) as caught, said_in_our_words():
            raise refused
        raised.append(caught.value)
    assert raised[0] is not raised[1]
