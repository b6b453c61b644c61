"""The presets: wording per stage, in every language (R36-R46)."""

from __future__ import annotations

import re

import pytest

from bowout.replies.reasons import PRESETS, Wordings, wordings_for
from bowout.replies.render import render
from bowout.stage.model import Stage
from templates.cases import SHELF

STAGES = [stage for stage in Stage if stage is not Stage.NOT_RECRUITING]


@pytest.mark.parametrize("language", sorted(SHELF.languages))
@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_is_one_whole_sentence_at_every_stage(preset: str, language: str) -> None:
    """R35, R58; with and without the user's direction (R37)."""
    for stage in STAGES:
        for wording in wordings_for(preset, stage, SHELF.languages[language].reasons):
            for direction in ("platform work", None):
                said = render(wording, {"direction": direction})
                assert re.fullmatch(r"[A-ZÀÄÖÜ][^.!?]{10,120}\.", said), said


def test_a_group_without_words_takes_those_of_the_stage_before() -> None:
    wordings: Wordings = {"timing": {"outreach": ["a"], "offer": ["c"]}}
    assert wordings_for("timing", Stage.INTERVIEWING, wordings) == ["a"]
    assert wordings_for("timing", Stage.OFFER, wordings) == ["c"]


def test_accepting_elsewhere_names_no_one_and_nothing() -> None:
    """R44: no company, pay or title of the other offer can be rendered."""
    for language in SHELF.languages.values():
        for wordings in language.reasons["accepted_other"].values():
            assert not any("{{" in wording for wording in wordings)
