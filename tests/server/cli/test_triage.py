"""``bowout triage`` as a person calls it: Gmail, an export, the demo; stopped and gone on with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bowout import limits
from bowout.cli import main
from bowout.cli import triage as command
from bowout.errors import GmailDownError
from bowout.mailbox.model import Address
from bowout.triage.cache import FILE
from harness import mbox
from harness.triage import NOW, OUTREACH, FakeSource, raw, two_that_wait

MAILS = 2_000


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["triage", *arguments])


@pytest.fixture
def gmail(monkeypatch: pytest.MonkeyPatch) -> FakeSource:
    source = two_that_wait()
    monkeypatch.setattr(command, "gmail_source", lambda _wait: source)
    monkeypatch.setattr(command, "_now", lambda: NOW)
    return source


@pytest.fixture(scope="session")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "takeout.mbox"
    mbox.write(path, MAILS)
    return path


def test_the_table_shows_who_waits_most_pressing_first(gmail: FakeSource) -> None:
    result = call()
    assert result.exit_code == 0, result.output
    assert result.output.index("Offer") < result.output.index("Cold outreach")
    for part in ("Rita Solano", "Fernhill", "3 days", "call, by 27 Nov", "2 of 4 threads"):
        assert part in result.output
    assert gmail.closed


def test_json_is_what_the_desk_gets(gmail: FakeSource) -> None:
    answer = json.loads(call("--json", "--limit", "3").stdout)
    assert [one["thread_id"] for one in answer["threads"]] == ["c", "a"]
    assert (answer["done"], answer["account"]) == (3, gmail.account)


def test_a_name_in_brackets_is_shown_as_it_is(gmail: FakeSource) -> None:
    hers = raw("a", OUTREACH.replace("Rita", "Rita [red]Solano[/red]"))
    letter = replace(hers.messages[0], sender=Address("Rita [red]Solano[/red]", "r@x.example"))
    gmail.threads = {"a": replace(hers, messages=(letter,))}
    result = call()
    assert result.exit_code == 0, result.output
    assert ("[red]" in result.output) == ("[red]" in call("--json").output)


@pytest.mark.usefixtures("gmail")
def test_a_second_look_reads_nothing_again() -> None:
    call()
    assert "0 read anew" in call().output


def test_ctrl_c_loses_nothing_and_says_how_to_go_on(gmail: FakeSource) -> None:
    def stop() -> None:
        if gmail.fetched:
            raise KeyboardInterrupt

    gmail.before_fetch = stop
    result = call()
    assert result.exit_code == 130
    assert "Stopped after 1 of 4 threads." in result.output
    assert "the same command goes on" in result.output
    assert "Cold outreach" in result.output
    gmail.before_fetch = lambda: None
    assert "2 of 4 threads" in call().output
    assert sorted(gmail.fetched) == ["a", "b", "c", "d"]


def test_a_mailbox_that_goes_down_says_so_and_shows_what_was_found(
    gmail: FakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "TRIAGE_PAUSES", ())
    gmail.trouble = [None, GmailDownError()]
    result = call()
    assert result.exit_code == 1
    for part in ("Gmail does not answer.", "Cold outreach", "goes on from there"):
        assert part in result.output


def test_without_gmail_it_is_one_sentence() -> None:
    result = call()
    assert result.exit_code == 1
    assert result.output.startswith("Error: Gmail is not connected.")


def test_the_query_is_explained_term_by_term() -> None:
    output = call("--explain", "--days", "14").output
    for part in ("newer_than:14d", "the last 14 days", "-category:promotions", "Spam"):
        assert part in output


def test_the_demo_says_that_it_is_invented() -> None:
    output = call("--demo").output
    assert "everything in it is invented" in output
    assert "Interviews" in output


def test_an_old_export_says_how_far_to_look_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.mbox"
    mbox.write(path, 1)
    monkeypatch.setattr(command, "_now", lambda: mbox.NEWEST.replace(year=2036))
    output = call("--mbox", str(path)).output
    assert "Nobody waits for you" in output
    assert "try --days" in output


def test_what_is_no_export_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "notes.mbox"
    path.write_text("Dear diary", encoding="utf-8")
    assert call("--mbox", str(path)).output.strip().startswith("Error: This file is not an")


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_an_export_is_gone_on_with_after_a_kill(export: Path, data_home: Path) -> None:
    days = (datetime.now(UTC) - mbox.NEWEST).days + 120  # a part of what the export spans
    arguments = ["triage", "--mbox", str(export), "--days", str(days), "--json"]
    kept = data_home / FILE
    with subprocess.Popen(
        [sys.executable, "-m", "bowout", *arguments],
        env={**os.environ, "BOWOUT_HOME": str(data_home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _until(lambda: kept.exists() and kept.stat().st_size > 4096)
        process.send_signal(signal.SIGKILL)
    known = len(kept.read_bytes().splitlines())
    answer = json.loads(CliRunner().invoke(main, arguments).stdout)
    assert answer["done"] == answer["total"] > MAILS / 40
    assert known - 1 <= answer["done"] - answer["fetched"] <= known
    assert len(answer["threads"]) > answer["total"] / 4


def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "nothing was kept"
        time.sleep(0.02)
