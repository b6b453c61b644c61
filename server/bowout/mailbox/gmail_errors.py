"""Google's errors in our words: one sentence, and what to do about it.

Reasons: developers.google.com, Gmail API, 'Resolve errors'; RFC 6749, section 5.2, for the sign-in.
A rate limit is never called 'not connected', and a sign-in that has run out is never called 'down'.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager

from bowout.errors import (
    GmailBusyError,
    GmailDownError,
    GmailSetupError,
    MailboxError,
    NotConnectedError,
    ThreadNotFoundError,
)

CONNECT_AGAIN = NotConnectedError.hint
SEVEN_DAYS = (
    "While your Google project is in 'Testing', a sign-in lasts seven days; publish the project to"
    f" keep it. {CONNECT_AGAIN}"
)

_API_OFF = GmailSetupError(
    "The Gmail API is not switched on in your Google project.",
    "Enable the Gmail API there (docs/gmail-setup.md, step 2), wait a minute, then click again.",
)
_NO_SCOPE = GmailSetupError(
    "Google did not give Bowout the permission to read mail.",
    f"Tick the box for reading mail when Google asks. {CONNECT_AGAIN}",
)
_POLICY = GmailSetupError(
    "Your organisation does not let programs read this mailbox.",
    "Ask its administrator, or go on with the text on the page.",
)
_DAILY = GmailBusyError(
    "Your Google project has used up its quota for today.", "Go on with the text on the page."
)
_NO_GMAIL = GmailSetupError(
    "The connected Google account has no Gmail.", f"Sign in with another account. {CONNECT_AGAIN}"
)
_CLIENT_GONE = GmailSetupError(
    "Google does not know the client of your project any more.",
    "Download a new client file (docs/gmail-setup.md, step 4) and connect with it.",
)

# The first reason of an answer that stands here decides; the status alone only if none does.
_BY_REASON: dict[str, MailboxError] = {
    "accessNotConfigured": _API_OFF,
    "SERVICE_DISABLED": _API_OFF,
    "insufficientPermissions": _NO_SCOPE,
    "ACCESS_TOKEN_SCOPE_INSUFFICIENT": _NO_SCOPE,
    "domainPolicy": _POLICY,
    "rateLimitExceeded": GmailBusyError(),
    "userRateLimitExceeded": GmailBusyError(),
    "RATE_LIMIT_EXCEEDED": GmailBusyError(),
    "dailyLimitExceeded": _DAILY,
    "quotaExceeded": _DAILY,
    "failedPrecondition": _NO_GMAIL,
}
_BY_OAUTH_CODE: dict[str, MailboxError] = {
    "invalid_client": _CLIENT_GONE,
    "deleted_client": _CLIENT_GONE,
    "unauthorized_client": _CLIENT_GONE,
    "disabled_client": _CLIENT_GONE,
    "invalid_scope": _NO_SCOPE,
    "admin_policy_enforced": _POLICY,
    "org_internal": _POLICY,
}


@contextmanager
def said_in_our_words() -> Iterator[None]:
    """Turn whatever Google's libraries raise inside into a MailboxError."""
    from google.auth.exceptions import GoogleAuthError, RefreshError
    from googleapiclient.errors import Error as ApiError
    from googleapiclient.errors import HttpError
    from httplib2 import HttpLib2Error

    try:
        yield
    except HttpError as error:
        raise of_answer(error.status_code, error.content) from error
    except RefreshError as error:
        raise of_refusal(error.args, retryable=error.retryable) from error
    except (ApiError, GoogleAuthError, HttpLib2Error, http.client.HTTPException, OSError) as error:
        raise GmailDownError from error


def of_answer(status: int, content: bytes) -> MailboxError:
    """Return the error that an HTTP answer of the Gmail API stands for."""
    for reason in _reasons(content):
        if reason in _BY_REASON:
            return _fresh(_BY_REASON[reason])
    if status == 401:
        return NotConnectedError("Google no longer accepts the sign-in.", SEVEN_DAYS)
    if status == 404:
        return ThreadNotFoundError()
    if status == 429:
        return GmailBusyError()
    if status >= 500:
        return GmailDownError(f"Gmail has trouble of its own (error {status}).")
    if status == 400:
        return ThreadNotFoundError("Gmail does not know this thread.", "Open the thread again.")
    return MailboxError(
        f"Gmail refuses to show this thread (error {status}).", "Go on with the text on the page."
    )


def of_refusal(said: tuple[object, ...], *, retryable: bool) -> MailboxError:
    """Return the error that a refused refresh stands for; ``said`` is what RefreshError carries.

    That is a sentence and, when Google answered in JSON, the answer. The usual code is
    ``invalid_grant``: the sign-in has run out, or was taken back.
    """
    answer = said[1] if len(said) > 1 else None
    code = answer.get("error") if isinstance(answer, dict) else None
    known = of_oauth_code(code if isinstance(code, str) else "")
    if known:
        return known
    if retryable:
        return GmailDownError("Google's sign-in has trouble of its own.")
    return NotConnectedError("Google no longer accepts the sign-in.", SEVEN_DAYS)


def of_oauth_code(code: str) -> MailboxError | None:
    """Return the error that a code of Google's sign-in stands for, None for an unknown one."""
    return _fresh(_BY_OAUTH_CODE[code]) if code in _BY_OAUTH_CODE else None


def _fresh(error: MailboxError) -> MailboxError:
    """Return a new error of the same words: a raised one collects the traces of its raisings."""
    return type(error)(error.say, error.hint)


def _reasons(content: bytes) -> list[str]:
    """Return the reasons in Google's error body: the old list first, then the new details."""
    try:
        error = json.loads(content)["error"]
        lists = [error.get("errors") or [], error.get("details") or []]
        found = [entry.get("reason") for entries in lists for entry in entries]
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return []
    return [reason for reason in found if isinstance(reason, str)]
