"""How a host writes a firm's name (RFC 1035: letters, digits, hyphens)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.facts.firm_spelling import WORDS, plain, spelled
from bowout.facts.words import words


def reads(host: str, text: str) -> str | None:
    """Return the words from the first on that spell the host."""
    found = words(text)
    last = spelled(host, found, 0)
    return None if last is None else text[found[0].start : found[last - 1].end]


@pytest.mark.parametrize(
    ("host", "text", "name"),
    [
        ("millbrook", "Millbrook is looking", "Millbrook"),
        ("castleforge", "Castle Forge, Leeds", "Castle Forge"),
        ("pikeandrow", "Pike & Row", "Pike & Row"),
        ("toqueetfils", "Toque & Fils", "Toque & Fils"),
        ("muehlhoff", "Mühlhoff GmbH", "Mühlhoff"),
        ("muhlhoff", "Mühlhoff GmbH", "Mühlhoff"),
        ("cliniquesaintelo", "Clinique Saint-Élo", "Clinique Saint-Élo"),
        ("hopitalverdier", "l'Hôpital Verdier", "l'Hôpital Verdier"),
        ("csribeira", "Centro de Saúde da Ribeira", "Centro de Saúde da Ribeira"),
        ("maaszichtmc", "Maaszicht Medisch Centrum", "Maaszicht Medisch Centrum"),
        ("harboured", "Harbour Education Ltd", "Harbour Education"),
        ("whht", "West Haddon Hospitals Trust", "West Haddon Hospitals Trust"),
    ],
)
def test_a_host_is_spelled_by_words_whole_or_shortened(host: str, text: str, name: str) -> None:
    assert reads(host, text) == name


@pytest.mark.parametrize(
    ("host", "text"),
    [
        ("whh", "West Haddon Hospitals"),  # too few initials
        ("harbour", "Harbours of Europe"),
        ("csribeira", "Can she read it before"),  # no names
        ("millbrook", "Mill in the brook"),
        ("castleforge", "Castle, Forge"),  # two names
    ],
)
def test_other_words_spell_no_host(host: str, text: str) -> None:
    assert reads(host, text) is None


@given(st.text(alphabet="ab", max_size=40), st.lists(st.text(alphabet="aAbB", max_size=6)))
def test_what_spells_a_host_is_a_short_run_of_the_line(host: str, parts: list[str]) -> None:
    found = words(" ".join(parts))
    for first in range(len(found)):
        last = spelled(host, found, first) if host else None
        assert last is None or first < last <= min(len(found), first + WORDS)


@given(st.text(max_size=30))
def test_plain_letters_stay_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)
