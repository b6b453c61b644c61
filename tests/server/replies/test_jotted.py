"""Notes in haste, and the sentences that they stand for (issue 6: the user's own phrase)."""

from __future__ import annotations

import pytest

from bowout.replies.jotted import first_person, spelled_out


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("can't relocate rn", "can't relocate right now"),
        ("w/ my team", "with my team"),
        ("not looking atm, thanks", "not looking at the moment"),
        ("thanks but happy here :)", "happy here"),
        ("dont want to move tbh", "don't want to move"),
        ("back to uni", "back to university"),
    ],
)
def test_haste_is_spelled_out(note: str, text: str) -> None:
    assert spelled_out(note) == text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("kid on the way", "I have a kid on the way"),
        ("our second baby due in March", "I have a second baby on the way"),
        ("too far from home", "It's too far from home for me"),
        ("too early to move", "It's too early to move"),
        ("family first", "My family comes first"),
        ("sabbatical from June", "I'm taking a sabbatical from June"),
        ("PhD", "I'm busy with my PhD"),
        ("no german", "I don't speak German"),
        ("remote only", "I'm looking for remote work only"),
        ("got a better offer", "I'm taking another offer"),
        ("counter offer accepted", "I'm staying with my present employer"),
        ("bad timing", "The timing isn't right for me"),
        ("long commute", "It comes down to the commute"),
        ("notice period too long", "My notice period is too long"),
        ("visa tied to my employer", "My visa is tied to my employer"),
        ("wife got a job in Oslo", "My wife got a job in Oslo"),
        ("already signed elsewhere", "I've already signed elsewhere"),
        ("with my team since May", "I've been with my team since May"),
        ("stay where I am", "I want to stay where I am"),
        ("closer to home", "I want to be closer to home"),
        ("more time with family", "I want more time with family"),
        ("not my field", "It's not my field"),
        ("just happy here", "I'm just happy here"),
        ("going freelance", "I'm going freelance"),
        ("spring is busy", "It comes down to this: spring is busy"),
        ("wrong stack", "It comes down to the wrong stack"),
        ("on-call kills me", "It comes down to this: on-call kills me"),
    ],
)
def test_a_note_becomes_a_sentence(note: str, said: str) -> None:
    assert first_person(note) == said
