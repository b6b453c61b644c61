"""A forwarded mail: who wrote it, and its words."""

from __future__ import annotations

import pytest

from bowout.mailbox.model import Address
from bowout.thread.forwards import open_forward

HEADERS = "From: Rita Solano <rita@talent.example>\nDate: 3 May 2026\nSubject: Role\nTo: Tom\n\n"


@pytest.mark.parametrize(
    "forward",
    [
        f"---------- Forwarded message ---------\n{HEADERS}Hi Tom, a role.",
        f"Begin forwarded message:\n\n{HEADERS}Hi Tom, a role.",
        "Begin forwarded message:\n\n"
        + "\n".join(f"> {x}" for x in HEADERS.split("\n"))
        + "\n> Hi Tom, a role.",
        f"{HEADERS}Hi Tom, a role.",
        "Von: Rita Solano [mailto:rita@talent.example]\nGesendet: Montag\n\nHi Tom, a role.",
    ],
)
def test_the_words_and_their_writer_are_found(forward: str) -> None:
    sender, parts = open_forward(forward)
    assert sender == Address("Rita Solano", "rita@talent.example")
    assert parts.reply == "Hi Tom, a role."


def test_a_forward_without_headers_has_no_writer() -> None:
    assert open_forward("---- Forwarded message ----\nHi") == (Address(), open_forward("Hi")[1])
