"""The ledger as a file of the person's own: CSV for a spreadsheet, JSON for a program (R80).

A cell that a spreadsheet would take for a formula is defused by an apostrophe (OWASP, 'CSV
Injection'): names and companies come from strangers' mails.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from datetime import datetime

from bowout.ledger.model import Entry
from bowout.ledger.moments import written

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
COLUMNS = (
    "person",
    "emails",
    "linkedin",
    "company",
    "agency",
    "role",
    "stage",
    "channel",
    "thread",
    "account",
    "reason",
    "kind",
    "medium",
    "not_recruiting",
    "received_at",
    "suggested_at",
    "decided_at",
    "inserted_at",
    "sent_seen_at",
    "sent_confirmed_at",
    "declined_at",
    "answered_at",
    "answer",
)


def as_json(entries: Sequence[Entry]) -> str:
    """Return the entries as a JSON list of flat objects."""
    return json.dumps([_row(entry) for entry in entries], ensure_ascii=False, indent=1) + "\n"


def as_csv(entries: Sequence[Entry]) -> str:
    """Return the entries as CSV with a row of headings (RFC 4180)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow([_cell(value) for value in _row(entry).values()])
    return out.getvalue()


def _row(entry: Entry) -> dict[str, str | bool | None]:
    person = entry.person
    values: dict[str, str | bool | None] = {
        "person": person.name if person else None,
        "emails": " ".join(person.emails) if person else None,
        "linkedin": person.linkedin if person else None,
        "thread": entry.place.key,
        "channel": entry.place.channel,
        "account": entry.place.account,
    }
    row: dict[str, str | bool | None] = {}
    for name in COLUMNS:
        value = values[name] if name in values else getattr(entry, name)
        row[name] = written(value) if isinstance(value, datetime) else value
    return row


def _cell(value: str | bool | None) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    text = value or ""
    return f"'{text}" if text.startswith(_FORMULA) else text
