"""The cue files of the package, and what happens to broken ones."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from typing import Any

import pytest

from bowout.errors import SettingsError
from bowout.stage.cues import LANGUAGES, Lexicon, lexicon, read
from bowout.stage.phrases import parse, plain

FILES = sorted(
    (file for file in (resources.files("bowout.stage") / "cues").iterdir()),
    key=lambda file: file.name,
)


def entries() -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{file.name}:{cue['act']}", cue)
        for file in FILES
        for cue in tomllib.loads(file.read_text(encoding="utf-8"))["cue"]
    ]


@pytest.mark.parametrize(("name", "cue"), entries(), ids=lambda value: str(value)[:40])
def test_every_phrase_of_the_package_compiles_and_is_bounded(
    name: str, cue: dict[str, Any]
) -> None:
    for language in LANGUAGES:
        for source in cue.get(language, []):
            pattern = parse(source).compiled.pattern
            assert not re.search(r"(?<!\\)[+*]|\{\d+,\}", pattern), f"{name}: {source}"


def test_no_act_is_defined_twice() -> None:
    acts = [cue["act"] for _, cue in entries()]
    assert sorted(acts) == sorted(set(acts))
    assert len(lexicon().cues) == len(acts)


@pytest.mark.parametrize(
    "act", ["names_role", "i_decline", "offers", "rejects", "argues", "takes_no"]
)
def test_the_main_acts_speak_six_languages(act: str) -> None:
    cue = next(cue for _, cue in entries() if cue["act"] == act)
    assert set(LANGUAGES) <= set(cue)


CUE = '[[cue]]\nact = "x"\nby = "them"\nwhy = "is x"\n'


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("[[cue]", "not valid TOML"),
        ('[[cue]]\nby = "them"', "'act' must be a name"),
        (CUE.replace("them", "us"), "one of them, me, both"),
        (CUE.replace("why", "because"), "'because' is unknown"),
        ('[[cue]]\nact = "x"\nby = "me"', "'why' is missing"),
        (CUE + 'shows = ["onboarding"]', "onboarding"),
        (CUE + 'flag = "urgent"', "urgent"),
        (CUE + 'en = ["(open"]', "open bracket"),
    ],
)
def test_a_broken_cue_names_file_and_entry(toml: str, says: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(says)) as caught:
        read(toml, "mine.toml")
    assert "mine.toml" in caught.value.say


def test_a_language_is_looked_for_only_in_its_own_texts() -> None:
    book = Lexicon(read(CUE + 'en = ["job"]\npt = ["data"]', "x.toml"))
    text = plain("the data team")
    assert not book.find(text, mine=False, language="en")
    assert book.find(text, mine=False, language="pt")
    assert book.find(text, mine=False, language=None)
    assert book.find("a job", mine=False, language="pt")


def test_a_cue_of_theirs_is_not_found_in_my_words() -> None:
    book = Lexicon(read(CUE + 'en = ["job"]', "x.toml"))
    assert book.find("a job", mine=False)
    assert not book.find("a job", mine=True)
