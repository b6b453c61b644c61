"""The frame of a letter: greeting by what is known of the name, sign-off, spoken texts without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bowout.replies.fill import fill
from bowout.replies.model import Kind
from bowout.replies.said import Said
from bowout.replies.shelf import Template
from bowout.replies.situation import situate
from bowout.stage.model import Stage
from templates.cases import FULL, SHELF, judgement, thread

TEMPLATE = replace(
    next(t for t in SHELF.templates if t.path == "en/outreach/decline.warm.md"),
    body="One.\n{% if bulk %}\nTwo.\n{% endif %}\n{{ reason }}\nThree.\n\n{{ reason }}\n\nFour.",
)


def filled(
    template: Template = TEMPLATE,
    greeting: str | None = "Ingrid",
    language: str = "en",
    *,
    linkedin: bool = False,
    name: str | None = "Noor Haddad",
) -> str:
    found = thread(channel="linkedin" if linkedin else "email", name=name)
    words = SHELF.languages[language]
    facts = replace(FULL, greeting=greeting)
    return fill(template, situate(found, judgement(Stage.OUTREACH), facts, Said(), words), words)


def test_lines_are_joined_and_what_is_dropped_leaves_no_hole() -> None:
    assert filled() == "Hi Ingrid,\n\nOne. Three.\n\nFour.\n\nAll the best,\nNoor"


@pytest.mark.parametrize(
    ("language", "greeting", "line"),
    [
        ("en", "Ingrid", "Hi Ingrid,"),
        ("en", "Dr Menon", "Dear Dr Menon,"),
        ("en", "Dr. Menon", "Dear Dr. Menon,"),
        ("en", None, "Hello,"),
        ("de", "Ingrid", "Guten Tag Ingrid,"),
        ("de", "Frau Weber", "Sehr geehrte Frau Weber,"),
        ("de", "Herr Dr. Weber", "Sehr geehrter Herr Dr. Weber,"),
        ("de", "Dr. Weber", "Guten Tag Dr. Weber,"),
        ("es", "Sra. Castaño", "Estimada Sra. Castaño:"),
        ("es", None, "Hola:"),
        ("fr", "Madame Petit", "Bonjour Madame Petit,"),
    ],
)
def test_a_person_is_greeted_as_far_as_the_name_is_known(
    language: str, greeting: str | None, line: str
) -> None:
    assert filled(greeting=greeting, language=language).splitlines()[0] == line


def test_the_formal_tone_says_dear_and_signs_in_full() -> None:
    text = filled(replace(TEMPLATE, tone="formal"))
    assert text.startswith("Dear Ingrid,")
    assert text.endswith("Kind regards,\nNoor Haddad")


def test_linkedin_has_no_sign_off_but_the_name() -> None:
    """R24: no letterhead."""
    assert filled(linkedin=True).endswith("Four.\n\nNoor")
    assert filled(linkedin=True, name=None).endswith("Four.")


def test_without_a_name_there_is_only_the_sign_off() -> None:
    assert filled(name=None).endswith("\n\nAll the best,")


def test_a_spoken_text_has_no_frame() -> None:
    assert filled(replace(TEMPLATE, kind=Kind.VOICEMAIL)) == "One. Three.\n\nFour."
