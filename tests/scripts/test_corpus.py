"""The corpus is labelled as its README says, varied, and its check finds what is not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import corpus
import pytest

from bowout.stage.model import Stage

HEAD = 'hand = "x"\nabout = "x"\nchannel = "email"\nlanguage = "en"\n'
THREAD = '[[thread]]\nhard = "x"\nstage = "outreach"\nturns = ["{}"]\n'
LONG = "we keep four bees in a hive by the old canal and need a keeper for them"


def test_the_corpus_has_no_fault() -> None:
    assert corpus.faults() == []


def test_every_stage_is_there_and_some_hands_are_held_aside() -> None:
    rows = list(corpus.rows())
    stages = Counter(row["stage"] for row in rows)
    assert set(stages) == set(Stage)
    assert min(stages.values()) >= 25
    aside = {row["writer"] for row in rows if row["held_aside"]}
    assert len(aside) >= 3
    assert not aside & {row["writer"] for row in rows if not row["held_aside"]}


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        (HEAD + THREAD.format("a") + 'mood = "x"', "unknown keys ['mood']"),
        (HEAD + THREAD.format("a").replace("outreach", "onboarding"), "'stage' must be one of"),
        (HEAD + THREAD.format("me: hello"), "somebody else must have written"),
        (HEAD.replace("en", "xx") + THREAD.format("a"), "'language' must be one of"),
        (HEAD + THREAD.format("a").replace('hard = "x"\n', ""), "Only 0 of 1 threads are hard"),
        (HEAD + THREAD.format(LONG) + THREAD.format(LONG + " now"), "nearly the same text"),
    ],
)
def test_the_check_says_what_is_wrong(tmp_path: Path, toml: str, says: str) -> None:
    (tmp_path / "x.toml").write_text(toml, encoding="utf-8")
    assert any(says in fault for fault in corpus.faults(tmp_path))


def test_an_opening_shared_by_two_hands_is_a_fault(tmp_path: Path) -> None:
    for name, ending in (("a", "and so we wrote"), ("b", "while the others slept soundly")):
        text = f"one bright cold morning early {ending} to you about work"
        (tmp_path / f"{name}.toml").write_text(HEAD + THREAD.format(text), encoding="utf-8")
    assert any("more than one hand" in fault for fault in corpus.faults(tmp_path))
