"""Where mails stand in an mbox file, whatever is in them (RFC 4155)."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.errors import MailboxError
from bowout.mailbox.mbox import open_mbox, places, read_headers, read_mail

FROM = b"From 1789@xxx Fri Nov 20 12:00:00 +0000 2026"
WORDS = [
    b"From here on it is easy.",
    b"From: nobody@x.example",
    b">From the start",
    b"",
    b"From Monday",
    b"Note: bring boots",
    b"x" * 70,
    "Gr\u00fc\u00dfe".encode(),
    b"From a@b.example Fri Nov 20 12:00:00 2026 was in the log",
]


def mbox(*mails: bytes, end: bytes = b"\n") -> bytes:
    """Put mails into a file as Takeout does."""
    lines = []
    for mail in mails:
        quoted = mail.replace(b"\nFrom ", b"\n>From ")
        lines += [FROM, *quoted.split(b"\n"), b""]
    return end.join(lines)


def mails_in(content: bytes) -> list[bytes]:
    file = io.BytesIO(content)
    found = list(places(file))
    return [read_mail(file, place, limits.MAX_EML) for place in found]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_mails_come_out_as_they_went_in(end: bytes) -> None:
    first = b"A: 1\n\nHello,\n\nFrom here on it is easy.\n>quoted\n"
    second = b"B: 2\n\n"
    out = [mail.replace(end, b"\n") for mail in mails_in(mbox(first, second, end=end))]
    assert out[0].rstrip() == first.rstrip()
    assert out[1].rstrip() == second.rstrip()


@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=8), min_size=1, max_size=6),
    st.sampled_from([b"\n", b"\r\n"]),
    st.booleans(),
    st.sampled_from([1, 1030, limits.MBOX_BLOCK]),
)
def test_no_words_in_a_body_begin_or_end_a_mail(
    bodies: list[list[bytes]], end: bytes, final: bool, block: int
) -> None:
    mails = [b"Subject: %d\n\n%s" % (n, b"\n".join(body)) for n, body in enumerate(bodies)]
    content = mbox(*mails, end=end)
    content = content if final else content.rstrip()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "MBOX_BLOCK", block)
        out = mails_in(content)
    assert [mail.split(end)[0] for mail in out] == [b"Subject: %d" % n for n in range(len(mails))]


@given(st.binary(max_size=3000))
def test_any_bytes_are_an_mbox_or_said_not_to_be_one(content: bytes) -> None:
    try:
        found = list(places(io.BytesIO(content)))
    except MailboxError as error:
        assert "not an mbox" in error.say  # noqa: PT017
    else:
        assert all(0 < place.start <= place.end <= len(content) for place in found)


@pytest.mark.parametrize(
    "line",
    [
        b"From Monday on we meet at noon",
        b"From what I hear: good",
        b"From 9:30 to 10:30 we talk",
    ],
)
def test_a_sentence_after_an_empty_line_that_was_not_quoted_ends_no_mail(line: bytes) -> None:
    content = FROM + b"\nA: 1\n\nHello\n\n" + line + b"\nNote: bring boots\n"
    assert len(mails_in(content)) == 1


@pytest.mark.parametrize(
    "line", [b"From -", b"From - Fri Nov 20 12:00:00 2026", b"From a@b.example", FROM]
)
def test_the_from_lines_of_other_programs_are_known(line: bytes) -> None:
    assert len(mails_in(line + b"\nA: 1\n\nx\n\n" + line + b"\nB: 2\n\ny\n")) == 2


def test_a_separator_across_two_blocks_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    content = mbox(*[b"A: %d\n\n%s" % (n, b"word " * n) for n in range(200)])
    whole = mails_in(content)
    for block in (1025, 2000, 4097):
        monkeypatch.setattr(limits, "MBOX_BLOCK", block)
        assert mails_in(content) == whole


def test_headers_end_at_the_first_empty_line_and_long_ones_are_cut() -> None:
    long = b"A: 1\nX: " + b"y" * (limits.MBOX_HEADERS + 5) + b"\n\nbody"
    file = io.BytesIO(mbox(b"A: 1\nB: 2\n\nbody", long))
    short, cut = [read_headers(file, place) for place in list(places(file))]
    assert short == b"A: 1\nB: 2"
    assert len(cut) == limits.MBOX_HEADERS


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(MailboxError, match="cannot be read"):
        open_mbox(tmp_path / "gone.mbox")
