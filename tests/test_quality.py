"""Floors: what the stage reached on hands that no model was trained on must not be lost again.

The figures themselves stand in docs/quality.md; a floor lies a little under them, so that a new
phrase may cost a thread and a broken part cannot hide.
"""

from __future__ import annotations

import corpus
import pytest
from figures import Answer, accuracy, gate, macro_f1
from training import thread_of

from bowout.stage.judge import judge
from bowout.stage.model import Stage


@pytest.fixture(name="answers", scope="module")
def fixture_answers() -> list[Answer]:
    """Return what is said of every thread of the hands held aside."""
    rows = [row for row in corpus.rows() if row["held_aside"]]
    judged = [(row, judge(thread_of(row))) for row in rows]
    return [Answer(Stage(row["stage"]), said.stage, said.confidence) for row, said in judged]


def test_three_hundred_threads_are_held_aside(answers: list[Answer]) -> None:
    assert len(answers) >= 300


def test_the_stage_holds_its_floor(answers: list[Answer]) -> None:
    assert accuracy(answers) >= 0.66
    assert macro_f1(answers) >= 0.66


def test_the_gate_holds_its_floor(answers: list[Answer]) -> None:
    precision, recall = gate(answers)
    assert precision >= 0.82
    assert recall >= 0.85
