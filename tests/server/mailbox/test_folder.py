from __future__ import annotations

from pathlib import Path

import pytest

from bowout.errors import MailboxError, ThreadNotFoundError
from bowout.mailbox.folder import FolderMailbox


def save(folder: Path, name: str, head: str, text: str = "x") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(f"{head}\n\n{text}".encode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save(
        tmp_path,
        "pier.eml",
        "From: o@x.example\nMessage-ID: <1@x>\nSubject: Pier\nDate: Mon, 5 Jan 2026 09:00:00 +0000",
        "first",
    )
    save(
        tmp_path,
        "a-reply.eml",
        "From: SAM@example.com\nMessage-ID: <2@x>\nIn-Reply-To: <1@x>\n"
        "Date: Mon, 5 Jan 2026 10:00:00 +0000",
        "second",
    )
    save(
        tmp_path,
        "later/again.eml",
        "From: o@x.example\nMessage-ID: <3@x>\nReferences: <1@x> <2@x>\n"
        "Date: Mon, 5 Jan 2026 10:30:00 +0100",  # before the second, although it reads later
        "between",
    )
    save(tmp_path, "other.eml", "From: m@x.example\nDate: Tue, 6 Jan 2026 09:00:00 +0000")
    (tmp_path / "notes.txt").write_text("Subject: not mail", encoding="utf-8")
    (tmp_path / "broken.eml").write_bytes(b"no headers here")
    return tmp_path


def test_mails_that_answer_each_other_are_one_thread(folder: Path) -> None:
    mailbox = FolderMailbox(folder, me="sam@example.com")
    thread = mailbox.fetch("pier")
    assert [one.plain for one in thread.messages] == ["first", "between", "second"]
    assert [one.mine for one in thread.messages] == [False, False, True]
    assert (thread.subject, thread.source, thread.channel) == ("Pier", "folder", "email")
    assert thread.user.email == "sam@example.com"


def test_the_newest_thread_comes_first_and_broken_files_are_passed_over(folder: Path) -> None:
    assert FolderMailbox(folder).threads() == ("other", "pier")


def test_without_my_address_nobody_knows_what_is_mine(folder: Path) -> None:
    assert [one.mine for one in FolderMailbox(folder).fetch("pier").messages] == [None] * 3


def test_a_thread_that_is_not_there_says_so(folder: Path) -> None:
    with pytest.raises(ThreadNotFoundError, match="this folder"):
        FolderMailbox(folder).fetch("../pier")


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(MailboxError, match="folder is not there"):
        FolderMailbox(tmp_path / "gone").threads()


def test_an_mbox_is_read_mail_by_mail_and_by_gmails_own_threads(tmp_path: Path) -> None:
    mails = [
        "X-GM-THRID: 7\nFrom: o@x.example\nDate: Mon, 5 Jan 2026 09:00:00 +0000\n\nfirst\n",
        "X-GM-THRID: 8\nFrom: m@x.example\nDate: Mon, 5 Jan 2026 08:00:00 +0000\n\nalone\n",
        "X-GM-THRID: 7\nFrom: o@x.example\nDate: Mon, 5 Jan 2026 10:00:00 +0000\n\nsecond\n",
    ]
    box = "".join(f"From -\n{mail}\n" for mail in mails)
    (tmp_path / "takeout.mbox").write_text(box, encoding="utf-8")
    mailbox = FolderMailbox(tmp_path)
    assert mailbox.threads() == ("takeout-1", "takeout-2")
    read = [(one.plain or "").strip() for one in mailbox.fetch("takeout-1").messages]
    assert read == ["first", "second"]


def test_one_file_is_a_mailbox_too(folder: Path) -> None:
    assert FolderMailbox(folder / "pier.eml").threads() == ("pier",)
    box = folder / "two.mbox"
    mails = [b"From x Mon Jan  5 09:00:00 2026\nMessage-ID: <%d@y>\n\nx\n\n" % n for n in range(2)]
    box.write_bytes(b"".join(mails))
    assert set(FolderMailbox(box).threads()) == {"two-1", "two-2"}
