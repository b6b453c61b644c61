"""Six locks that every request passes before any view runs.

A page in the browser, a page after DNS rebinding, another extension and any program on this
computer can reach the port (docs/security.md). Each lock is a plain function that returns None or
the reason it refuses; a test takes each one out and sees an attack come through. A caller learns
nothing but 'refused'; the reason goes to the log.

    host    DNS rebinding: the page's own name arrives in Host
    target  an absolute request target may name another host
    site    what the browser says of the caller (Fetch Metadata, w3.org/TR/fetch-metadata)
    origin  a web page names itself; an extension is known by the pairing
    shape   GET without body, or POST of JSON of a known, small length
    token   the one lock that no other extension or program can talk its way past
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from flask import Request

from bowout import limits
from bowout.pairing import Client, Pairing

# The shapes of an extension's origin in Chromium and Firefox: only these may pair.
EXTENSION_ORIGIN = re.compile(
    r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
WELCOME_PATH = "/"
HELLO_PATH = "/v1/hello"
PAIR_PATH = "/v1/pair"
OPEN_PATHS = frozenset({WELCOME_PATH, HELLO_PATH, PAIR_PATH})


@dataclass(frozen=True, slots=True)
class Door:
    """What the locks know: the port we listen on and who is paired."""

    port: int
    pairing: Pairing


def _is_preflight(request: Request) -> bool:
    return request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers


def _from_paired_origin(request: Request, door: Door) -> bool:
    return request.headers.get("Origin") in door.pairing.origins()


def _is_typed_address(request: Request) -> bool:
    """A person typed the address: the one navigation that gets an answer, a static page."""
    wanted = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    return (
        request.method == "GET"
        and request.path == WELCOME_PATH
        and all(request.headers.get(name) == value for name, value in wanted.items())
    )


def host(request: Request, door: Door) -> str | None:
    """Host is exactly ours, with the port."""
    ours = {f"127.0.0.1:{door.port}", f"localhost:{door.port}"}
    return None if request.environ.get("HTTP_HOST") in ours else "host"


def target(request: Request, door: Door) -> str | None:  # noqa: ARG001 - all locks look alike
    """The request target is a plain path: no other host's name, no query."""
    raw = request.environ.get("REQUEST_URI", "")
    return None if raw.startswith("/") and not raw.startswith("//") and "?" not in raw else "target"


def site(request: Request, door: Door) -> str | None:
    """The browser says that no web page is behind this request.

    An extension whose host permission was withdrawn is 'cross-site' too: it passes by its origin,
    which no page can forge.
    """
    if request.path == WELCOME_PATH:
        return None if _is_typed_address(request) else "navigation"
    if request.headers.get("Sec-Fetch-Mode", "cors") not in {"cors", "same-origin"}:
        return "mode"
    if request.headers.get("Sec-Fetch-Site", "none") in {"none", "same-origin"}:
        return None
    return None if _from_paired_origin(request, door) else "site"


def origin(request: Request, door: Door) -> str | None:
    """No Origin (a GET of an extension, curl), or a paired one; only an extension's may pair."""
    said = request.headers.get("Origin")
    if request.path == PAIR_PATH:
        return None if said and EXTENSION_ORIGIN.fullmatch(said) else "origin"
    if said is None or said in door.pairing.origins():
        return None
    may_ask = request.path == HELLO_PATH and EXTENSION_ORIGIN.fullmatch(said)
    return None if may_ask else "origin"


def shape(request: Request, door: Door) -> str | None:
    """GET without body; POST of JSON with a known length; a preflight of a paired origin."""
    environ = request.environ
    if environ.get("HTTP_TRANSFER_ENCODING"):
        return "coding"
    if request.method == "GET":
        return "body" if environ.get("CONTENT_LENGTH") not in {None, "", "0"} else None
    if _is_preflight(request):
        return None if _from_paired_origin(request, door) else "preflight"
    if request.method != "POST":
        return "method"
    if environ.get("CONTENT_TYPE") != "application/json":
        return "type"
    length = request.content_length
    return None if length is not None and length <= limits.MAX_BODY else "length"


def token(request: Request, door: Door) -> str | None:
    """A bearer token of a paired client, used from the origin that it was handed to."""
    if request.path in OPEN_PATHS or _is_preflight(request):
        return None
    client = caller(request, door)
    if client is None:
        return "token"
    said = request.headers.get("Origin")
    return None if said in {None, client.origin} else "borrowed"


def caller(request: Request, door: Door) -> Client | None:
    """Return the paired client whose bearer token came along, None without one."""
    scheme, _, sent = request.headers.get("Authorization", "").partition(" ")
    return door.pairing.holder(sent) if scheme.lower() == "bearer" else None


Lock = Callable[[Request, Door], str | None]
LOCKS: tuple[Lock, ...] = (host, target, site, origin, shape, token)


def verdict(request: Request, door: Door) -> str | None:
    """Return None when all locks open, else the first reason to refuse."""
    for lock in LOCKS:
        if reason := lock(request, door):
            return reason
    return None
