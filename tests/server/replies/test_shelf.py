"""The shelf at start: ours loads, a broken file is refused with name, line and mend."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bowout.errors import TemplateError
from bowout.replies.model import Kind
from bowout.replies.shelf import load_shelf, our_folder, read_template
from bowout.stage.model import Flag, Stage

HEAD = """+++
title = "A test"
kind = "decline"
tone = "warm"
channels = ["email"]
source = "R1"
+++
"""
PATH = "en/outreach/test.md"


def test_a_template_is_read_with_all_it_says() -> None:
    head = HEAD.replace('tone = "warm"', 'tone = "brief"\nneeds = ["me"]\nwhen = ["referral"]')
    template = read_template(PATH, head + "Thanks, {{ me }}.{% if role %} {{ role }}{% endif %}")
    assert (template.language, template.stage, template.kind) == (
        "en",
        Stage.OUTREACH,
        Kind.DECLINE,
    )
    assert template.tone == "brief"
    assert template.needs == {"me"}
    assert template.uses == {"me", "role"}
    assert template.when == {Flag.REFERRAL}


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        (PATH, "no front matter", "line 1: the file must begin"),
        (PATH, "+++\ntitle = 'x'\nno end", "line 1: the file must begin"),
        (PATH, HEAD.replace('"A test"', "A test") + "x", "line 2: this is not TOML"),
        (PATH, HEAD.replace("tone", "tune") + "x", "there is no setting tune"),
        (PATH, HEAD.replace('source = "R1"\n', "") + "x", "the setting source is missing"),
        (PATH, HEAD.replace('"A test"', "7") + "x", "title must be a text"),
        (PATH, HEAD.replace('"warm"', '"angry"') + "x", "tone must be one of"),
        (PATH, HEAD.replace('"decline"', '"accept"') + "x", "kind must be one of"),
        (PATH, HEAD.replace('["email"]', '["fax"]') + "x", "channels must be a list of some of"),
        (PATH, HEAD.replace('["email"]', '"email"') + "x", "channels must be a list of some of"),
        (PATH, HEAD + "One.\n{{ role }}", "line 9: role may be missing"),
        (PATH, HEAD + "One.\n\n{% if role %}", "line 10: a {{ slot }} or {% if %} is not written"),
        ("en/refusal/test.md", HEAD + "x", "is not in a stage's folder"),
        ("en/test.md", HEAD + "x", "is not in a stage's folder"),
    ],
)
def test_a_broken_template_is_refused_with_file_and_line(path: str, text: str, says: str) -> None:
    with pytest.raises(TemplateError) as caught:
        read_template(path, text)
    assert caught.value.say.startswith(path)
    assert says in caught.value.say


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the English shelf that a test may break."""
    shutil.copytree(our_folder() / "en", tmp_path / "en")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("language.toml", "[signoff]", "[signof]", "en/language.toml must have"),
        ("language.toml", "unknown =", "nobody =", "[greeting] must have"),
        ("language.toml", '"Hello,"', '"{{ salary }}"', "there is no slot salary"),
        ("reasons.toml", "[timing]", "[weather]", "timing, weather is missing, or no reason"),
        ("reasons.toml", "outreach =", "at_first =", "needs 'outreach'"),
        ("reasons.toml", "[timing]", "[timing", "line 4: this is not TOML"),
    ],
)
def test_a_broken_language_is_refused(
    folder: Path, name: str, old: str, new: str, says: str
) -> None:
    file = folder / "en" / name
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        load_shelf(folder)
    assert says in caught.value.say


def test_a_language_without_its_words_is_refused(tmp_path: Path) -> None:
    (tmp_path / "it" / "outreach").mkdir(parents=True)
    (tmp_path / "it" / "outreach" / "mine.md").write_text(HEAD + "x", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"In your own templates: it/language\.toml is missing"):
        load_shelf(tmp_path)


def test_a_file_that_is_not_utf_8_is_refused(folder: Path) -> None:
    (folder / "en" / "outreach" / "bad.md").write_bytes(b"+++\n\xff")
    with pytest.raises(TemplateError, match=r"en/outreach/bad\.md cannot be read"):
        load_shelf(folder)


def test_a_later_folder_replaces_and_adds(tmp_path: Path) -> None:
    mine = tmp_path / "en" / "outreach"
    mine.mkdir(parents=True)
    (mine / "decline.warm.md").write_text(HEAD + "Mine.", encoding="utf-8")
    (mine / "decline.own.md").write_text(HEAD + "New.", encoding="utf-8")
    ours = load_shelf()
    both = load_shelf(tmp_path)
    bodies = {template.path: template.body for template in both.templates}
    assert bodies["en/outreach/decline.warm.md"] == "Mine."
    assert bodies["en/outreach/decline.own.md"] == "New."
    assert len(both.templates) == len(ours.templates) + 1
