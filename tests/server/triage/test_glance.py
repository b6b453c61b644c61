"""One thread at a glance: what waits, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bowout import limits
from bowout.mailbox.model import Address, Listed, RawThread, User
from bowout.stage.model import Stage
from bowout.triage import glance as room
from bowout.triage.glance import glance
from bowout.triage.model import Recruiting
from harness.triage import CHAT, NO_OF_THEIRS, NOW, OFFER, OUTREACH, raw

LISTED = Listed("a", "1")


def waiting(thread: RawThread) -> Recruiting | None:
    judged = glance(LISTED, thread, User(name="Sam Rivera"), NOW)
    assert judged.thread is LISTED
    return judged.waiting


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ((OUTREACH,), Stage.OUTREACH),
        ((OFFER,), Stage.OFFER),
        ((OUTREACH, "me: Thanks, but I'm not interested.", "Could you tell me why?"), "pushback"),
    ],
)
def test_their_turn_was_last_and_they_recruit_so_they_wait(
    said: tuple[str, ...], stage: Stage
) -> None:
    found = waiting(raw("a", *said))
    assert found is not None
    assert found.stage == stage


@pytest.mark.parametrize(
    "said",
    [
        (CHAT,),
        (NO_OF_THEIRS,),
        (OUTREACH, "me: Thanks, but I'm not interested."),
        ("me: Hello?",),
        (),
        (" \n",),
    ],
)
def test_nobody_waits_after_my_word_their_no_or_where_nobody_recruits(
    said: tuple[str, ...],
) -> None:
    assert waiting(raw("a", *said)) is None


def test_what_is_kept_says_who_where_when_and_by_which_medium() -> None:
    found = waiting(raw("a", OFFER, days_ago=2))
    assert found is not None
    assert (found.recruiter, found.medium, found.abstained) == ("Rita Solano", "call", False)
    assert found.received == raw("a", OFFER, days_ago=2).messages[0].date
    assert found.deadline is not None
    assert found.deadline.date().isoformat() == "2026-11-27"
    outreach = waiting(raw("a", OUTREACH))
    assert outreach is not None
    assert (outreach.company, outreach.medium, outreach.deadline) == ("Fernhill", "email", None)


def test_no_word_of_the_mail_is_kept() -> None:
    found = waiting(raw("a", OFFER + " The password is swordfish."))
    assert found is not None
    assert "swordfish" not in repr(found)


@pytest.mark.parametrize("name", ["Re" * 5000, "\x1b]8;;x\x07Rita", "Rita\nSolano", "<b>", ""])
def test_a_name_is_one_short_line_that_a_terminal_does_not_obey(name: str) -> None:
    thread = raw("a", OUTREACH.removesuffix("Rita"))
    stranger = replace(thread.messages[0], sender=Address(name, "x@talent.example"))
    found = waiting(replace(thread, messages=(stranger,)))
    assert found is not None
    shown = found.recruiter or ""
    assert shown.isprintable()
    assert len(shown) <= limits.MAX_NAME


def test_a_thread_that_cannot_be_read_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_thread: object) -> None:
        raise RuntimeError("a mail nobody thought of")

    monkeypatch.setattr(room, "read", broken)
    assert waiting(raw("a", OFFER)) is None
