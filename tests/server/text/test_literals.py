"""What an expression cannot do without, told by its source."""

from __future__ import annotations

import pytest

from bowout.text.literals import clauses_of


@pytest.mark.parametrize(
    ("expression", "clauses"),
    [
        ("match", [{"match"}]),
        ("match(?:es|ed)?", [{"match"}]),
        ("(?:raise|lift) your", [{"raise", "lift"}, {" your"}]),
        ("rais(?:e|ing)", [{"rais"}]),
        ("raises? it", [{"raise"}, {" it"}]),
        (r"\w+ the", [{" the"}]),
        ("(?<!no )offer", [{"offer"}]),
        ("(?:raise|no)", []),
        (r"\d+%?", []),
        ("co{2}l", [{"coo"}]),
        ("x{3,9}", [{"xxx"}]),
        ("x{0,9}yes", [{"yes"}]),
        ("[Jj]ob", [{"job"}]),
        ("[Jr]ob", []),
    ],
)
def test_what_an_expression_cannot_do_without(expression: str, clauses: list[set[str]]) -> None:
    assert sorted(map(sorted, clauses_of(expression))) == sorted(map(sorted, clauses))


def test_single_signs_count_only_where_asked_for() -> None:
    assert clauses_of(r"\[\w{1,9}") == ()
    assert clauses_of(r"\[\w{1,9}", shortest=1) == (frozenset({"["}),)
