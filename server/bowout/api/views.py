"""The routes. A view reads the body, asks the service, writes the answer; it decides nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from flask import Blueprint, Response, request

from bowout import __version__
from bowout.api.answers import HelloOut, Outgoing, PairOut
from bowout.api.requests import Incoming, LintIn, PairIn, SuggestIn, parse
from bowout.api.service import Service
from bowout.api.welcome import WELCOME_CSP, WELCOME_PAGE
from bowout.pairing import Pairing

API_VERSION = 1
_CHALLENGE = re.compile(r"[0-9a-f]{64}")

Wanted = TypeVar("Wanted", bound=Incoming)


def json_response(answer: Outgoing, status: int = 200) -> Response:
    """Return an answer as JSON."""
    return Response(answer.model_dump_json(), status, content_type="application/json")


def views(service: Service, pairing: Pairing) -> Blueprint:
    """Return the five routes of version 1 and the page for a person who typed the address."""
    routes = Blueprint("v1", __name__)

    @routes.get("/v1/hello")
    def hello() -> Response:
        challenge = request.headers.get("X-Bowout-Challenge", "")
        client = request.headers.get("X-Bowout-Client", "")
        proof = (
            pairing.prove(client, bytes.fromhex(challenge))
            if client and _CHALLENGE.fullmatch(challenge)
            else None
        )
        return json_response(
            HelloOut(name="bowout", version=__version__, api=[API_VERSION], proof=proof)
        )

    @routes.post("/v1/pair")
    def pair() -> Response:
        asked = parse(PairIn, request.get_data())
        grant = pairing.redeem(asked.code, asked.label, request.headers["Origin"])
        return json_response(PairOut(token=grant.token, client=grant.client))

    @routes.get("/v1/status")
    def status() -> Response:
        return json_response(service.status())

    @routes.post("/v1/suggest")
    def suggest() -> Response:
        return answer(SuggestIn, service.suggest)

    @routes.post("/v1/lint")
    def lint() -> Response:
        return answer(LintIn, service.lint)

    @routes.get("/")
    def welcome() -> Response:
        page = Response(WELCOME_PAGE, content_type="text/html; charset=utf-8")
        page.headers["Content-Security-Policy"] = WELCOME_CSP
        return page

    return routes


def answer(model: type[Wanted], ask: Callable[[Wanted], Outgoing]) -> Response:
    """Return what ``ask`` answers to the request's body; raises InputError for a wrong one."""
    return json_response(ask(parse(model, request.get_data())))
