"""The routes of the look over the mailbox. A view decides nothing."""

from __future__ import annotations

from flask import Blueprint, Response, request

from bowout.api.requests import parse
from bowout.api.triage import Triage
from bowout.api.triage_wire import TriageIn
from bowout.api.views import json_response


def triage_views(triage: Triage) -> Blueprint:
    """Return the routes by which the desk starts a look, stops it and watches it."""
    routes = Blueprint("triage", __name__)

    @routes.get("/v1/triage")
    def state() -> Response:
        return json_response(triage.state())

    @routes.post("/v1/triage")
    def act() -> Response:
        return json_response(triage.act(parse(TriageIn, request.get_data())))

    return routes
