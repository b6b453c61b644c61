from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.errors import InputError, TooLargeError, UnreadableError
from bowout.mailbox.eml import parse_mail
from bowout.mailbox.folder import read_eml
from bowout.mailbox.model import Address, Attachment

HEAD = b"From: Odile <odile@harbour.example>\r\nSubject: The pier\r\n"


def mail(head: bytes, body: bytes) -> bytes:
    return HEAD + head + b"\r\n\r\n" + body


def test_a_mail_is_read_whole() -> None:
    message = read_eml(
        HEAD
        + b"Date: Mon, 5 Jan 2026 09:00:00 +0100\r\nReply-To: desk@harbour.example\r\n"
        + b"Precedence: bulk\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        + b"--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n"
        + b"--c\r\nContent-Type: text/plain\r\n\r\nAre you free?\r\n"
        + b"--c\r\nContent-Type: text/html\r\n\r\n<p>Are you free?</p>\r\n"
        + b"--c\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n--c--\r\n"
        + b"--b\r\nContent-Type: application/pdf; name*=utf-8''p%C3%A9.pdf\r\n"
        + b"Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n"
        + b"--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=n.txt\r\n"
        + b"\r\nnotes\r\n--b--\r\n"
    )
    assert message.sender == Address("Odile", "odile@harbour.example")
    assert message.subject == "The pier"
    assert message.reply_to == "desk@harbour.example"
    assert message.mine is None
    assert message.date is not None
    assert message.date.isoformat() == "2026-01-05T09:00:00+01:00"
    assert message.plain == "Are you free?"
    assert message.html == "<p>Are you free?</p>"
    assert message.calendar == "BEGIN:VCALENDAR"
    assert message.headers == {"precedence": "bulk"}
    assert message.attachments == (
        Attachment("application/pdf", "pé.pdf", 5),
        Attachment("text/plain", "n.txt", 5),
    )


ODD = [
    ("latin-1 bytes, no label", b"MIME-Version: 1.0", "Grüße".encode("latin-1"), "Grüße"),
    ("UTF-8 labelled big5", b"Content-Type: text/plain; charset=big5", "Grüße".encode(), "Grüße"),
    ("unknown charset", b"Content-Type: text/plain; charset=pier", "Grüße".encode(), "Grüße"),
    (
        "quoted-printable",
        b"Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/plain; charset=cp1252",
        b"so=92s",
        "so’s",
    ),
    ("broken base64", b"Content-Transfer-Encoding: base64", b"aGVsbG8", "hello"),
    ("multipart without a boundary", b"Content-Type: multipart/mixed", b"just text", "just text"),
    (
        "multipart whose boundary never comes",
        b"Content-Type: multipart/mixed; boundary=b",
        b"text",
        "text",
    ),
    ("Content-Type of brackets", b"Content-Type: " + b"(" * 5000, b"text", "text"),
    (
        "an attached mail alone",
        b"Content-Type: message/rfc822",
        b"Subject: x\r\n\r\nnot mine",
        None,
    ),
]


@pytest.mark.parametrize(("head", "body", "text"), [o[1:] for o in ODD], ids=[o[0] for o in ODD])
def test_an_odd_mail_is_read(head: bytes, body: bytes, text: str | None) -> None:
    assert read_eml(mail(head, body)).plain == text


ENCLOSING = (
    b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nsee below\n"
    b"--b\nContent-Type: message/rfc822\n\n%s\n--b--"
)


def test_an_attached_mail_is_enclosed_with_its_sender_and_nothing_inside_it() -> None:
    innermost = b"Content-Type: message/rfc822\n\nFrom: c@harbour.example\n\ninnermost"
    inner = b"From: Rita <rita@talent.example>\nContent-Type: multipart/mixed; boundary=c\n\n"
    inner += b"--c\n\ninner\n--c\n" + innermost + b"\n--c--"
    message = read_eml(b"From: tom@example.com\n" + ENCLOSING % inner)
    assert (message.plain or "").strip() == "see below"
    assert message.enclosed is not None
    assert (message.enclosed.plain or "").strip() == "inner"
    assert message.enclosed.sender.email == "rita@talent.example"
    assert message.enclosed.enclosed is None


def test_an_invitation_attached_as_a_file_is_read_and_listed() -> None:
    message = read_eml(
        b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\n"
        b"Content-Type: text/calendar\nContent-Disposition: attachment; filename=invite.ics\n\n"
        b"BEGIN:VCALENDAR\n--b--"
    )
    assert (message.calendar or "").strip() == "BEGIN:VCALENDAR"
    assert [one.filename for one in message.attachments] == ["invite.ics"]


def test_raw_bytes_in_a_header_are_read() -> None:
    assert read_eml("Subject: Grüße\r\n\r\nx".encode()).subject == "Grüße"
    assert read_eml("Subject: Grüße\r\n\r\nx".encode("latin-1")).subject == "Grüße"


def test_blank_lines_and_a_mark_before_the_headers_are_passed_over() -> None:
    assert read_eml(b"\xef\xbb\xbfSubject: x\n\nbody").subject == "x"
    assert read_eml(b"\r\n\r\nSubject: x\n\nbody").subject == "x"


@pytest.mark.parametrize("content", [b"", b"\n\n", b"just a text", b"<html></html>", b"\0" * 99])
def test_what_is_no_mail_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_eml(content)


def nested(levels: int) -> bytes:
    opened = [
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(levels)
    ]
    return b"From: a@harbour.example\n" + b"".join(opened)


TOO_MUCH = [
    ("bytes", b"Subject: x\n\n" + b"x" * limits.MAX_EML),
    ("lines", b"Subject: x\n\n" + b"\n" * limits.MAX_EML_LINES),
    ("levels", nested(limits.MAX_DEPTH + 1)),
    ("mails in mails", b"Content-Type: message/rfc822\n\n" * 5_000),
    ("parts", b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 50_000),
]


@pytest.mark.parametrize("content", [t[1] for t in TOO_MUCH], ids=[t[0] for t in TOO_MUCH])
def test_too_much_is_refused_before_it_costs_time(content: bytes) -> None:
    with pytest.raises(TooLargeError):
        read_eml(content)


def test_a_mail_nested_to_the_limit_is_read() -> None:
    assert read_eml(nested(limits.MAX_DEPTH - 1) + b"\nstill here").plain == "still here"


def test_a_mail_of_many_headers_is_read_once_and_not_once_a_header() -> None:
    looked_at = b"".join(b"h%d: x\n" % number for number in range(limits.MAX_EML_LINES - 10))
    assert read_eml(b"Precedence: bulk\n" + looked_at + b"\nx").headers == {"precedence": "bulk"}


def test_header_values_are_cut_before_they_are_read() -> None:
    message = read_eml(b"From: " + b'"' * 65_536 + b"\nSubject: " + b"s" * 65_536 + b"\n\nx")
    assert len(message.subject or "") == limits.MAX_SUBJECT


@given(st.binary(max_size=400), st.sampled_from([b"", HEAD, nested(2), HEAD + b"Content-Type: "]))
def test_any_bytes_are_read_or_refused_with_an_error_of_ours(rest: bytes, start: bytes) -> None:
    try:
        assert read_eml(start + rest).mine is None
    except InputError as error:
        assert error.say  # noqa: PT017 - either way is right; nothing else may come out


def test_ties_are_the_mails_own_id_and_those_it_answers() -> None:
    parsed = parse_mail(
        b"Message-ID: <c@x>\nIn-Reply-To: <b@x>\nReferences: <a@x>\n <b@x>\nX-GM-THRID: 17\n\nx"
    )
    assert parsed.ties == {"a@x", "b@x", "c@x", "<x-gm-thrid>17"}
    assert parse_mail(b"Subject: x\n\nx").ties == frozenset()
