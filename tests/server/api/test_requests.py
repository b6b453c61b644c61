"""What comes in is checked before anything looks at it, and an error names the part."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.api.requests import LintIn, PairIn, SuggestIn, parse
from bowout.errors import InputError, TooLargeError

THREAD: dict[str, Any] = {
    "id": "T1",
    "channel": "email",
    "from": "Rita Solano <rita@talent.example>",
    "messages": [{"from": "them", "name": "Rita", "text": "Are you open to a new role?"}],
}


def body(**changes: Any) -> str:
    return json.dumps({**THREAD, **changes})


def test_a_thread_as_the_contract_shows_it_is_taken() -> None:
    asked = parse(SuggestIn, body(subject=None, user={"name": "Sam"}, reason=None, as_stage=None))
    assert asked.sender == "Rita Solano <rita@talent.example>"
    assert asked.messages[0].sender == "them"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"colour": "red"}, "Unknown key: colour."),
        (
            {"messages": [{"from": "them", "text": "x", "html": "y"}]},
            "Unknown key: messages.0.html",
        ),
        ({"channel": "fax"}, "channel is wrong."),
        ({"as_stage": "maybe"}, "as_stage is wrong."),
        ({"messages": [{"from": "us", "text": "x"}]}, "messages.0.from is wrong."),
        ({"messages": [{"from": "me"}]}, "messages.0.text is wrong."),
        ({"facts": {"greeting": "Rita"}}, "Unknown key: facts.greeting."),
        ({"facts": {"topics": "tides"}}, "facts.topics is wrong."),
        ({"messages": "hello"}, "messages is wrong."),
        ({"gmail": {"thread_id": "../../x"}}, "gmail.thread_id is wrong."),
        ({"id": {"a": 1}}, "id."),
    ],
)
def test_an_error_names_the_part_that_is_wrong(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(SuggestIn, body(**changes))
    assert said in caught.value.say
    assert caught.value.hint


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "null",
        "[]",
        "3",
        '"text"',
        "{",
        '{"id": "a",}',
        "NaN",
        "[" * 100_000,
        '{"a":' * 50_000,
        b"\xff\xfe{\x00}\x00",
        b"\xed\xa0\x80",
    ],
)
def test_what_is_no_json_object_is_a_bad_input(broken: str | bytes) -> None:
    with pytest.raises(InputError):
        parse(SuggestIn, broken)


def test_too_long_is_said_as_such() -> None:
    with pytest.raises(TooLargeError, match="text is too long"):
        parse(LintIn, json.dumps({"text": "x" * (limits.MAX_LINT_TEXT + 1)}))
    with pytest.raises(TooLargeError, match="code is too long"):
        parse(PairIn, json.dumps({"code": "A" * 41}))


def test_no_value_of_the_request_is_in_the_error() -> None:
    secret = "canary-7f3a"
    with pytest.raises(InputError) as caught:
        parse(SuggestIn, body(channel=secret, as_stage=secret, messages=[secret]))
    assert secret not in f"{caught.value.say} {caught.value.hint}"


@given(st.binary() | st.text())
def test_any_bytes_are_a_request_or_a_bad_input(anything: bytes | str) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(parse(SuggestIn, anything), SuggestIn)
