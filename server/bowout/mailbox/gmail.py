"""Gmail as a mailbox: one ``threads.get`` a click, read only.

A ``threads.get`` costs 40 of the 6,000 units that Google allows a person each minute. The
``fields`` mask leaves out what nobody reads. Attachments are never fetched, only the rare body that
Gmail keeps apart for its size (it has an attachment id but no file name).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bowout import limits
from bowout.errors import GmailDownError, InputError, ThreadNotFoundError
from bowout.mailbox.gmail_api import gmail_users, new_http
from bowout.mailbox.google import load_credentials
from bowout.mailbox.model import RawThread
from bowout.mailbox.pace import ATTACHMENTS_GET, THREADS_GET
from bowout.mailbox.payload import detached_bodies, thread_from_payload

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials

FIELDS = "id,historyId,messages(id,threadId,labelIds,internalDate,snippet,payload)"

_THREAD_ID = re.compile(r"[0-9a-f]{1,20}")  # 64 bits today


class GmailMailbox:
    """The connected Gmail account. May be used by several threads at once."""

    def __init__(
        self,
        *,
        endpoint: str | None = None,
        credentials: Callable[[], Credentials] = load_credentials,
        http: Callable[[], Any] = new_http,
    ) -> None:
        self._endpoint = endpoint
        self._credentials = credentials
        self._http = http

    def fetch(self, thread_id: str) -> RawThread:
        """Return the thread with this id of the API (16 hexadecimal digits).

        Raises InputError when it is no such id, else a MailboxError that says what to do.
        """
        if not _THREAD_ID.fullmatch(thread_id):
            raise InputError("This is not the id of a Gmail thread.", "Open the thread again.")
        credentials = self._credentials()
        with gmail_users(credentials, self._endpoint, self._http()) as users:
            return read_thread(users, thread_id, credentials.account or None)


def _nothing(_units: int) -> None:
    """A click is not paced."""


def read_thread(
    users: Any,  # noqa: ANN401 - the API client has no types
    thread_id: str,
    account: str | None,
    *,
    retries: int = limits.GMAIL_RETRIES,
    spend: Callable[[int], None] = _nothing,
) -> RawThread:
    """Return a thread of ``account`` through the API's ``users`` collection (``gmail_api.py``).

    ``spend`` is told the units of each call before it is made. Raises ThreadNotFoundError when
    nothing of it is to be read, GmailDownError, and what the client library raises.
    """
    spend(THREADS_GET)
    threads = users.threads()
    asked = threads.get(userId="me", id=thread_id, format="full", fields=FIELDS)
    thread = answer_of(asked, retries)
    for number, (message_id, attachment_id, body) in enumerate(detached_bodies(thread)):
        if number == limits.GMAIL_BODIES:
            break
        spend(ATTACHMENTS_GET)
        attachments = users.messages().attachments()
        asked = attachments.get(userId="me", messageId=message_id, id=attachment_id)
        body["data"] = answer_of(asked, retries).get("data")
    found = thread_from_payload(thread, account=account)
    if not found.messages:
        raise ThreadNotFoundError(
            "In Gmail this thread holds only drafts, or lies in the bin or in spam.",
            "Move it to the inbox, or go on with the text on the page.",
        )
    return found


def answer_of(request: Any, retries: int) -> dict[str, Any]:  # noqa: ANN401 - no types
    """Return the JSON object that Gmail answers; raises GmailDownError when it is cut off.

    The API client hands on an answer that is not JSON as a text.
    """
    answer = request.execute(num_retries=retries)
    if not isinstance(answer, dict):
        raise GmailDownError("Gmail's answer was cut off.")
    return answer
