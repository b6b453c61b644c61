"""Plain part or HTML, whichever reads better."""

from __future__ import annotations

import pytest

from bowout.mailbox.model import RawMessage
from bowout.thread.message import is_forward, split_message

LONG = "<p>" + "</p><p>".join(f"This is paragraph {n} of a long mail." for n in range(40)) + "</p>"


@pytest.mark.parametrize(
    ("plain", "html", "reply"),
    [
        ("Hello", None, "Hello"),
        (None, "<b>Hello</b>", "Hello"),
        ("", "<b>Hello</b>", "Hello"),
        ("Hello", "<b>Hello there</b>", "Hello"),
        ("> Hi", "No.<blockquote type=cite>Hi</blockquote>", "No."),
        (None, None, ""),
    ],
)
def test_the_part_with_words_is_read(plain: str | None, html: str | None, reply: str) -> None:
    assert split_message(RawMessage(plain=plain, html=html)).reply == reply


def test_a_plain_part_that_says_nothing_gives_way_to_the_page() -> None:
    raw = RawMessage(plain="This mail needs HTML.", html=LONG)
    assert split_message(raw).reply.startswith("This is paragraph 0")


@pytest.mark.parametrize(
    "subject", ["Fwd: Role", "FW: Role", "WG: Stelle", "TR: poste", "Re: Fwd: Role", "RV: puesto"]
)
def test_a_subject_announces_a_forward(subject: str) -> None:
    assert is_forward(subject)


@pytest.mark.parametrize("subject", [None, "", "Re: Role", "Forward deployed engineer"])
def test_other_subjects_do_not(subject: str | None) -> None:
    assert not is_forward(subject)
