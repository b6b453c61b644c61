"""Many threads over the wire: the query, the pages, the units, and what goes wrong."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from google.oauth2.credentials import Credentials
from googleapiclient.http import HttpMockSequence

from bowout.errors import GmailBusyError, GmailDownError, ThreadNotFoundError
from bowout.mailbox.gmail_threads import GmailThreads
from bowout.mailbox.model import Listed
from bowout.mailbox.query import query_for
from harness.gmail_json import data, message, multipart, part, thread

PIER = "19a0c0ffee000001"


def page(*ids: str, token: str | None = None) -> tuple[int, Any]:
    threads = [{"id": one, "historyId": f"7{one}", "snippet": "left alone"} for one in ids]
    body: dict[str, Any] = {"threads": threads} if threads else {"resultSizeEstimate": 0}
    return 200, body | ({"nextPageToken": token} if token else {})


class Wire:
    """Google's answers in turn, what was asked for and what it cost."""

    def __init__(self, *answers: tuple[int, Any]) -> None:
        given = [
            ({"status": str(status)}, body if isinstance(body, str) else json.dumps(body))
            for status, body in answers
        ]
        self.http = HttpMockSequence(given)
        self.http.close = lambda: None
        self.units: list[int] = []
        signed_in = Credentials(  # type: ignore[no-untyped-call]
            "an access token", account="sam@example.com"
        )
        self.gmail = GmailThreads(
            self.units.append, credentials=lambda: signed_in, http=lambda: self.http
        )

    def asked(self, number: int) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.http.request_sequence[number][0]).query)


def test_a_list_gives_ids_and_versions_and_asks_for_nothing_else() -> None:
    wire = Wire(page("a", "b"))
    assert wire.gmail.listed(30, 500) == (Listed("a", "7a"), Listed("b", "7b"))
    asked = wire.asked(0)
    assert asked["q"] == [query_for(30)]
    assert asked["maxResults"] == ["500"]
    assert asked["fields"] == ["threads(id,historyId),nextPageToken"]
    assert wire.units == [10]


def test_pages_are_followed_until_there_are_enough() -> None:
    wire = Wire(page("a", "b", token="more"), page("c", "d", token="still more"))
    assert [one.thread_id for one in wire.gmail.listed(30, 3)] == ["a", "b", "c"]
    assert wire.asked(1)["pageToken"] == ["more"]
    assert wire.units == [10, 10]


def test_an_empty_mailbox_has_no_threads() -> None:
    assert Wire(page()).gmail.listed(30, 500) == ()


def test_a_thread_costs_40_units_and_a_body_apart_20() -> None:
    letter = part("text/html")
    letter["body"] = {"size": 5, "attachmentId": "apart"}
    told = thread(message(multipart("alternative", part(text="Hello"), letter)))
    wire = Wire((200, told), (200, {"data": data("<p>Hello</p>")}))
    read = wire.gmail.fetch(PIER)
    assert read.messages[0].html == "<p>Hello</p>"
    assert read.user.email == wire.gmail.account == "sam@example.com"
    assert wire.units == [40, 20]


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (429, "{}", GmailBusyError),
        (403, {"error": {"errors": [{"reason": "userRateLimitExceeded"}]}}, GmailBusyError),
        (503, "<html>", GmailDownError),
        (200, "cut off", GmailDownError),
        (404, "{}", ThreadNotFoundError),
    ],
)
def test_trouble_is_told_at_once_and_the_next_thread_can_be_read(
    status: int, body: Any, error: type[Exception]
) -> None:
    wire = Wire((status, body), (200, thread(message(part(text="Hello")))))
    with pytest.raises(error):
        wire.gmail.fetch(PIER)
    assert wire.gmail.fetch(PIER).messages
    wire.gmail.close()
