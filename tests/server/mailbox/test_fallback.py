from __future__ import annotations

from dataclasses import dataclass

import pytest

from bowout.errors import (
    BowoutError,
    GmailBusyError,
    GmailDownError,
    NotConnectedError,
    SettingsError,
    ThreadNotFoundError,
)
from bowout.mailbox.fallback import FallbackMailbox
from bowout.mailbox.model import RawMessage, RawThread
from bowout.mailbox.page import PageMailbox, PageMessage

PAGE = PageMailbox("page", "email", (PageMessage("from the page"),))
EMPTY = PageMailbox("page", "email", ())


@dataclass
class Gmail:
    """A Gmail that answers or fails as it is told."""

    trouble: BowoutError | None = None

    def fetch(self, thread_id: str) -> RawThread:
        if self.trouble:
            raise self.trouble
        return RawThread(thread_id, "email", (RawMessage(plain="from Gmail"),), source="gmail")


def test_gmail_comes_first() -> None:
    assert FallbackMailbox(Gmail(), PAGE).fetch("19a0").messages[0].plain == "from Gmail"


@pytest.mark.parametrize("trouble", [GmailBusyError(), GmailDownError(), ThreadNotFoundError()])
def test_when_gmail_cannot_be_read_the_page_is_and_the_person_is_told(
    trouble: BowoutError,
) -> None:
    thread = FallbackMailbox(Gmail(trouble), PAGE).fetch("19a0")
    assert thread.messages[0].plain == "from the page"
    assert thread.source == "page"
    assert thread.notice is not None
    assert trouble.say in thread.notice
    assert "text on the page" in thread.notice


def test_a_person_who_never_connected_is_not_nagged() -> None:
    assert FallbackMailbox(Gmail(NotConnectedError()), PAGE).fetch("19a0").notice is None


def test_a_sign_in_that_has_run_out_is_told() -> None:
    expired = NotConnectedError("Google no longer accepts the sign-in.", "Seven days.")
    notice = FallbackMailbox(Gmail(expired), PAGE).fetch("19a0").notice
    assert notice is not None
    assert "Seven days." in notice


def test_without_text_on_the_page_gmails_trouble_is_the_answer() -> None:
    with pytest.raises(GmailBusyError):
        FallbackMailbox(Gmail(GmailBusyError()), EMPTY).fetch("19a0")


def test_trouble_with_our_own_files_is_not_hidden() -> None:
    with pytest.raises(SettingsError):
        FallbackMailbox(Gmail(SettingsError()), PAGE).fetch("19a0")
