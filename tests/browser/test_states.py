"""Whatever the service does, the person reads one fitting sentence (`states.js`)."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from browser.fake_service import CLIENT, TOKEN, Answer, FakeService, Request, error, hello
from browser.world import World, until

SECRET_WORDS = "a sentence that must not leave for a stranger"
THREAD = {
    "id": "t1",
    "channel": "email",
    "messages": [{"from": "them", "name": "Dana Whitlow", "text": SECRET_WORDS}],
}
LAST_PROOF = "5f" * 32


def greet(**changes: Any) -> Callable[[Request], Answer]:
    return lambda request: Answer(body=hello(request) | changes)


def tokenless(request: Request) -> Answer:
    return Answer(body=hello(request, token="another token"))


# What answers /v1/hello, the state it leads to, words of the sentence.
HELLOS: dict[str, tuple[Callable[[Request], Answer], str, str]] = {
    "a plain 200": (lambda _: Answer(raw=b"It works"), "stranger", "Another program answers"),
    "an empty 204": (lambda _: Answer(204, raw=b""), "stranger", "Another program answers"),
    "a 500": (lambda _: Answer(500, {"error": {}}), "stranger", "Another program answers"),
    "broken JSON": (lambda _: Answer(raw=b'{"name": "bow'), "stranger", "Another program answers"),
    "another name": (greet(name="notbowout"), "stranger", "Another program answers"),
    "a wrong proof": (tokenless, "stranger", "Another program answers"),
    "a replayed proof": (greet(proof=LAST_PROOF), "stranger", "Another program answers"),
    "a proof of no kind": (greet(proof=["x"]), "stranger", "Another program answers"),
    "a redirection": (
        lambda _: Answer(302, {}, headers={"Location": "/v1/status"}),
        "stranger",
        "Another program answers",
    ),
    "no answer for long": (lambda _: Answer(wait=2.5, body={}), "down", "does not answer"),
    "an unknown client": (greet(proof=None), "unpaired", "not paired"),
    "an older version": (greet(api=[0]), "old_service", "newer than the service"),
    "a newer version": (greet(api=[2, 3]), "old_extension", "Reload Bowout"),
}


def home(world: World, words: str) -> None:
    """The toolbar popup says ``words``."""
    page = world.own("ui/popup.html")
    page.get_by_text(words).first.wait_for()
    page.close()


def page_asks(world: World, message: dict[str, Any]) -> dict[str, Any]:
    """What the content script in Gmail gets for an answer."""
    world.serve("https://mail.google.com/**", "<!doctype html><title>Mail</title><p>Hello")
    page = world.open("https://mail.google.com/mail/u/0/")
    outcome: dict[str, Any] = world.as_content_script(
        page, f"chrome.runtime.sendMessage({json.dumps(message)})"
    )
    return outcome


@pytest.mark.parametrize("name", HELLOS)
def test_an_answer_to_hello_leads_to_its_state_and_sentence(
    name: str, steady: World, steady_fake: FakeService
) -> None:
    route, state, words = HELLOS[name]
    steady_fake.routes["/v1/hello"] = route
    outcome = page_asks(steady, {"verb": "suggest", "thread": THREAD})
    assert outcome["state"] == state
    home(steady, words)
    for request in steady_fake.requests:  # whoever that was, he learnt neither token nor text
        assert request.path == "/v1/hello"
        assert TOKEN not in json.dumps(request.headers)
        assert SECRET_WORDS not in json.dumps(request.body)


# What answers /v1/suggest after a good proof, the state, the code of the error.
CALLS: dict[str, tuple[Answer, str, str | None]] = {
    "the service's own error": (
        error(404, "wrong_account", "That thread is in another account.", "Switch accounts."),
        "error",
        "wrong_account",
    ),
    "a 500 without words": (Answer(500, {}), "error", "http_500"),
    "broken JSON": (Answer(raw=b'{"stage": '), "error", "bad_answer"),
    "a suggestion without stage": (Answer(body={"replies": []}), "error", "bad_answer"),
    "a refusal": (error(403, "refused", "Refused."), "unpaired", None),
}


@pytest.mark.parametrize("name", CALLS)
def test_an_answer_to_suggest_leads_to_its_state(
    name: str, steady: World, steady_fake: FakeService
) -> None:
    answer, state, code = CALLS[name]
    steady_fake.say("/v1/suggest", answer)
    outcome = page_asks(steady, {"verb": "suggest", "thread": THREAD})
    assert outcome["state"] == state
    assert outcome.get("error", {}).get("code") == code


def test_a_service_that_is_off_is_said_with_the_command_that_starts_it(
    paired: World, fake: FakeService
) -> None:
    fake.stop()
    home(paired, "./scripts/start")


def test_a_service_that_stops_between_two_calls_is_down_and_not_a_stranger(
    paired: World, fake: FakeService
) -> None:
    assert paired.ask({"verb": "status"})["state"] == "ready"
    fake.stop()
    assert paired.ask({"verb": "status"})["state"] == "down"


def test_the_first_start_and_the_popup_lead_to_the_pairing_page(world: World) -> None:
    assert world.welcome.endswith("/ui/pairing.html")
    popup = world.own("ui/popup.html")
    popup.get_by_role("button", name="Enter the code").click()
    page = until(lambda: world.tab_at("ui/pairing.html"), "the pairing page after the click")
    page.get_by_role("heading", name="Pair this browser").wait_for()


def test_the_proof_is_asked_for_once_a_wake_and_before_the_token_goes_out(
    steady: World, steady_fake: FakeService
) -> None:
    steady.ask({"verb": "status"})
    steady.ask({"verb": "status"})
    assert [request.path for request in steady_fake.requests] == [
        "/v1/hello",
        "/v1/status",
        "/v1/status",
    ]
    greeting = steady_fake.requests[0]
    assert "authorization" not in greeting.headers
    assert greeting.headers["x-bowout-client"] == CLIENT


def test_a_prefetched_suggestion_is_not_asked_for_again(
    steady: World, steady_fake: FakeService
) -> None:
    page_asks(steady, {"verb": "suggest", "thread": THREAD})
    page_asks(steady, {"verb": "suggest", "thread": THREAD})
    assert len(steady_fake.calls("/v1/suggest")) == 1
    page_asks(steady, {"verb": "suggest", "thread": THREAD | {"reason": "timing"}})
    unfolded = {"messages": [{"from": "them", "text": "unfolded since"}]}
    page_asks(steady, {"verb": "suggest", "thread": THREAD | unfolded})
    page_asks(steady, {"verb": "suggest", "thread": THREAD | unfolded, "fresh": True})
    assert len(steady_fake.calls("/v1/suggest")) == 4


def test_a_thread_too_long_for_the_door_arrives_with_its_newest_messages(
    steady: World, steady_fake: FakeService
) -> None:
    messages = [{"from": "them", "text": f"{number} " + "word " * 4_000} for number in range(120)]
    page_asks(steady, {"verb": "suggest", "thread": THREAD | {"messages": messages}})
    (request,) = steady_fake.calls("/v1/suggest")
    assert int(request.headers["content-length"]) < 256 * 1024
    assert request.body["messages"][-1]["text"].startswith("119 ")
