"""Threads read over real HTTP: order, who is me, what is left out, what is not there."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from bowout.errors import ThreadNotFoundError
from bowout.mailbox import google
from bowout.mailbox.gmail import GmailMailbox
from bowout.mailbox.gmail_api import gmail_users
from bowout.mailbox.model import Attachment

pytestmark = pytest.mark.emulator

MILL = "19a0c0ffee00000c"

# RFC 2047 in the headers, a charset in the parts, and an attachment
LETTER = (
    b"From: =?ISO-8859-1?Q?Andr=E9_Lemaire?= <andre@moulin.example>\r\n"
    b"To: sam@example.com\r\nSubject: =?UTF-8?B?TWV1bmllciDDoCBSb3Vlbg==?=\r\n"
    b"Message-ID: <moulin1@moulin.example>\r\nDate: Mon, 5 Jan 2026 09:00:00 +0000\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n"
    b"--b1\r\nContent-Type: text/plain; charset=utf-8\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\nUne place de meunier =C3=A0 Rouen.\r\n"
    b"--b1\r\nContent-Type: application/pdf; name=poste.pdf\r\n"
    b"Content-Disposition: attachment; filename=poste.pdf\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b1--\r\n"
)


@pytest.fixture
def mailbox(gmail: str, client_file: Path, person: object) -> GmailMailbox:
    assert person  # answers the consent page
    google.connect(client_file, endpoint=gmail + "/")
    return GmailMailbox(endpoint=gmail + "/")


def test_a_thread_comes_in_order_without_its_drafts(mailbox: GmailMailbox) -> None:
    thread = mailbox.fetch("19a0c0ffee000001")
    assert thread.id == "19a0c0ffee000001"
    assert thread.source == "gmail"
    assert thread.subject == "Site engineer for the north pier"
    theirs, mine = thread.messages
    assert (theirs.mine, mine.mine) == (False, True)
    assert (theirs.sender.name, theirs.sender.email) == (
        "Odile Ferrand",
        "odile@harbourlight.example",
    )
    assert theirs.plain is not None
    assert theirs.plain.startswith("Dear Sam,\n\nHarbourlight is rebuilding")
    assert theirs.html is not None
    assert theirs.date is not None
    assert theirs.date.isoformat() == "2026-01-05T10:00:00+00:00"
    assert mine.html is None


def test_a_thread_of_another_account_says_so(mailbox: GmailMailbox) -> None:
    with pytest.raises(ThreadNotFoundError) as caught:
        mailbox.fetch("ffffffffffff")
    assert "another account" in (caught.value.hint or "")


def test_encoded_headers_and_attachments_are_read(gmail: str, mailbox: GmailMailbox) -> None:
    raw = base64.urlsafe_b64encode(LETTER).decode()
    with gmail_users(google.load_credentials(), gmail + "/") as users:
        letter = {"raw": raw, "labelIds": ["INBOX"], "threadId": MILL}
        users.messages().insert(userId="me", body=letter).execute()
    (message,) = mailbox.fetch(MILL).messages
    assert message.sender.name == "André Lemaire"
    assert message.subject == "Meunier à Rouen"
    assert message.plain is not None
    assert message.plain.strip() == "Une place de meunier à Rouen."
    assert message.attachments == (Attachment("application/pdf", "poste.pdf", 5),)
