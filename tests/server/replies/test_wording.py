"""A wording is the reply with stand-ins: other names make no other wording."""

from __future__ import annotations

import pytest

from bowout.replies.fill import NO_WISHES
from bowout.replies.model import Wording
from bowout.replies.preview import SAMPLE, values_for
from bowout.replies.shelf import Template
from bowout.replies.situation import Values, phrases_of
from bowout.replies.wording import STAND_INS, with_stand_ins, wording_of
from templates.cases import SHELF

KNOWN = SAMPLE.keys() | {"i_wrote"}
OTHERS = {
    "name": "Zoë",
    "me": "Ifeanyi Okoro",
    "called": "Ifeanyi",
    "company": "Brightwater & Sons",
    "role": "Lead Buyer",
    "colleague": "Per Lund",
    "referrer": "Ana Sousa",
    "partner": "Bo Ek",
}


def wording(template: Template, names: dict[str, str]) -> str:
    language = SHELF.languages[template.language]
    values: Values = values_for(template, language, KNOWN)
    values |= {slot: name for slot, name in names.items() if values[slot]}
    values |= phrases_of(values, language)
    stood = with_stand_ins(values, language)
    return wording_of(template, stood, language, NO_WISHES).text


@pytest.mark.parametrize("template", SHELF.templates, ids=lambda template: str(template.path))
def test_other_names_have_the_same_wording(template: Template) -> None:
    found = wording(template, OTHERS)
    assert found == wording(template, STAND_INS)
    assert not any(name in found for slot, name in OTHERS.items() if slot != "called")


def template_of(path: str) -> Template:
    return next(template for template in SHELF.templates if template.path == path)


def test_a_title_stays_and_a_first_name_is_one() -> None:
    warm = template_of("en/interviewing/decline.warm.md")
    assert wording(warm, {**OTHERS, "name": "Dr Menon"}).startswith("Dear Dr Aalto,")
    assert "Mei " in wording(warm, {**OTHERS, "colleague": "Per"})
    assert "Mei Tanaka" in wording(warm, OTHERS)


def test_a_missing_name_has_no_stand_in() -> None:
    made = made_of({"me"})
    assert made.names == {"me": SAMPLE["me"]}
    assert STAND_INS["company"] not in made.text


def test_somebody_is_greeted_where_no_name_is_known() -> None:
    """A wording with a name does for the reply without it: one less to look at."""
    assert made_of({"me"}).text == made_of({"me", "name"}).text


def made_of(known: set[str]) -> Wording:
    language = SHELF.languages["en"]
    warm = template_of("en/outreach/decline.warm.md")
    values = values_for(warm, language, frozenset(known))
    return wording_of(warm, with_stand_ins(values, language), language, NO_WISHES)
