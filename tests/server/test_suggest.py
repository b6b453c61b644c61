"""The whole house on the demo mailbox: each thread gets the stage, medium and texts it wants."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bowout.mailbox.folder import demo_mailbox
from bowout.replies.model import SPOKEN, Kind
from bowout.replies.shelf import Shelf
from bowout.stage.model import Stage
from bowout.suggest import Suggestion, suggest

NOW = datetime(2026, 9, 16, 9, 0, tzinfo=UTC)
DEMO = demo_mailbox()


def answer(shelf: Shelf, thread_id: str, reason: str | None = None) -> Suggestion:
    return suggest(DEMO.fetch(thread_id), shelf, now=NOW, reason=reason)


# What a careful person says of each thread of the demo.
STAGES = {
    "demo-outreach": "outreach",
    "demo-outreach-bulk": "outreach",
    "demo-outreach-reminder": "outreach",
    "demo-referral": "outreach",
    "demo-screening": "screening",
    "demo-screening-german": "screening",
    "demo-interview": "interviewing",
    "demo-interview-exercise": "interviewing",
    "demo-offer": "offer",
    "demo-offer-after-no": "offer",
    "demo-offer-missed-call": "offer",
    "demo-pushback": "pushback",
    "demo-pushback-feedback": "pushback",
    "demo-closed": "closed",
    "demo-closed-rejection": "closed",
    "demo-not-recruiting": "not_recruiting",
    "demo-not-recruiting-favour": "not_recruiting",
}


@pytest.mark.parametrize("thread_id", DEMO.threads())
def test_the_demo_is_judged_as_a_person_would(shelf: Shelf, thread_id: str) -> None:
    assert answer(shelf, thread_id).judgement.stage == STAGES[thread_id]


def test_the_demo_has_every_stage() -> None:
    assert set(DEMO.threads()) == set(STAGES)
    assert set(STAGES.values()) == {stage.value for stage in Stage}


@pytest.mark.parametrize("thread_id", DEMO.threads())
@pytest.mark.parametrize("reason", [None, "timing", "accepted_other", "staying close to home"])
def test_what_one_click_inserts_is_written_and_without_fault(
    shelf: Shelf, thread_id: str, reason: str | None
) -> None:
    found = answer(shelf, thread_id, reason)
    if found.judgement.stage is Stage.NOT_RECRUITING:
        assert not found.replies  # R116
        return
    assert found.replies[0].reply.kind not in SPOKEN
    for checked in found.replies:
        assert not [one for one in checked.findings if one.severity != "hint"], checked


@pytest.mark.parametrize("thread_id", [one for one in STAGES if STAGES[one] == "offer"])
def test_an_offer_is_declined_by_phone_first_or_in_one_line_after_a_no(
    shelf: Shelf, thread_id: str
) -> None:
    found = answer(shelf, thread_id)
    kinds = [checked.reply.kind for checked in found.replies]
    if found.advice.medium == "call":  # R17, R23
        assert kinds[:2] == [Kind.CALL_REQUEST, Kind.CALL_SCRIPT]
        assert Kind.CONFIRMATION in kinds
    else:  # R97, R98
        assert kinds[0] is Kind.ONE_LINER


def test_the_same_thread_gets_the_same_words(shelf: Shelf) -> None:
    first = DEMO.threads()[0]
    assert answer(shelf, first) == answer(shelf, first)


def test_evidence_stands_where_it_says(shelf: Shelf) -> None:
    for thread_id in DEMO.threads():
        found = answer(shelf, thread_id)
        for one in found.judgement.evidence:
            text = found.thread.messages[one.span.message].text
            assert text[one.span.start : one.span.end] == one.span.quote
