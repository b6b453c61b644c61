"""The OpenAPI document taken at its word: what it allows is answered as it says, else refused so.

Bodies are made from the schemas of docs/openapi.json, right ones and ones with a wrong thing in
them, and sent to the started program. Every answer has a status that the document names for its
route and a body of the schema that it names for the status; none is a 500.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bowout.api.answers import ErrorOut
from bowout.api.openapi import ROUTES
from harness.tally import FULL, Tally
from harness.wire import AUTH, JSON, ORIGIN, Target

PAGE = json.loads((Path(__file__).parents[2] / "docs" / "openapi.json").read_text(encoding="utf-8"))
SCHEMAS = PAGE["components"]["schemas"]
WRONG: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.just([]), st.just({})
)
Strategy = st.SearchStrategy[Any]


def made_from(schema: dict[str, Any]) -> Strategy:
    """What a schema of the document allows, in small sizes."""
    if "$ref" in schema:
        return st.deferred(lambda: made_from(SCHEMAS[schema["$ref"].rsplit("/", 1)[1]]))
    if "anyOf" in schema:
        return st.one_of(*(made_from(one) for one in schema["anyOf"]))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "const" in schema:
        return st.just(schema["const"])
    kinds: dict[str | None, Any] = {
        "string": lambda: _text(schema),
        "array": lambda: st.lists(made_from(schema.get("items", {})), max_size=3),
        "object": lambda: _object(schema),
        "integer": lambda: st.integers(-(2**31), 2**31),
        "boolean": st.booleans,
        "null": st.none,
    }
    strategy: Strategy = kinds.get(schema.get("type"), lambda: WRONG)()
    return strategy


def _text(schema: dict[str, Any]) -> Strategy:
    if "pattern" in schema:
        return st.from_regex(schema["pattern"].replace("$", r"\Z"))
    return st.text(max_size=min(60, schema.get("maxLength", 60)))


def _object(schema: dict[str, Any]) -> Strategy:
    parts = {name: made_from(one) for name, one in schema.get("properties", {}).items()}
    needed = set(schema.get("required", ()))
    return st.fixed_dictionaries(
        {name: parts[name] for name in parts if name in needed},
        optional={name: parts[name] for name in parts if name not in needed},
    )


@st.composite
def spoilt(draw: st.DrawFn, right: Strategy) -> Any:
    """A right body with one thing in it replaced, added or taken away."""
    body = draw(right)
    if not isinstance(body, dict):
        return draw(WRONG)
    key = draw(st.sampled_from([*body, "unknown"]))
    if draw(st.booleans()):
        body.pop(key, None)
    else:
        body[key] = draw(WRONG)
    return body


@pytest.mark.parametrize("route", [one for one in ROUTES if one.question], ids=lambda one: one.path)
def test_every_answer_is_one_that_the_document_names(
    program: Target, tally: Tally, route: Any
) -> None:
    operation = PAGE["paths"][route.path]["post"]
    right = made_from(operation["requestBody"]["content"]["application/json"]["schema"])
    asked = []

    @settings(
        max_examples=1_000 if FULL else 40,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(body=st.one_of(right, spoilt(right)))
    def check(body: Any) -> None:
        words = json.dumps(body)
        lines = (AUTH, JSON, f"Origin: {ORIGIN}", f"Content-Length: {len(words)}")
        answer = program.send(program.head("POST", route.path, lines), words)
        status, said = answer[9:12].decode(), answer.partition(b"\r\n\r\n")[2]
        asked.append(status)
        assert status in operation["responses"], (status, said[:200])
        try:
            (route.answer if status == "200" else ErrorOut).model_validate_json(said)
        except ValidationError as error:  # of ours: the answer is not what was promised
            pytest.fail(f"{status}: {error.error_count()} parts are not as documented")

    check()
    tally.add("wire: the document's own bodies", tried=len(asked))
    assert len(set(asked)) > 1
