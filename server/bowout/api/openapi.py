"""The OpenAPI document (version 3.1.0), made from the very models that check the requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from bowout import __version__, limits
from bowout.api.answers import ErrorOut, HelloOut, LintOut, Outgoing, PairOut, StatusOut, SuggestOut
from bowout.api.ledger_answers import (
    EntriesOut,
    ForgottenOut,
    RecordOut,
    RemindersOut,
    SettingsOut,
    StatsOut,
)
from bowout.api.ledger_requests import ForgetIn, PageIn, RecordIn, RemindIn, SettingsIn
from bowout.api.requests import Incoming, LintIn, PairIn, SuggestIn
from bowout.api.triage_wire import TriageIn, TriageOut


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
    Route(
        "/v1/ledger/record",
        "Keep what happened in a thread.",
        RecordOut,
        RecordIn,
        errors=(400, 413, 503),
    ),
    Route("/v1/ledger", "What is remembered, newest first.", EntriesOut, errors=(503,)),
    Route("/v1/ledger", "More of it, or what waits for me.", EntriesOut, PageIn, errors=(400, 503)),
    Route(
        "/v1/ledger/forget",
        "Forget a person, or everyone.",
        ForgottenOut,
        ForgetIn,
        errors=(400, 404, 413, 503),
    ),
    Route("/v1/reminders", "Notes that are due some day.", RemindersOut, errors=(503,)),
    Route(
        "/v1/reminders",
        "Put a reminder away, or off.",
        RemindersOut,
        RemindIn,
        errors=(400, 404, 503),
    ),
    Route("/v1/stats", "The weekly picture.", StatsOut, errors=(503,)),
    Route("/v1/settings", "The settings, with what each is for.", SettingsOut, errors=(500,)),
    Route(
        "/v1/settings", "Change settings, at once.", SettingsOut, SettingsIn, errors=(400, 413, 500)
    ),
    Route("/v1/triage", "The threads that wait, and how the look stands.", TriageOut),
    Route(
        "/v1/triage",
        "Start a look over the mailbox, go on, or stop it.",
        TriageOut,
        TriageIn,
        errors=(400, 409),
    ),
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
        "paths": _paths(names),
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths(names: dict[Any, Any]) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for route in ROUTES:
        paths.setdefault(route.path, {}).update(_path(route, names))
    return paths


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
        "operationId": _name(route),
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


def _name(route: Route) -> str:
    """Return the operation's name: the path's, and where that is read too, with what is sent."""
    name = route.path.removeprefix("/v1/")
    read_too = any(one.path == route.path and one.question is None for one in ROUTES)
    return f"{name}/post" if route.question and read_too else name


def _header(name: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "schema": {"type": "string"}}
