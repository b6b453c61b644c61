"""The ledger as a file: every entry, and no cell that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from bowout.ledger.export import COLUMNS, as_csv, as_json
from bowout.ledger.ledger import Ledger
from harness.remembered import GMAIL, NOW, RITA, declined, place


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_entry_is_a_row_and_an_object(ledger: Ledger) -> None:
    declined(ledger, GMAIL)
    (row,) = rows(as_csv(ledger.entries()))
    assert (row["person"], row["role"], row["thread"]) == (
        "Rita Solano",
        "Staff Engineer",
        GMAIL.key,
    )
    assert row["declined_at"] == "2026-03-04T10:03:00Z"
    (item,) = json.loads(as_json(ledger.entries()))
    assert list(item) == list(row) == list(COLUMNS)
    assert item["not_recruiting"] is False


def test_nothing_remembered_is_a_row_of_headings() -> None:
    assert as_csv(()).strip() == ",".join(COLUMNS)
    assert json.loads(as_json(())) == []


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_would_be_a_formula_is_defused(ledger: Ledger, sign: str) -> None:
    """OWASP, 'CSV Injection'."""
    company = f'{sign}HYPERLINK("http://x.example","a")'
    declined(ledger, GMAIL, replace(RITA, company=company))
    (row,) = rows(as_csv(ledger.entries()))
    assert row["company"] == f"'{company}"


def test_commas_quotes_and_lines_come_back_as_they_were(ledger: Ledger) -> None:
    role = 'Lead, "Platform"\nand more'
    declined(ledger, place(1), replace(RITA, role=role), at=NOW)
    assert rows(as_csv(ledger.entries()))[0]["role"] == role
