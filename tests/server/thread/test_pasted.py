"""Conversations copied out of a page."""

from __future__ import annotations

import pytest

from bowout.thread.pasted import speakers, without_page_words

EXPORT = """MONDAY
Rita Solano sent the following message at 10:14 AM
View Rita’s profileRita Solano
Rita Solano (She/Her) 10:14 AM
Hi Sam, are you open to a chat?

Sam Rivera sent the following messages at 10:20 AM
View Sam’s profileSam Rivera
Sam Rivera  10:20 AM
Thanks, not now.
"""


def test_each_speaker_gets_the_words_said() -> None:
    assert speakers(EXPORT) == (
        ("Rita Solano", "Hi Sam, are you open to a chat?"),
        ("Sam Rivera", "Thanks, not now."),
    )


def test_a_text_without_speakers_comes_back_whole() -> None:
    assert speakers("Hi\nToday") == ((None, "Hi\nToday"),)


@pytest.mark.parametrize(
    "line", ["View profile", "Today", "Sep 14, 2026", "InMail", "10:14 PM", "• 2nd", "Seen by Rita"]
)
def test_words_of_the_page_are_dropped(line: str) -> None:
    assert without_page_words(f"Hi Sam\n{line}\nare you free?") == "Hi Sam\nare you free?"


@pytest.mark.parametrize(
    "line", ["Today I have a role", "Reply by Monday", "May I call?", "At 10:14"]
)
def test_words_of_a_person_stay(line: str) -> None:
    assert without_page_words(line, "Rita") == line


@pytest.mark.parametrize(
    "line",
    [
        "Rita Solano sent the following message at 10:14",
        "Rita Solano hat um 10:14 die folgende Nachricht gesendet",
        "Rita Solano a envoyé le message suivant à 10:14",
        "Rita Solano envió los siguientes mensajes a las 10:14",
        "Rita Solano ha inviato il seguente messaggio alle 10:14",
        "Rita Solano enviou a seguinte mensagem às 10:14",
        "Rita Solano heeft het volgende bericht verzonden om 10:14",
    ],
)
def test_the_sentence_above_a_message_is_known_in_seven_languages(line: str) -> None:
    assert speakers(f"{line}\nHi Sam") == (("Rita Solano", "Hi Sam"),)


def test_text_selected_on_the_page_is_taken_apart_at_names_and_times() -> None:
    selected = (
        "Rita van der Berg\n10:14 AM\nHi Sam\nView profile\nSam Rivera (He/Him)  10:20 AM\nNot now."
    )
    assert speakers(selected) == (("Rita van der Berg", "Hi Sam"), ("Sam Rivera", "Not now."))


@pytest.mark.parametrize(
    "text", ["Hi Sam\nCall me at 10:14\nor at 11:20", "Rita Solano 10:14 AM\nHi Sam, at 10:20?"]
)
def test_a_time_at_the_end_of_a_line_makes_no_conversation(text: str) -> None:
    assert speakers(text) == ((None, text),)
