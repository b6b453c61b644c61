"""The invented ledger: something of everything, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

from bowout.ledger.demo import demo_ledger
from bowout.ledger.urgency import by_urgency
from harness.remembered import NOW


def test_a_newcomer_sees_something_of_everything(data_home: Path) -> None:
    demo = demo_ledger(NOW)
    found = demo.entries()
    assert len({entry.stage for entry in found}) == 4
    assert {clock.state for _, clock in by_urgency(found, NOW)} >= {"amber", "overdue"}
    assert any(entry.person and entry.person.declines > 1 for entry in found)
    assert any(entry.person and len(entry.person.companies) > 1 for entry in found)
    reminders = demo.reminders()
    assert reminders[0].due <= NOW.date() < reminders[-1].due
    numbers = demo.statistics(NOW)
    assert numbers.in_time
    assert numbers.later
    demo.close()
    assert list(data_home.iterdir()) == []  # never mixed with the person's own


def test_everybody_in_it_lives_at_an_example_domain() -> None:
    demo = demo_ledger(NOW)
    emails = [email for one in demo.entries() if one.person for email in one.person.emails]
    assert emails
    assert all(email.endswith(".example") for email in emails)
    demo.close()
