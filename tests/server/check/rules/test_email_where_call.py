"""The rule ``email_where_call``. R15, R17, R26: by call after two interviews or an offer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Broken = Callable[..., set[str]]
NO = "I've decided to decline, thank you."

FAILS: list[tuple[str, str, dict[str, Any]]] = [
    (NO, "offer", {}),
    (NO, "offer", {"rounds": 1}),
    (NO, "interviewing", {"rounds": 2}),
    (NO, "interviewing", {"rounds": 5}),
    (NO, "offer", {"channel": "linkedin"}),
    ("Thank you for the call last month. " + NO, "offer", {"flags": ["referral"]}),
]

PASSES: list[tuple[str, str, dict[str, Any]]] = [
    (NO, "outreach", {}),
    (NO, "screening", {"rounds": 3}),
    (NO, "interviewing", {"rounds": 1}),
    (NO, "offer", {"flags": ["after_call"]}),
    (NO, "offer", {"flags": ["call_impossible"]}),
    (NO, "offer", {"kind": "confirmation"}),
    ("As I said on the phone, " + NO, "offer", {}),
    (NO + " I tried to reach you this morning.", "offer", {}),
    (NO + " I'd be glad to talk for ten minutes any evening.", "offer", {}),
]


@pytest.mark.parametrize(("text", "stage", "more"), FAILS)
def test_a_written_no_where_a_call_is_due_is_found(
    text: str, stage: str, more: dict[str, Any], broken: Broken
) -> None:
    assert "email_where_call" in broken(text, stage, **more)


@pytest.mark.parametrize(("text", "stage", "more"), PASSES)
def test_early_stages_and_calls_made_or_offered_need_no_other(
    text: str, stage: str, more: dict[str, Any], broken: Broken
) -> None:
    assert "email_where_call" not in broken(text, stage, **more)
