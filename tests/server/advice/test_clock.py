"""The clock, R1 to R12, with the time standing still; zones and summer time included."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bowout.advice.advise import advise
from bowout.advice.clock import Clock, Waiting, clock
from bowout.advice.model import Advice
from bowout.facts.model import Facts
from bowout.stage.judge import judge
from bowout.stage.model import NO_PAST, Decline, Flag, Past, Stage
from templates.cases import FULL, NOW, fact, judgement, thread

HOUR = timedelta(hours=1)
DAY = 24 * HOUR
STAGES = (Stage.OUTREACH, Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER)


def running(
    stage: Stage = Stage.OFFER,
    *flags: Flag,
    decided: datetime | None = None,
    deadline: datetime | None = None,
    received: datetime | None = NOW - DAY,
    now: datetime = NOW,
) -> Clock:
    found = clock(Waiting(stage, frozenset(flags), decided, deadline, received), now)
    assert found is not None
    return found


def test_a_decision_that_is_made_is_said_now() -> None:
    """R1: 'as quickly as possible once the decision is firm'."""
    for stage in STAGES:
        assert running(stage, decided=NOW).sentence.startswith("Decline now")


@pytest.mark.parametrize(
    ("passed", "state"),
    [
        (timedelta(0), "calm"),
        (23 * HOUR, "calm"),
        (24 * HOUR, "amber"),
        (47 * HOUR, "amber"),
        (48 * HOUR - timedelta(seconds=1), "amber"),
        (48 * HOUR, "overdue"),
        (49 * HOUR, "overdue"),
    ],
)
def test_the_limit_is_48_hours_after_deciding_to_the_second(passed: timedelta, state: str) -> None:
    """R2: 'Decline within 48 hours of having decided'."""
    found = running(decided=NOW - passed)
    assert (found.state, found.due) == (state, NOW - passed + 48 * HOUR)


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        (NOW + 10 * DAY, NOW + 48 * HOUR),
        (NOW + 20 * HOUR, NOW + 20 * HOUR),
        (None, NOW + 48 * HOUR),
    ],
)
def test_it_is_48_hours_of_the_decision_unless_their_deadline_is_sooner(
    deadline: datetime | None, due: datetime
) -> None:
    """R3: 'not 48 hours of the offer expiring'."""
    assert running(decided=NOW, deadline=deadline).due == due


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("age", [HOUR, 3 * DAY, 90 * DAY])
def test_nothing_is_overdue_while_nothing_is_decided(stage: Stage, age: timedelta) -> None:
    """R4: 'The decision can take longer; the decline shouldn't'."""
    found = clock(Waiting(stage, received=NOW - age, deadline=NOW + DAY), NOW)
    assert found is None or found.state != "overdue"


@pytest.mark.parametrize("stage", STAGES)
def test_two_weeks_of_waiting_are_red_and_cost_them_something(stage: Stage) -> None:
    """R5: 'Wait two weeks before declining' is a mistake."""
    found = running(stage, decided=NOW - 14 * DAY)
    assert found.state == "overdue"
    assert "14 days ago" in found.sentence
    assert "They " in found.sentence
    assert found.sentence.endswith("Decline now.")
    assert "wait" not in found.sentence.replace("waiting", "").lower()


def test_a_personal_first_message_is_listed_until_it_is_answered() -> None:
    """R7: 'does not perceive the lack of response as a slight'."""
    found = running(Stage.OUTREACH, received=NOW - 3 * DAY)
    assert (found.state, found.due) == ("calm", None)
    assert "3 days" in found.sentence
    bulk = Waiting(Stage.OUTREACH, frozenset({Flag.BULK}), received=NOW - 3 * DAY)
    assert clock(bulk, NOW) is None


def test_an_offer_without_an_answer_is_noticed_after_48_hours() -> None:
    """R8: 'not responding to the offer email'."""
    assert clock(Waiting(Stage.OFFER, received=NOW - 47 * HOUR), NOW) is None
    found = running(Stage.OFFER, received=NOW - 49 * HOUR)
    assert (found.state, found.due) == ("amber", None)
    assert "unanswered" in found.sentence


def test_a_call_that_nobody_took_is_called_back() -> None:
    """R8: 'not returning the recruiter's call'."""
    for decided in (None, NOW):
        found = running(Stage.INTERVIEWING, Flag.MISSED_CALL, decided=decided)
        assert found.sentence.startswith("They tried to call you: call back.")
    for days in (1, 3):
        found = running(Stage.OUTREACH, Flag.MISSED_CALL, received=NOW - days * DAY)
        assert (found.state, found.sentence[:30]) == ("amber", "They tried to call you: call b")


@pytest.mark.parametrize("passed", [timedelta(0), 30 * HOUR, 60 * HOUR])
def test_a_silence_weighs_more_the_further_things_have_gone(passed: timedelta) -> None:
    """R9: 'ghosted after a final-round loop becomes a permanent negative note'."""
    weights = [running(stage, decided=NOW - passed).severity for stage in STAGES]
    assert weights == sorted(set(weights))


def test_what_is_overdue_comes_before_what_is_only_deep() -> None:
    """R9: the state counts first; all weights lie between 1 and 12."""
    late = running(Stage.OUTREACH, decided=NOW - 3 * DAY).severity
    assert late > running(Stage.OFFER, decided=NOW - 40 * HOUR).severity
    assert running(Stage.OFFER, decided=NOW - 3 * DAY).severity == 12
    assert running(Stage.OUTREACH, decided=NOW).severity == 1


def test_an_answer_to_my_no_is_not_left_alone() -> None:
    """R10: 'Emailing the decline and going silent'."""
    found = running(Stage.PUSHBACK, received=NOW - 3 * DAY)
    assert found.state == "amber"
    assert "after your no" in found.sentence


@pytest.mark.parametrize(
    "waiting",
    [
        Waiting(Stage.OFFER, decided=NOW - HOUR, deadline=NOW + 11 * HOUR),
        Waiting(Stage.OFFER, decided=NOW - 37 * HOUR),
    ],
)
def test_with_less_than_twelve_hours_left_it_is_today(waiting: Waiting) -> None:
    """R11: 'decline at the last minute' is not licensed."""
    found = clock(waiting, NOW)
    assert found is not None
    assert found.state == "amber"
    assert "today" in found.sentence


def test_a_letter_after_a_no_is_due_on_the_day_it_came() -> None:
    """R12: 'Reply to the offer letter the same day'."""
    letter = Flag.OFFER_LETTER_AFTER_DECLINE
    today = running(Stage.OFFER, letter, received=NOW - HOUR)
    assert (today.state, today.due) == ("amber", NOW.replace(hour=23, minute=59))
    yesterday = running(Stage.OFFER, letter, received=NOW - DAY)
    assert yesterday.state == "overdue"


@pytest.mark.parametrize(
    ("zone", "decided", "due"),
    [
        # Berlin loses the hour from 2 to 3 o'clock on 29 March 2026 and gains one on 25 October.
        ("Europe/Berlin", datetime(2026, 3, 28, 12, 0), datetime(2026, 3, 30, 13, 0)),  # noqa: DTZ001
        ("Europe/Berlin", datetime(2026, 10, 24, 12, 0), datetime(2026, 10, 26, 11, 0)),  # noqa: DTZ001
        ("America/New_York", datetime(2026, 3, 7, 12, 0), datetime(2026, 3, 9, 13, 0)),  # noqa: DTZ001
        ("Asia/Kolkata", datetime(2026, 3, 28, 12, 0), datetime(2026, 3, 30, 12, 0)),  # noqa: DTZ001
    ],
)
def test_48_hours_are_48_hours_when_the_clocks_change(
    zone: str, decided: datetime, due: datetime
) -> None:
    """R2: hours that pass, not hands of a clock."""
    here = ZoneInfo(zone)
    found = running(decided=decided.replace(tzinfo=here), now=decided.replace(tzinfo=here))
    assert found.due == due.replace(tzinfo=here)
    before = found.due.astimezone(UTC) - timedelta(seconds=1) if found.due else NOW
    assert running(decided=decided.replace(tzinfo=here), now=before).state == "amber"
    assert running(decided=decided.replace(tzinfo=here), now=before + HOUR).state == "overdue"


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles", "UTC"])
def test_the_day_of_a_letter_ends_where_the_person_is(zone: str) -> None:
    """R12, seen from both sides of the date line."""
    here = ZoneInfo(zone)
    came = datetime(2026, 3, 4, 22, 0, tzinfo=UTC)
    found = running(
        Stage.OFFER,
        Flag.OFFER_LETTER_AFTER_DECLINE,
        received=came,
        now=(came + HOUR).astimezone(here),
    )
    day = came.astimezone(here).date()
    assert found.due == datetime(day.year, day.month, day.day, 23, 59, tzinfo=here)
    assert found.state == "amber"


def advice_for(
    stage: Stage, past: Past = NO_PAST, facts: Facts = FULL, now: datetime = NOW
) -> Advice:
    return advise(thread(), judgement(stage), facts, now, past)


def test_the_advice_runs_from_the_decision_that_is_remembered() -> None:
    """R2, R3: decided yesterday, a deadline in ten days."""
    decided = NOW - DAY
    facts = Facts(deadline=fact("14 March"))
    found = advice_for(Stage.OFFER, Past(decided_at=decided), facts)
    assert found.decline_by == decided + 48 * HOUR
    assert found.clock is not None
    assert found.clock.due == decided + 48 * HOUR


def test_a_no_that_went_out_stops_the_clock_until_they_write_again() -> None:
    """R10."""
    said = Past((Decline(NOW + HOUR, same_thread=True),), decided_at=NOW)
    assert advice_for(Stage.OFFER, said, now=NOW + 10 * DAY).clock is None
    before = Past((Decline(NOW - HOUR, same_thread=True),), decided_at=NOW - HOUR)
    again = advice_for(Stage.PUSHBACK, before, now=NOW + 10 * DAY).clock
    assert again is not None
    assert "after your no" in again.sentence


def test_a_no_in_my_own_words_stops_it_too() -> None:
    mine = thread(("them", "We offer you the post."), ("me", "Thank you, but I have to decline."))
    past = Past(decided_at=NOW - 10 * DAY)
    judged = replace(judgement(Stage.OFFER), no=judge(mine).no)
    assert judged.no == 1
    assert advise(mine, judged, FULL, NOW, past).clock is None


def test_an_earlier_no_to_the_same_people_is_told() -> None:
    """R78: 'UI shows earlier decline'."""
    past = Past((Decline(datetime(2024, 5, 2, tzinfo=UTC), "Lead Buyer", "Initech"),))
    steps = advice_for(Stage.OUTREACH, past).steps
    assert "You said no to them on 2 May 2024, to the Lead Buyer role at Initech." in steps


def test_every_sentence_of_the_clock_is_plain() -> None:
    for stage in (*STAGES, Stage.PUSHBACK):
        for hours in (0, 30, 40, 400):
            said = running(stage, decided=NOW - hours * HOUR).sentence
            assert said.endswith(".")
            assert "!" not in said
