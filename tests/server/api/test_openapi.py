"""The published document is the one the models give, and it is valid OpenAPI."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bowout.api.openapi import ROUTES, document

PUBLISHED = Path(__file__).parents[3] / "docs" / "openapi.json"


@pytest.mark.filterwarnings("default::DeprecationWarning")
def test_the_document_is_valid_openapi() -> None:
    from openapi_spec_validator import validate

    validate(document())


def test_the_published_document_is_up_to_date() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == document(), "run scripts/document"


def test_every_route_is_in_it_with_the_one_error_shape() -> None:
    paths = document()["paths"]
    assert list(paths) == list(dict.fromkeys(route.path for route in ROUTES))
    for operations in paths.values():
        for operation in operations.values():
            shape = operation["responses"]["403"]["content"]["application/json"]["schema"]
            assert shape == {"$ref": "#/components/schemas/ErrorOut"}
