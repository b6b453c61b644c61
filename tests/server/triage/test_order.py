"""R1, R9: what presses comes first, then the deeper stage, then who has waited longest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Entry, Event, Known, Place
from bowout.mailbox.model import Listed
from bowout.replies.model import Kind
from bowout.stage.model import Flag, Stage
from bowout.triage.model import Judged, Recruiting
from bowout.triage.order import age_days, in_order
from harness.triage import NOW


def one(
    stage: Stage = Stage.OUTREACH,
    *,
    ago: float | None = 3,
    due: float | None = None,
    flag: Flag | None = None,
    unsure: bool = False,
) -> Recruiting:
    return Recruiting(
        stage=stage,
        confidence=0.9,
        abstained=unsure,
        medium="email",
        flags=frozenset({flag} if flag else ()),
        received=None if ago is None else NOW - timedelta(days=ago),
        deadline=None if due is None else NOW + timedelta(hours=due),
    )


def judged(waiting: Recruiting | None, name: str = "a") -> Judged:
    return Judged(Listed(name, "1"), waiting)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (one(Stage.OFFER, ago=1), one(Stage.INTERVIEWING)),
        (one(Stage.INTERVIEWING), one(Stage.SCREENING)),
        (one(Stage.PUSHBACK, ago=1), one(Stage.OUTREACH)),
        (one(ago=9), one(ago=2)),
        (one(ago=9), one(ago=None)),
        (one(Stage.SCREENING, due=20), one(Stage.OFFER, ago=1)),
        (one(Stage.SCREENING, due=-20), one(Stage.OFFER, ago=1)),
        (one(Stage.SCREENING, due=5), one(Stage.SCREENING, due=20)),
        (one(Stage.OFFER, ago=1), one(Stage.SCREENING, due=24 * 9)),
        (one(Stage.OFFER, ago=5), one(Stage.SCREENING, due=5)),  # five days without a word
        (one(Stage.SCREENING, flag=Flag.MISSED_CALL), one(Stage.OFFER, ago=1)),
        (one(Stage.OFFER, flag=Flag.OFFER_LETTER_AFTER_DECLINE, ago=0), one(Stage.OFFER, ago=1)),
        (one(Stage.OUTREACH), one(Stage.OFFER, ago=1, unsure=True)),
    ],
)
def test_the_first_goes_before_the_second(first: Recruiting, second: Recruiting) -> None:
    for given in ((first, second), (second, first)):
        both = [judged(waiting, str(n)) for n, waiting in enumerate(given)]
        assert [found.waiting for found in in_order(both, NOW)] == [first, second]


def test_what_does_not_wait_is_not_listed() -> None:
    assert in_order([judged(None)], NOW) == ()


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    opened = Ledger()
    yield opened
    opened.close()


def happened(ledger: Ledger, event: Event, days_ago: float, name: str = "a") -> tuple[Entry, ...]:
    place = Place("email", name, "sam@example.com")
    at = NOW - timedelta(days=days_ago)
    ledger.record(place, event, NOW, at=at, known=Known(stage=Stage.OFFER, kind=Kind.DECLINE))
    return ledger.at([place, Place("email", "nobody")])


def test_a_no_on_the_phone_settles_a_thread_until_they_write_again(ledger: Ledger) -> None:
    known = happened(ledger, Event.CALLED, days_ago=2)
    assert in_order([judged(one(Stage.OFFER, ago=3))], NOW, known) == ()
    (again,) = in_order([judged(one(Stage.PUSHBACK, ago=1))], NOW, known)
    assert again.thread_id == "a"


def test_a_thread_that_the_person_took_for_no_recruiters_stays_away(ledger: Ledger) -> None:
    known = happened(ledger, Event.NOT_RECRUITING, days_ago=2)
    assert in_order([judged(one(Stage.OFFER, ago=1))], NOW, known) == ()


def test_a_decision_of_mine_starts_the_48_hours(ledger: Ledger) -> None:
    known = happened(ledger, Event.DECIDED, days_ago=3)
    both = [judged(one(Stage.OFFER, ago=5), "b"), judged(one(Stage.OUTREACH, ago=4))]
    first, second = in_order(both, NOW, known)
    assert (first.thread_id, second.thread_id) == ("a", "b")
    assert first.clock is not None
    assert first.clock.state == "overdue"


def test_days_are_whole_and_never_negative() -> None:
    assert age_days(one(ago=2.9), NOW) == 2
    assert age_days(one(ago=-1), NOW) == 0
    assert age_days(one(ago=None), NOW) is None
