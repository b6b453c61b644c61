from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.mailbox.address import MAX_EMAIL, read_address
from bowout.mailbox.model import Address

LINES = [
    ("Odile Ferrand <odile@harbour.example>", "Odile Ferrand", "odile@harbour.example"),
    ('"Ferrand, Odile" <odile@harbour.example>', "Ferrand, Odile", "odile@harbour.example"),
    # Gmail decodes the name and drops the quotation marks that the comma needs
    ("Ferrand, Odile <odile@harbour.example>", "Ferrand, Odile", "odile@harbour.example"),
    ('"Odile <Harbour>" <odile@harbour.example>', "Odile <Harbour>", "odile@harbour.example"),
    (r'"Odile \"Odi\" Ferrand" <o@harbour.example>', 'Odile "Odi" Ferrand', "o@harbour.example"),
    ("=?UTF-8?Q?Zo=C3=AB_Ferrand?= <zoe@harbour.example>", "Zoë Ferrand", "zoe@harbour.example"),
    ("odile@harbour.example", None, "odile@harbour.example"),
    ("<odile@harbour.example>", None, "odile@harbour.example"),
    ("odile@harbour.example (Odile Ferrand)", "Odile Ferrand", "odile@harbour.example"),
    ("odile@harbour.example <odile@harbour.example>", None, "odile@harbour.example"),
    ("Odile Ferrand", "Odile Ferrand", None),
    ("LinkedIn Member", "LinkedIn Member", None),
    ("Odile <odile@harbour.example", "Odile", "odile@harbour.example"),
    ("Odile <not an address>", "Odile", None),
    ("A <a@one.example>, B <b@two.example>", "A", "a@one.example"),
    ("a@one.example, b@two.example", None, "a@one.example"),
    ("Odile   \t Ferrand <o@harbour.example>", "Odile Ferrand", "o@harbour.example"),
    ("undisclosed-recipients:;", "undisclosed-recipients:;", None),
    ("", None, None),
    (None, None, None),
    ('"', None, None),
    ("<>", None, None),
]


@pytest.mark.parametrize(("line", "name", "email"), LINES)
def test_a_from_line_gives_a_name_and_an_address(
    line: str | None, name: str | None, email: str | None
) -> None:
    assert read_address(line) == Address(name, email)


def test_an_address_longer_than_mail_allows_is_none() -> None:
    local = "a" * (MAX_EMAIL - len("@harbour.example"))
    assert read_address(f"{local}@harbour.example").email is not None
    assert read_address(f"{local}a@harbour.example").email is None


@given(st.text(max_size=300))
def test_any_line_is_read_without_failing(line: str) -> None:
    found = read_address(line)
    assert found.email is None or "@" in found.email
    assert found.name is None or found.name == " ".join(found.name.split())


@pytest.mark.parametrize("piece", ['"', "<", "@", "a@", '\\"', "=?utf-8?q?", "((", " "])
def test_a_hostile_line_is_cut_before_it_is_read(piece: str) -> None:
    found = read_address(piece * 100_000)
    assert len(found.name or "") <= limits.MAX_HEADER_VALUE


def test_an_address_cannot_carry_a_line_break() -> None:
    assert read_address("Odile <odile@harbour.example\r\nBcc: all@harbour.example>").email is None
