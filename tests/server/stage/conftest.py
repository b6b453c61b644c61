"""What the tests of this room share: a thread in one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bowout.mailbox.model import Channel
from bowout.thread.model import Message, Thread

MakeThread = Callable[..., Thread]


def _make(
    *turns: str, subject: str | None = None, channel: Channel = "email", language: str = "en"
) -> Thread:
    """Return a thread; a turn that begins with ``me: `` is mine, every other one is theirs."""
    messages = tuple(
        Message(number, turn.startswith("me: "), turn.removeprefix("me: "))
        for number, turn in enumerate(turns)
    )
    return Thread("t", channel, messages, subject=subject, language=language)


@pytest.fixture
def make_thread() -> MakeThread:
    """Return the maker of threads."""
    return _make
