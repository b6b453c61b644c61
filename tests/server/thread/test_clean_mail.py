"""What ``bowout batch clean`` answers for one mail."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.errors import InputError
from bowout.thread.clean_mail import clean_mail

EML = (
    "From: Rita <r@x.example>\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n"
    "Grüße\n\n> Hi\n> Sam"
)


@pytest.mark.parametrize(
    ("kind", "raw", "encoding", "reply"),
    [
        ("text", "No.\n\n> Hi\n> Sam", None, "No."),
        ("html", "No.<blockquote type=cite>Hi</blockquote>", None, "No."),
        ("eml", EML, None, "Grüße"),
        ("eml", EML.replace("utf-8", "iso-8859-1"), "latin-1", "Grüße"),
    ],
)
def test_each_kind_of_mail_is_read(kind: Any, raw: str, encoding: str | None, reply: str) -> None:
    assert clean_mail(kind, raw, encoding).reply == reply


@pytest.mark.parametrize(
    ("kind", "raw", "encoding"),
    [("pdf", "x", None), ("eml", EML, "no-such"), ("eml", "From: Ольга\n\nx", "latin-1")],
)
def test_what_cannot_be_read_is_said(kind: Any, raw: str, encoding: str | None) -> None:
    with pytest.raises(InputError):
        clean_mail(kind, raw, encoding)
