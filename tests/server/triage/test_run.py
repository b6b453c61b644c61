"""The look over a mailbox: nothing twice, nothing lost, patient where the mailbox is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bowout import limits
from bowout.errors import (
    GmailBusyError,
    GmailDownError,
    MailboxError,
    NotConnectedError,
    ThreadNotFoundError,
)
from bowout.mailbox.model import User
from bowout.triage.cache import MemoryCache
from bowout.triage.model import Judged
from bowout.triage.order import in_order
from bowout.triage.run import Look, Step, Stopped
from harness.triage import NOW, OUTREACH, FakeSource, raw, two_that_wait


class Waits:
    """Notes how long would have been waited; raises Stopped before the given number of waits."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.seconds: list[float] = []
        self.calls = 0
        self.stop_at = stop_at

    def __call__(self, seconds: float) -> None:
        if self.calls == self.stop_at:
            raise Stopped
        self.calls += 1
        if seconds:
            self.seconds.append(seconds)


def look(source: FakeSource, cache: MemoryCache | None = None, waits: Waits | None = None) -> Look:
    return Look(source, cache or MemoryCache(), User(), lambda: NOW, waits or Waits())


def found(steps: Iterator[Step]) -> list[Judged]:
    return [step.judged for step in steps if step.judged]


def test_the_threads_that_wait_are_found_most_pressing_first() -> None:
    judged = found(look(two_that_wait()).over(30, 500))
    assert [one.thread_id for one in in_order(judged, NOW)] == ["c", "a"]


def test_steps_count_up_to_all() -> None:
    steps = list(look(two_that_wait()).over(30, 3))
    assert [(step.done, step.total, step.fetched) for step in steps] == [
        (1, 3, 1),
        (2, 3, 2),
        (3, 3, 3),
    ]


def test_a_thread_that_has_not_changed_is_not_fetched_again() -> None:
    source, cache = two_that_wait(), MemoryCache()
    first = found(look(source, cache).over(30, 500))
    source.fetched.clear()
    again = found(look(source, cache).over(30, 500))
    assert source.fetched == []
    assert again == first
    source.versions["a"] = "2"
    found(look(source, cache).over(30, 500))
    assert source.fetched == ["a"]


@pytest.mark.parametrize("stop_at", range(5))
def test_a_look_that_was_stopped_goes_on_where_it_was(stop_at: int) -> None:
    whole = found(look(two_that_wait()).over(30, 500))
    source, cache = two_that_wait(), MemoryCache()
    before: list[Judged] = []
    try:
        for step in look(source, cache, Waits(stop_at)).over(30, 500):
            before += [step.judged] if step.judged else []
    except Stopped:
        assert len(before) == stop_at
    after = found(look(source, cache).over(30, 500))
    assert sorted(source.fetched) == ["a", "b", "c", "d"]
    assert {one.thread: one for one in after} == {one.thread: one for one in whole}


@pytest.mark.parametrize("error", [GmailBusyError(), GmailDownError()])
def test_a_busy_mailbox_is_waited_for_longer_each_time(error: MailboxError) -> None:
    source, waits = two_that_wait(), Waits()
    source.trouble = [error, error, error]
    steps = list(look(source, waits=waits).over(30, 500))
    assert len(found(iter(steps))) == 4
    assert len(waits.seconds) == 3
    assert waits.seconds == sorted(waits.seconds)
    assert [step.say for step in steps if step.say] == [error.say] * 3
    assert [step.pause for step in steps if step.say] == waits.seconds


def test_a_mailbox_that_stays_down_ends_the_look_and_keeps_what_was_read() -> None:
    source, cache, waits = two_that_wait(), MemoryCache(), Waits()
    source.trouble = [None, *[GmailDownError()] * 99]
    with pytest.raises(GmailDownError):
        list(look(source, cache, waits).over(30, 500))
    assert len(waits.seconds) == len(limits.TRIAGE_PAUSES)
    assert len(list(cache.all())) == 1


def test_the_pauses_together_outlast_the_minute_that_google_counts() -> None:
    assert sum(limits.TRIAGE_PAUSES) > 60


def test_a_sign_in_that_has_run_out_is_not_waited_for() -> None:
    source, waits = two_that_wait(), Waits()
    source.trouble = [NotConnectedError()]
    with pytest.raises(NotConnectedError):
        list(look(source, waits=waits).over(30, 500))
    assert waits.seconds == []


def test_a_thread_that_has_gone_meanwhile_does_not_wait() -> None:
    source = FakeSource({"a": raw("a", OUTREACH), "b": raw("b", OUTREACH)})
    source.trouble = [ThreadNotFoundError()]
    judged = found(look(source).over(30, 500))
    assert [bool(one.waiting) for one in judged] == [False, True]
