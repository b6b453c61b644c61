"""When a second message is a reminder, and when it is only the next line of the first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bowout.mailbox.model import Channel
from bowout.stage.judge import judge
from bowout.stage.model import Flag, Stage
from bowout.thread.model import Message, Thread

FIRST = "Hello Noor, I look after hiring at Saltmarsh Analytics."
SECOND = "We are hiring a Principal Hydrologist. Would you be open to a chat this week?"


@pytest.mark.parametrize(
    ("channel", "days", "is_reminder"),
    [
        ("linkedin", (None, None), False),  # two lines of one chat
        ("linkedin", ((3, 9), (3, 9)), False),
        ("linkedin", ((3, 9), (8, 9)), True),
        ("email", (None, None), True),  # nobody sends one mail in two
        ("email", ((3, 9), (3, 10)), False),  # but for what was forgotten
        ("email", ((3, 9), (4, 9)), True),
    ],
)
def test_a_reminder_comes_later(
    channel: Channel, days: tuple[tuple[int, int] | None, ...], is_reminder: bool
) -> None:
    written = [datetime(2026, 11, *when, tzinfo=UTC) if when else None for when in days]
    messages = tuple(
        Message(index=number, mine=False, text=text, date=date)
        for number, (text, date) in enumerate(zip((FIRST, SECOND), written, strict=True))
    )
    found = judge(Thread("t", channel, messages), Stage.OUTREACH)
    assert (Flag.FOLLOW_UP in found.flags) is is_reminder
