"""Hostile mails: read or refused with an error of ours, soon, and nothing hidden is believed.

Nesting, a thousand parts, headers of a megabyte, wrong charsets, bait for every family of patterns,
hidden and invisible text. Whether each takes under half a second is measured, not asserted:
``./scripts/bench``; ten thousand made from these: ``test_generated_mail.py``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from bowout.errors import BowoutError
from bowout.mailbox.folder import read_eml
from bowout.mailbox.model import RawThread
from bowout.thread.model import Message
from bowout.thread.read import read
from harness.alarm import within
from harness.hostile_mail import Recipe, hostile_mails, recipes
from harness.tally import Tally

#: A quadratic pattern needs minutes for these; the slowest honest machine some tenths of a second.
SECONDS = 10
MAILS = hostile_mails(factor=0.5)


@pytest.fixture(autouse=True)
def _alarm() -> Iterator[None]:
    with within(SECONDS):
        yield


def messages_of(content: bytes) -> tuple[Message, ...]:
    try:
        return read(RawThread("t", "email", (read_eml(content),))).messages
    except BowoutError:
        return ()


def test_there_are_over_five_hundred_of_them() -> None:
    assert len(MAILS) > 500
    assert len({recipe.name for recipe in recipes()}) == len(recipes())


@pytest.mark.parametrize("name", MAILS)
def test_a_hostile_mail_is_read_or_refused(name: str, tally: Tally) -> None:
    tally.add("mail: hostile", tried=1)
    for message in messages_of(MAILS[name]):
        words = message.text + message.quoted + message.signature
        assert "SECRETWORD" not in words
        assert not {unicodedata.category(char) for char in words} & {"Cf", "Co", "Cs"}


@pytest.mark.parametrize("name", [name for name in MAILS if name.startswith("hidden-")])
def test_what_is_seen_of_a_mail_with_hidden_words_is_read(name: str) -> None:
    (message,) = messages_of(MAILS[name])
    assert message.text.startswith("Hi Sam, we have a role.")


def test_a_recipe_is_repeated_between_its_start_and_its_end() -> None:
    recipe = Recipe("x", "html", "<b>", 3, before="<p>", after="</p>", close="</b>")
    assert recipe.body() == "<p><b><b><b></b></b></b></p>"
    assert recipe.body(2).count("<b>") == 6
    assert recipe.mail().startswith(b"From: ")
