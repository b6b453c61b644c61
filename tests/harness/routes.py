"""Every way into an application, tried without a token: which of them is not kept shut?"""

from __future__ import annotations

from collections.abc import Iterator

from flask import Flask
from werkzeug.routing import Rule

from bowout import limits
from bowout.api.openapi import ROUTES

#: What answers without a token, written down once more: nothing else may, whatever the guard says.
OPEN = {("GET", "/v1/hello"), ("POST", "/v1/pair"), ("GET", "/")}
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
REFUSED = {403, 405}  # 405: no view listens to this method
HEADS: tuple[dict[str, str], ...] = (
    {},
    {"Authorization": "Bearer "},
    {"Authorization": f"Bearer {'A' * 43}"},
)


def unguarded(app: Flask) -> list[str]:
    """Return what is wrong with the routes of ``app``, a line each; empty when nothing is.

    Every rule is asked by every method without a token and with a wrong one, all else being right:
    but for the open ones it must be refused. A rule that is not in the table of routes is one too
    many: the table is what documents, tests and extension are made from.
    """
    known = {"/", *(route.path for route in ROUTES)}
    rules = list(app.url_map.iter_rules())
    unknown = [f"{rule} is in no table" for rule in rules if str(rule) not in known]
    return unknown + [line for rule in rules for line in _answers(app, rule)]


def _answers(app: Flask, rule: Rule) -> Iterator[str]:
    path = _filled(rule)
    for method in METHODS:
        if (method, str(rule)) in OPEN:
            continue
        for head in HEADS:
            answer = app.test_client().open(
                path,
                method=method,
                headers={
                    "Host": f"127.0.0.1:{limits.PORT}",
                    "Sec-Fetch-Site": "none",
                    "Sec-Fetch-Mode": "cors",
                    **head,
                },
                json={} if method == "POST" else None,
            )
            if answer.status_code not in REFUSED:
                yield f"{method} {rule} answers {answer.status_code}"


def _filled(rule: Rule) -> str:
    """The path of a rule with something in the place of each argument."""
    found = rule.build(dict.fromkeys(rule.arguments, 1), append_unknown=False)
    assert found, rule
    return found[1]
