"""A pattern that is tried only where its words stand finds what it would find anywhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.check.leveling import level
from bowout.check.phrases import sections, sought

SECTIONS = [
    ("offers", "employer"),
    ("offers", "offered_by"),
    ("offers", "title"),
    ("slots", "slots"),
]
LETTERS = (Path(__file__).parent / "letters.jsonl").read_text(encoding="utf-8").splitlines()
TEXTS = [json.loads(line)["text"] for line in LETTERS[::20]]
SAID = (
    "I've accepted Accepted an offer job Job with at from Brightpath Ltd is paying offered me as a "
    "Senior Data Engineer [Name] {{role}} <name> $NAME %NAME% ___ XXX xXx TODO (insert name here) "
    "Your Name COMPANY NAME Ihr Name, . ’ ' - \n"
)


def spans(found: list[re.Match[str]]) -> list[tuple[int, int]]:
    return [one.span() for one in found]


@pytest.mark.parametrize(("file", "section"), SECTIONS)
def test_no_match_of_a_letter_is_lost(file: str, section: str) -> None:
    whole = re.compile("|".join(sections(file)[section]))
    for text in TEXTS:
        found = spans(list(sought(file, section).finditer(text, level(text))))
        assert found == spans(list(whole.finditer(text)))


@given(
    st.lists(st.sampled_from(SAID.split(" ")), max_size=12).map(" ".join), st.sampled_from(SECTIONS)
)
def test_no_match_of_any_text_is_lost(text: str, where: tuple[str, str]) -> None:
    whole = re.compile("|".join(sections(where[0])[where[1]]))
    end = max(0, len(text) - 3)
    found = spans(list(sought(*where).finditer(text, level(text), end)))
    assert found == spans(list(whole.finditer(text, 0, end)))


def test_a_text_without_the_words_is_not_searched() -> None:
    assert not list(sought("slots", "slots").finditer("Hi [Name],", "a text without brackets"))
