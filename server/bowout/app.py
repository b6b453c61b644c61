"""The right wall: the only place where the objects meet, and the server that carries them.

Flask on waitress, on 127.0.0.1 and nothing else. flask-cors answers paired origins by name (a
browser whose user withdrew the host permission), never with a wildcard; it is not a lock.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flask import Flask, Response, g, request
from flask_cors.core import get_cors_options, set_cors_headers
from waitress.server import create_server
from werkzeug.exceptions import HTTPException

from bowout import limits, log
from bowout.api.answers import ErrorBody, ErrorOut
from bowout.api.ledger_views import ledger_views
from bowout.api.remember import Remember
from bowout.api.service import Service
from bowout.api.triage import Triage
from bowout.api.triage_views import triage_views
from bowout.api.views import json_response, views
from bowout.errors import BowoutError, SettingsError
from bowout.guard import Door, caller, verdict
from bowout.ledger.ledger import Ledger
from bowout.pairing import Pairing

if TYPE_CHECKING:
    from waitress.server import BaseWSGIServer

HOST = "127.0.0.1"
_REFUSED = ErrorOut(error=ErrorBody(code="refused", message="Refused.", hint=None))
_INTERNAL = ErrorOut(error=ErrorBody(code="internal", message=BowoutError.say, hint=None))


def create_app(
    service: Service,
    pairing: Pairing,
    port: int = limits.PORT,
    demo: Callable[[], Ledger] | None = None,
    triage: Triage | None = None,
) -> Flask:
    """Return the application; nothing is listened on yet.

    ``demo`` gives a ledger of invented people, shown while nothing is remembered; ``triage`` is
    None for looks over the connected account only.
    """
    app = Flask("bowout", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = limits.MAX_BODY
    door = Door(port, pairing)

    @app.before_request
    def guard() -> Response | None:
        g.started = time.perf_counter()
        if reason := verdict(request, door):
            log.event("refused", reason=reason, method=request.method)
            g.refused = True
            return json_response(_REFUSED, 403)
        if client := caller(request, door):
            pairing.note_version(client, request.headers.get("X-Bowout-Version", ""))
        return None

    @app.after_request
    def finish(response: Response) -> Response:
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Content-Type-Options"] = "nosniff"
        if g.get("started"):
            passed = round(1000 * (time.perf_counter() - g.started), 1)
            log.event("answer", status=response.status_code, ms=passed, view=request.endpoint)
        return _name_paired_origin(app, pairing, response)

    app.register_error_handler(BowoutError, _own_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _unforeseen)
    app.register_blueprint(views(service, pairing))
    watched = triage or Triage(service)
    app.register_blueprint(triage_views(watched))
    app.register_blueprint(ledger_views(Remember(service, demo, watched.forget)))
    return app


def _name_paired_origin(app: Flask, pairing: Pairing, response: Response) -> Response:
    if g.get("refused") or "Origin" not in request.headers:
        return response
    try:
        origins = pairing.origins()
    except SettingsError:  # the answer says so already
        return response
    if request.headers["Origin"] not in origins:
        return response
    options = get_cors_options(
        app,
        {
            "origins": sorted(origins),
            "methods": ["GET", "POST"],
            "allow_headers": [
                "Authorization",
                "Content-Type",
                "X-Bowout-Challenge",
                "X-Bowout-Client",
                "X-Bowout-Version",
            ],
            "send_wildcard": False,
            "vary_header": True,
        },
    )
    named: Response = set_cors_headers(response, options)
    return named


def _own_error(error: BowoutError) -> Response:
    log.event("error", code=error.code, status=error.status)
    body = ErrorBody(code=error.code, message=error.say, hint=error.hint)
    return json_response(ErrorOut(error=body), error.status)


def _http_error(error: HTTPException) -> Response:
    name = (error.name or "error").lower().replace(" ", "_")
    body = ErrorBody(code=name, message="There is no such address here.", hint=None)
    return json_response(ErrorOut(error=body), error.code or 500)


def _unforeseen(error: Exception) -> Response:
    log.failure("unforeseen", error, foreseen=False)
    return json_response(_INTERNAL, 500)


def listen(app: Flask, port: int) -> BaseWSGIServer:
    """Return a server that listens on 127.0.0.1; raises SettingsError when the port is taken."""
    options: dict[str, Any] = {
        "host": HOST,
        "port": port,
        "threads": limits.SERVER_THREADS,
        "ident": None,
        "max_request_body_size": limits.MAX_BODY,
        "max_request_header_size": limits.MAX_HEADER,
        "channel_timeout": limits.CHANNEL_TIMEOUT,
        "connection_limit": limits.CONNECTION_LIMIT,
        "clear_untrusted_proxy_headers": True,
    }
    try:
        return create_server(app, **options)
    except OSError as error:
        raise SettingsError(
            f"Port {port} is in use.",
            "Bowout may be running already; else end the program that uses the port.",
        ) from error
