"""Quotation apart from one's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.limits import MAX_MESSAGE_TEXT
from bowout.text.clean import clean
from bowout.thread.quotes import Split, split


def test_the_reply_stands_above_a_marked_quotation() -> None:
    mail = "Thanks, but no.\n\nSam\n\nOn 3 May 2026 at 10:15, Rita <r@x.example> wrote:\n\n> Hi Sam"
    assert split(mail) == Split(
        "Thanks, but no.\n\nSam", "On 3 May 2026 at 10:15, Rita <r@x.example> wrote:\n\n> Hi Sam"
    )


def test_the_reply_stands_below_a_marked_quotation() -> None:
    assert split("On 3 May 2026 10:15, Rita wrote:\n> Are you free?\nNo.").reply == "No."


def test_an_unmarked_quotation_takes_the_rest() -> None:
    mail = "No.\n\nFrom: Rita\nSent: Monday 3 May\nTo: Sam\nSubject: Role\n\nHi Sam,\nAre you free?"
    assert split(mail).reply == "No."


def test_answers_between_quotations_keep_only_their_own_lines() -> None:
    mail = (
        "Hi Rita,\n\nOn 3 May 2026 10:15, Rita wrote:\n> Are you free on Monday?\n\nI am not.\n\n"
        "> And on Tuesday?\n\nNeither.\n\nSam"
    )
    assert split(mail).reply == "Hi Rita,\n\nI am not.\n\nNeither.\n\nSam"


def test_a_mail_that_only_forwards_is_what_it_forwards() -> None:
    mail = (
        "---------- Forwarded message ---------\nFrom: Rita <r@x.example>\nSubject: Role\n\nHi Sam"
    )
    assert split(mail) == Split(mail, forwarded=mail)


def test_a_note_above_a_forward_is_the_reply() -> None:
    parts = split("For you.\n\nBegin forwarded message:\n\n> From: Rita\n> Subject: Role\n>\n> Hi")
    assert parts.reply == "For you."
    assert parts.forwarded == parts.quoted
    assert parts.forwarded.startswith("Begin forwarded message:")


def test_the_subject_can_say_that_a_header_block_opens_a_forward() -> None:
    mail = "FYI\n\nFrom: Rita\nSent: Monday\nTo: Tom\nSubject: Role\n\nHi Tom"
    assert split(mail).forwarded == ""
    assert split(mail, forward=True).forwarded.endswith("Hi Tom")


def test_a_mail_without_own_words_has_no_reply() -> None:
    assert split("On 3 May 2026 10:15, Rita wrote:\n> Hi").reply == ""
    assert split("") == Split("")


def test_what_stands_below_a_phone_footer_is_an_older_mail() -> None:
    parts = split("No.\n\nSent from my iPhone\n\nHi Sam, are you free?")
    assert parts == Split("No.", "Hi Sam, are you free?", "Sent from my iPhone")


def test_a_signature_below_the_quotation_is_found() -> None:
    parts = split("No.\n\nOn 3 May 2026 10:15, Rita wrote:\n> Hi\n\n-- \nSam\nInitech")
    assert parts == Split(
        "No.", "On 3 May 2026 10:15, Rita wrote:\n> Hi", signature="--\nSam\nInitech"
    )


def test_marks_overrule_what_words_look_like() -> None:
    text = "No.\nHi Sam,\nfree?\nRita\nTalent"
    assert split(text, marks=" qqgg") == Split("No.", "Hi Sam,\nfree?", "Rita\nTalent")


MAIL_LINES = st.sampled_from(
    [
        "Hi Sam,",
        "",
        "> quoted",
        ">",
        "On 3 May 2026 at 10:15, Rita <r@x.example> wrote:",
        "From: Rita",
        "Sent: Monday",
        "Subject: Role",
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "Best regards,",
        "Rita Solano",
        "Talent Partner | Initech",
        "+44 131 555 0100",
        "-- ",
        "____",
        "Sent from my iPhone",
        "To unsubscribe, click here",
        "I think this is a long line of prose that somebody wrote to me, and ends here.",
    ]
)


@given(st.lists(MAIL_LINES, max_size=25), st.booleans())
def test_every_line_stands_in_one_part(lines: list[str], forward: bool) -> None:
    mail = "\n".join(lines)
    parts = split(mail, forward=forward)
    said = "\n".join((parts.reply, parts.quoted, parts.signature)).split("\n")
    assert sorted(filter(None, said)) == sorted(filter(None, clean(mail).split("\n")))


@given(st.text(max_size=400))
def test_no_text_is_refused(text: str) -> None:
    parts = split(text)
    known = set("".join(clean(text).split()))
    assert set("".join("".join((parts.reply, parts.quoted, parts.signature)).split())) <= known


BAIT = [
    *("On ", "On , ", "On Mon, Jan 1\n", "On 1 May 2026 at 10:10\n", "From: a\n", "\n", " ", "> "),
    *("—\n", "--\n", "____\n", "* ", "Best,\n", "Sent from my iPhone\n", "wrote: ", "wrote:\n"),
    *("a@b.c ", "<a@b.c>\n", "-----Original Message-----\n", "Unsubscribe\n\n", '"x <', "P.S.\n"),
    *("2026 ", "> a\nb\n", "From: To: ", "d\u0301 schrieb ", "tel: 123 456 789\n", "\u0316\u0301"),
]


@pytest.mark.parametrize("bait", BAIT)
@pytest.mark.usefixtures("hard_limit")
def test_hostile_text_of_full_size_comes_to_an_end(bait: str) -> None:
    split(bait * (MAX_MESSAGE_TEXT // len(bait)))
