from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bowout.errors import UnreadableError
from bowout.mailbox.model import Address, Attachment
from bowout.mailbox.payload import (
    detached_bodies,
    message_from_payload,
    messages_from_payload,
    thread_from_payload,
)
from harness.gmail_json import data, headers, message, multipart, part, thread

ODILE = headers(From="Odile Ferrand <odile@harbour.example>", Subject="The north pier")


def plain_of(payload: Any) -> str | None:
    return message_from_payload(message(payload)).plain


def test_a_message_is_read_whole() -> None:
    payload = multipart(
        "mixed",
        multipart("alternative", part("text/plain", "Are you free?"), part("text/html", "<p>Are")),
        part("application/pdf", filename="pier.pdf", body={"attachmentId": "A1", "size": 4711}),
        headers=[*ODILE, *headers(Reply_To="Desk <desk@harbour.example>, b@harbour.example")],
    )
    read = message_from_payload(message(payload, labels=("INBOX", "UNREAD")))
    assert read.sender == Address("Odile Ferrand", "odile@harbour.example")
    assert read.reply_to == "Desk <desk@harbour.example>, b@harbour.example"
    assert read.subject == "The north pier"
    assert (read.plain, read.html) == ("Are you free?", "<p>Are")
    assert read.attachments == (Attachment("application/pdf", "pier.pdf", 4711),)
    assert read.labels == ("INBOX", "UNREAD")
    assert read.date == datetime(2026, 1, 5, 8, 1, tzinfo=UTC)
    assert read.mine is False


# Each is a body as some mailbox holds it, and the text that must come out.
BODIES: list[tuple[str, Any, str | None]] = [
    ("at the root", part("text/plain", "here"), "here"),
    ("in capitals", part("TEXT/PLAIN", "here"), "here"),
    ("unpadded", part(body={"data": data("Grüße!", padded=False)}), "Grüße!"),
    (
        "labelled big5 over UTF-8",
        part("text/plain", "Grüße", headers=headers(Content_Type="text/plain; charset=big5")),
        "Grüße",
    ),
    (
        "in the charset its header names",
        part(
            body={"data": data("Grüße".encode("latin-1"))},
            headers=headers(Content_Type="text/plain; charset=iso-8859-1"),
        ),
        "Grüße",
    ),
    ("in no charset at all", part(body={"data": data(b"na\xefve")}), "naïve"),
    ("with a byte order mark", part("text/plain", "\ufeffhere"), "here"),
    ("undecodable", part(body={"data": "..."}), None),
    ("without data", part(body={"size": 3}), None),
    ("without a body", part(), None),
    ("with a null body", part(body=None), None),
    ("without a MIME type", part(None, "here"), None),
    ("without headers", {"mimeType": "text/plain", "body": {"data": data("here")}}, "here"),
    (
        "in a container without a body",
        {"mimeType": "multipart/mixed", "parts": [part(text="x")]},
        "x",
    ),
    (
        "signed, four deep",
        multipart("signed", multipart("mixed", multipart("alternative", part(text="x")))),
        "x",
    ),
    ("in two parts", multipart("mixed", part(text="above"), part(text="below")), "above\nbelow"),
    ("named, but no file", part("text/plain", "x", filename="body.txt"), "x"),
    (
        "a file, by its attachment id",
        part(filename="notes.txt", body={"attachmentId": "A", "data": data("x")}),
        None,
    ),
    (
        "a file, by its disposition",
        part(
            "text/plain",
            "x",
            filename="a.txt",
            headers=headers(Content_Disposition="attachment; filename=a.txt"),
        ),
        None,
    ),
    (
        "of another mail, attached",
        {"mimeType": "message/rfc822", "filename": "old.eml", "parts": [part(text="x")]},
        None,
    ),
    ("not an object", "payload", None),
]


@pytest.mark.parametrize(("payload", "text"), [b[1:] for b in BODIES], ids=[b[0] for b in BODIES])
def test_a_body_is_found(payload: Any, text: str | None) -> None:
    assert plain_of(payload) == text


def test_text_files_and_attached_mails_are_attachments_in_the_order_of_the_tree() -> None:
    payload = multipart(
        "mixed",
        part("text/plain", "hello"),
        part("text/csv", filename="a.csv", body={"attachmentId": "1", "size": 1}),
        multipart(
            "related",
            part("image/png", filename="=?utf-8?q?b=C3=A9?=.png", body={"size": 2}),
            part("text/plain", filename="c.txt", body={"attachmentId": "3", "size": "3"}),
        ),
        {"mimeType": "message/rfc822", "filename": "d.eml", "parts": [part(text="x")]},
        part("image/gif", body={"attachmentId": "5", "size": 5}),
    )
    found = message_from_payload(message(payload)).attachments
    assert [(one.mime_type, one.filename, one.size) for one in found] == [
        ("text/csv", "a.csv", 1),
        ("image/png", "bé.png", 2),
        ("text/plain", "c.txt", 0),
        ("message/rfc822", "d.eml", 0),
    ]


def test_an_attached_mail_is_enclosed_where_gmail_gives_what_is_inside() -> None:
    inside = part(text="a role for you", headers=headers(From="Rita <rita@talent.example>"))
    attached = {"mimeType": "message/rfc822", "filename": "d.eml", "parts": [inside]}
    read = message_from_payload(message(multipart("mixed", part(text="see below"), attached)))
    assert read.plain == "see below"
    assert read.enclosed is not None
    assert read.enclosed.plain == "a role for you"
    assert read.enclosed.sender == Address("Rita", "rita@talent.example")
    bare = {"mimeType": "message/rfc822", "filename": "d.eml", "body": {"attachmentId": "1"}}
    assert message_from_payload(message(multipart("mixed", bare))).enclosed is None


def test_an_invitation_is_kept_as_text() -> None:
    inline = part("text/calendar", "BEGIN:VCALENDAR", filename="invite.ics")
    assert message_from_payload(message(multipart("mixed", inline))).calendar == "BEGIN:VCALENDAR"


def test_a_draft_read_by_itself_is_a_message() -> None:
    assert message_from_payload(message(part(text="half a"), labels=("DRAFT",))).plain == "half a"


def test_headers_may_be_encoded_missing_or_about_bulk_mail() -> None:
    encoded = headers(
        From="=?UTF-8?Q?Zo=C3=AB?= <zoe@harbour.example>",
        Subject="=?UTF-8?B?R3LDvMOfZQ==?=",
        List_Unsubscribe="<mailto:out@harbour.example>",
        Auto_Submitted="auto-generated",
    )
    read = message_from_payload(message(part(text="x", headers=encoded)))
    assert read.sender.name == "Zoë"
    assert read.subject == "Grüße"
    assert set(read.headers) == {"list-unsubscribe", "auto-submitted"}
    bare = message_from_payload({"id": "1"})
    assert (bare.sender, bare.subject, bare.date, bare.plain) == (Address(), None, None, None)


@pytest.mark.parametrize("internal", ["soon", "9" * 30, None, "-9999999999999999"])
def test_without_a_usable_internal_date_the_header_counts(internal: str | None) -> None:
    dated = message(part(text="x", headers=headers(Date="Mon, 5 Jan 2026 09:00:00 +0000")))
    dated["internalDate"] = internal
    assert message_from_payload(dated).date == datetime(2026, 1, 5, 9, tzinfo=UTC)


def test_a_thread_is_ordered_by_when_gmail_took_each_message_in() -> None:
    read = thread_from_payload(
        thread(
            message(part(text="third"), 3),
            message(part(text="first"), 1),
            message(part(text="second"), 2, labels=("SENT",)),
        ),
        account="sam@example.com",
    )
    assert [one.plain for one in read.messages] == ["first", "second", "third"]
    assert [one.mine for one in read.messages] == [False, True, False]
    assert (read.id, read.channel, read.source) == ("19a0c0ffee000001", "email", "gmail")
    assert read.user.email == "sam@example.com"


@pytest.mark.parametrize("label", ["DRAFT", "TRASH", "SPAM"])
def test_drafts_spam_and_binned_messages_are_no_part_of_a_thread(label: str) -> None:
    read = thread_from_payload(
        thread(message(part(text="kept"), 1), message(part(text="x"), 2, labels=("INBOX", label)))
    )
    assert [one.plain for one in read.messages] == ["kept"]


def test_mine_is_the_sent_label_and_not_the_from_line() -> None:
    forged = message(part(text="x", headers=headers(From="Sam <sam@example.com>")))
    del forged["labelIds"]  # archived: Gmail leaves empty lists out
    (read,) = thread_from_payload(thread(forged), account="sam@example.com").messages
    assert read.mine is False


def test_either_answer_is_told_apart() -> None:
    one = message(part(text="x"))
    assert len(messages_from_payload(one)) == 1
    assert len(messages_from_payload(thread(one, message(part(text="y"), 2)))) == 2
    assert messages_from_payload({"messages": None}) == ()


@pytest.mark.parametrize("payload", [None, [], "a text", 7])
def test_what_is_no_object_is_refused(payload: object) -> None:
    with pytest.raises(UnreadableError):
        message_from_payload(payload)
    with pytest.raises(UnreadableError):
        thread_from_payload(payload)


def test_bodies_kept_apart_are_named_newest_first() -> None:
    apart = {"attachmentId": "BIG", "size": 99_999}
    older = message(part(body=dict(apart)), 1)
    newer = message(multipart("mixed", part("text/html", body=dict(apart)), part("image/png")), 2)
    draft = message(part(body=dict(apart)), 3, labels=("DRAFT",))
    found = list(detached_bodies(thread(older, draft, newer)))
    assert [(message_id, attachment) for message_id, attachment, _ in found] == [
        (newer["id"], "BIG"),
        (older["id"], "BIG"),
    ]
    found[1][2]["data"] = data("fetched")
    assert thread_from_payload(thread(older)).messages[0].plain == "fetched"
