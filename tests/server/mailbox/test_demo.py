"""The demo mailbox: what a newcomer sees first. It must read well, and cover all that happens."""

from __future__ import annotations

import re

import pytest

from bowout.mailbox.folder import demo_mailbox

MAILBOX = demo_mailbox()

# Every thread, with how many messages it has and who wrote the last of them.
THREADS = {
    "demo-outreach": 1,
    "demo-outreach-bulk": 1,
    "demo-outreach-reminder": 2,
    "demo-referral": 1,
    "demo-screening": 3,
    "demo-screening-german": 3,
    "demo-interview": 5,
    "demo-interview-exercise": 1,
    "demo-offer": 3,
    "demo-offer-missed-call": 1,
    "demo-offer-after-no": 3,
    "demo-pushback": 3,
    "demo-pushback-feedback": 2,
    "demo-closed": 3,
    "demo-closed-rejection": 1,
    "demo-not-recruiting": 1,
    "demo-not-recruiting-favour": 1,
}


def test_the_demo_has_these_threads_and_a_cold_mail_comes_first() -> None:
    assert set(MAILBOX.threads()) == set(THREADS)
    assert MAILBOX.threads()[0] == "demo-outreach"


@pytest.mark.parametrize("name", THREADS)
def test_a_demo_thread_is_whole(name: str) -> None:
    thread = MAILBOX.fetch(name)
    assert len(thread.messages) == THREADS[name]
    assert thread.notice is None
    assert thread.user.name == "Sam Rivera"
    assert thread.messages[-1].mine is False  # each waits for Sam
    dates = [message.date for message in thread.messages]
    assert dates == sorted(date for date in dates if date)
    for message in thread.messages:
        assert message.plain or message.html
        assert message.sender.name
        assert message.mine is (message.sender.name == "Sam Rivera")


@pytest.mark.parametrize("name", THREADS)
def test_nobody_in_the_demo_is_real(name: str) -> None:
    invented = re.compile(r"[\w.+-]+@([\w-]+\.example|example\.(com|org))")
    for message in MAILBOX.fetch(name).messages:
        text = f"{message.sender.email} {message.plain} {message.html}"
        for address in re.findall(r"[\w.+-]{1,60}@[\w.-]{1,60}\w", text):
            assert invented.fullmatch(address), address


def test_the_demo_shows_what_mail_is_made_of() -> None:
    messages = [one for name in THREADS for one in MAILBOX.fetch(name).messages]
    assert any(one.plain is None for one in messages)
    assert any(one.html is None for one in messages)
    assert any(one.calendar for one in messages)
    assert any(one.attachments for one in messages)
    assert any("list-unsubscribe" in one.headers for one in messages)
    assert any("schrieb" in (one.plain or "") for one in messages)
