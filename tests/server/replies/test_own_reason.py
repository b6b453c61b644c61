"""A phrase of one's own becomes one sentence, one reason, nothing private (R35, R47)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.replies.own_reason import PERSONAL, english_sentence, foreign_sentence, names_money
from templates.cases import SHELF


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        # what is a sentence stays one
        ("I want to stay close to my parents", "I want to stay close to my parents."),
        ("i'm content where i am.", "I'm content where I am."),
        ("My partner starts a job in Ghent", "My partner starts a job in Ghent."),
        ("it's too far from home", "It's too far from home."),
        ("We’re expecting our move in May", "We're expecting our move in May."),
        # subject and verb are given to what has none
        ("happy in the lab", "I'm happy in the lab."),
        ("not leaving Rotterdam", "I'm not leaving Rotterdam."),
        ("staying with my crew", "I'm staying with my crew."),
        ("on parental leave until May", "I'm on parental leave until May."),
        ("no longer looking", "I'm no longer looking."),
        ("want smaller classes", "I want smaller classes."),
        ("prefer night work", "I prefer night work."),
        ("accepted another offer", "I've accepted another offer."),
        ("recently joined a new firm", "I've recently joined a new firm."),
        ("no time for a new job", "I have no time for a new job."),
        ("to see more of my children", "I want to see more of my children."),
        ("wanting to teach again", "I want to teach again."),
        ("the commute", "It comes down to the commute."),
        ("because of the commute", "It comes down to the commute."),
        ("too much travel", "It comes down to too much travel."),
        ("family reasons", "It's for family reasons."),
        ("Kubernetes only", "It comes down to this: Kubernetes only."),
        ("I'm a nurse, not a manager", "I'm a nurse, not a manager."),
        ("my mum is ill so staying put", "I'm staying put."),
        ("nothing personal, happy here", "I'm happy here."),
        ("Happy here", "I'm happy here."),
        # the sentence before says "I've decided" already
        ("I've decided to train as a nurse", "I'm going to train as a nurse."),
        ("decided to stay", "I'm going to stay."),
        # one reason, and no word on money
        ("settled here, just got a raise", "I'm settled here."),
        ("I want to paint; the office is dark", "I want to paint."),
        ("pay is too low, want to work in Leeds", "I want to work in Leeds."),
        ("place: I want to stay in Bergen", "I want to stay in Bergen."),
        # private matters stay private
        ("mother's illness, need to be near her", "I need to be near her."),
        ("recovering from surgery", PERSONAL),
        # nothing to say
        ("more salary", None),
        ("burnt out", PERSONAL),
        ("Ich will nicht", None),
        ("no feedback, all fine", None),
        ("(no reason)", None),
        ("  ", None),
        ("...", None),
    ],
)
def test_a_phrase_becomes_a_sentence(phrase: str, sentence: str | None) -> None:
    assert english_sentence(phrase) == sentence


@given(st.text(max_size=400))
def test_any_phrase_gives_one_line_that_is_a_sentence_or_none(phrase: str) -> None:
    sentence = english_sentence(phrase)
    assert sentence is None or (
        sentence.endswith(".") and "\n" not in sentence and len(sentence) < 300
    )


@pytest.mark.parametrize(
    ("folder", "phrase", "sentence"),
    [
        # what is a sentence stays one, with all that it needs
        ("de", "ich bleibe in Kassel", "Ich bleibe in Kassel."),
        ("de", "Ich bleibe in Kassel, es gefällt mir", "Ich bleibe in Kassel."),
        ("de", "Ich möchte, dass alles bleibt", "Ich möchte, dass alles bleibt."),
        ("de", "Ich habe beschlossen, hier zu bleiben", "Ich habe beschlossen, hier zu bleiben."),
        ("fr", "j'aime mon équipe", "J'aime mon équipe."),
        ("nl", "het is te ver", "Het is te ver."),
        # a note gets the words that it lacks
        ("de", "bin zufrieden wo ich bin", "Ich bin zufrieden, wo ich bin."),
        ("de-du", "keine Zeit", "Ich habe keine Zeit."),
        ("fr", "pas le bon moment", "Ce n'est pas le bon moment."),
        ("fr", "heureuse à Lyon", "Je suis heureuse à Lyon."),
        ("es", "contenta en mi escuela", "Estoy contenta en mi escuela."),
        ("nl", "wil niet verhuizen", "Ik wil niet verhuizen."),
        ("pt", "feliz na minha equipa", "Estou feliz na minha equipa."),
        # the sentence before says "I've decided" already
        ("fr", "j'ai décidé de rester à Brest", "Je vais rester à Brest."),
        ("es", "he decidido quedarme", "Voy a quedarme."),
        ("pt", "decidi ficar no Porto", "Vou ficar no Porto."),
        # what cannot be said
        ("de", "happy in my team", None),
        ("de", "ich bin krank", None),
        ("fr", "je veux un meilleur salaire", None),
        ("de", "", None),
    ],
)
def test_in_another_language_a_note_becomes_a_sentence_of_it_or_none(
    folder: str, phrase: str, sentence: str | None
) -> None:
    assert foreign_sentence(phrase, SHELF.languages[folder]) == sentence


def test_a_reason_about_money_is_known() -> None:
    assert names_money("they pay 20k more")
    assert not names_money("I want to stay in Leeds")
