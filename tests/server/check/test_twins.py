"""Companies whose names begin alike (R110)."""

from __future__ import annotations

import pytest

from bowout.check.model import Context
from bowout.check.twins import twin_company

THREAD = Context(company="Grupo Almendral Norte", role="Contable")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("La vacante de contable en Grupo Peñalba.", ["Grupo Peñalba"]),
        ("La vacante de contable en Grupo Almendral.", []),
        ("Sigo de contable en Grupo Peñalba.", []),
        ("Conozco a la gente de Grupo Peñalba.", []),
    ],
)
def test_the_role_at_a_company_that_only_begins_alike_is_found(text: str, named: list[str]) -> None:
    assert [text[start:end] for start, end in twin_company(text, THREAD)] == named


def test_a_company_of_one_word_has_no_twin() -> None:
    text = "La vacante de contable en Grupo Peñalba."
    assert not list(twin_company(text, Context(company="Grupo", role="Contable")))
