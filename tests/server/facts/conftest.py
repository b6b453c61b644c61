"""Threads of one or more messages, built as ``thread.read`` hands them on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bowout.facts.gather import gather
from bowout.facts.model import Facts
from bowout.mailbox.model import Address, User
from bowout.stage.model import Judgement, Stage
from bowout.text.clean import clean
from bowout.thread.model import Message, Thread


def build(*texts: str, sender: str | None = None, **more: Any) -> Thread:
    """Build a thread; a text that begins with "ME: " is the user's own."""
    email = more.pop("email", None)
    messages = tuple(
        Message(
            number,
            mine=text.startswith("ME: "),
            text=clean(text.removeprefix("ME: ")),
            signature=more.get("signature", ""),
            sender=Address() if text.startswith("ME: ") else Address(sender, email),
        )
        for number, text in enumerate(texts)
    )
    more.pop("signature", None)
    channel = more.pop("channel", "email")
    return Thread("t", channel, messages, user=User(more.pop("me", "Sam Rivera")), **more)


@pytest.fixture
def thread() -> Callable[..., Thread]:
    return build


@pytest.fixture
def facts() -> Callable[..., Facts]:
    def gathered(*texts: str, stage: Stage = Stage.OUTREACH, **more: Any) -> Facts:
        return gather(build(*texts, **more), Judgement(stage, 1.0))

    return gathered
