"""A mail as a string of letters: the shape on which everything else is decided."""

from __future__ import annotations

import pytest

from bowout.limits import MAX_TEXT_LINES
from bowout.thread.lines import letters, pieces


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ("Hi Sam,\n\nNo.", "tet"),
        ("No.\n\nOn 3 May 2026 at 10:15, Rita wrote:\n> Yes?\n>", "teaqq"),
        ("No.\n-----Original Message-----\nFrom: Rita\nSent: today\nHi", "tohht"),
        ("Look\n---------- Forwarded message ---------\nFrom: R\nDate: x", "tfhh"),
        ("a\n________________\nFrom: Rita\nSent: today\n\nb", "tohhet"),
        ("a\n________________\nb", "ttt"),
        ("Join us\n> here\nor there", "ttt"),
        ("Join us\n\n> here\n> there", "teqq"),
        (">>> look here <<<", "t"),
        ("Rita> hello\nRita> you", "qq"),
        ("> a\n(https://a.example/x)\n> b", "qqq"),
        ("> " + "long " * 14 + "w\nord here\n> next", "qqq"),
        ("> really?\nyes\n> and then?", "qtq"),
        ("", "e"),
    ],
)
def test_each_line_has_a_letter(mail: str, expected: str) -> None:
    assert letters(pieces(mail)) == expected


def test_of_a_mail_of_too_many_lines_the_first_are_looked_at() -> None:
    assert pieces("a\n" * MAX_TEXT_LINES + "b")[-1] == "a"
    assert len(pieces("a\n" * 60_000)) == MAX_TEXT_LINES
