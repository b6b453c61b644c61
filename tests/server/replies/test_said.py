"""What the person says themselves: in their language, as they wrote it, only when they want it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bowout.advice.advise import advise
from bowout.mailbox.model import User
from bowout.replies.choose import suggest
from bowout.replies.model import Suggested, Wishes
from bowout.replies.said import after_colon
from bowout.stage.model import Flag, Judgement, Stage
from templates.cases import FULL, NOW, SHELF, judgement, thread_for

USER = User("Noor Haddad", direction="platform work")
ASKS = replace(
    USER,
    would_consider="roles in research",
    offer_referral=True,
    offer_referral_text="I know two people from my old lab who may be interested",
)
OUTREACH = judgement(Stage.OUTREACH)


def suggested(
    user: User,
    wishes: Wishes,
    folder: str = "en",
    judged: Judgement = OUTREACH,
    reason: str | None = None,
) -> Suggested:
    found = thread_for(folder, user=user)
    advice = advise(found, judged, FULL, NOW)
    return suggest(SHELF, found, judged, FULL, advice, reason, wishes)


def test_nothing_is_added_unless_it_is_asked_for() -> None:
    """R59, R75: off by default."""
    for reply in suggested(USER, Wishes()).replies:
        assert "In future" not in reply.text
        assert "I know" not in reply.text
        assert "pass it on" not in reply.text


@pytest.mark.parametrize("stage", [Stage.OUTREACH, Stage.SCREENING, Stage.OFFER])
def test_what_one_would_consider_and_whom_one_may_know_is_said_once(stage: Stage) -> None:
    """R59, R75: the person's own sentence, as it is written."""
    for reply in suggested(ASKS, Wishes(), judged=judgement(stage)).replies:
        if reply.kind == "decline":
            assert reply.text.count("roles in research") == 1
            assert reply.text.count("I know two people from my old lab who may be interested.") == 1
            assert "platform work" not in reply.text


def test_an_offer_to_refer_without_words_of_ones_own_names_nobody() -> None:
    """R75."""
    user = replace(USER, offer_referral=True)
    text = suggested(user, Wishes()).replies[0].text
    assert "I'm happy to pass it on." in text


def test_own_phrases_stay_in_their_language() -> None:
    """The setting language says which it is; a German reply has no English words in it."""
    for reply in suggested(ASKS, Wishes(), "de").replies:
        assert "platform work" not in reply.text
        assert "roles in research" not in reply.text
        assert "I know" not in reply.text
    german = replace(ASKS, would_consider=None, direction="Plattformarbeit")
    said = suggested(german, Wishes(language="de"), "de").replies[0].text
    assert "vor allem rund um Plattformarbeit" in said
    english = suggested(german, Wishes(language="de")).replies[0].text
    assert "Plattformarbeit" not in english


def test_the_settings_choose_tone_sign_off_and_link() -> None:
    wishes = Wishes(tone="formal", signoff="Cheers,", linkedin="linkedin.com/in/noor")
    found = suggested(USER, wishes, judged=judgement(Stage.SCREENING))
    assert found.replies[0].tone == "formal"
    warm = next(reply for reply in found.replies if "LinkedIn?" in reply.text)
    assert warm.text.endswith("Cheers,\nNoor\nlinkedin.com/in/noor")
    assert "linkedin.com" not in found.replies[0].text  # it does not ask to connect
    german = suggested(USER, wishes, "de").replies[0].text
    assert "Cheers" not in german


def test_the_usual_reason_is_taken_by_stage() -> None:
    wishes = Wishes(reasons={Stage.OFFER: "mentorship", "": "timing"})
    assert suggested(USER, wishes).replies[0].reason == "timing"
    assert suggested(USER, wishes, reason="industry").replies[0].reason == "industry"
    offer = suggested(USER, wishes, judged=judgement(Stage.OFFER)).replies
    assert {reply.reason for reply in offer if reply.reason} == {"mentorship"}


@pytest.mark.parametrize(
    ("folder", "said"),
    [("en", "The timing."), ("de", "The timing."), ("es", "the timing."), ("pt", "the timing.")],
)
def test_a_reason_after_a_colon_follows_the_language(folder: str, said: str) -> None:
    assert after_colon("The timing.", SHELF.languages[folder]) == said
    assert after_colon("", SHELF.languages[folder]) == ""


def test_feedback_is_one_sentence_in_the_persons_words() -> None:
    """R102: exactly one, only when they ask."""
    own = "I want to work nearer to home"
    asked = suggested(USER, Wishes(), judged=judgement(Stage.PUSHBACK, Flag.ASKS_FEEDBACK))
    assert not any("Since you asked" in reply.text for reply in asked.replies)
    for stage in (Stage.PUSHBACK, Stage.CLOSED):
        judged = judgement(stage, Flag.ASKS_FEEDBACK)
        first = suggested(USER, Wishes(), judged=judged, reason=own).replies[0].text
        assert first.count(f"Since you asked: {own}.") == 1
