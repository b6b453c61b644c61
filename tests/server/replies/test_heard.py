"""What their words ask of ours: on the phone, hostile, my no said before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.advice.advise import advise
from bowout.replies.choose import suggest
from bowout.replies.heard import (
    _BY_PHONE,
    _RUDE,
    by_title,
    is_rude,
    moved,
    praised,
    said_final,
    said_no,
    visited,
    work_of_mine,
)
from bowout.replies.model import Suggested
from bowout.stage.judge import judge
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Thread
from templates.cases import FULL, NOW, SHELF, judgement, thread

MY_NO = "Thank you for the offer, but I've decided to decline it."


def suggested(found: Thread, judged: Judgement) -> Suggested:
    return suggest(SHELF, found, judged, FULL, advise(found, judged, FULL, NOW), None)


@pytest.mark.parametrize(
    "words",
    [
        "You have wasted everyone's time.",
        "How dare you turn us down after all this.",
        "You’re incredibly unprofessional.",
        "You will regret this.",
        "Das ist eine Frechheit.",
        "Ha sido una falta de respeto.",
        "C'est un manque de respect.",
        "Dat vind ik respectloos.",
        "Foi uma perda de tempo.",
    ],
)
def test_hostile_words_are_heard(words: str) -> None:
    assert is_rude(thread(("them", words)))


@pytest.mark.parametrize(
    "words",
    [
        "I don't want to waste your time, so here is the short version.",
        "It would be rude not to ask.",
        "Our process is no joke: four rounds.",
        "The ridiculously good coffee is free.",
        "We blacklist suspicious addresses; it is a security role.",
    ],
)
def test_friendly_words_are_not(words: str) -> None:
    assert not is_rude(thread(("them", words)))


def test_only_the_newest_of_their_messages_counts() -> None:
    found = thread(("them", "How dare you."), ("me", "..."), ("them", "I apologise for my tone."))
    assert not is_rude(found)
    assert not is_rude(thread(("me", "How dare you.")))


@pytest.mark.parametrize("stage", [Stage.OUTREACH, Stage.PUSHBACK, Stage.CLOSED])
def test_a_hostile_recruiter_gets_a_polite_short_answer(stage: Stage) -> None:
    """R64: thanks, no reproach, under fifty words."""
    first = suggested(thread(("them", "How dare you ignore me.")), judgement(stage)).replies[0]
    assert first.template.endswith("rude.formal.md")
    assert first.text.count("Thank you for") == 1
    assert len(first.text.split()) < 50


def test_an_angry_end_is_not_thanked_for_its_kindness() -> None:
    found = thread(("them", "We offer you the job."), ("me", MY_NO), ("them", "Shame on you."))
    replies = suggested(found, judgement(Stage.CLOSED)).replies
    assert "rude" in replies[0].template
    assert not any("accepted" in reply.template for reply in replies)
    assert "kindly" not in replies[-1].text


def test_my_no_before_is_known_where_it_matters() -> None:
    mine = thread(("them", "We offer you the job."), ("me", MY_NO), ("them", "I understand."))
    assert said_no(judge(mine, Stage.CLOSED))
    assert not said_no(judge(mine, Stage.OFFER))
    theirs = thread(("me", "I apply."), ("them", "We went with somebody else."))
    assert not said_no(judge(theirs, Stage.CLOSED))


def test_thanks_for_taking_my_no_well_differ_from_thanks_for_theirs() -> None:
    """R100."""
    mine = thread(("them", "We offer you the job."), ("me", MY_NO), ("them", "I understand."))
    theirs = thread(("me", "I apply."), ("them", "We went with somebody else."))
    accepted = suggested(mine, judgement(Stage.CLOSED, no_answered=True)).replies
    refused = suggested(theirs, judgement(Stage.CLOSED)).replies
    assert "accepted" in accepted[0].template
    assert not any("accepted" in reply.template for reply in refused)
    assert "my no" in accepted[-1].text
    assert "my no" not in refused[-1].text


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("Your talk on cold chains was great.", "my talk on cold chains"),
        ("your recent article on crop rotation caught my eye", "my article on crop rotation"),
        ("I saw your work on soil tests at Larkfield last week.", "my work on soil tests"),
        ("I read your work at Larkfield, and liked it", None),
        ("Your paper about tides - brilliant.", "my paper about tides"),
        ("Would you send me your portfolio?", None),
        ("I saw your profile on the site.", None),
        ("I read your post about lock gates twice.", "my post about lock gates"),
        ("Your talk on tide tables with Ana was a joy.", "my talk on tide tables"),
        ("Your article on weir gates taught us a lot.", "my article on weir gates"),
        ("Your work on {{repo}} caught my eye.", None),
        ('Your talk about "logs, and nothing but logs" was good.', None),
    ],
)
def test_the_work_that_a_first_message_speaks_of_is_heard(words: str, work: str | None) -> None:
    assert work_of_mine(thread(("them", words))) == work


def test_who_uses_a_title_is_heard() -> None:
    assert by_title(thread(("them", "Dear Ms Haddad,\n\nhello")))
    assert by_title(thread(("them", "Sehr geehrte Frau Haddad,\n\nhallo")))
    assert by_title(thread(("them", "Bonjour Madame Haddad,\n\nbonjour")))
    assert not by_title(thread(("them", "Dear Noor,\n\nhello")))
    assert not by_title(thread(("them", "Hi Noor, Dr Vrba sends his regards.")))


def test_a_visit_and_a_move_are_heard_when_they_have_taken_place() -> None:
    assert visited(thread(("them", "Thank you for coming in on Tuesday.")))
    assert visited(thread(("them", "Great to have you over at our lab.")))
    assert not visited(thread(("them", "Could you come in on Tuesday?")))
    assert moved(thread(("them", "I've just joined Larkfield.")))
    assert moved(thread(("them", "I've moved across to Larkfield since.")))
    assert not moved(thread(("them", "Larkfield has moved to Ghent.")))


def test_a_no_that_was_called_final_is_heard() -> None:
    found = thread(("them", "Why?"), ("me", "Thanks, but my decision is final."), ("them", "Hm."))
    assert said_final(found)
    assert not said_final(thread(("them", "Is that final? It is final, I hear.")))


@pytest.mark.parametrize(
    ("folder", "words", "named"),
    [
        ("de", "Ihr Vortrag über Saatgut war sehr gut.", "mein Vortrag"),
        ("de", "Unser Team hat ihren Vortrag gehört.", None),
        ("de-du", "dein neuer Artikel ist mir aufgefallen", "mein Artikel"),
        ("fr", "Votre conférence sur le lin m'a plu.", "ma conférence"),
        ("es", "Su charla fue estupenda.", "mi charla"),
        ("nl-je", "Ik las je artikel over waterbeheer.", "mijn artikel"),
        ("pt", "A sua palestra foi ótima.", "na minha palestra"),
        ("pt", "A nossa empresa procura alguém.", None),
    ],
)
def test_the_work_that_is_spoken_of_is_heard_in_each_language(
    folder: str, words: str, named: str | None
) -> None:
    language = SHELF.languages[folder]
    assert praised(thread(("them", words)), language.yours, language.praised) == named


HEARD = (
    "You are SO very rude Rude waste wasted of my our time TIEMPO de pérdida grow up "
    "blacklisted you never work with us again called you on the phone BY Phone telefonat "
    "’ ' , . a joke shame on"
)


@given(st.lists(st.sampled_from(HEARD.split()), max_size=12).map(" ".join))
def test_looking_for_pieces_first_loses_no_phrase(text: str) -> None:
    for phrases in (_BY_PHONE, _RUDE):
        straight = text.replace("’", "'")
        assert phrases.stand_in(text) is bool(phrases._pattern.search(straight))
