"""Who is who: a person is known by an address, a LinkedIn profile, else by the full name (R78).

An address that several people read (``careers@``) or that no person has (``no-reply@``) names
nobody. An address that comes with quite another name belongs to somebody else now.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from bowout.ledger.model import Known, Person
from bowout.text.clean import fold

# Words of the part before the @ that no person's own address has.
_SHARED = frozenset(
    {
        *("reply", "noreply", "donotreply", "mailer", "bounce", "bounces", "inmail", "support"),
        *("notification", "notifications", "message", "messages", "info", "hello", "contact"),
        *("office", "team", "people", "hr", "talent", "hiring", "job", "jobs", "career", "careers"),
        *("recruit", "recruiting", "recruitment", "recruiter", "recruiters"),
        *("apply", "application", "applications", "candidate", "candidates"),
    }
)
_PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)")


def own_address(email: str | None) -> str | None:
    """Return an address that stands for one person, folded; None for any other."""
    address = (email or "").strip().casefold()
    local, at, host = address.rpartition("@")
    if (
        not at
        or not address.isprintable()
        or host.endswith("linkedin.com")
        or _SHARED & set(re.split(r"[\W\d_]+", local))
    ):
        return None
    return address


def profile(linkedin: str | None) -> str | None:
    """Return what names a LinkedIn profile, whatever the form of its address; None without one."""
    text = (linkedin or "").strip().casefold()
    if not text.isprintable():
        return None
    found = _PROFILE.search(text)
    return found[1] if found else text.strip("/") or None


def folded(name: str | None) -> str | None:
    """Return a full name as it is compared; None for a single word, which too many people share."""
    words = re.findall(r"[^\W\d_]+", fold(name or ""))
    return " ".join(words) if len(words) > 1 else None


def _handles(known: Known) -> Iterator[tuple[str, str]]:
    address, page = own_address(known.email), profile(known.linkedin)
    if address:
        yield "email", address
    if page:
        yield "linkedin", page


def find(db: sqlite3.Connection, known: Known) -> tuple[int, bool] | None:
    """Return who this is and whether that is sure (True: not by the name alone), else None."""
    for handle in _handles(known):
        row = db.execute(
            "SELECT contact, folded FROM handle JOIN contact ON contact.id = contact "
            "WHERE kind = ? AND value = ?",
            handle,
        ).fetchone()
        if row and _may_be_one(row["folded"], folded(known.name)):
            return row["contact"], True
    name = folded(known.name)
    if name:
        row = db.execute("SELECT id FROM contact WHERE folded = ? ORDER BY id", (name,)).fetchone()
        if row:
            return row["id"], False
    return None


def _may_be_one(one: str | None, other: str | None) -> bool:
    return not one or not other or bool(set(one.split()) & set(other.split()))


def learn(db: sqlite3.Connection, known: Known, moment: str) -> int | None:
    """Return the id of this person, made or added to; None when nothing tells who it is.

    An address alone makes nobody: it may be a firm's.
    """
    if not (folded(known.name) or any(_handles(known))):
        return None
    found = find(db, known)
    if found is None and not known.name:
        return None
    if found is None:
        made = db.execute(
            "INSERT INTO contact (name, folded, greeting) VALUES (?, ?, ?) RETURNING id",
            (known.name, folded(known.name), known.greeting),
        ).fetchone()
        contact: int = made["id"]
    else:
        contact = found[0]
        db.execute(
            "UPDATE contact SET name = COALESCE(?, name), folded = COALESCE(?, folded), "
            "greeting = COALESCE(?, greeting) WHERE id = ?",
            (known.name, folded(known.name), known.greeting, contact),
        )
    for kind, value in _handles(known):
        db.execute("INSERT OR IGNORE INTO handle VALUES (?, ?, ?)", (kind, value, contact))
    firm = known.agency or known.company
    if firm:
        db.execute(
            "INSERT INTO seen_at VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
            "first_at = MIN(first_at, excluded.first_at), "
            "last_at = MAX(last_at, excluded.last_at)",
            (contact, firm, moment, moment),
        )
    return contact


def drop_unseen(db: sqlite3.Connection) -> int:
    """Forget those of whom no thread is left; return how many."""
    return db.execute(
        "DELETE FROM contact WHERE id NOT IN (SELECT contact FROM entry WHERE contact IS NOT NULL)"
    ).rowcount


def person(db: sqlite3.Connection, contact: int) -> Person:
    """Return all that is known of a person; companies come the newest first."""
    row = db.execute("SELECT * FROM contact WHERE id = ?", (contact,)).fetchone()
    handles = db.execute(
        "SELECT kind, value FROM handle WHERE contact = ? ORDER BY value", (contact,)
    ).fetchall()
    firms = db.execute(
        "SELECT company FROM seen_at WHERE contact = ? ORDER BY last_at DESC, company", (contact,)
    ).fetchall()
    declines = db.execute(
        "SELECT COUNT(*) FROM entry WHERE contact = ? AND declined_at IS NOT NULL", (contact,)
    ).fetchone()[0]
    return Person(
        id=contact,
        name=row["name"],
        greeting=row["greeting"],
        emails=tuple(one["value"] for one in handles if one["kind"] == "email"),
        linkedin=next((one["value"] for one in handles if one["kind"] == "linkedin"), None),
        companies=tuple(one["company"] for one in firms),
        declines=declines,
    )


def named(db: sqlite3.Connection, who: str | int) -> list[int]:
    """Return the ids of those whom a word of the user's means: an id, an address or a name."""
    if isinstance(who, int):
        rows = db.execute("SELECT id FROM contact WHERE id = ?", (who,)).fetchall()
        return [row["id"] for row in rows]
    handles = (who.strip().casefold(), profile(who))
    found = db.execute("SELECT contact AS id FROM handle WHERE value IN (?, ?)", handles).fetchall()
    wanted = fold(who.strip())
    same = [
        row
        for row in db.execute("SELECT id, name FROM contact WHERE name IS NOT NULL")
        if fold(row["name"]) == wanted
    ]
    return sorted({row["id"] for row in [*found, *same]})
