"""The command line, as a person calls it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bowout import __version__
from bowout.cli import COMMANDS, main
from bowout.pairing import Pairing

MAIL = """From: Rita Solano <rita@talent.example>
To: Sam Rivera <sam@example.com>
Subject: Platform engineer at Fernhill
Date: Mon, 14 Sep 2026 09:12:00 +0000
Message-ID: <m1@talent.example>
Content-Type: text/plain; charset=utf-8

Hi Sam,

I'm hiring a platform engineer at Fernhill and your work on build systems stood out.
Would you be open to a short call next week?

Best,
Rita
"""


def call(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=text)


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    file = tmp_path / "mail.eml"
    file.write_text(MAIL, encoding="utf-8")
    return file


def batch(tmp_path: Path, what: str, *rows: Any) -> tuple[Result, list[dict[str, Any]]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    source.write_text("\n".join(lines), encoding="utf-8")
    result = call("batch", what, str(source), str(target))
    return result, [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_help_lists_every_command_with_a_sentence() -> None:
    said = call("--help").output
    for name in COMMANDS:
        assert re.search(rf"^  {name} +[A-Z].+\.$", said, re.M), name
        assert call(name, "--help").exit_code == 0


def test_version() -> None:
    assert __version__ in call("--version").output


def test_suggest_shows_stage_advice_and_reply(mail: Path) -> None:
    result = call("suggest", str(mail))
    assert result.exit_code == 0
    for part in ("Cold outreach", "sure", "Advice", "Hi Rita,", "Fernhill"):
        assert part in result.output


def test_suggest_as_json_is_the_answer_of_the_service(mail: Path) -> None:
    answer = json.loads(call("suggest", str(mail), "--json", "--stage", "offer").output)
    assert answer["stage"]["label"] == "offer"
    assert answer["advice"]["medium"] == "call"
    assert answer["source"] == "folder"


def test_an_unreadable_file_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "x.eml"
    file.write_bytes(b"")
    result = call("suggest", str(file))
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert "Traceback" not in result.output


def test_lint_marks_and_exits_1_on_an_error() -> None:
    result = call("lint", "--stage", "offer", text="Hi [Name],\n\nThanks, but I decline.\n")
    assert result.exit_code == 1
    assert "error" in result.output
    answer = json.loads(call("lint", "--json", "-", text="Hi [Name],\n\nThanks, but no.").output)
    assert "placeholder" in [one["rule"] for one in answer["findings"]]


def test_lint_says_where_the_words_stand_and_quotes_them() -> None:
    text = "Hi Rita,\n\nThank you \N{WAVING HAND SIGN}. I'm declining, unless you can match it.\n"
    output = call("lint", "--to", "Rita Solano", text=text).output
    assert "3:29  “unless”" in output


def test_lint_takes_what_is_known_of_the_thread() -> None:
    text = "Hi Rita,\n\nAs I said, I'm declining the Analyst position. Thank you for the tour.\n"
    options = ("--stage", "offer", "--role", "Site Manager", "--me", "Sam")
    answer = json.loads(call("lint", "--json", *options, "--flag", "after_call", text=text).output)
    rules = {one["rule"] for one in answer["findings"]}
    assert "wrong_name" in rules
    assert "email_where_call" not in rules


def test_lint_of_a_good_text_exits_0() -> None:
    text = (
        "Hi Rita,\n\nThank you for writing. I've decided to stay where I am.\n"
        "I'd be glad to stay in touch.\n\nBest,\nSam\n"
    )
    result = call("lint", "--to", "Rita Solano", text=text)
    assert result.exit_code == 0, result.output
    assert "Nothing to find fault with." in result.output


def test_pair_prints_a_code_lists_and_revokes() -> None:
    code = call("pair", "--code-only").output.strip()
    grant = Pairing().redeem(code, "Chromium", "chrome-extension://" + "a" * 32)
    assert re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", call("pair").output)
    assert grant.client in call("pair", "--list").output
    assert call("pair", "--revoke", grant.client).exit_code == 0
    assert "Nothing is paired." in call("pair", "--list").output
    assert call("pair", "--revoke", grant.client).exit_code == 1


def test_batch_suggest_ignores_labels_and_keeps_ids(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "channel": "email",
        "messages": [{"from": "them", "text": "Are you open to a new role as a nurse?"}],
        "stage": "outreach",
        "flags": [],
        "expect": {},
        "writer": "w",
    }
    result, answers = batch(tmp_path, "suggest", row)
    assert result.exit_code == 0
    assert answers[0]["id"] == 7
    assert answers[0]["stage"]["label"]


def test_batch_never_takes_the_truth_of_a_labelled_set_for_a_correction(tmp_path: Path) -> None:
    row = {"id": 7, "messages": [{"from": "them", "text": "We are hiring a platform engineer."}]}
    _, plain = batch(tmp_path, "suggest", row)
    _, labelled = batch(tmp_path, "suggest", row | {"facts": {"company": "Fernhill"}})
    assert labelled == plain


def test_batch_puts_an_error_in_the_place_of_a_line_that_cannot_be_read(tmp_path: Path) -> None:
    good = {"id": "b", "text": "Thanks, but I'll pass.", "violations": [], "maybe": []}
    result, answers = batch(
        tmp_path, "lint", "{", {"id": "a", "text": 3}, good, {"id": "c", "colour": 1, "text": "x"}
    )
    assert result.exit_code == 1
    assert [answer.get("id") for answer in answers] == [None, "a", "b", "c"]
    assert [("error" in answer) for answer in answers] == [True, True, False, True]
    assert answers[3]["error"] == {"code": "bad_input", "message": "Unknown key: colour."}


def test_batch_clean_splits_a_mail(tmp_path: Path) -> None:
    text = (
        "Thursday works.\n\nOn Mon, 14 Sep 2026, Rita <rita@talent.example> wrote:\n> Thursday?\n"
    )
    _, answers = batch(tmp_path, "clean", {"id": 1, "kind": "text", "raw_or_text": text})
    assert answers[0]["reply"] == "Thursday works."
    assert "> Thursday?" in answers[0]["quoted"]


def test_batch_parse_reads_a_gmail_answer(tmp_path: Path) -> None:
    payload = {
        "id": "18c2f0a1b2c3d4e5",
        "labelIds": ["INBOX"],
        "internalDate": "1789376400000",
        "payload": {
            "mimeType": "text/plain",
            "headers": [
                {"name": "From", "value": "Rita Solano <rita@talent.example>"},
                {"name": "Subject", "value": "Hello"},
            ],
            "body": {"size": 5, "data": "SGVsbG8"},
        },
    }
    result, answers = batch(tmp_path, "parse", {"id": 1, "payload": payload})
    assert result.exit_code == 0
    message = answers[0]["messages"][0]
    assert (message["from_name"], message["text"]) == ("Rita Solano", "Hello")
    assert message["html_used"] is False
