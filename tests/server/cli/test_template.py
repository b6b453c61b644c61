"""``bowout template``: begin a file, check it, see how it reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bowout.cli import main
from bowout.replies.shelf import our_folder, own_folder

PATH = "en/outreach/mine.md"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOWOUT_HOME", str(tmp_path / "home"))


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["template", *arguments])


def test_a_new_file_is_good_and_reads_well() -> None:
    assert call("new", PATH).exit_code == 0
    assert (own_folder() / PATH).is_file()
    checked = call("check", PATH)
    assert checked.exit_code == 0
    assert f"{PATH}: good" in checked.output
    shown = call("show", PATH).output
    assert "Hi Ingrid," in shown
    assert "the Senior Buyer role at Larkfield" in shown
    assert "Hello," in shown


def test_a_file_of_ours_is_copied_to_be_changed() -> None:
    path = "en/offer/one_liner.md"
    call("new", path)
    ours = (our_folder() / path).read_text(encoding="utf-8")
    assert (own_folder() / path).read_text(encoding="utf-8") == ours


def test_a_file_is_never_written_over() -> None:
    call("new", PATH)
    again = call("new", PATH)
    assert again.exit_code == 1
    assert "You have en/outreach/mine.md already." in again.output


@pytest.mark.parametrize(
    "path", ["en/mine.md", "../outreach/x.md", "en/outreach/x.txt", "en/a/x.md"]
)
def test_a_place_that_is_none_is_refused(path: str) -> None:
    refused = call("new", path)
    assert refused.exit_code == 1
    assert "is not in a stage's folder" in refused.output


def test_what_is_to_be_mended_is_named_with_its_line() -> None:
    call("new", PATH)
    file = own_folder() / PATH
    file.write_text(file.read_text(encoding="utf-8") + "\n{{ company }}\n", encoding="utf-8")
    broken = call("check")
    assert broken.exit_code == 1
    assert "In your own templates: en/outreach/mine.md, line 14: company may be missing" in (
        broken.output
    )


def test_what_the_linter_finds_is_said() -> None:
    call("new", PATH)
    file = own_folder() / PATH
    text = file.read_text(encoding="utf-8").replace("I've decided not to pursue", "Maybe later for")
    file.write_text(text, encoding="utf-8")
    found = call("check")
    assert found.exit_code == 1
    assert "error: " in found.output


def test_the_list_marks_ones_own() -> None:
    call("new", PATH)
    listed = call("show").output.splitlines()
    assert [line.split()[1] for line in listed if line.startswith("*")] == [PATH]
    assert len(listed) > 300


def test_an_unknown_name_is_said() -> None:
    assert "There is no template of this name." in call("show", "en/outreach/none.md").output


def test_without_own_templates_there_is_nothing_to_check() -> None:
    assert "There are no templates of your own" in call("check").output
