"""A wording is looked at once; what is found in a reply is what a review of it finds (R27-R35)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bowout import limits
from bowout.check import wordings
from bowout.check.model import Context, Draft
from bowout.check.review import review
from bowout.check.wordings import review_reply
from bowout.mailbox.model import Channel
from bowout.replies.fill import NO_WISHES, fill
from bowout.replies.model import Kind, Wording
from bowout.replies.preview import SAMPLE, values_for
from bowout.replies.shelf import Template
from bowout.replies.situation import phrases_of
from bowout.replies.wording import with_stand_ins, wording_of
from bowout.stage.model import Stage
from templates.cases import SHELF


@dataclass(frozen=True)
class Names:
    """Whom a reply goes to; ``wrong`` is the rule that the names break, None for a clean reply."""

    name: str = "Rita"
    company: str = "Initech"
    role: str = "Lead Buyer"
    me: str = "Sam Okafor"
    colleague: str = "Bo"
    to: str | None = None
    wrong: str | None = None


PLAIN = [
    Names(),
    Names("Zoë", "Brightwater & Sons", "Leiter Einkauf", "Ana Lúcia Prado", "Jean-Luc Petit"),
    Names("Dr Menon", "The Larder", "Head of Fleet", "Li", "Mx Rowe", to="Anil Menon"),
    Names("Will", "Better", "Paediatric Nurse", "Hope Price", "May Best"),
    Names("Ünal", "Remote", "Regional Sales Manager for Wind and Solar", "Dre", "Grace"),
]
WRONG = [
    Names("Peter", to="Rita Okafor", wrong="wrong_name"),
    Names(company="[Company]", wrong="placeholder"),
    Names(role="XXXX", wrong="placeholder"),
    Names(role="Buyer " * 60, wrong="too_long"),
]


def reply_to(template: Template, names: Names, known: frozenset[str]) -> tuple[Draft, Wording]:
    """Return a reply with these names, and its wording."""
    language = SHELF.languages[template.language]
    values = values_for(template, language, known)
    for slot in ("name", "company", "role", "me", "colleague"):
        values[slot] = getattr(names, slot) if values[slot] else None
    values["called"] = names.me.split(" ")[0] if values["called"] else None
    values |= phrases_of(values, language)
    text = fill(template, values, language)
    stood = with_stand_ins(values, language)
    channel: Channel = "email" if "email" in template.channels else "linkedin"
    context = Context(
        to=names.to or names.name, company=names.company, role=names.role, me=names.me
    )
    draft = Draft(text, template.stage, channel, template.kind, context, language.code)
    return draft, wording_of(template, stood, language, NO_WISHES)


@pytest.mark.parametrize("template", SHELF.templates, ids=lambda template: str(template.path))
def test_what_is_found_is_what_a_review_finds(template: Template) -> None:
    for known in (frozenset(SAMPLE), frozenset({"name", "company"}), frozenset({"company", "me"})):
        for names in PLAIN:
            draft, wording = reply_to(template, names, known)
            assert review_reply(draft, wording) == review(draft), names


@pytest.mark.parametrize("names", WRONG, ids=lambda names: str(names.wrong))
def test_what_the_names_break_is_found_behind_a_clean_wording(names: Names) -> None:
    warm = next(t for t in SHELF.templates if t.path == "en/screening/decline.warm.md")
    right, wording = reply_to(warm, Names(), frozenset(SAMPLE))
    assert review_reply(right, wording) == ()
    draft, wording = reply_to(warm, names, frozenset(SAMPLE))
    assert names.wrong in {finding.rule for finding in review_reply(draft, wording)}


def test_a_wording_is_read_once_and_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(draft: Draft, *args: object) -> tuple[object, ...]:
        read.append(draft.text)
        return args[:0]

    monkeypatch.setattr(wordings, "review", counted)
    wordings._found_in.cache_clear()
    warm = next(t for t in SHELF.templates if t.path == "en/screening/decline.warm.md")
    for names in (Names(), Names("Zoë", "Brightwater & Sons", "Actuary")):
        review_reply(*reply_to(warm, names, frozenset(SAMPLE)))
    wordings._found_in.cache_clear()
    assert len(read) == 1
    assert "Rita" not in read[0]
    assert wordings._found_in.cache_info().maxsize == limits.WORDINGS_REMEMBERED


@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_places_are_those_of_the_reply_where_no_name_is_known(gap: str) -> None:
    """Below a greeting they move with it; a spoken text of one paragraph is looked at whole."""
    told = "I've decided not to go on with the role. Your process was a complete joke. Noor Haddad"
    draft = Draft(f"Hello,{gap}{told}", Stage.SCREENING, kind=Kind.VOICEMAIL, language="en")
    wording = Wording(f"Hi Ingrid, good morning,{gap}{told}", {}, {})
    found = review_reply(draft, wording)
    assert any(finding.start is not None for finding in found)
    assert found == review(draft)
