"""The application as the extension meets it: routes, errors of one shape, nothing said twice."""

from __future__ import annotations

import hashlib
import hmac
import io
import logging
from typing import Any

import pytest

from bowout import log
from bowout.api.openapi import ROUTES
from bowout.api.service import Service
from bowout.app import create_app, listen
from bowout.pairing import Pairing, new_code
from harness.client import ORIGIN, Extension
from harness.routes import OPEN, unguarded

THREAD: dict[str, Any] = {
    "id": "T1",
    "channel": "email",
    "subject": "Platform engineer at Fernhill",
    "from": "Rita Solano <rita@talent.example>",
    "messages": [
        {
            "from": "them",
            "name": "Rita Solano",
            "text": "Hi Sam,\n\nI'm hiring a platform engineer at Fernhill and your work on build "
            "systems stood out. Would you be open to a short call next week?\n\nBest,\nRita",
        }
    ],
}


def error_of(response: Any, status: int, code: str) -> str:
    """Assert the one shape of every error and return its sentence."""
    assert response.status_code == status
    assert response.content_type == "application/json"
    error = response.get_json()["error"]
    assert set(error) == {"code", "message", "hint"}
    assert error["code"] == code
    assert error["message"].endswith(".")
    return str(error["message"])


def test_a_cold_mail_gets_a_stage_and_a_reply(extension: Extension) -> None:
    answer = extension.post("/v1/suggest", THREAD).get_json()
    assert answer["id"] == "T1"
    assert answer["stage"]["label"] == "outreach"
    assert answer["stage"]["name"] == "Cold outreach"
    assert answer["facts"]["company"]["value"] == "Fernhill"
    assert answer["advice"]["medium"] == "email"
    first = answer["replies"][0]
    assert first["kind"] == "decline"
    assert first["text"].startswith("Hi Rita,")
    assert first["text"].endswith("Sam")
    assert answer["source"] == "page"


def test_the_persons_word_on_the_stage_is_taken(extension: Extension) -> None:
    answer = extension.post("/v1/suggest", {**THREAD, "as_stage": "not_recruiting"}).get_json()
    assert answer["stage"]["label"] == "not_recruiting"
    assert answer["stage"]["confidence"] == 1
    assert answer["replies"] == []


def test_none_is_stronger_than_the_default_reason(service: Service) -> None:
    from dataclasses import replace

    from bowout.api.requests import SuggestIn

    usual = replace(service, settings=replace(service.settings, reason="happy_in_role"))
    asked = usual.suggest(SuggestIn.model_validate(THREAD))
    none = usual.suggest(SuggestIn.model_validate({**THREAD, "reason": "none"}))
    assert asked.replies[0].reason == "happy_in_role"
    assert none.replies[0].reason is None


def test_a_text_is_linted(extension: Extension) -> None:
    text = "Hi Rita,\n\nThanks for writing. I might consider it if you could match my pay.\n\nSam"
    answer = extension.post("/v1/lint", {"id": 1, "text": text, "stage": "offer"}).get_json()
    assert answer["id"] == 1
    assert {"decision_unclear", "reopens"} & {one["rule"] for one in answer["findings"]}


def test_the_person_s_own_word_on_a_fact_stands_in_the_reply(extension: Extension) -> None:
    said = {"recruiter": "Margherita", "company": None, "topics": ["build systems"]}
    answer = extension.post("/v1/suggest", THREAD | {"facts": said}).get_json()
    own = {"value": "Margherita", "message": None, "quote": "Margherita", "corrected": True}
    assert answer["facts"]["recruiter"] == own
    assert answer["facts"]["company"] is None
    assert answer["facts"]["role"]["corrected"] is False
    assert answer["replies"][0]["text"].startswith("Hi Margherita,")
    assert all("Fernhill" not in reply["text"] for reply in answer["replies"])


def test_a_correction_that_no_reply_may_hold_names_its_key(extension: Extension) -> None:
    said = {"company": "Claim it at www.evil.example"}
    answer = extension.post("/v1/suggest", THREAD | {"facts": said})
    sentence = error_of(answer, 400, "bad_input")
    assert "facts.company" in sentence
    assert "evil" not in answer.get_data(as_text=True)


def test_status_says_how_the_service_is_doing(extension: Extension) -> None:
    answer = extension.get("/v1/status").get_json()
    assert answer["gmail"] == {"connected": False, "account": None}
    assert answer["user"] == {"name": "Sam Rivera"}


def test_hello_proves_itself_to_a_paired_client_only(extension: Extension) -> None:
    challenge = "ab" * 32
    asked = {"X-Bowout-Challenge": challenge, "X-Bowout-Client": extension.grant.client}
    key = hashlib.sha256(extension.grant.token.encode()).digest()
    proof = hmac.new(key, bytes.fromhex(challenge), hashlib.sha256).hexdigest()
    assert extension.get("/v1/hello", **asked).get_json()["proof"] == proof
    for changes in ({"X-Bowout-Client": "0" * 12}, {"X-Bowout-Challenge": "zz"}):
        hello = extension.get("/v1/hello", **{**asked, **changes}).get_json()
        assert hello["proof"] is None
        assert (hello["name"], hello["api"]) == ("bowout", [1])


def test_pairing_over_the_wire(extension: Extension) -> None:
    code = new_code()
    answer = extension.post("/v1/pair", {"code": code, "label": "Firefox"}).get_json()
    extension.grant = type(extension.grant)(answer["token"], answer["client"])
    assert extension.get("/v1/status").status_code == 200
    error_of(extension.post("/v1/pair", {"code": code}), 403, "pairing_failed")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "bad_input"),
        (b"[" * 50_000, 400, "bad_input"),
        ({**THREAD, "colour": 1}, 400, "bad_input"),
        ({**THREAD, "messages": []}, 400, "bad_input"),
        ({**THREAD, "messages": [{"from": "them", "text": "\u200b \n"}]}, 422, "unreadable"),
        ({**THREAD, "reason": "x" * 301}, 413, "too_large"),
    ],
)
def test_a_bad_thread_is_an_error_with_a_sentence(
    extension: Extension, body: Any, status: int, code: str
) -> None:
    error_of(extension.post("/v1/suggest", body), status, code)


def test_a_refusal_says_nothing_but_refused(extension: Extension) -> None:
    extension.origin = "https://evil.example"
    response = extension.post("/v1/suggest", THREAD)
    assert error_of(response, 403, "refused") == "Refused."
    assert not [name for name, _ in response.headers if name.startswith("Access-Control")]


def test_an_unknown_address_is_said_in_the_same_shape(extension: Extension) -> None:
    error_of(extension.get("/v1/nothing"), 404, "not_found")
    error_of(extension.get("/v1/suggest"), 405, "method_not_allowed")


def test_what_nobody_foresaw_is_said_without_a_trace(
    extension: Extension, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def explode(*_: object) -> None:
        raise RuntimeError("Dear Sam, canary-12")

    monkeypatch.setattr(Service, "lint", explode)
    caplog.set_level(logging.DEBUG)
    response = extension.post("/v1/lint", {"text": "x"})
    error_of(response, 500, "internal")
    assert "canary" not in response.get_data(as_text=True) + caplog.text
    assert "unforeseen error=RuntimeError" in caplog.text


def test_no_route_can_forget_the_guard(extension: Extension) -> None:
    """Every route but the three open ones wants the token, and is in the table of routes."""
    assert unguarded(extension.app) == []
    paths = {str(rule) for rule in extension.app.url_map.iter_rules()}
    assert paths == {"/", *(route.path for route in ROUTES)}
    assert {route.path for route in ROUTES if route.open} == {path for _, path in OPEN} - {"/"}


def test_the_page_for_a_person_is_static_and_locked_down(extension: Extension) -> None:
    typed = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    page = extension.get("/", **typed)
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "<script" not in page.get_data(as_text=True)
    error_of(extension.get("/"), 403, "refused")


def test_a_paired_origin_without_host_permission_is_answered_by_name(extension: Extension) -> None:
    extension.headers = {"Sec-Fetch-Site": "cross-site"}
    response = extension.post("/v1/lint", {"text": "Thanks, but no."})
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "Access-Control-Allow-Credentials" not in response.headers


def test_no_mail_name_or_token_reaches_the_log(extension: Extension) -> None:
    heard = io.StringIO()
    log.start_logging(verbose=True)
    handler = logging.getLogger("bowout").handlers[0]
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(heard)
    canary = {"id": "canary", "subject": "canary", "from": "canary <canary@example.com>"}
    text = "Hi canary, canary is hiring a canary. Are you open to a call?"
    extension.post("/v1/suggest", {**canary, "messages": [{"from": "them", "text": text}]})
    extension.post("/v1/suggest", {"canary": 1})
    extension.post("/v1/pair", {"code": "CANA-RYCA", "label": "canary"})
    extension.get("/v1/canary")
    said = heard.getvalue()
    assert "suggest" in said
    assert "canary" not in said.lower()
    assert extension.grant.token not in said


def test_the_server_listens_on_loopback_only(service: Service) -> None:
    server = listen(create_app(service, Pairing(), 0), 0)
    assert server.effective_host == "127.0.0.1"
    server.close()
