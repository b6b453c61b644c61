"""Names against names: short forms, titles, accents and initials (R110)."""

from __future__ import annotations

import pytest

from bowout.check.model import Context
from bowout.check.names import first_name, names_a_person, same_person, words_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dan", "Daniel Moss", True),
        ("Liz", "Elizabeth Ahn", True),
        ("Mr. Foster", "William Foster", True),
        ("Zoë", "Zoe Arendt", True),
        ("K", "Kim Doan", True),
        ("David", "Daniel Moss", False),
        ("Bill", "Wilma Harker", False),
    ],
)
def test_two_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert same_person(words_of(one), words_of(other)) is same


def test_a_titled_person_keeps_the_title() -> None:
    assert first_name("Dr. Osman") == "Dr. Osman"
    assert first_name("Rita Solano") == "Rita"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Thank you for the talk with Ines.", True),
        ("Dr. Abara was patient.", True),
        ("Thank you for the talk with Rita.", False),
        ("It was lovely, and I enjoyed it.", False),
        ("Let's talk on Monday.", False),
    ],
)
def test_somebody_beside_the_reader_is_named(text: str, named: bool) -> None:
    assert names_a_person(text, text.lower(), Context(to="Rita Solano")) is named
