"""Every template, rendered with every subset of what may be missing, passes our own linter.

R27-R35, R109-R114: "own templates: all renderings pass the linter, 100 %". Each file is rendered
with every subset of the facts and conditions it uses, with and without reason and aside; and with
every reason (eleven presets, one of the user's own), with all facts and with none. The linter is
asked by parts: its rules look at sentences, at the first two, at how sentences follow one
another, and at the whole for what is too much or missing. So a rendering goes to the linter when
it begins in a new way, holds a pair of neighbours not seen before, or is the longest or shortest.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

import pytest

from bowout.check.model import Context, Draft
from bowout.check.review import review
from bowout.mailbox.model import Channel
from bowout.replies import grammar
from bowout.replies.fill import fill
from bowout.replies.model import SPOKEN, Kind
from bowout.replies.preview import SAMPLE, matters, values_for
from bowout.replies.reasons import PRESETS, wordings_for
from bowout.replies.shelf import Template
from bowout.replies.situation import Values
from bowout.stage.model import Flag, Stage
from templates.cases import SHELF

OWN = {
    "en": "I'm settled in my present team.",
    "de": "Ich bleibe bei meinem jetzigen Team.",
    "es": "He decidido seguir con mi equipo.",
    "fr": "Je reste avec mon équipe.",
    "nl": "Ik blijf bij mijn huidige team.",
    "pt": "Vou ficar com a minha equipa.",
}
THEIRS = "I know two people from my old team who may be interested."  # R75, in the user's words
LIMITS = {  # requirements.md, section 3b, body words by kind
    Kind.CALL_REQUEST: 80,
    Kind.CONFIRMATION: 100,
    Kind.ONE_LINER: 45,
    Kind.PUSHBACK_ANSWER: 80,
    Kind.ACK: 50,
    Kind.FOLLOWUP: 80,
    Kind.VOICEMAIL: 80,
}


@cache
def reasons_of(folder: str, stage: Stage) -> list[str]:
    language = SHELF.languages[folder]
    presets = [
        grammar.render(wording, {"direction": direction})
        for preset in PRESETS
        for wording in wordings_for(preset, stage, language.reasons)
        for direction in ("platform work", None)
    ]
    return list(dict.fromkeys([*presets, OWN[language.code]]))


@cache
def aside_of(folder: str, *, directed: bool) -> str:
    """All that may be added (R59, R75); who gives a direction is not asked what they consider."""
    language = SHELF.languages[folder]
    theirs = THEIRS if language.code == "en" else language.aside["offer_referral"]
    considered = {"would_consider": "roles in research"}
    future = grammar.render(language.aside["would_consider"], dict(considered))
    return theirs if directed else f"{future} {theirs}"


def cases(template: Template) -> Iterator[tuple[Channel, Values]]:
    language = SHELF.languages[template.language]
    slots = sorted(matters(template, language))
    reasons = (
        reasons_of(template.language, template.stage)
        if template.uses & {"reason", "reason_after_colon"}
        else []
    )
    subsets = [
        frozenset(present)
        for size in range(len(slots) + 1)
        for present in itertools.combinations(slots, size)
    ]
    plain = [(present, "", False) for present in subsets]
    full = [(present, "".join(reasons[:1]), True) for present in subsets]
    ends = itertools.product((subsets[0], subsets[-1]), ["", *reasons], (False, True))
    for channel, (present, reason, adds) in itertools.product(
        sorted(template.channels), [*plain, *full, *ends]
    ):
        aside = aside_of(template.language, directed="direction" in present) if adds else ""
        yield (
            channel,
            values_for(
                template,
                language,
                present,
                reason=reason,
                aside=aside if "aside" in template.uses else "",
                linkedin=channel == "linkedin",
            ),
        )


_SENTENCE = re.compile(r"(?<=[.?!:])\s+|\n+")


class Parts:
    """What the linter has seen of one template on one channel."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, ...]] = set()
        self.longest = 0
        self.shortest = 10_000

    def are_new(self, text: str) -> bool:
        """True when the linter could say something of this text that it has not said before."""
        sentences = ["", *_SENTENCE.split(text)]
        parts = {tuple(sentences[:4]), *itertools.pairwise(sentences)}
        extreme = not self.shortest <= len(text) <= self.longest
        self.longest, self.shortest = max(self.longest, len(text)), min(self.shortest, len(text))
        new = extreme or not parts <= self.seen
        self.seen |= parts
        return new


@pytest.mark.parametrize("template", SHELF.templates, ids=lambda template: template.path)
def test_every_rendering_is_clean_and_passes_the_linter(template: Template) -> None:
    language = SHELF.languages[template.language]
    parts = {channel: Parts() for channel in template.channels}
    seen: set[str] = set()
    for channel, values in cases(template):
        text = fill(template, values, language)
        if text in seen:
            continue
        seen.add(text)
        assert_clean(text, template)
        if parts[channel].are_new(text):
            assert_passes(text, template, channel, values)


def assert_passes(text: str, template: Template, channel: Channel, values: Values) -> None:
    name, company, role = (values[slot] for slot in ("name", "company", "role"))
    context = Context(
        to=name if isinstance(name, str) else None,
        company=company if isinstance(company, str) else None,
        role=role if isinstance(role, str) else None,
        me=SAMPLE["me"],
        flags=frozenset(flag.value for flag in Flag if values.get(flag.value)),
    )
    draft = Draft(text, template.stage, channel, template.kind, context)
    bad = [f"{found.rule}: {found.message}" for found in review(draft) if found.severity != "hint"]
    assert not bad, f"{bad}\n{text}"


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
