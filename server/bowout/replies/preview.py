"""A template as it would read: filled with invented people, wholly or in part.

For those who write templates (``bowout template show``), and for the tests, which fill every file
with everything that may be known or missing. The people and companies are invented.
"""

from __future__ import annotations

from collections.abc import Set

from bowout.replies import grammar
from bowout.replies.fill import fill
from bowout.replies.language import Language
from bowout.replies.said import after_colon
from bowout.replies.shelf import Template
from bowout.replies.situation import Values, phrases_of
from bowout.replies.slots import CONDITIONS, KNOWN
from bowout.replies.wording import STAND_INS

SAMPLE: dict[str, str] = {
    **STAND_INS,
    "topic": "the move to local growers",
    "project": "a new ordering desk",
    "praised": "mein Vortrag",
    "direction": "platform work",
}
_PHRASES = ("the_role", "this_role", "the_process", "talk")


def matters(template: Template, language: Language) -> frozenset[str]:
    """Return the facts and conditions that make a difference to this template's text.

    The channel does not count, nor what the template says it needs or is for.
    """
    used = set(template.uses)
    for phrase in used & set(_PHRASES):
        used |= grammar.check(language.phrases[phrase], phrase, needs=KNOWN)
    fixed = {"linkedin", *template.needs, *template.when, *template.unless}
    return frozenset(used & (SAMPLE.keys() | CONDITIONS.keys())) - fixed


def values_for(
    template: Template,
    language: Language,
    known: Set[str],
    *,
    reason: str = "",
    aside: str = "",
    linkedin: bool = False,
) -> Values:
    """Return sample values: those of ``known`` and those the template asks for, no others."""
    given = known | template.needs | template.when
    values: Values = dict.fromkeys(KNOWN)
    values |= {slot: text for slot, text in SAMPLE.items() if slot in given}
    values |= {condition: condition in given for condition in CONDITIONS}
    values |= {"linkedin": linkedin, "reason": reason, "aside": aside}
    values["reason_after_colon"] = after_colon(reason, language)
    return values | phrases_of(values, language)


def preview(template: Template, language: Language, known: Set[str], reason: str = "") -> str:
    """Return the text with the sample values of ``known``."""
    linkedin = "email" not in template.channels
    values = values_for(template, language, known, reason=reason, linkedin=linkedin)
    return fill(template, values, language)
