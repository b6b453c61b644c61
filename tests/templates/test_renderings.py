"""Every template, rendered with every subset of what may be missing, passes our own linter.

R27-R35, R109-R114: "own templates: all renderings pass the linter, 100 %". What is rendered: each
file x every subset of the facts and conditions it uses, without and with a reason; and each file x
every reason (eleven presets, one of the user's own), with all facts and with none.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest

from bowout.check.model import Context, Draft
from bowout.check.review import review
from bowout.mailbox.model import Channel
from bowout.replies import grammar
from bowout.replies.fill import fill
from bowout.replies.model import SPOKEN, Kind
from bowout.replies.reasons import PRESETS, wordings_for
from bowout.replies.shelf import Template
from bowout.replies.situation import Values
from bowout.replies.slots import CONDITIONS, KNOWN
from bowout.stage.model import Flag
from templates.cases import SHELF

FACTS: dict[str, str] = {
    "name": "Ingrid",
    "me": "Noor Haddad",
    "called": "Noor",
    "company": "Larkfield",
    "role": "Senior Buyer",
    "colleague": "Mei Tanaka",
    "referrer": "Dana Brandt",
    "topic": "the move to local growers",
    "partner": "Tomas Vrba",
    "project": "a new ordering desk",
    "direction": "platform work",
}
OWN = {
    "en": "I'm settled in my present team.",
    "de": "Ich bleibe bei meinem jetzigen Team.",
    "es": "He decidido seguir con mi equipo.",
    "fr": "Je reste avec mon équipe.",
}
LIMITS = {  # requirements.md, section 3b, body words by kind
    Kind.CALL_REQUEST: 80,
    Kind.CONFIRMATION: 100,
    Kind.ONE_LINER: 45,
    Kind.PUSHBACK_ANSWER: 80,
    Kind.ACK: 50,
    Kind.FOLLOWUP: 80,
    Kind.VOICEMAIL: 80,
}


def reasons_of(template: Template) -> list[str]:
    words = SHELF.languages[template.language].reasons
    presets = [
        grammar.render(wording, {"direction": direction})
        for preset in PRESETS
        for wording in wordings_for(preset, template.stage, words)
        for direction in ("platform work", None)
    ]
    return list(dict.fromkeys([*presets, OWN[template.language]]))


def asked(template: Template) -> list[str]:
    """The facts and conditions that make a difference to this template."""
    words = SHELF.languages[template.language]
    used = set(template.uses)
    for phrase in ("the_role", "this_role", "the_process", "talk"):
        if phrase in used:
            used |= grammar.check(words.phrases[phrase], phrase, needs=KNOWN)
    fixed = {"linkedin", *template.needs, *(flag.value for flag in template.when)}
    fixed |= {flag.value for flag in template.unless}
    return sorted((used & (FACTS.keys() | CONDITIONS.keys())) - fixed)


def values_of(template: Template, present: frozenset[str], channel: str, reason: str) -> Values:
    given = present | template.needs | {flag.value for flag in template.when}
    values: Values = {slot: FACTS.get(slot, True) for slot in given}
    values |= {slot: None for slot in KNOWN - given if slot in FACTS}
    values |= {"linkedin": channel == "linkedin", "reason": reason}
    values |= {slot: values.get(slot, False) for slot in CONDITIONS}
    for phrase, source in SHELF.languages[template.language].phrases.items():
        values[phrase] = grammar.render(source, values) or None
    return values


def cases(template: Template) -> Iterator[tuple[Channel, Values]]:
    slots = asked(template)
    reasons = reasons_of(template) if "reason" in template.uses else []
    everything = frozenset(slots)
    for channel in sorted(template.channels):
        for size in range(len(slots) + 1):
            for present in itertools.combinations(slots, size):
                for reason in ["", *reasons[:1]]:
                    yield channel, values_of(template, frozenset(present), channel, reason)
        for reason in reasons:
            yield channel, values_of(template, everything, channel, reason)
            yield channel, values_of(template, frozenset(), channel, reason)


@pytest.mark.parametrize("template", SHELF.templates, ids=lambda template: template.path)
def test_every_rendering_is_clean_and_passes_the_linter(template: Template) -> None:
    language = SHELF.languages[template.language]
    seen: set[str] = set()
    for channel, values in cases(template):
        text = fill(template, values, language)
        if text in seen:
            continue
        seen.add(text)
        assert_clean(text, template)
        flags = frozenset(flag.value for flag in Flag if values.get(flag.value))
        name, company, role = (values[slot] for slot in ("name", "company", "role"))
        context = Context(
            to=name if isinstance(name, str) else None,
            company=company if isinstance(company, str) else None,
            role=role if isinstance(role, str) else None,
            me=FACTS["me"],
            flags=flags,
        )
        draft = Draft(text, template.stage, channel, template.kind, context)
        bad = [
            f"{found.rule}: {found.message}" for found in review(draft) if found.severity != "hint"
        ]
        assert not bad, f"{bad}\n{text}"


def assert_clean(text: str, template: Template) -> None:
    french = template.language == "fr"
    assert "None" not in text
    assert "  " not in text
    assert "\n\n\n" not in text
    assert not re.search(r" [,.]|[{}\[\]<>$]|\.\.|,,|\( | \)", text), text
    assert french or not re.search(r" [;:?!]", text), text
    assert not re.search(r"(?<![.:])\n\n[a-zäöü]", text) or template.language == "de", text
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
    values = values_of(template, frozenset(), "email", "")
    return " ".join(grammar.render(template.body, values).split())


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
