"""The routes of what is remembered, and of the settings. A view decides nothing."""

from __future__ import annotations

from flask import Blueprint, Response

from bowout.api.ledger_requests import ForgetIn, PageIn, RecordIn, RemindIn, SettingsIn
from bowout.api.preferences import Preferences
from bowout.api.remember import Remember
from bowout.api.views import answer, json_response


def ledger_views(remember: Remember) -> Blueprint:
    """Return the routes under which the extension records, and its desk shows and changes."""
    routes = Blueprint("ledger", __name__)
    preferences = Preferences(remember.service)

    @routes.post("/v1/ledger/record")
    def record() -> Response:
        return answer(RecordIn, remember.record)

    @routes.get("/v1/ledger")
    def newest() -> Response:
        return json_response(remember.entries(PageIn()))

    @routes.post("/v1/ledger")
    def page() -> Response:
        return answer(PageIn, remember.entries)

    @routes.post("/v1/ledger/forget")
    def forget() -> Response:
        return answer(ForgetIn, remember.forget)

    @routes.get("/v1/reminders")
    def reminders() -> Response:
        return json_response(remember.reminders())

    @routes.post("/v1/reminders")
    def remind() -> Response:
        return answer(RemindIn, remember.remind)

    @routes.get("/v1/stats")
    def stats() -> Response:
        return json_response(remember.stats())

    @routes.get("/v1/settings")
    def settings() -> Response:
        return json_response(preferences.show())

    @routes.post("/v1/settings")
    def change() -> Response:
        return answer(SettingsIn, preferences.change)

    return routes
