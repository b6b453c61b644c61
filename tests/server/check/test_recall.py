"""Whether a sentence recalls something of theirs. R65, R66."""

from __future__ import annotations

import pytest

from bowout.check.analysis import Analysis
from bowout.check.model import Context, Draft
from bowout.check.recall import recalls


def first_is_recalled(text: str) -> bool:
    analysis = Analysis(Draft(text, context=Context(to="Rita Solano", company="Lumen Harbour")))
    return recalls(analysis.lines[0], analysis)


@pytest.mark.parametrize(
    "text",
    [
        "Your remarks on the calibration problem changed our protocol.",
        "You made a nervous visitor laugh over the broken kettle.",
        "The hour in the garden with the volunteers was wonderful.",
    ],
)
def test_what_they_did_or_said_is_recalled(text: str) -> None:
    assert first_is_recalled(text)


@pytest.mark.parametrize(
    "text",
    [
        "I've decided to decline your offer.",
        "I hope we can stay in touch.",
        "You kept me waiting for an hour in the corridor.",
        "I will send you my new address in Leeds.",
        "I appreciate your time and consideration.",
    ],
)
def test_a_decision_an_ask_a_fault_or_a_formula_is_not(text: str) -> None:
    assert not first_is_recalled(text)
