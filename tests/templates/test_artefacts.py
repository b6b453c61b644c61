"""What each text must hold, by kind and stage: the two articles, line by line (R6, R20-R104).

Read from the English shelf, every wording of it, filled with all that may be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bowout.replies.formal import formal
from bowout.replies.model import Kind
from bowout.replies.preview import SAMPLE, matters, preview
from bowout.replies.shelf import Template
from bowout.stage.model import Stage
from templates.cases import SHELF

ENGLISH = SHELF.languages["en"]
REASON = "I'm settled in my present team."


def wordings(
    kind: Kind, *stages: Stage, when: str | None = None, unless: str | None = None
) -> Iterator[Template]:
    """The English files of a kind; ``when`` is what they are for, ``unless`` what they are not."""
    for template in SHELF.templates:
        if template.language == "en" and template.kind is kind:
            fits = not when or when in template.when
            if fits and (not stages or template.stage in stages) and unless not in template.when:
                yield template


def full(template: Template, *conditions: str) -> str:
    """The text with every fact known, a reason, and these conditions."""
    facts = (matters(template, ENGLISH) & SAMPLE.keys()) | {"name", "me", "called"}
    return preview(template, ENGLISH, facts | set(conditions), REASON)


def said_in(template: Template) -> str:
    """The reason as it stands there: a formal text has no contractions."""
    return formal(REASON) if template.tone == "formal" else REASON


def in_order(text: str, *words: str) -> bool:
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


def test_a_call_script_goes_in_the_order_of_the_worked_example() -> None:
    """R33, R62, R63, R82, R84: thanks, decision, reason, respect, stay in touch, LinkedIn."""
    for template in wordings(Kind.CALL_SCRIPT):
        text = full(template)
        assert in_order(
            text,
            "thanks for",
            "I want to be direct: I've decided",
            REASON,
            "the deciding factor for me",
            "a real decision",
            SAMPLE["topic"],
            "stay in touch",
            "Can I connect with you on LinkedIn?",
        ), text
        assert 120 <= len(text.split("If they ask")[0].split()) <= 175  # R83: what is said
        assert len(text.split()) <= 230
        assert len(text.split(".")[0].split()) <= 15  # R33
        assert text.startswith(f"Hello {SAMPLE['name']},")  # R18: the recruiter


def test_a_call_script_has_an_answer_to_what_they_may_say() -> None:
    """R88: what would change your mind, a counter-offer, the hiring manager joins."""
    for template in wordings(Kind.CALL_SCRIPT):
        text = full(template)
        assert 'change your mind: "Nothing. This is final, but I appreciate the ask."' in text
        assert "It isn't about compensation, and my decision is final." in text
        assert "you took the time to call, and the decision is final" in text


def test_a_call_request_asks_for_ten_minutes_and_says_what_about() -> None:
    """R20-R22."""
    for template in wordings(Kind.CALL_REQUEST):
        text = full(template, "missed_call")
        assert "ten minutes" in text
        assert "decision" in text
        assert re.search(r"suits you|your time|today or tomorrow", text)
        assert len(text.split()) <= 80


def test_a_voicemail_asks_to_call_back() -> None:
    """R87."""
    for template in wordings(Kind.VOICEMAIL):
        assert "Could you call me back" in full(template)


def test_a_confirmation_is_a_record_of_the_call() -> None:
    """R85, R86: the call and its day, the decision, role and company."""
    for template in wordings(Kind.CONFIRMATION):
        text = full(template)
        assert "on the phone today, I've decided" in text
        assert "the Senior Buyer role at Larkfield" in text
        assert len(text.split()) <= 100


def test_after_an_interview_the_reply_is_personal() -> None:
    """R6, R65-R68: a topic, a person, and word at once so that they can go on."""
    for template in wordings(Kind.DECLINE, Stage.INTERVIEWING):
        text = full(template)
        assert SAMPLE["topic"] in text
        assert said_in(template) in text
        if template.tone == "warm":
            assert SAMPLE["colleague"] in text


def test_an_offer_is_declined_with_respect_for_everyones_time_and_a_call_is_offered() -> None:
    """R26, R34, R60, R63, R69."""
    for template in wordings(Kind.DECLINE, Stage.OFFER):
        text = full(template)
        assert "real decision" in text
        assert re.search(r"time everyone|everyone's time|everyone who took part", text)
        assert "ten minutes" in text
        assert said_in(template) in text


@pytest.mark.parametrize("stage", [Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER])
def test_the_last_paragraph_asks_to_stay_in_touch(stage: Stage) -> None:
    """R70-R72, R81: an ask, and the work one looks for."""
    for template in wordings(Kind.DECLINE, stage):
        last = full(template).split("\n\n")[-2]
        assert "touch" in last
        assert SAMPLE["direction"] in last
        assert template.tone != "warm" or "LinkedIn" in last


def test_a_first_message_is_acknowledged_and_the_role_named() -> None:
    """R32, R58, R74, R108: thanks, a no to this role, in few words."""
    for template in wordings(Kind.DECLINE, Stage.OUTREACH, unless="rude"):
        first = full(template).split("\n\n")[1]
        assert re.search(r"Thank|kind of you|to hear from you", first), template.path
        assert "Senior Buyer" in first
        if template.tone == "warm":
            assert re.search(r"touch", full(template))


def test_a_known_recruiter_is_greeted_as_one() -> None:
    """R78."""
    for template in wordings(Kind.DECLINE, Stage.OUTREACH):
        if "known_recruiter" in template.uses:
            said = full(template, "known_recruiter")
            assert re.search(r"again|back to me", said), template.path


def test_a_referral_names_and_thanks_the_referrer() -> None:
    """R104."""
    for template in wordings(Kind.DECLINE, when="referral"):
        assert full(template).count(SAMPLE["referrer"]) >= 1
        assert "kind of Dana Brandt to suggest me" in full(template)


def test_push_back_is_answered_firmly_politely_and_without_a_new_reason() -> None:
    """R89, R90, R92, R95."""
    for template in wordings(Kind.PUSHBACK_ANSWER):
        text = full(template)
        assert "final" in text
        assert re.search(r"[Tt]hank|appreciate", text)
        if "hiring_manager" not in template.when:
            assert REASON not in text
        assert not re.search(r"\b(?:if|unless|match)\b(?! for)", text)


def test_money_is_spoken_of_only_after_a_counter_offer() -> None:
    """R91: not about compensation, and nobody else is named."""
    for template in wordings(Kind.PUSHBACK_ANSWER):
        assert ("compensation" in template.body) == ("counter_offer" in template.when)
        assert "elsewhere" not in template.body


def test_the_hiring_manager_is_answered_in_person() -> None:
    """R96: respect for the call, the decision, the same reason."""
    for template in wordings(Kind.PUSHBACK_ANSWER, when="hiring_manager"):
        text = full(template)
        assert in_order(text, "respect that you took the time", "final", said_in(template))


def test_a_letter_after_a_no_gets_one_line() -> None:
    """R97."""
    for template in wordings(Kind.ONE_LINER):
        text = full(template, "by_phone")
        for words in ("formal offer", "appreciate", "s we discussed on the phone", "I'm declining"):
            assert words in text
        assert re.search(r"[Bb]est wishes", text)
        assert len(text.split()) <= 45


def test_the_end_is_one_line_of_thanks_without_a_new_ask() -> None:
    """R100, R76: and the note for later asks for nothing."""
    for template in wordings(Kind.ACK):
        assert "?" not in full(template)
    for template in wordings(Kind.FOLLOWUP):
        assert re.search(r"no request|not writing to ask", full(template))


def test_common_cases_have_three_wordings() -> None:
    """R105: 'not the same script for every decline'."""
    count: dict[tuple[str, str, str, str], int] = {}
    for template in SHELF.templates:
        if template.language == "en" and not template.when:
            for channel in template.channels:
                key = (template.stage.value, template.kind.value, template.tone, channel)
                count[key] = count.get(key, 0) + 1
    for channel in ("email", "linkedin"):
        for stage in ("outreach", "screening", "interviewing", "offer"):
            assert count[stage, "decline", "warm", channel] >= 3
        assert count["outreach", "decline", "brief", channel] >= 3
        for stage, kind in (
            ("interviewing", "call_request"),
            ("offer", "call_request"),
            ("offer", "one_liner"),
            ("pushback", "pushback_answer"),
            ("closed", "ack"),
        ):
            assert count[stage, kind, "warm", channel] >= 3
