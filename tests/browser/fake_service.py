"""A service that speaks the wire and can be made to misbehave, one route at a time.

It stands in for everything the real service never does on purpose: another program on the port, a
wrong proof, an old version, broken JSON. It records what it was sent, so that a test can say that
an impostor received nothing. All people and companies in it are invented.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "a-token-of-the-fake-service-43-characters-x"
CLIENT = "0123456789ab"
CODE = "K7QX-2M9P"


@dataclass(frozen=True)
class Request:
    """What came in; ``body`` is None for a GET."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any = None


@dataclass(frozen=True)
class Answer:
    """What goes out: ``raw`` bytes when given, else ``body`` as JSON; ``wait`` in seconds first."""

    status: int = 200
    body: Any = None
    raw: bytes | None = None
    wait: float = 0
    headers: dict[str, str] = field(default_factory=dict)


Route = Callable[[Request], Answer]


def error(status: int, code: str, message: str, hint: str | None = None) -> Answer:
    """An error in the one shape that all routes share."""
    return Answer(status, {"error": {"code": code, "message": message, "hint": hint}})


def suggestion(**changes: Any) -> dict[str, Any]:
    """A suggestion of the wire's shape, for a third interview; ``changes`` replace whole keys."""
    text = (
        "Hi Dana,\n\nThank you for the three conversations, and for the hour with your team on "
        "tracing. I have decided not to go further with the platform role: I want to stay close to "
        "research for the next years.\n\nMay I stay in touch?\n\nBest,\nSam"
    )
    whole: dict[str, Any] = {
        "id": "19fbe8798fa54b87",
        "stage": {
            "label": "interviewing",
            "name": "Interviews",
            "confidence": 0.93,
            "abstained": False,
            "flags": [],
            "evidence": [
                {
                    "message": 0,
                    "start": 0,
                    "end": 24,
                    "quote": "book the final interview",
                    "why": "an interview is being arranged",
                }
            ],
        },
        "facts": {
            "recruiter": {"value": "Dana Whitlow", "message": 0, "quote": "Dana Whitlow\nTalent"},
            "company": {"value": "Larkspur Robotics", "message": 0, "quote": "here at Larkspur"},
            "agency": None,
            "role": {"value": "platform engineer", "message": 0, "quote": "platform engineer"},
            "hiring_manager": None,
            "referrer": None,
            "interviewers": [],
            "topics": [],
            "projects": [],
            "deadline": None,
        },
        "advice": {
            "medium": "call",
            "why": "Call first: you have met them three times, and a mail alone would land cold.",
            "decline_by": "2026-11-24T09:00",
            "steps": ["Ask for ten minutes on the phone.", "Say the no in the first sentence."],
        },
        "replies": [
            reply("call_request", "warm", "Hi Dana,\n\nCould we speak for ten minutes tomorrow?"),
            reply("confirmation", "warm", text),
            reply("call_script", "plain", "Hi Dana, it's Sam. I have decided not to go further."),
        ],
        "notice": None,
        "source": "page",
    }
    return whole | changes


def reply(kind: str, tone: str, text: str, **changes: Any) -> dict[str, Any]:
    """One reply of the wire's shape."""
    whole: dict[str, Any] = {
        "kind": kind,
        "channel": "email",
        "language": "en",
        "tone": tone,
        "reason": "career_direction",
        "subject": None,
        "text": text,
        "findings": [],
    }
    return whole | changes


class FakeService:
    """Runs on a loopback port (0: a free one) until ``stop``; ``routes`` replaces an answer."""

    def __init__(self, port: int = 0) -> None:
        self.requests: list[Request] = []
        self.routes: dict[str, Route] = {}
        self.suggestion = suggestion()
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler_for(self))
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether anybody answers on the port."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Frees the port; from now on nobody answers there."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def reset(self) -> None:
        """As it was at the start, on the same port."""
        self.requests.clear()
        self.routes.clear()
        self.suggestion = suggestion()

    def say(self, path: str, answer: Answer) -> None:
        """Answers ``path`` with the same thing every time."""
        self.routes[path] = lambda _request: answer

    def calls(self, path: str) -> list[Request]:
        """Everything that was sent to ``path``."""
        return [request for request in self.requests if request.path == path]

    def answer(self, request: Request) -> Answer:
        """What the wire says, unless a test said otherwise."""
        self.requests.append(request)
        if request.path in self.routes:
            return self.routes[request.path](request)
        if request.path == "/v1/hello":
            return Answer(body=hello(request))
        if request.path == "/v1/pair":
            if request.body["code"] == CODE:
                return Answer(body={"token": TOKEN, "client": CLIENT})
            return error(403, "pairing_failed", "That code is not right.", "Run bowout pair again.")
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return error(403, "refused", "Refused.")
        return self._paired(request)

    def _paired(self, request: Request) -> Answer:
        if request.path == "/v1/status":
            gmail = {"connected": False, "account": None}
            return Answer(body={"version": "0.1.0", "gmail": gmail, "user": {"name": None}})
        if request.path == "/v1/suggest":
            return Answer(body=self.suggestion)
        if request.path == "/v1/lint":
            return Answer(body={"id": None, "findings": []})
        if request.path == "/v1/ledger/record":
            return Answer(body={"entry": {}})
        return error(404, "not_found", "There is no such page.")


def hello(request: Request, *, token: str = TOKEN, api: tuple[int, ...] = (1,)) -> dict[str, Any]:
    """The greeting with its proof, made with ``token``."""
    challenge = request.headers.get("x-bowout-challenge")
    known = request.headers.get("x-bowout-client") == CLIENT
    proof = None
    if challenge and known:
        key = hashlib.sha256(token.encode()).digest()
        proof = hmac.new(key, bytes.fromhex(challenge), hashlib.sha256).hexdigest()
    return {"name": "bowout", "version": "0.1.0", "api": list(api), "proof": proof}


def _handler_for(fake: FakeService) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._respond(None)

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", "0"))
            self._respond(json.loads(self.rfile.read(length)))

        def do_OPTIONS(self) -> None:
            self._respond(None)

        def _respond(self, body: Any) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = fake.answer(Request(self.command, self.path, headers, body))
            time.sleep(answer.wait)
            raw = json.dumps(answer.body).encode() if answer.raw is None else answer.raw
            try:
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)
            except OSError:
                return  # the extension waited long enough and hung up

        def log_message(self, *_: Any) -> None:
            """Nothing on the terminal."""

    return Handler
