"""Whole letters and single sentences by many hands, each with the rules it breaks.

``letters.jsonl``: invented letters at every stage; a rule under ``maybe`` may be found or not, and
one under ``missed`` is a known miss (a rule that learns to find it leaves that list).
``sentences.jsonl``: a sentence set into a plain decline; its ``rule`` is the one it breaks, null
for none, "a no" where it is itself the decision.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Broken = Callable[..., set[str]]
HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, Any]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("row", rows("letters.jsonl"), ids=lambda row: row["text"][:40])
def test_a_letter_breaks_the_rules_it_is_said_to_break_and_no_other(
    row: dict[str, Any], broken: Broken
) -> None:
    found = broken(row["text"], row["stage"], row["kind"], row["channel"], **row["context"])
    expected = set(row["breaks"]) - set(row.get("missed", ()))
    assert found - set(row.get("maybe", ())) == expected


@pytest.mark.parametrize("row", rows("sentences.jsonl"), ids=lambda row: row["text"][:40])
def test_a_sentence_breaks_its_rule(row: dict[str, Any], broken: Broken) -> None:
    missing = {"no_stay_in_touch", "no_specific_thanks", "vague_reason", "no_thanks"}
    itself = row["rule"] in ("a no", "decision_unclear")
    lead = "Thank you for writing. " if itself else "I've decided to withdraw, and thank you. "
    found = broken(lead + row["text"], "interviewing") - missing
    if row["rule"] in (None, "a no"):
        assert found - {"invites_counter"} == set()
    else:
        assert row["rule"] in found
