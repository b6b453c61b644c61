"""What a service with a memory answers the desk. All people and companies in it are invented."""

from __future__ import annotations

from typing import Any

from browser.fake_service import Answer, FakeService, Request

CALM = {"state": "calm", "due": None, "severity": 2, "sentence": "Answer within two days."}
OVERDUE = CALM | {"state": "overdue", "severity": 12, "sentence": "Overdue: decline now."}


def entry(number: int, **changes: Any) -> dict[str, Any]:
    """One entry of the ledger, a first message by mail."""
    whole: dict[str, Any] = {
        "id": number,
        "channel": "email",
        "thread_id": f"19fbe8798fa5{number:04x}",
        "conversation": None,
        "account": "sam@example.com",
        "person": person(number, "Rita Solano"),
        "stage": "outreach",
        "stage_name": "Cold outreach",
        "company": "Initech",
        "agency": None,
        "role": "Staff Engineer",
        "clock": None,
        "not_recruiting": False,
        "answer": None,
        "updated_at": "2026-11-20T09:00:00Z",
    }
    kept = ("reason", "kind", "medium", "received_at", "suggested_at", "decided_at")
    gone = ("inserted_at", "sent_seen_at", "sent_confirmed_at", "declined_at", "answered_at")
    return whole | dict.fromkeys((*kept, *gone)) | changes


def person(number: int, name: str) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "emails": ["rita@talent.example"],
        "linkedin": None,
        "companies": ["Initech"],
        "declines": 0,
    }


ENTRIES = [
    entry(1, stage="offer", company="Larkfield", clock=OVERDUE, person=person(1, "Priya Raman")),
    entry(2),
    entry(3, company="Halvard", declined_at="2026-10-02T09:00:00Z", person=person(3, "Jo Weir")),
    entry(
        4,
        channel="linkedin",
        thread_id=None,
        conversation="2-NzA1MTc3YzQtMTIzNA==",
        company="Orrin",
        clock=CALM,
        person=None,
    ),
]
REMINDER = {
    "id": 5,
    "due": "2026-11-06",
    "is_due": True,
    "snoozed": 0,
    "person": person(9, "Mateo Ruiz"),
    "company": "Calder",
    "role": "Engineer",
    "stage": "offer",
    "channel": "email",
    "declined_at": "2026-02-06T09:00:00Z",
    "note": {"language": "en", "text": "Hi Mateo,\n\nI wanted to say hello."},
}
WEEK = {"week": "2026-W47", "monday": "2026-11-16", "total": 3, "stages": {"outreach": 3}}
STATS = {
    "weeks": [WEEK],
    "threads": 4,
    "declined": 3,
    "within_48h": 2,
    "later": 1,
    "waiting": 1,
    "people": [
        {"name": "Rita Solano", "company": None, "threads": 3, "declined": 2, "within_48h": 2}
    ],
    "demo": False,
}


def setting(name: str, **changes: Any) -> dict[str, Any]:
    usual = {"value": "", "default": "", "choices": None, "source": "default", "editable": True}
    return {"name": name, "sentence": f"What {name} is for."} | usual | changes


SETTINGS = {
    "settings": [
        setting("name", value="Sam", source="file"),
        setting("tone", choices=["", "brief", "warm"]),
        setting("secrets", value="auto", editable=False),
        setting("a_new_one"),
    ]
}
FOUND = {
    "thread_id": "19fbe8798fa5beef",
    "account": "sam@example.com",
    "stage": "interviewing",
    "name": "Interviews",
    "confidence": 0.5,
    "abstained": True,
    "flags": ["missed_call"],
    "company": "Kestrel",
    "role": "Data Lead",
    "recruiter": "Tomas Vrba",
    "received_at": None,
    "age_days": 3,
    "deadline": None,
    "medium": "call",
    "clock": None,
}
TRIAGE: dict[str, Any] = {
    "running": False,
    "done": 0,
    "total": 0,
    "fetched": 0,
    "rate": None,
    "left_s": None,
    "days": 30,
    "account": "sam@example.com",
    "demo": False,
    "started_at": None,
    "ended_at": None,
    "stopped": False,
    "notice": None,
    "threads": [FOUND],
}


def everything(fake: FakeService, entries: list[dict[str, Any]] | None = None) -> None:
    """Something to say in every room; ``entries`` of the ledger."""
    known = ENTRIES if entries is None else entries

    def ledger(request: Request) -> Answer:
        wished = request.body or {}
        shown = [one for one in known if one["clock"]] if wished.get("open") else known
        stretch = {"total": len(shown), "limit": 500, "offset": 0, "demo": False}
        return Answer(body={"entries": shown[wished.get("offset", 0) :]} | stretch)

    fake.routes["/v1/ledger"] = ledger
    fake.say("/v1/reminders", Answer(body={"reminders": [REMINDER], "demo": False}))
    fake.say("/v1/stats", Answer(body=STATS))
    fake.say("/v1/settings", Answer(body=SETTINGS))
    fake.say("/v1/triage", Answer(body=TRIAGE))
    fake.say("/v1/ledger/record", Answer(body={"entry": entry(1)}))
    fake.say("/v1/ledger/forget", Answer(body={"people": 1, "entries": 2}))


def nothing(fake: FakeService) -> None:
    """The first day: the service is there, and knows nobody."""
    everything(fake, [])
    fake.say("/v1/reminders", Answer(body={"reminders": [], "demo": False}))
    fake.say("/v1/stats", Answer(body=STATS | {"threads": 0, "weeks": [], "people": []}))
    fake.say("/v1/triage", Answer(body=TRIAGE | {"threads": []}))
