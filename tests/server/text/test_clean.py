"""Characters as a reader sees them (requirement: what is hidden is never used)."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.text.clean import MAX_MARKS, clean, fold

FORMAT_CHARACTERS = [
    chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf"
]
# What may be an entity, quoted-printable or mojibake is mended, and mending may go on for ever.
HONEST = st.characters(exclude_characters="&=ÂÃÄÅâðï", exclude_categories=["Mn", "Mc", "Me"])
FILLERS = ["\u115f", "\u1160", "\u3164", "\uffa0", "\u2800", "\u034f", "\ufe0f", "\U000e0101"]


def test_no_format_character_survives() -> None:
    assert len(FORMAT_CHARACTERS) >= 160
    assert clean("a" + "".join(FORMAT_CHARACTERS) + "b") == "ab"


@pytest.mark.parametrize("char", [*FILLERS, "\x00", "\x07", "\x1b", "\ue000", "\ud800", "\ufffe"])
def test_characters_that_print_nothing_are_dropped(char: str) -> None:
    assert clean(f"Ri{char}ta") == "Rita"


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("Itâ€™s fine", "It’s fine"),
        ("cafÃ© au lait", "café au lait"),
        ("â€œyesâ€\x9d", "“yes”"),
        ("90â€“100", "90–100"),
        ("ZaÅ‚Ä™ski", "Załęski"),
        ("hello ðŸ˜€", "hello 😀"),
        ("Fish &amp; chips &#39;n&#x27; peas&nbsp;now", "Fish & chips 'n' peas now"),
        ("Gr=C3=BC=C3=9Fe aus K=\nln=20\n", "Grüße aus Kln"),
        ("in\u00adter\u00adview", "interview"),
    ],
)
def test_what_was_garbled_is_mended(garbled: str, meant: str) -> None:
    assert clean(garbled) == meant


@pytest.mark.parametrize(
    "honest", ["CAFÉ»", "über 5 = 3", "Ångström", "à côté…", "AT&T; R&D", "x=20"]
)
def test_honest_characters_stay(honest: str) -> None:
    assert clean(honest) == honest


def test_lines_and_blanks_are_made_even() -> None:
    assert clean("\r\n a\t b \r\n\r\n\r\n\r\nc\x0bd\u2028e\u00a0f\n") == "a  b\n\nc\nd\ne f"


def test_letters_and_accents_become_one_character() -> None:
    assert clean("Jose\u0301") == "Jos\u00e9"


def test_a_tower_of_accents_is_cut() -> None:
    assert len(clean("a" + "\u0316\u0301" * 30_000)) <= MAX_MARKS + 1


@given(st.text(alphabet=HONEST))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert "\r" not in once
    assert "\n\n\n" not in once
    assert clean(once) == once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I DON’T", "i don't"),
        ("Grüße", "grüsse"),
        ("“Yes” — maybe…", '"yes" - maybe...'),
        ("ﬁnal", "final"),
        ("写道：", "写道:"),
        ("`x`", "'x'"),
    ],
)
def test_folded_texts_match(one: str, other: str) -> None:
    assert fold(one) == fold(other)
