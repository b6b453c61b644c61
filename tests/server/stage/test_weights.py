"""The weights: read, checked, and summed the same in any order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.errors import SettingsError
from bowout.stage.model import Stage
from bowout.stage.weights import ANSWERED_NO, LANE, UNIT, pack, read, unpack, weights

LINES = [
    "bias\t0" + "\t0" * 7,
    "temperature\t0" + "\t2000" * 7,
    "temperature-after-no\t0" + "\t4000" * 7,
    "act:offers\t0\t0\t0\t0\t0\t4000\t0\t0",
    "t:salary\t1500\t0\t1000\t0\t0\t0\t0\t0",
]


def test_weights_give_one_probability_a_stage() -> None:
    likely = read("\n".join(LINES)).probabilities(["act:offers", "act:unheard"], ["t:salary"], {})
    assert list(likely) == list(Stage)
    assert sum(likely.values()) == pytest.approx(1)
    assert max(likely, key=lambda stage: likely[stage]) is Stage.OFFER


def test_rules_are_added() -> None:
    likely = read("\n".join(LINES)).probabilities([], [], {Stage.CLOSED: 2.0})
    assert max(likely, key=lambda stage: likely[stage]) is Stage.CLOSED


def test_the_answer_to_an_answered_no_is_less_sure() -> None:
    learned = read("\n".join(LINES))
    usual = learned.probabilities(["act:offers"], [], {})
    after = learned.probabilities(["act:offers", ANSWERED_NO], [], {})
    assert after[Stage.OFFER] < usual[Stage.OFFER]


def test_the_order_of_the_features_does_not_matter() -> None:
    learned = weights()
    names, grams = list(learned.features), list(learned.grams)[:900]
    forwards = learned.probabilities(names, grams, {})
    assert learned.probabilities(names[::-1], grams[::-1], {}) == forwards


@pytest.mark.parametrize(
    ("line", "says"),
    [("act:x\t0\t1", "Line 6"), ("act:x\t0\tone" + "\t0" * 6, "Line 6"), ("", "Line 6")],
)
def test_a_broken_line_is_named(line: str, says: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(says)):
        read("\n".join([*LINES, line, LINES[4]]))


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_bias_and_temperature_must_be_there(missing: int) -> None:
    with pytest.raises(SettingsError, match="bias or temperature"):
        read("\n".join(line for k, line in enumerate(LINES) if k != missing))


def test_no_run_of_words_longer_than_two_is_in_the_weights() -> None:
    assert all(len(gram.split(":", 1)[1].split(" ")) <= 2 for gram in weights().grams)
    assert all(unpack(packed)[0] > UNIT * UNIT for packed in weights().grams.values())


@given(st.lists(st.integers(-(2**46), 2**46), min_size=len(Stage), max_size=len(Stage)))
def test_numbers_packed_into_one_come_out_as_they_went_in(row: list[int]) -> None:
    assert unpack(pack(1500, row)) == [1500, *row, sum(row) // len(row)]


@given(st.lists(st.tuples(st.integers(1, 12_000), *[st.integers(-9000, 9000)] * 7), max_size=30))
def test_one_product_an_n_gram_gives_every_sum(lines: list[tuple[int, ...]]) -> None:
    packed = unpack(sum(idf * pack(idf, row) for idf, *row in lines))
    assert packed[:8] == [sum(one[0] * one[k] for one in lines) for k in range(8)]


def test_no_sum_of_the_longest_thread_outgrows_its_lane() -> None:
    top = max(abs(value) for packed in weights().grams.values() for value in unpack(packed))
    words = limits.JUDGED_TEXT * (limits.JUDGED_MESSAGES + 1)
    assert top * words < 2 ** (LANE - 1)


def test_what_a_gram_says_is_told_without_its_idf() -> None:
    learned = read("\n".join([*LINES, "t:job\t1500\t70\t-20\t3\t0\t4\t5\t6"]))
    assert learned.pull(["t:job"], Stage.OUTREACH) == -20 - 68 // 7
