"""The OpenAPI document (version 3.1.0), made from the very models that check the requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from bowout import __version__, limits
from bowout.api.answers import ErrorOut, HelloOut, LintOut, Outgoing, PairOut, StatusOut, SuggestOut
from bowout.api.requests import Incoming, LintIn, PairIn, SuggestIn


@dataclass(frozen=True, slots=True)
class Route:
    """One row of the table of routes; ``errors`` are the statuses beside 403 that it may answer."""

    path: str
    summary: str
    answer: type[Outgoing]
    question: type[Incoming] | None = None
    open: bool = False
    errors: tuple[int, ...] = ()


ROUTES = (
    Route("/v1/hello", "Who answers, and the proof of it.", HelloOut, open=True),
    Route("/v1/pair", "Trade a code for a token.", PairOut, PairIn, open=True, errors=(400, 413)),
    Route("/v1/status", "How the service is doing.", StatusOut),
    Route(
        "/v1/suggest",
        "The stage of a thread, the advice, and replies.",
        SuggestOut,
        SuggestIn,
        errors=(400, 404, 409, 413, 422, 429, 502),
    ),
    Route("/v1/lint", "What is wrong with a text.", LintOut, LintIn, errors=(400, 413)),
)


def document() -> dict[str, Any]:
    """Return the document as plain JSON data."""
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = [(ErrorOut, "serialization")]
    for route in ROUTES:
        models.append((route.answer, "serialization"))
        if route.question:
            models.append((route.question, "validation"))
    names, definitions = models_json_schema(models, ref_template="#/components/schemas/{model}")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Bowout",
            "version": __version__,
            "summary": "How to say no to a recruiter, for the stage you are at.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": f"http://127.0.0.1:{limits.PORT}"}],
        "paths": {route.path: _path(route, names) for route in ROUTES},
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _path(route: Route, names: dict[Any, Any]) -> dict[str, Any]:
    def content(model: type[Any], mode: str) -> dict[str, Any]:
        return {"content": {"application/json": {"schema": names[model, mode]}}}

    statuses = {403, *route.errors}
    responses = {
        "200": {"description": "The answer.", **content(route.answer, "serialization")},
        **{
            str(status): {"description": "An error.", **content(ErrorOut, "serialization")}
            for status in sorted(statuses)
        },
    }
    operation: dict[str, Any] = {
        "operationId": route.path.removeprefix("/v1/"),
        "summary": route.summary,
        "security": [] if route.open else [{"token": []}],
        "responses": responses,
    }
    if route.path == "/v1/hello":
        operation["parameters"] = [_header("X-Bowout-Challenge"), _header("X-Bowout-Client")]
    if route.question is None:
        return {"get": operation}
    body = {"required": True, **content(route.question, "validation")}
    return {"post": {**operation, "requestBody": body}}


def _header(name: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "schema": {"type": "string"}}
