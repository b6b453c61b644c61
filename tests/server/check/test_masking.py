"""Names of the thread say nothing to the rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.check.masking import mask_names
from bowout.check.model import Context

Broken = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "context", "masked"),
    [
        ("the Museum of Industry", Context(company="Museum of Industry"), "the xxxxxx xx xxxxxxxx"),
        ("at slow food", Context(company="Slow Food"), "at xxxx xxxx"),
        ("Better or better", Context(company="Better"), "xxxxxx or better"),
        ("Price, the price", Context(to="Ann Price"), "xxxxx, the price"),
        ("Annual", Context(to="Ann"), "Annual"),
    ],
)
def test_names_are_hidden_where_they_stand_alone(text: str, context: Context, masked: str) -> None:
    assert mask_names(text, context) == masked


@given(st.text(max_size=80), st.text(max_size=12), st.text(max_size=12))
def test_the_length_stays(text: str, company: str, to: str) -> None:
    assert len(mask_names(text, Context(company=company, to=to))) == len(text)


def test_a_company_with_a_rule_word_in_its_name_breaks_no_rule(broken: Broken) -> None:
    text = "Thank you. I won't apply to the Museum of Industry, as I want to be near my family."
    assert broken(text, company="Museum of Industry") == set()
