"""The recruiter's words out of LinkedIn's mails."""

from __future__ import annotations

import pytest

from bowout.mailbox.model import Address, RawMessage, RawThread
from bowout.thread.linkedin_mail import open_notification
from bowout.thread.read import read

LINK = "https://www.linkedin.com/messaging/thread/2-abc/"
INMAIL = f"""Ward sister in Leith

      Rita Solano
        Reply
        {LINK}

Hi Sam,

we look for a ward sister. Would you talk on Monday?

Best,
Rita

----------------------------------------

This email was intended for Sam Rivera (Backend engineer)
Learn why we included this: {LINK}
You are receiving LinkedIn notification emails.

Unsubscribe: {LINK}
© 2026 LinkedIn Corporation, 1000 West Maude Avenue, Sunnyvale, CA 94085.
"""
WORDS = "Hi Sam,\n\nwe look for a ward sister. Would you talk on Monday?\n\nBest,\nRita"


def mail(
    plain: str, name: str = "Rita S.", email: str = "inmail-hit-reply@linkedin.com"
) -> RawMessage:
    headers = {"list-unsubscribe": f"<{LINK}>"}
    return RawMessage(Address(name, email), plain=plain, headers=headers)


def test_an_inmail_is_the_recruiters_words_and_not_linkedins() -> None:
    letter = open_notification(mail(INMAIL))
    assert letter is not None
    assert (letter.writer, letter.words) == ("Rita Solano", WORDS)
    assert letter.wrapper.startswith("Ward sister in Leith")
    assert "Sunnyvale" in letter.wrapper


def test_a_thread_knows_who_wrote_through_linkedin() -> None:
    message = read(RawThread("t", "email", (mail(INMAIL),))).messages[0]
    assert message.sender == Address("Rita Solano")
    assert message.text == WORDS
    assert "LinkedIn Corporation" not in message.signature
    assert not message.bulk


SHAPES = {
    "name and words on a line": (
        "You have 1 new message\n\nRita Solano: Hi Sam, free?\nView message: LINK\n",
        "Hi Sam, free?",
    ),
    "name above the words": (
        "You have 2 new messages\nRita Solano\nHi Sam,\nfree?\n\nView message\nLINK",
        "Hi Sam,\nfree?",
    ),
    "German InMail": (
        "Stelle\n\n  Rita Solano\n  Antworten\n  LINK\n\nHallo Sam\n-----\nDiese E-Mail ist an Sam",
        "Hallo Sam",
    ),
    "French InMail with the sender's title": (
        "Rôle\n\n  Rita Solano\n  Recruteuse\n  Répondre\n  LINK\n\nBonjour Sam\n-----\nCet e-mail",
        "Bonjour Sam",
    ),
    "German notification": (
        "Sie haben 1 neue Nachricht\nRita Solano: Hallo\nNachricht anzeigen: LINK",
        "Hallo",
    ),
}


@pytest.mark.parametrize(("plain", "words"), SHAPES.values(), ids=SHAPES)
def test_each_shape_gives_writer_and_words(plain: str, words: str) -> None:
    letter = open_notification(mail(plain.replace("LINK", LINK)))
    assert letter is not None
    assert (letter.writer, letter.words) == ("Rita Solano", words)


def test_a_page_without_a_plain_part_is_opened_too() -> None:
    html = (
        f"<p>You have 1 new message</p><p>Rita Solano: Hi Sam</p><a href='{LINK}'>View message</a>"
    )
    letter = open_notification(
        RawMessage(Address("LinkedIn", "messages-noreply@linkedin.com"), html=html)
    )
    assert letter is not None
    assert (letter.writer, letter.words) == ("Rita Solano", "Hi Sam")


@pytest.mark.parametrize(
    "raw",
    [
        mail(INMAIL, email="rita@linkedin.com.talent.example"),
        mail(INMAIL, email="rita@notlinkedin.com"),
        mail(
            "Your job alert for ward sister\n\n3 new jobs match.\nNorthwind\nView job: https://x.example"
        ),
        mail("Reply"),
        mail(""),
        RawMessage(Address("LinkedIn", "jobs@linkedin.com")),
    ],
)
def test_other_mails_are_left_alone(raw: RawMessage) -> None:
    assert open_notification(raw) is None
