"""What an export's headers say, broken ones too."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bowout.mailbox.export_headers import read_head

GOOD = (
    b"X-GM-THRID: 1750360559522271241\r\nX-Gmail-Labels: Inbox,Opened\r\n"
    b"Delivered-To: Sam@Example.com\r\nFrom: =?UTF-8?Q?Andr=C3=A9?= <Andre@moulin.example>\r\n"
    b"To: sam@example.com\r\nSubject: Meunier\r\nDate: Fri, 20 Nov 2026 12:00:00 +0100\r\n"
    b"Message-ID: <m1@moulin.example>\r\nReferences: <m0@moulin.example>\r\n <x@moulin.example>"
)


def test_takeouts_thread_is_the_apis_id_in_hexadecimal() -> None:
    head = read_head(GOOD)
    assert head.gmail_thread == "184a87a7b32dd009"
    assert (head.sender, head.delivered_to) == ("andre@moulin.example", "sam@example.com")
    assert head.date == 1795172400
    assert (head.sent, head.left_out) == (False, False)


def test_a_mail_is_tied_to_itself_and_to_all_that_it_names() -> None:
    asked = read_head(b"Message-ID: <x@moulin.example>")
    assert asked.own in read_head(GOOD).ties
    assert len(read_head(GOOD).ties) == 3
    assert read_head(GOOD).own in read_head(GOOD).ties


def test_the_labels_that_matter_are_known_in_other_languages() -> None:
    for label in ("Sent", "Gesendet", "=?UTF-8?Q?Messages_envoy=C3=A9s,Ouvert?="):
        assert read_head(b"X-Gmail-Labels: Archived,%s" % label.encode()).sent, label
    for label in ("Spam", "Trash", "Papierkorb", "Chat", "Category Promotions", "Rascunhos"):
        assert read_head(b"X-Gmail-Labels: Unread,%s" % label.encode()).left_out, label


def test_mails_that_name_no_other_are_tied_by_subject_between_the_same_two() -> None:
    def ties(sender: bytes, to: bytes, subject: bytes) -> frozenset[int]:
        head = read_head(
            b"From: %s\nTo: %s\nSubject: %s\nMessage-ID: <%s@x>"
            % (sender, to, subject, sender[:1] + subject[:1])
        )
        return head.ties - {head.own}

    first = ties(b"rita@x.example", b"sam@example.com", b"A role")
    assert first
    assert ties(b"Sam <sam@example.com>", b"Rita <rita@x.example>", b"Re: AW: A role") == first
    assert ties(b"olu@x.example", b"sam@example.com", b"A role") != first
    assert not ties(b"rita@x.example", b"sam@example.com", b"")


def test_a_repeated_field_counts_once_and_a_folded_one_whole() -> None:
    head = read_head(b"From: a@x.example\nFrom: b@x.example\nDate:\n Fri, 20 Nov 2026\n 12:00:00 Z")
    assert head.sender == "a@x.example"
    assert read_head(b"From:\n =?UTF-8?Q?Ana?=\n\t<ana@x.example>").sender == "ana@x.example"


def test_two_mails_without_an_id_are_two_mails() -> None:
    assert read_head(b"Subject: a").own != read_head(b"Subject: b").own


@given(st.binary(max_size=2000))
def test_any_bytes_are_read(block: bytes) -> None:
    head = read_head(block)
    assert head.own in head.ties


@given(
    st.lists(
        st.tuples(
            st.sampled_from([b"From", b"Date", b"X-GM-THRID", b"Subject", b"References", b"To"]),
            st.binary(max_size=200),
        )
    )
)
def test_any_values_are_read(fields: list[tuple[bytes, bytes]]) -> None:
    head = read_head(b"\n".join(b": ".join(field) for field in fields))
    assert head.own in head.ties
