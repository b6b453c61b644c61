"""A client that sends what the extension sends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bowout import limits
from bowout.pairing import Grant

ORIGIN = "chrome-extension://" + "abcdefghijklmnop" * 2


@dataclass
class Extension:
    """A paired extension; ``headers`` are sent with every request."""

    http: FlaskClient
    app: Flask
    grant: Grant
    origin: str = ORIGIN
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.http.get(path, headers={**self._headers(), **headers})

    def post(self, path: str, body: Any) -> TestResponse:
        headers = {**self._headers(), "Origin": self.origin}
        if isinstance(body, bytes):
            return self.http.post(path, data=body, headers=headers, content_type="application/json")
        return self.http.post(path, json=body, headers=headers)

    def _headers(self) -> dict[str, str]:
        return {
            "Host": f"127.0.0.1:{limits.PORT}",
            "Sec-Fetch-Site": "none",
            "Sec-Fetch-Mode": "cors",
            "Authorization": f"Bearer {self.grant.token}",
            **self.headers,
        }
