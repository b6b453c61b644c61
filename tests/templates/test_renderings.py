"""Every template, rendered with every subset of what may be missing, is clean text.

That each rendering passes our own linter as well (R27-R35, R109-R114) is proved by
``scripts/renderings``, which ``scripts/check`` runs; here its reading of a faulty one is tested.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rendering import cases, review_of

from bowout.mailbox.model import Channel
from bowout.replies.fill import fill
from bowout.replies.model import SPOKEN, Kind
from bowout.replies.preview import values_for
from bowout.replies.render import render
from bowout.replies.shelf import Template
from templates.cases import SHELF

LIMITS = {  # requirements.md, section 3b, body words by kind
    Kind.CALL_REQUEST: 80,
    Kind.CONFIRMATION: 100,
    Kind.ONE_LINER: 45,
    Kind.PUSHBACK_ANSWER: 80,
    Kind.ACK: 50,
    Kind.FOLLOWUP: 80,
    Kind.VOICEMAIL: 80,
}


@pytest.mark.parametrize("template", SHELF.templates, ids=lambda template: template.path)
def test_every_rendering_is_clean(template: Template) -> None:
    language = SHELF.languages[template.language]
    seen: set[str] = set()
    for _, values in cases(template):
        text = fill(template, values, language)
        if text not in seen:
            seen.add(text)
            assert_clean(text, template)


def test_a_faulty_template_is_reported_and_a_good_one_is_not() -> None:
    good = next(one for one in SHELF.templates if one.language == "en" and one.kind is Kind.ACK)
    assert review_of(good).faults == ()
    bad = replace(good, body=good.body + " Please never contact me again.")
    assert any("shuts_door" in fault for fault in review_of(bad).faults)


_NEVER = re.compile(r"(?!)")
_UNJOINED = {  # a preposition that should have joined the article after it
    "es": re.compile(r"\b(?:a|de) el\b", re.I),
    "fr": re.compile(r"\b(?:de|à) les? (?:poste|processus|échange|offre)", re.I),
    "pt": re.compile(r"\b(?:de|em|a|por) [oa] (?:vaga|processo|conversa|proposta)\b", re.I),
}


def assert_clean(text: str, template: Template) -> None:
    french = template.language.startswith("fr")
    assert "None" not in text
    assert "  " not in text
    assert "\n\n\n" not in text
    assert not re.search(r" [,.]|[{}\[\]<>$]|\.\.|,,|\( | \)", text), text
    assert french or not re.search(r" [;:?!]", text), text
    assert not re.search(r"(?<![.:])\n\n[a-zäöü]", text) or template.language.startswith("de"), text
    assert not _UNJOINED.get(template.language[:2], _NEVER).search(text), text
    spoken = template.kind in SPOKEN
    body = text if spoken else text.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
    words = len(body.split())
    if template.kind is Kind.CALL_SCRIPT:
        assert 120 <= words <= 230, words  # R83
    elif template.kind in LIMITS:
        assert words <= LIMITS[template.kind], words


@pytest.mark.parametrize("template", SHELF.templates, ids=lambda template: template.path)
def test_no_template_has_a_worn_out_phrase(template: Template) -> None:
    worn = (
        "after careful consideration|hope this (?:mail|email|message)? ?finds you|career goals|"
        "exciting opportunity|at this time|unfortunately|!"
    )
    assert not re.search(worn, template.body, re.I)


def test_a_call_request_and_a_voicemail_do_not_say_no() -> None:
    """R22, R87: nothing lands unannounced."""
    no = (
        r"declin|withdraw|not to accept|not accept|absag|ablehn|zurückzieh|retirar|no aceptar|refus"
        r"|afwijz|afzie|recus|desist"
    )
    for template in SHELF.templates:
        if template.kind in (Kind.CALL_REQUEST, Kind.VOICEMAIL):
            assert not re.search(no, template.body, re.I), template.path
            assert "reason" not in template.uses


def test_a_rendering_without_facts_names_nobody() -> None:
    """R115: the only proper nouns are those of the thread and of the user."""
    for template in SHELF.templates:
        if template.language != "en" or template.needs:
            continue
        for sentence in re.split(r"(?<=[.?:!])[\s\"]+", fill_bare(template)):
            later = re.findall(r"[A-Z]\w+", sentence[1:])
            assert set(later) <= {"LinkedIn"}, (template.path, later)


def fill_bare(template: Template) -> str:
    """The body with no fact known, joined to one line."""
    values = values_for(template, SHELF.languages[template.language], frozenset())
    return " ".join(render(template.body, values).split())


def test_every_language_has_every_kind_in_every_stage_that_english_has() -> None:
    def shelf_of(language: str) -> set[tuple[str, str, Channel]]:
        return {
            (template.stage.value, template.kind.value, channel)
            for template in SHELF.templates
            if template.language == language
            for channel in template.channels
        }

    for language in SHELF.languages:
        assert shelf_of(language) == shelf_of("en"), language
