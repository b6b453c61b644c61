"""Nothing but numbers and short words gets into a log line."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import log


@pytest.fixture(autouse=True)
def _heard(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="bowout")


def test_fields_are_written_as_given_when_they_are_words_or_numbers(
    caplog: pytest.LogCaptureFixture,
) -> None:
    log.event("suggest", status=200, ms=1.5, stage="outreach", source=None)
    assert caplog.messages == ["suggest status=200 ms=1.5 stage=outreach source=None"]


@pytest.mark.parametrize(
    "mail", ["Hi Sam, are you open", "rita@talent.example", "a\nb", "x" * 41, "", "naïve"]
)
def test_mail_is_written_as_a_question_mark(mail: str, caplog: pytest.LogCaptureFixture) -> None:
    log.event("suggest", stage=mail)
    assert caplog.messages == ["suggest stage=?"]


def test_of_an_exception_only_type_and_place_are_written(
    caplog: pytest.LogCaptureFixture,
) -> None:
    try:
        raise ValueError("Dear Sam, the salary is 100,000")
    except ValueError as error:
        log.failure("unforeseen", error)
    assert caplog.messages == ["unforeseen error=ValueError at=unknown"]


@pytest.mark.parametrize("foreseen", [True, False])
def test_without_verbose_only_what_nobody_foresaw_is_written(
    caplog: pytest.LogCaptureFixture, *, foreseen: bool
) -> None:
    caplog.set_level(logging.WARNING, logger="bowout")
    log.failure("suggest", ValueError("Dear Sam"), foreseen=foreseen)
    assert caplog.messages == ([] if foreseen else ["suggest error=ValueError at=unknown"])


@given(st.text())
def test_no_line_ever_has_two_lines(text: str) -> None:
    assert "\n" not in log._safe(text)
