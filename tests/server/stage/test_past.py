"""What is remembered of a no changes what a thread is (R78, R79)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bowout.stage.judge import judge
from bowout.stage.model import NO_PAST, Decline, Flag, Past, Stage
from bowout.thread.model import Thread

MakeThread = Callable[..., Thread]
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)
NEW_ROLE = (
    "Hi Sam, I hope you are well. I am recruiting for a Platform Lead at Larkfield and your "
    "experience looks like a great fit. Would you be open to a short call this week?"
)
SAME_ROLE = (
    "Hi Sam, I am still looking for a Staff Engineer at Initech and your experience looks like a "
    "great fit. Would you be open to a short call this week?"
)


def past(*declines: Decline, sure: bool = True) -> Past:
    return Past(declines, same_person=sure)


BEFORE = Decline(NOW - 60 * DAY, "Staff Engineer", "Initech")


def dated(thread: Thread, at: datetime = NOW) -> Thread:
    return replace(thread, messages=tuple(replace(one, date=at) for one in thread.messages))


def test_a_new_role_from_somebody_declined_is_outreach_from_a_known_recruiter(
    make_thread: MakeThread,
) -> None:
    """R78, R79."""
    found = judge(dated(make_thread(NEW_ROLE)), past=past(BEFORE))
    assert found.stage is Stage.OUTREACH
    assert Flag.KNOWN_RECRUITER in found.flags
    assert Flag.KNOWN_RECRUITER not in judge(dated(make_thread(NEW_ROLE))).flags


def test_the_same_role_again_is_push_back(make_thread: MakeThread) -> None:
    """R79: only a new role is a first message."""
    thread = dated(make_thread(SAME_ROLE))
    assert judge(thread).stage is Stage.OUTREACH
    assert judge(thread, past=past(BEFORE)).stage is Stage.PUSHBACK


def test_a_namesake_is_not_argued_with(make_thread: MakeThread) -> None:
    """R78: a name alone is enough to be greeted as known, not to be taken for pressing."""
    found = judge(dated(make_thread(SAME_ROLE)), past=past(BEFORE, sure=False))
    assert found.stage is Stage.OUTREACH
    assert Flag.KNOWN_RECRUITER in found.flags


def test_the_same_title_years_later_at_another_firm_is_new(make_thread: MakeThread) -> None:
    """R78: 'company A in 2024 is the recruiter at company B in 2026'."""
    text = SAME_ROLE.replace("Initech", "Larkfield")
    old = Decline(NOW - 700 * DAY, "Staff Engineer", "Initech")
    assert judge(dated(make_thread(text)), past=past(old)).stage is Stage.OUTREACH
    assert judge(dated(make_thread(text)), past=past(BEFORE)).stage is Stage.OUTREACH


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Thank you for letting me know, and all the best.", Stage.CLOSED),
        ("Is there anything that would change your mind? We could talk again.", Stage.PUSHBACK),
        (
            "As promised, please find attached your formal offer letter for signature.",
            Stage.OFFER,
        ),
    ],
)
def test_a_no_on_the_phone_is_known_though_the_thread_does_not_show_it(
    make_thread: MakeThread, text: str, stage: Stage
) -> None:
    said = Decline(NOW - DAY, "Staff Engineer", "Initech", same_thread=True)
    found = judge(dated(make_thread(text)), past=past(said))
    assert found.stage is stage
    if stage is Stage.OFFER:  # R97
        assert Flag.OFFER_LETTER_AFTER_DECLINE in found.flags


def test_what_they_wrote_before_my_no_stays_what_it_was(make_thread: MakeThread) -> None:
    said = Decline(NOW + DAY, "Staff Engineer", "Initech", same_thread=True)
    assert judge(dated(make_thread(SAME_ROLE)), past=past(said)).stage is Stage.OUTREACH


def test_a_second_mail_to_an_unanswered_first_is_a_follow_up(make_thread: MakeThread) -> None:
    found = judge(
        dated(make_thread(NEW_ROLE)), past=Past(same_person=True, wrote_before=NOW - 5 * DAY)
    )
    assert Flag.FOLLOW_UP in found.flags


def test_the_persons_own_word_goes_before_the_past(make_thread: MakeThread) -> None:
    found = judge(dated(make_thread(SAME_ROLE)), Stage.SCREENING, past(BEFORE))
    assert (found.stage, found.confidence) == (Stage.SCREENING, 1.0)


def test_without_a_past_nothing_changes(make_thread: MakeThread) -> None:
    for text in (NEW_ROLE, SAME_ROLE, "Lunch on Friday?"):
        thread = dated(make_thread(text))
        assert judge(thread) == judge(thread, past=NO_PAST)
