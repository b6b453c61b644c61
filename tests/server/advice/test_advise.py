"""The medium by depth of the relationship, the reason, the steps, the limit (R1-R26, R94-R98)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bowout.advice.advise import NEGOTIATE_FIRST, advise
from bowout.advice.model import Advice
from bowout.facts.model import Facts
from bowout.mailbox.model import Channel
from bowout.stage.model import Flag, Stage
from templates.cases import FULL, NOW, fact, judgement, thread


def advice_for(
    stage: Stage, *flags: Flag, rounds: int = 0, channel: Channel = "email", facts: Facts = FULL
) -> Advice:
    return advise(thread(channel=channel), judgement(stage, *flags, rounds=rounds), facts, NOW)


@pytest.mark.parametrize(
    ("stage", "flags", "rounds", "email", "linkedin"),
    [
        (Stage.NOT_RECRUITING, (), 0, "none", "none"),  # R116
        (Stage.OUTREACH, (), 0, "email", "linkedin"),  # R14
        (Stage.OUTREACH, (Flag.REFERRAL,), 0, "email", "linkedin"),  # R14
        (Stage.SCREENING, (), 0, "email", "linkedin"),
        (Stage.INTERVIEWING, (), 0, "email", "linkedin"),  # how many is not known
        (Stage.INTERVIEWING, (), 1, "email", "linkedin"),  # R16
        (Stage.INTERVIEWING, (), 2, "call", "call"),  # R15
        (Stage.INTERVIEWING, (), 5, "call", "call"),
        (Stage.OFFER, (), 0, "call", "call"),  # R17
        (Stage.OFFER, (Flag.COUNTER_OFFER,), 3, "call", "call"),
        (Stage.OFFER, (Flag.OFFER_LETTER_AFTER_DECLINE,), 3, "email", "linkedin"),  # R98
        (Stage.PUSHBACK, (Flag.OFFER_LETTER_AFTER_DECLINE,), 3, "email", "linkedin"),
        (Stage.PUSHBACK, (Flag.HIRING_MANAGER,), 3, "email", "linkedin"),
        (Stage.CLOSED, (), 3, "email", "linkedin"),
    ],
)
def test_the_medium_fits_the_depth_of_the_relationship(
    stage: Stage, flags: tuple[Flag, ...], rounds: int, email: str, linkedin: str
) -> None:
    assert advice_for(stage, *flags, rounds=rounds).medium == email
    assert advice_for(stage, *flags, rounds=rounds, channel="linkedin").medium == linkedin


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("channel", ["email", "linkedin"])
def test_why_is_one_plain_sentence(stage: Stage, channel: Channel) -> None:
    for rounds in (0, 1, 3):
        why = advice_for(stage, rounds=rounds, channel=channel).why
        assert why.endswith(".")
        assert len(re.findall(r"[.!?]", why)) == 1
        assert "!" not in "".join([why, *advice_for(stage, rounds=rounds).steps])


def test_one_is_asked_about_negotiating_before_an_offer_is_declined_and_only_then() -> None:
    """R94: 'If you might renegotiate, do it before declining'."""
    assert advice_for(Stage.OFFER).steps[0] == NEGOTIATE_FIRST
    assert NEGOTIATE_FIRST not in advice_for(Stage.INTERVIEWING, rounds=3).steps
    assert NEGOTIATE_FIRST not in advice_for(Stage.OFFER, Flag.OFFER_LETTER_AFTER_DECLINE).steps


def test_the_steps_of_a_call_come_in_order() -> None:
    """R23: the call is asked for, then made, then confirmed in writing."""
    steps = " ".join(advice_for(Stage.OFFER).steps)
    places = [steps.index(word) for word in ("Ask for ten minutes", "On the call", "confirmation")]
    assert places == sorted(places)


def test_the_confirmation_goes_to_hr_and_to_the_hiring_manager_when_known() -> None:
    """R86."""
    assert any("HR and Tomas Vrba" in step for step in advice_for(Stage.OFFER).steps)
    nobody = advice_for(Stage.OFFER, facts=Facts())
    assert any(step.endswith("a copy to HR.") for step in nobody.steps)


def test_a_no_by_mail_alone_is_warned_of_where_a_call_is_due() -> None:
    """R19: 'lands cold'; said once, where a mail would be the wrong way."""
    for advice in (advice_for(Stage.OFFER), advice_for(Stage.INTERVIEWING, rounds=2)):
        assert sum("lands cold" in step for step in advice.steps) == 1
    assert not any("cold" in step for step in advice_for(Stage.SCREENING).steps)


def test_they_may_be_told_why_in_one_sentence_when_they_ask() -> None:
    """R102."""
    asked = advice_for(Stage.CLOSED, Flag.ASKS_FEEDBACK).steps
    assert any("one neutral sentence" in step for step in asked)
    assert not any("neutral" in step for step in advice_for(Stage.CLOSED).steps)


def test_missed_calls_are_called_back() -> None:
    """R8."""
    assert any("Call back" in s for s in advice_for(Stage.OFFER, Flag.MISSED_CALL).steps)


def test_the_referrer_is_to_be_told() -> None:
    """R104."""
    steps = advice_for(Stage.OUTREACH, Flag.REFERRAL).steps
    assert any("Dana Brandt" in step for step in steps)
    assert not any("Dana Brandt" in step for step in advice_for(Stage.OUTREACH).steps)


def test_linkedins_own_button_is_warned_of_on_linkedin_only() -> None:
    warned = advice_for(Stage.OUTREACH, channel="linkedin").steps
    assert any("button" in step for step in warned)
    assert not any("button" in step for step in advice_for(Stage.OUTREACH).steps)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Friday", NOW + timedelta(hours=48)),  # R3: 48 hours from now are earlier
        ("today", datetime(2026, 3, 4, 23, 59, tzinfo=UTC)),  # R3: the deadline is earlier
        ("2 March", datetime(2026, 3, 4, 23, 59, tzinfo=UTC)),  # R11: past, so today
        ("soon", None),
    ],
)
def test_one_declines_by_the_deadline_or_within_48_hours(words: str, due: datetime | None) -> None:
    facts = replace(FULL, deadline=fact(words))
    assert advice_for(Stage.OFFER, facts=facts).decline_by == due


def test_without_a_deadline_there_is_no_limit() -> None:
    """R4: 'The decision can take longer'."""
    assert advice_for(Stage.OFFER).decline_by is None


def test_a_letter_after_a_no_is_answered_the_same_day() -> None:
    """R12."""
    advice = advice_for(Stage.OFFER, Flag.OFFER_LETTER_AFTER_DECLINE)
    assert advice.decline_by == datetime(2026, 3, 4, 23, 59, tzinfo=UTC)


def test_a_clock_without_a_zone_can_be_compared_too() -> None:
    facts = replace(FULL, deadline=fact("today"))
    naive = NOW.replace(tzinfo=None)
    found = advise(thread(), judgement(Stage.OFFER), facts, naive)
    assert found.decline_by == datetime(2026, 3, 4, 23, 59)  # noqa: DTZ001 -- the point of it
