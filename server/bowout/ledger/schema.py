"""The tables of the ledger, as steps from one version of the file to the next (``user_version``).

A step is never changed once it was published; a new version appends one. What a column means
stands in ``model.py``. Times are text in UTC (``2026-03-04T10:00:00Z``), which sorts as it is.
"""

from __future__ import annotations

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (  # version 1
        """CREATE TABLE contact (
            id INTEGER PRIMARY KEY,
            name TEXT,
            folded TEXT,
            greeting TEXT) STRICT""",
        "CREATE INDEX contact_folded ON contact (folded)",
        """CREATE TABLE handle (
            kind TEXT NOT NULL CHECK (kind IN ('email', 'linkedin')),
            value TEXT NOT NULL,
            contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            PRIMARY KEY (kind, value)) STRICT, WITHOUT ROWID""",
        "CREATE INDEX handle_contact ON handle (contact)",
        """CREATE TABLE seen_at (
            contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            company TEXT NOT NULL,
            first_at TEXT NOT NULL,
            last_at TEXT NOT NULL,
            PRIMARY KEY (contact, company)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE entry (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            channel TEXT NOT NULL CHECK (channel IN ('email', 'linkedin')),
            thread TEXT NOT NULL,
            account TEXT,
            contact INTEGER REFERENCES contact (id) ON DELETE CASCADE,
            stage TEXT, company TEXT, agency TEXT, role TEXT,
            reason TEXT, kind TEXT, medium TEXT, language TEXT, flags TEXT, deadline TEXT,
            not_recruiting INTEGER NOT NULL DEFAULT 0,
            received_at TEXT, suggested_at TEXT, decided_at TEXT, inserted_at TEXT,
            sent_seen_at TEXT, sent_confirmed_at TEXT, declined_at TEXT,
            answered_at TEXT, answer TEXT,
            updated_at TEXT NOT NULL,
            UNIQUE (channel, thread)) STRICT""",
        "CREATE INDEX entry_contact ON entry (contact)",
        "CREATE INDEX entry_updated ON entry (updated_at)",
        """CREATE TABLE reminder (
            id INTEGER PRIMARY KEY,
            entry INTEGER NOT NULL UNIQUE REFERENCES entry (id) ON DELETE CASCADE,
            uid TEXT NOT NULL UNIQUE,
            due TEXT NOT NULL,
            snoozed INTEGER NOT NULL DEFAULT 0,
            done_at TEXT) STRICT""",
        "CREATE INDEX reminder_due ON reminder (due)",
        "CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ),
)
