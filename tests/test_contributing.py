"""The pages for people tell the truth: recipes run, links lead somewhere, paths exist."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bowout.check.analysis import Analysis
from bowout.check.model import Draft
from bowout.check.rule import Rule
from bowout.cli import main

ROOT = Path(__file__).parents[1]
RECIPES = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "templates" / "README.md",
]
TOPS = ("server/", "extension/", "templates/", "tests/", "scripts/", "docs/", "corpus/")


def recipe(language: str) -> str:
    (block,) = re.findall(rf"^```{language}\n(.*?)^```$", RECIPES, re.M | re.S)
    return str(block)


def test_the_recipe_of_a_template_passes_the_check(data_home: Path) -> None:
    file = data_home / "templates" / "en" / "outreach" / "two-lines.md"
    file.parent.mkdir(parents=True)
    file.write_text(recipe("markdown"), encoding="utf-8")
    checked = CliRunner().invoke(main, ["template", "check"])
    assert checked.exit_code == 0, checked.output
    shown = CliRunner().invoke(main, ["template", "show", "en/outreach/two-lines.md"])
    assert "Happy to stay in touch." in shown.output


def test_the_recipe_of_a_rule_finds_what_it_should_and_no_more() -> None:
    names: dict[str, object] = {}
    exec(compile(recipe("python"), "recipe", "exec"), names)  # noqa: S102 - our own page
    rule = names["RULE"]
    assert isinstance(rule, Rule)

    def found(text: str) -> list[object]:
        return [*rule.look(Analysis(Draft(text)))]

    assert found(rule.fails)
    assert not found(rule.passes)


def test_the_recipe_of_a_site_says_what_other_pages_say() -> None:
    known = json.loads((ROOT / "tests" / "pages" / "expected.json").read_text(encoding="utf-8"))
    (wanted,) = json.loads(recipe("json")).values()
    assert wanted.keys() <= known["gmail-reply-closed.html"].keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) + re.findall(r'src="([^"]+)"', text)
    broken = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not broken


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_a_page_names_exists(page: Path) -> None:
    named = re.findall(r"`((?:\./)?[\w./-]+)[` ]", page.read_text(encoding="utf-8"))
    paths = {name.removeprefix("./") for name in named if name.removeprefix("./").startswith(TOPS)}
    made_by_recipes = {"tests/server/check/rules/test_office_language.py"}
    missing = {path for path in paths - made_by_recipes if not (ROOT / path).exists()}
    assert not missing
