from __future__ import annotations

import pytest

from bowout import limits
from bowout.mailbox.cut import cut_to_limits
from bowout.mailbox.model import RawMessage


def numbered(count: int, size: int = 10) -> list[RawMessage]:
    return [RawMessage(plain=str(number).ljust(size, ".")) for number in range(count)]


def test_a_thread_within_the_limits_is_left_alone() -> None:
    messages = numbered(limits.MAX_MESSAGES)
    assert cut_to_limits(messages) == (tuple(messages), None)
    assert cut_to_limits([]) == ((), None)


@pytest.mark.parametrize(("extra", "said"), [(1, "its oldest message was"), (7, "oldest 7")])
def test_the_oldest_of_too_many_messages_go_first(extra: int, said: str) -> None:
    messages = numbered(limits.MAX_MESSAGES + extra)
    kept, notice = cut_to_limits(messages)
    assert kept == tuple(messages[extra:])
    assert notice is not None
    assert said in notice


def test_the_oldest_of_too_much_text_go_first() -> None:
    messages = numbered(20, size=limits.MAX_MESSAGE_TEXT)
    kept, notice = cut_to_limits(messages)
    assert kept == tuple(messages[4:])  # 16 x 64 KB are 1 MB
    assert notice is not None
    assert "oldest 4" in notice


@pytest.mark.parametrize(
    "message", [RawMessage(plain="a\n" * 1_000), RawMessage(html="<br>" * 1_000)]
)
def test_the_oldest_of_too_many_lines_go_first(message: RawMessage) -> None:
    fitting = limits.MAX_READ_LINES // 1_000
    kept, notice = cut_to_limits([message] * (fitting + 5))
    assert len(kept) == fitting
    assert notice is not None
    assert "oldest 5" in notice


def test_one_message_of_too_many_lines_is_kept() -> None:
    (kept,), notice = cut_to_limits([RawMessage(plain="\n" * limits.MAX_MESSAGE_TEXT)])
    assert kept.plain
    assert notice is None


def test_a_very_long_message_is_cut_and_said() -> None:
    long = RawMessage(
        plain="a" * (limits.MAX_MESSAGE_TEXT + 1),
        html="b" * (limits.MAX_HTML + 1),
        calendar="c" * (limits.MAX_MESSAGE_TEXT + 1),
    )
    (kept,), notice = cut_to_limits([long])
    assert len(kept.plain or "") == limits.MAX_MESSAGE_TEXT
    assert len(kept.html or "") == limits.MAX_HTML
    assert len(kept.calendar or "") == limits.MAX_MESSAGE_TEXT
    assert notice == "A very long message was read only in part."
