"""An export as a list of threads: grouped, whose turn, how far back, read in two passes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bowout import limits
from bowout.errors import MailboxError, ThreadNotFoundError
from bowout.mailbox.takeout import TakeoutMailbox
from bowout.mailbox.takeout_index import Index

NOW = datetime(2026, 11, 21, tzinfo=UTC)
ME = "sam@example.com"


def mail(
    sender: str = "Rita <rita@x.example>",
    day: int = 20,
    thread: int | None = 7,
    text: str = "Hello",
    **more: str,
) -> str:
    fields = {
        "X-GM-THRID": thread and str(thread),
        "Delivered-To": ME,
        "From": sender,
        "To": ME,
        "Date": f"{day:02d} Nov 2026 12:00:00 +0000",
        "Message-ID": f"<{sender[:4]}{day}@x.example>",
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    head = "\n".join(f"{name}: {value}" for name, value in fields.items() if value)
    return f"From 1@xxx Fri Nov 20 12:00:00 +0000 2026\n{head}\n\n{text}\n\n"


def export(path: Path, *mails: str, me: str | None = ME) -> TakeoutMailbox:
    file = path / "takeout.mbox"
    file.write_bytes("".join(mails).encode())
    return TakeoutMailbox(file, me, NOW)


def ids(mailbox: TakeoutMailbox, days: int = 30, limit: int = 99) -> list[str]:
    return [one.thread_id for one in mailbox.listed(days, limit)]


def test_threads_go_by_gmails_own_number_and_come_newest_first(tmp_path: Path) -> None:
    mailbox = export(
        tmp_path, mail(day=3), mail("Olu <o@x.example>", 9, 31), mail(day=5, text="Again")
    )
    assert ids(mailbox) == ["1f", "7"]
    assert [one.plain and one.plain.strip() for one in mailbox.fetch("7").messages] == [
        "Hello",
        "Again",
    ]


def test_threads_in_which_i_wrote_last_are_not_listed(tmp_path: Path) -> None:
    mailbox = export(tmp_path, mail(day=3), mail(f"Sam <{ME.upper()}>", 5), mail(day=4, thread=8))
    assert ids(mailbox) == ["8"]


def test_threads_older_than_the_days_are_not_listed(tmp_path: Path) -> None:
    mailbox = export(tmp_path, mail(day=1), mail(day=19, thread=8))
    assert ids(mailbox, days=5) == ["8"]
    assert ids(mailbox, days=30, limit=1) == ["8"]
    assert mailbox.newest() == datetime(2026, 11, 19, 12, tzinfo=UTC)


def test_elsewhere_mails_that_name_one_another_are_a_thread(tmp_path: Path) -> None:
    mailbox = export(
        tmp_path,
        mail(day=3, thread=None, Message_ID="<a@x>"),
        mail(day=4, thread=None, Message_ID="<c@x>", References="<a@x> <b@x>"),
        mail(day=5, thread=None, Message_ID="<d@x>", In_Reply_To="<b@x>"),
        mail("Olu <o@x.example>", 6, None, Message_ID="<e@x>"),
    )
    olu, rita = ids(mailbox)
    assert len(mailbox.fetch(rita).messages) == 3
    assert len(mailbox.fetch(olu).messages) == 1


def test_my_address_is_found_out_where_nobody_said_it(tmp_path: Path) -> None:
    sent = mail("Sam <s@home.example>", 4, X_Gmail_Labels="Sent")
    mailbox = export(tmp_path, mail(day=3), sent, mail(thread=8), me=None)
    assert ids(mailbox) == ["8"]
    assert mailbox.account == "s@home.example"
    delivered = export(tmp_path, mail(), me=None)
    delivered.listed(30, 9)
    assert delivered.account == ME


def test_spam_drafts_and_advertising_are_left_out(tmp_path: Path) -> None:
    mailbox = export(
        tmp_path,
        mail(X_Gmail_Labels="Spam"),
        mail(thread=8, X_Gmail_Labels="Category Promotions,Unread"),
        mail(thread=9, day=3),
        mail(f"Sam <{ME}>", thread=9, X_Gmail_Labels="Drafts"),  # begun, not sent
    )
    assert ids(mailbox) == ["9"]


def test_the_version_changes_when_a_mail_has_come_and_not_else(tmp_path: Path) -> None:
    before = export(tmp_path, mail(day=3), mail(day=4, thread=8)).listed(30, 9)
    after = export(tmp_path, mail(day=4, thread=8), mail(day=5), mail(day=3)).listed(30, 9)
    versions = {one.thread_id: one.version for one in before}
    assert {one.thread_id for one in after if one.version != versions[one.thread_id]} == {"7"}


def test_a_mail_larger_than_is_read_is_read_in_part(tmp_path: Path) -> None:
    text = "We would like to offer you the job.\n" + "A line of a picture.\n" * 60_000
    assert len(text) > limits.MAX_EML
    mailbox = export(tmp_path, mail(text=text))
    (message,) = mailbox.fetch(ids(mailbox)[0]).messages
    assert message.plain is not None
    assert message.plain.startswith("We would like to offer")


def test_an_odd_mail_is_no_reason_to_lose_the_thread(tmp_path: Path) -> None:
    nested = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(99))
    mailbox = export(tmp_path, mail(day=3), mail(day=4, text=nested))
    assert len(mailbox.fetch(ids(mailbox)[0]).messages) == 1


def test_the_first_pass_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[float] = []
    export(tmp_path, mail())
    TakeoutMailbox(tmp_path / "takeout.mbox", ME, NOW, told.append).listed(30, 9)
    assert told[0] < told[-1] == 1.0


def test_what_is_no_export_says_so(tmp_path: Path) -> None:
    file = tmp_path / "notes.mbox"
    file.write_text("Dear diary", encoding="utf-8")
    with pytest.raises(MailboxError, match="not an mbox"):
        TakeoutMailbox(file, ME, NOW).listed(30, 9)
    with pytest.raises(ThreadNotFoundError):
        TakeoutMailbox(file, ME, NOW).fetch("7")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                mail(),
                mail(thread=None),
                mail(thread=None, References="<Rita20@x.example>" * 50),
                mail(day=99),
                mail("\x00", thread=None),
                mail(text="From here on\n>From there\n\nFrom x\n\n"),
                "From 1@xxx Fri Nov 20 12:00:00 +0000 2026\nbroken header\n: empty\n\nHello\n",
                "From 1@xxx Fri Nov 20 12:00:00 +0000 2026\nA:",
                mail().replace("\n", "\r\n"),
                mail().rstrip(),
            ]
        ),
        min_size=1,
        max_size=8,
    )
)
def test_whatever_is_listed_can_be_fetched(tmp_path: Path, mails: list[str]) -> None:
    mailbox = export(tmp_path, mail(), *mails)
    for one in mailbox.listed(3650, 99):
        assert mailbox.fetch(one.thread_id).id == one.thread_id


def test_an_index_of_nothing_knows_nobody() -> None:
    assert Index().likely_me() is None
    assert Index().threads(None) == {}
