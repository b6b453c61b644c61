"""Gmail first, the text on the page when Gmail cannot be read: and the person is told so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bowout import log
from bowout.errors import MailboxError, NotConnectedError
from bowout.mailbox.model import Mailbox, RawThread


@dataclass(frozen=True, slots=True)
class FallbackMailbox:
    """Asks ``first``; when that fails, gives what ``page`` holds, with a notice why."""

    first: Mailbox
    page: Mailbox

    def fetch(self, thread_id: str) -> RawThread:
        """Return the thread; raises the first mailbox's MailboxError when the page is empty too."""
        try:
            return self.first.fetch(thread_id)
        except MailboxError as error:
            log.failure("gmail", error)
            from_page = self.page.fetch(thread_id)
            if not from_page.messages:
                raise
            return replace(from_page, notice=_joined(_why(error), from_page.notice))


def _why(error: MailboxError) -> str | None:
    if type(error) is NotConnectedError and error.hint == NotConnectedError.hint:
        return None  # never connected: the answer's `source` says 'page', a notice would nag
    return f"{error.say} Only the text on the page was read. {error.hint or ''}".strip()


def _joined(*notices: str | None) -> str | None:
    return " ".join(notice for notice in notices if notice) or None
