"""Mixed scripts: look-alike names are not used in a greeting, honest foreign ones are."""

from __future__ import annotations

import pytest

from bowout.text.scripts import is_mixed_script


@pytest.mark.parametrize("name", ["Аnna", "Αnna", "Rіta", "Solanο", "Раul", "Nісоla"])
def test_a_look_alike_is_found(name: str) -> None:
    assert is_mixed_script(name)


@pytest.mark.parametrize(
    "name",
    [
        "José",
        "Łukasz",
        "Ольга",
        "山田太郎",
        "محمد",
        "Nguyễn",
        "O'Brien",
        "さくら子",
        "김민준",
        "R2D2",
        "",
    ],
)
def test_an_honest_name_is_none(name: str) -> None:
    assert not is_mixed_script(name)
