"""Names as one says them in a sentence (R32, R65, R115)."""

from __future__ import annotations

import pytest

from bowout.replies.tidy import as_i_say_it, company_name, role_name, thing_built, with_article
from templates.cases import SHELF


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Brightwater Ltd.", "Brightwater"),
        ("Feldmann Maschinenbau GmbH & Co. KG", "Feldmann Maschinenbau"),
        ("Nordlicht AG", "Nordlicht"),
        ("Orfeval SAS", "Orfeval"),
        ("Spoorlijn Advies B.V.", "Spoorlijn Advies"),
        ("Acme, Inc.", "Acme"),
        ("Casa & Co", "Casa & Co"),
        ("Pellow & Sons", "Pellow & Sons"),
        ("AG", "AG"),
        (None, None),
    ],
)
def test_a_company_has_no_legal_form(written: str | None, said: str | None) -> None:
    assert company_name(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Senior Data Engineer (Leeds/hybrid) - Req 48213", "Senior Data Engineer"),
        ("Softwareentwickler (m/w/d)", "Softwareentwickler"),
        ("Chef(fe) de projet H/F", "Chef de projet"),
        ("Buyer, Job ID 4821", "Buyer"),
        ("Analyst #77-B", "Analyst"),
        ("Enterprise Architect - Cloud & AI", "Enterprise Architect"),
        ("SENIOR BUYER", "Senior Buyer"),
        ("a buyer role", "buyer"),
        ("Data Engineer", "Data Engineer"),
        ("supervisora de planta", "supervisora de planta"),
        ("QA Lead", "QA Lead"),
        ("Lead", None),
        ("Senior", None),
        (None, None),
    ],
)
def test_a_role_has_no_brackets_codes_or_places(written: str | None, said: str | None) -> None:
    assert role_name(written) == said


@pytest.mark.parametrize(
    ("folder", "theirs", "mine"),
    [
        ("en", "your loyalty idea", "my loyalty idea"),
        ("en", "our move to Rust", "your move to Rust"),
        ("en", "the failover plan", "the failover plan"),
        ("en", "your plan for our depot", None),
        ("en", "how we work", None),
        ("fr", "vos travaux sur le lin", "mes travaux sur le lin"),
        ("es-tu", "nuestra web nueva", "tu web nueva"),
        ("de", "den Leichtbau beeindruckt", "den Leichtbau"),
        ("de", "die neue Software sehr spannend", "die neue Software"),
    ],
)
def test_a_phrase_of_theirs_in_my_mouth(folder: str, theirs: str, mine: str | None) -> None:
    turned = SHELF.languages[folder].turned
    assert as_i_say_it(theirs, turned, nouns_are_capital=folder == "de") == mine


def test_a_company_has_the_article_that_they_give_it() -> None:
    said = ["I head a unit at the Larkfield Institute."]
    assert with_article("Larkfield Institute", said) == "the Larkfield Institute"
    assert with_article("Larder", ["Come to The Larder."]) == "The Larder"
    assert with_article("Larkfield", ["We at the Larkfield team grow."]) == "Larkfield"
    assert with_article(None, said) is None


def test_what_they_build_is_named_as_known() -> None:
    assert thing_built("a new depot") == "the new depot"
    assert thing_built("wake-word models") == "wake-word models"
