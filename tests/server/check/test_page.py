"""docs/rules.md is what the rules say: why, an example that fails, one that passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bowout.check.page import page
from bowout.check.registry import all_rules
from bowout.check.rule import Rule

PUBLISHED = Path(__file__).parents[3] / "docs" / "rules.md"


def test_the_published_page_is_up_to_date() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == page(), "run scripts/document"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_each_rule_is_on_the_page_with_its_reason_and_both_examples(rule: Rule) -> None:
    section = page().split(f"\n## {rule.name}\n")[1].split("\n## ")[0]
    assert rule.title in section
    assert rule.severity in section
    assert rule.message in section
    assert f"> {rule.fails[:60]}" in section
    assert f"> {rule.passes[:60]}" in section
