"""Every rule of requirements.md, section 3a is there, and its own examples hold."""

from __future__ import annotations

from importlib import import_module

import pytest

from bowout.check.applies import SILENT_FOR, STAGES
from bowout.check.model import Draft
from bowout.check.registry import all_rules
from bowout.check.review import review
from bowout.check.rule import Rule
from bowout.stage.model import Stage

SEVERITIES = {
    "error": {"criticism", "decision_unclear", "other_offer_details", "placeholder", "reopens",
              "rude", "wrong_name"},
    "warn": {"asks_for_things", "comparative", "decision_late", "excess_apology",
             "invites_counter", "many_reasons", "no_thanks", "over_explains", "promises",
             "shuts_door", "too_long", "unsolicited_feedback"},
    "hint": {"email_where_call", "no_specific_thanks", "no_stay_in_touch", "vague_reason"},
}  # fmt: skip
EARLY = {"too_long", "placeholder", "rude", "wrong_name", "no_thanks"}


def example(rule: Rule, text: str) -> set[str]:
    from bowout.check.model import Context

    stage = Stage.OUTREACH if rule.name in EARLY else Stage.OFFER
    stage = Stage.SCREENING if rule.name == "no_stay_in_touch" else stage
    return {f.rule for f in review(Draft(text, stage, context=Context(to="Rita Solano")))}


def test_the_23_rules_are_there_with_their_severities() -> None:
    found = {weight: {r.name for r in all_rules() if r.severity == weight} for weight in SEVERITIES}
    assert found == SEVERITIES


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_the_example_that_fails_fails_and_the_one_that_passes_passes(rule: Rule) -> None:
    assert rule.name in example(rule, rule.fails)
    assert rule.name not in example(rule, rule.passes)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_each_rule_names_the_advice_it_stands_for(rule: Rule) -> None:
    module = import_module(f"bowout.check.rules.{rule.name}")
    assert module.__doc__
    assert "R" in module.__doc__
    assert any(part.strip("R:,.;()").isdigit() for part in module.__doc__.split())


def test_the_table_of_applicability_names_only_rules_that_exist() -> None:
    names = {rule.name for rule in all_rules()}
    assert set(STAGES) <= names
    assert set(SILENT_FOR) <= names
