"""``bowout ledger``, ``stats`` and ``reminders`` as a person types them."""

from __future__ import annotations

import csv
import io
import json
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bowout.cli import main
from bowout.ledger.ledger import Ledger
from harness.remembered import GMAIL, RITA, declined


def run(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=answer)


@pytest.fixture
def remembered() -> None:
    """A no of ten months ago: its reminder is due."""
    ledger = Ledger()
    declined(ledger, GMAIL, at=datetime.now(UTC) - timedelta(days=300))
    ledger.close()


@pytest.mark.parametrize("command", [["ledger", "list"], ["stats"], ["reminders"]])
def test_before_anything_is_remembered_that_is_said(command: list[str]) -> None:
    result = run(*command)
    assert result.exit_code == 0
    assert len(result.output.splitlines()) == 1


@pytest.mark.parametrize(
    "command",
    [["ledger", "list"], ["ledger", "show", "Amara Obi"], ["ledger", "export"], ["stats"]],
)
def test_the_demo_shows_something_and_leaves_nothing(command: list[str], data_home: Path) -> None:
    result = run(*command, "--demo")
    assert result.exit_code == 0
    assert "Amara Obi" in result.output
    assert list(data_home.iterdir()) == []


@pytest.mark.usefixtures("remembered")
def test_what_is_remembered_is_listed_and_shown() -> None:
    assert "Rita Solano" in run("ledger", "list").output
    shown = run("ledger", "show", "rita@talent.example").output
    assert "seen at Initech" in shown
    nobody = run("ledger", "show", "Ottilie")
    assert nobody.exit_code == 1
    assert "Bowout remembers nothing of that name." in nobody.output


@pytest.mark.usefixtures("remembered")
def test_everything_is_handed_over_as_csv_and_json(tmp_path: Path) -> None:
    """R80."""
    (row,) = csv.DictReader(io.StringIO(run("ledger", "export").output))
    assert row["person"] == "Rita Solano"
    out = tmp_path / "ledger.json"
    assert run("ledger", "export", "--format", "json", "-o", str(out)).exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8"))[0]["role"] == "Staff Engineer"


@pytest.mark.usefixtures("remembered")
def test_forgetting_asks_first() -> None:
    """R80."""
    refused = run("ledger", "forget", "Rita Solano", answer="n\n")
    assert refused.exit_code == 1
    assert "Rita Solano" in run("ledger", "list").output
    assert (
        "Forgotten: one person, one thread."
        in run("ledger", "forget", "Rita Solano", "--yes").output
    )
    assert "Nothing is remembered" in run("ledger", "list").output
    assert run("ledger", "forget", "--all", "--yes").exit_code == 0
    for wrong in (["forget"], ["forget", "Rita", "--all"]):
        assert run("ledger", *wrong).exit_code == 2


@pytest.mark.usefixtures("remembered")
def test_a_due_reminder_shows_its_note_and_goes_when_done() -> None:
    """R76."""
    shown = run("reminders").output
    assert "A note to Rita Solano (Initech)" in shown
    assert "Hi Rita," in shown
    assert "Put off to " in run("reminders", "snooze", "1", "--days", "40").output
    assert "Hi Rita," not in run("reminders").output
    assert run("reminders", "done", "1").output == "Done.\n"
    assert run("reminders", "done", "1").exit_code == 1
    assert "no reminder yet" in run("reminders").output


@pytest.mark.usefixtures("remembered")
@pytest.mark.skipif(sys.platform == "win32", reason="file modes are Unix's")
def test_the_calendar_is_a_file_that_only_the_person_reads(tmp_path: Path) -> None:
    out = tmp_path / "notes.ics"
    assert "one reminder" in run("reminders", "--ics", str(out)).output
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    missing = run("reminders", "--ics", str(tmp_path / "no" / "folder.ics"))
    assert missing.exit_code == 1
    assert "cannot be written" in missing.output


@pytest.mark.usefixtures("remembered")
def test_the_weekly_picture_names_the_share_in_time() -> None:
    shown = run("stats").output
    assert "1 of 1 declines went out within 48 h" in shown
    assert "Rita Solano" in shown


def test_a_name_in_brackets_is_shown_as_it_is() -> None:
    ledger = Ledger()
    who = replace(RITA, name="Rita [red]Solano[/red]", role="[link=http://x.example]Lead[/link]")
    declined(ledger, GMAIL, who, at=datetime.now(UTC) - timedelta(days=300))
    ledger.close()
    assert "[red]" in run("ledger", "list").output
    assert "[red]Solano[/red]" in run("reminders").output
    assert "[red]" in run("stats").output


def test_a_damaged_ledger_is_said_once_and_a_new_one_begun(data_home: Path) -> None:
    path = data_home / "ledger.sqlite3"
    path.touch(mode=0o600)
    path.write_bytes(b"not a database" * 400)
    assert "The ledger was damaged" in run("ledger", "list").output
    assert "damaged" not in run("ledger", "list").output
