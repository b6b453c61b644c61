"""Who is one person: by address, by profile, by full name; never a shared address (R78)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Known, Person, Seen
from bowout.ledger.people import folded, own_address, profile
from harness.remembered import DAY, NOW, RITA, place


@pytest.mark.parametrize(
    ("email", "own"),
    [
        ("Rita@Talent.example", "rita@talent.example"),
        ("careers@initech.example", None),
        ("jobs+123@initech.example", None),
        ("no-reply@initech.example", None),
        ("noreply@ats.example", None),
        ("recruiting@initech.example", None),
        ("hr.dept@initech.example", None),
        ("messages-noreply@linkedin.com", None),
        ("hit-reply@linkedin.com", None),
        ("not an address", None),
        (None, None),
    ],
)
def test_an_address_stands_for_one_person_or_for_nobody(email: str | None, own: str | None) -> None:
    assert own_address(email) == own


@pytest.mark.parametrize("name", ["hristo@x.example", "hilda@x.example", "jobst.maier@x.example"])
def test_names_that_begin_like_a_shared_address_are_people(name: str) -> None:
    assert own_address(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("https://www.linkedin.com/in/rita-solano/", "rita-solano"),
        ("linkedin.com/in/Rita-Solano?miniProfile=1", "rita-solano"),
        ("rita-solano", "rita-solano"),
        ("", None),
    ],
)
def test_a_profile_has_one_name(text: str, name: str | None) -> None:
    assert profile(text) == name


def test_a_single_name_names_nobody() -> None:
    assert folded("Rita") is None
    assert folded("Rita  SOLANO") == folded("rita solano")


def everybody(ledger: Ledger) -> list[Person]:
    return list({one.person.id: one.person for one in ledger.entries() if one.person}.values())


def test_one_person_is_seen_at_companies_over_time(ledger: Ledger) -> None:
    """R78: 'the recruiter at company A in 2024 is the recruiter at company B in 2026'."""
    ledger.note(place(1), RITA, Seen(theirs=NOW), NOW)
    moved = replace(RITA, email="rsolano@larkfield.example", company="Larkfield")
    ledger.note(place(2), moved, Seen(theirs=NOW + 700 * DAY), NOW + 700 * DAY)
    (person,) = everybody(ledger)
    assert person.companies == ("Larkfield", "Initech")
    assert person.emails == ("rita@talent.example", "rsolano@larkfield.example")


def test_an_agency_is_where_its_recruiter_works(ledger: Ledger) -> None:
    ledger.note(place(1), replace(RITA, agency="Peoplework"), Seen(theirs=NOW), NOW)
    assert everybody(ledger)[0].companies == ("Peoplework",)


def test_another_name_at_a_known_address_is_another_person(ledger: Ledger) -> None:
    ledger.note(place(1), RITA, Seen(theirs=NOW), NOW)
    ledger.note(place(2), replace(RITA, name="Tom Berg"), Seen(theirs=NOW), NOW)
    assert sorted(str(one.name) for one in everybody(ledger)) == ["Rita Solano", "Tom Berg"]


def test_an_address_without_a_name_makes_nobody(ledger: Ledger) -> None:
    ledger.note(place(1), Known(email="rita@talent.example"), Seen(theirs=NOW), NOW)
    assert everybody(ledger) == []


def test_linkedin_and_mail_meet_in_one_person(ledger: Ledger) -> None:
    ledger.note(place(1), RITA, Seen(theirs=NOW), NOW)
    there = Known(name="Rita Solano", linkedin="https://www.linkedin.com/in/rita-s/")
    ledger.note(place(2), there, Seen(theirs=NOW), NOW)
    (person,) = everybody(ledger)
    assert (person.linkedin, person.emails) == ("rita-s", ("rita@talent.example",))
