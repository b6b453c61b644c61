"""Which texts, in which order, in which words: by stage, channel and flags (R13-R26, R82-R105)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bowout.advice.advise import advise
from bowout.facts.model import Facts
from bowout.mailbox.model import Channel
from bowout.replies.choose import suggest
from bowout.replies.model import SPOKEN, Kind, Suggested
from bowout.replies.reasons import PRESETS
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Thread
from templates.cases import FULL, NOW, SHELF, fact, judgement, thread, thread_for

K = Kind


def suggested(
    found: Thread, judged: Judgement, facts: Facts = FULL, reason: str | None = None
) -> Suggested:
    return suggest(SHELF, found, judged, facts, advise(found, judged, facts, NOW), reason)


def kinds(found: Suggested) -> list[Kind]:
    """The kinds in order, each once."""
    return list(dict.fromkeys(reply.kind for reply in found.replies))


BY_CALL = [K.CALL_REQUEST, K.CALL_SCRIPT, K.VOICEMAIL, K.CONFIRMATION, K.DECLINE]


@pytest.mark.parametrize("channel", ["email", "linkedin"])
@pytest.mark.parametrize("language", sorted(SHELF.languages))
@pytest.mark.parametrize(
    ("stage", "flags", "rounds", "expected"),
    [
        (Stage.NOT_RECRUITING, (), 0, []),  # R116
        (Stage.OUTREACH, (), 0, [K.DECLINE]),
        (Stage.SCREENING, (), 0, [K.DECLINE]),
        (Stage.INTERVIEWING, (), 1, [K.DECLINE, K.CALL_REQUEST, K.CALL_SCRIPT]),  # R16
        (Stage.OFFER, (), 0, BY_CALL),  # R23
        (Stage.OFFER, (Flag.OFFER_LETTER_AFTER_DECLINE,), 0, [K.ONE_LINER]),  # R97
        (Stage.PUSHBACK, (), 0, [K.PUSHBACK_ANSWER]),  # R89
        (Stage.PUSHBACK, (Flag.COUNTER_OFFER,), 0, [K.PUSHBACK_ANSWER]),
        (Stage.PUSHBACK, (Flag.HIRING_MANAGER,), 0, [K.PUSHBACK_ANSWER]),
        (Stage.PUSHBACK, (Flag.HIRING_MANAGER, Flag.COUNTER_OFFER), 0, [K.PUSHBACK_ANSWER]),
        (Stage.PUSHBACK, (Flag.OFFER_LETTER_AFTER_DECLINE,), 0, [K.ONE_LINER]),
        (Stage.CLOSED, (), 0, [K.ACK, K.FOLLOWUP]),  # R100, R76
    ],
)
def test_each_situation_gets_its_artefacts_in_order_in_every_language(
    stage: Stage,
    flags: tuple[Flag, ...],
    rounds: int,
    expected: list[Kind],
    language: str,
    channel: Channel,
) -> None:
    found = suggested(
        thread_for(language, channel=channel), judgement(stage, *flags, rounds=rounds)
    )
    assert kinds(found) == expected
    assert {reply.language for reply in found.replies} <= {SHELF.languages[language].code}
    assert {reply.template.split("/")[0] for reply in found.replies} <= {language}
    assert all(reply.subject is None for reply in found.replies)


def test_after_two_interviews_a_call_comes_first() -> None:
    """R15, and nothing spoken is ever what one click inserts."""
    for language in SHELF.languages:
        found = suggested(thread_for(language), judgement(Stage.INTERVIEWING, rounds=2))
        assert kinds(found)[:4] == BY_CALL[:4]
        assert found.replies[0].kind not in SPOKEN


def test_outreach_gives_a_choice_of_tones() -> None:
    assert [r.tone for r in suggested(thread(), judgement(Stage.OUTREACH)).replies] == [
        "warm",
        "brief",
        "formal",
    ]


@pytest.mark.parametrize(
    ("channel", "flags", "greeting", "reason", "tone"),
    [
        ("email", (), "Ingrid", None, "warm"),
        ("linkedin", (), "Ingrid", None, "brief"),  # R24
        ("linkedin", (), "Ingrid", "happy_in_role", "warm"),  # R73
        ("linkedin", (Flag.KNOWN_RECRUITER,), "Ingrid", None, "warm"),  # R78
        ("email", (Flag.BULK,), "Ingrid", None, "brief"),
        ("email", (), "Dr Solheim", None, "formal"),
    ],
)
def test_the_first_tone_fits_the_relationship(
    channel: Channel, flags: tuple[Flag, ...], greeting: str, reason: str | None, tone: str
) -> None:
    facts = replace(FULL, greeting=greeting)
    found = suggested(thread(channel=channel), judgement(Stage.OUTREACH, *flags), facts, reason)
    assert found.replies[0].tone == tone


def test_a_referral_names_and_thanks_the_referrer_first() -> None:
    """R104."""
    for language in SHELF.languages:
        for channel in ("email", "linkedin"):
            found = suggested(
                thread_for(language, channel=channel),
                judgement(Stage.OUTREACH, Flag.REFERRAL),
            )
            assert "Dana Brandt" in found.replies[0].text


def test_a_referral_by_nobody_known_names_nobody() -> None:
    facts = replace(FULL, referrer=None)
    found = suggested(thread(), judgement(Stage.OUTREACH, Flag.REFERRAL), facts)
    assert found.replies
    assert not any("suggest me" in reply.text for reply in found.replies)


def test_money_is_only_spoken_of_when_they_raised_it() -> None:
    """R91."""
    raised = suggested(thread(), judgement(Stage.PUSHBACK, Flag.COUNTER_OFFER))
    assert all("compensation" in reply.text for reply in raised.replies)
    argued = suggested(thread(), judgement(Stage.PUSHBACK))
    assert not any("compensation" in reply.text for reply in argued.replies)


def test_a_push_back_gets_no_new_reason_unless_they_ask_for_feedback() -> None:
    """R89, R102."""
    silent = suggested(thread(), judgement(Stage.PUSHBACK), reason="timing")
    assert all(reply.reason is None or "Since you asked" in reply.text for reply in silent.replies)
    assert not any("isn't the right" in reply.text for reply in silent.replies)
    asked = suggested(thread(), judgement(Stage.PUSHBACK, Flag.ASKS_FEEDBACK), reason="timing")
    assert asked.replies[0].text.count("Since you asked: ") == 1


def test_no_reason_given_is_no_reason_said() -> None:
    """No output may claim what the user did not say (R115)."""
    for stage in (Stage.OUTREACH, Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER):
        for reply in suggested(thread(), judgement(stage)).replies:
            assert reply.reason is None
            assert "happy where I am" not in reply.text
            assert "not looking" not in reply.text
            assert "another" not in reply.text


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_is_said_at_every_stage_where_a_reason_is_due(preset: str) -> None:
    """R36-R46."""
    for language in SHELF.languages:
        for stage in (Stage.OUTREACH, Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER):
            with_it = suggested(thread_for(language), judgement(stage), reason=preset)
            without = suggested(thread_for(language), judgement(stage))
            declines = [r for r in with_it.replies if r.kind is K.DECLINE]
            assert declines
            assert {reply.reason for reply in declines} == {preset}
            plain = {reply.text for reply in without.replies}
            assert not any(reply.text in plain for reply in declines)


def test_a_reason_in_another_language_is_left_out_and_said_so() -> None:
    found = suggested(thread(language="de"), judgement(Stage.OUTREACH), reason="want to stay")
    assert found.notice == (
        "Your reason is left out: it makes no sentence in German. Pick one, or write it in German."
    )


def test_a_reason_about_money_is_left_out_and_the_person_told_why() -> None:
    """R49, R57."""
    found = suggested(thread(), judgement(Stage.SCREENING), reason="they pay 20k more")
    assert found.notice is not None
    assert "money" in found.notice
    assert not any("20k" in reply.text for reply in found.replies)
    assert not any("want to stay" in reply.text for reply in found.replies)


def test_a_language_without_templates_gets_english_and_a_notice() -> None:
    """R117."""
    found = suggested(thread(language="it"), judgement(Stage.OUTREACH))
    assert found.replies[0].language == "en"
    assert found.notice is not None
    assert found.notice.startswith("This recruiter writes in Italian; Bowout has no Italian")
    assert suggested(thread(language="de"), judgement(Stage.OUTREACH)).notice is None


def test_one_waits_for_an_answer_after_a_no() -> None:
    """R99: no chasing."""
    found = suggested(thread(("them", "A"), ("me", "No")), judgement(Stage.PUSHBACK))
    assert found.notice == "You wrote last; wait for their answer before you write again."


def test_the_same_thread_gets_the_same_words_and_others_get_others() -> None:
    """R105: 'not the same script for every decline'."""
    judged = judgement(Stage.OUTREACH)
    first = [suggested(thread(id=f"t{n}"), judged).replies[0].text for n in range(30)]
    again = [suggested(thread(id=f"t{n}"), judged).replies[0].text for n in range(30)]
    assert first == again
    assert len(set(first)) == 3


def test_output_differs_by_stage_channel_and_flags() -> None:
    """R105: of all first written texts, no two are the same."""
    seen: dict[str, str] = {}
    for channel in ("email", "linkedin"):
        for stage, flags in [
            (Stage.OUTREACH, ()),
            (Stage.OUTREACH, (Flag.REFERRAL,)),
            (Stage.OUTREACH, (Flag.KNOWN_RECRUITER,)),
            (Stage.SCREENING, ()),
            (Stage.SCREENING, (Flag.MISSED_CALL,)),
            (Stage.INTERVIEWING, ()),
            (Stage.INTERVIEWING, (Flag.HIRING_MANAGER,)),
            (Stage.OFFER, ()),
            (Stage.OFFER, (Flag.MISSED_CALL,)),
            (Stage.OFFER, (Flag.OFFER_LETTER_AFTER_DECLINE,)),
            (Stage.PUSHBACK, ()),
            (Stage.PUSHBACK, (Flag.COUNTER_OFFER,)),
            (Stage.PUSHBACK, (Flag.HIRING_MANAGER,)),
            (Stage.CLOSED, ()),
        ]:
            facts = replace(FULL, topics=(fact("soil tests"),))
            if Flag.HIRING_MANAGER in flags:  # who writes himself is no recruiter
                facts = replace(facts, recruiter=None)
            found = suggested(thread(channel=channel), judgement(stage, *flags), facts, "timing")
            case = f"{channel} {stage} {flags}"
            assert found.replies[0].text not in seen, (case, seen.get(found.replies[0].text))
            seen[found.replies[0].text] = case
