"""Many threads of Gmail one after the other: listed, then read, over one connection, within quota.

``threads.list`` names each thread with its ``historyId``, which changes whenever the thread does:
a thread that was read at the same one need not be read again. A thread costs what a click costs
(``gmail.py``). The client library's own retries are off: who reads many threads backs off himself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from bowout.mailbox.gmail import answer_of, read_thread
from bowout.mailbox.gmail_api import gmail_users, new_http
from bowout.mailbox.gmail_errors import said_in_our_words
from bowout.mailbox.google import load_credentials
from bowout.mailbox.model import Listed, RawThread
from bowout.mailbox.pace import THREADS_LIST
from bowout.mailbox.parts import objects, text_of
from bowout.mailbox.query import query_for

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials

LIST_FIELDS = "threads(id,historyId),nextPageToken"
PAGE = 500  # threads, the most that one threads.list gives


class GmailThreads:
    """The connected Gmail account, for one thread of execution; to be closed.

    ``spend`` is told the units of each call before it is made (``pace.py``). Every method raises a
    MailboxError that says what to do.
    """

    def __init__(
        self,
        spend: Callable[[int], None],
        *,
        endpoint: str | None = None,
        credentials: Callable[[], Credentials] = load_credentials,
        http: Callable[[], Any] = new_http,
    ) -> None:
        self._spend = spend
        self._open = ExitStack()
        signed_in = credentials()
        self.account: str | None = signed_in.account or None
        self._users = self._open.enter_context(gmail_users(signed_in, endpoint, http()))

    @property
    def key(self) -> str:
        """The account's name, for what is kept of it."""
        return self.account or "gmail"

    def close(self) -> None:
        """Close the connection."""
        self._open.close()

    def listed(self, days: int, limit: int) -> tuple[Listed, ...]:
        """Return the threads of the last ``days`` days, newest first, at most ``limit``."""
        found: list[Listed] = []
        for answer in self._pages(days, limit):
            found += [
                Listed(text_of(one, "id"), text_of(one, "historyId"))
                for one in objects(answer.get("threads"))
            ]
            if len(found) >= limit:
                break
        return tuple(found[:limit])

    def fetch(self, thread_id: str) -> RawThread:
        """Return the thread with this id of the API."""
        with said_in_our_words():
            return read_thread(self._users, thread_id, self.account, retries=0, spend=self._spend)

    def _pages(self, days: int, limit: int) -> Iterator[dict[str, Any]]:
        token = ""
        while True:
            self._spend(THREADS_LIST)
            with said_in_our_words():
                request = self._users.threads().list(
                    userId="me",
                    q=query_for(days),
                    maxResults=min(limit, PAGE),
                    pageToken=token or None,
                    fields=LIST_FIELDS,
                )
                page = answer_of(request, retries=0)
            yield page
            token = text_of(page, "nextPageToken")
            if not token:
                return
