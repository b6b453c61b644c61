"""A ledger of invented people, so that a newcomer sees what remembering looks like.

It lives in a temporary folder of its own and never touches the person's file.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Event, Known, Place, Seen
from bowout.replies.model import Kind
from bowout.stage.model import Stage

# Who, where, what, at which stage, how many days ago they wrote, and after how many hours the no
# went out (None: it has not).
_THREADS: tuple[tuple[str, str, str, str, Stage, float, float | None], ...] = (
    ("Rita Solano", "rita@talent.example", "Initech", "Staff Engineer", Stage.OUTREACH, 1, None),
    ("Jonas Weidlich", "jonas@hiring.example", "Halvard", "SRE", Stage.OUTREACH, 4, 20),
    ("Priya Raman", "priya@larkfield.example", "Larkfield", "Lead Buyer", Stage.OFFER, 3, None),
    ("Tomas Vrba", "tomas@kestrel.example", "Kestrel", "Data Lead", Stage.INTERVIEWING, 6, None),
    ("Nicola Dent", "nicola@northquay.example", "Northquay", "Ward Sister", Stage.SCREENING, 9, 30),
    ("Amara Obi", "amara@peoplework.example", "Tessel", "Architect", Stage.OUTREACH, 12, 3),
    ("Mei Tanaka", "mei@harbour.example", "Harbour", "Team Lead", Stage.INTERVIEWING, 17, 60),
    ("Jonas Weidlich", "jonas@hiring.example", "Orrin", "Platform Lead", Stage.OUTREACH, 25, 8),
    ("Lena Brandt", "lena@kestrel.example", "Kestrel", "Developer", Stage.OUTREACH, 33, 40),
    ("Amara Obi", "amara@northquay.example", "Northquay", "Principal", Stage.SCREENING, 47, 26),
    ("Ingrid Solheim", "ingrid@larkfield.example", "Larkfield", "Buyer", Stage.OUTREACH, 61, 90),
    ("Mateo Ruiz", "mateo@hiring.example", "Calder", "Engineer", Stage.OFFER, 290, 20),
)
_DECIDED = {"Priya Raman": 52.0, "Tomas Vrba": 30.0}  # hours ago, and not yet said


def demo_ledger(now: datetime) -> Ledger:
    """Return a filled ledger in a temporary folder, which goes when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="bowout-demo-"))  # 0700
    file = folder / "demo.sqlite3"
    file.touch(mode=0o600)
    ledger = Ledger(lambda: file)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(ledger.close)
    for number, (name, email, company, role, stage, days, hours) in enumerate(_THREADS):
        place = Place("email", f"de{number:014x}", "sam@example.com")
        came = now - timedelta(days=days)
        known = Known(name, name.split()[0], email, None, company, None, role, stage)
        ledger.note(place, known, Seen(theirs=came), came)
        if hours is not None:
            said = came + timedelta(hours=hours)
            put_in = Known(kind=Kind.DECLINE, reason="timing", medium="email")
            ledger.record(place, Event.INSERTED, said, known=put_in)
            ledger.note(place, known, Seen(came, said + timedelta(minutes=1), sure=True), said)
        elif name in _DECIDED:
            decided = now - timedelta(hours=_DECIDED[name])
            ledger.record(place, Event.DECIDED, decided)
    return ledger
