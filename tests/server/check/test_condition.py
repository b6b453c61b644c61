"""A condition: what they would change, and what I would do then (R92, R93)."""

from __future__ import annotations

import pytest

from bowout.check.condition import condition_in

CONDITIONS = [
    "if the parish could run to a second organist, i'd come back to it",
    "should the captain add a shore week, then i could sign tomorrow",
    "a later bus and i'm yours",
    "swap the nights for earlies and you've got yourself a baker",
    "at fifty-five it's a yes",
    "would the parish take me on as a part-timer instead",
    "if they did i'd have another think",
    "if the round ever went to four days i'd happily come back to you on it",
    "unless the loft can be rewired",
]
NONE = [
    "i'd be grateful if you would tell the choir",
    "let's connect, if you agree",
    "people would bite your hand off for it",
    "if you ever hear of work on the canal i'd be glad to know",
    "my heart is in the orchard and i'm staying there",
    "nothing you could add would change my mind",
    "it was good of you to ask what might change my mind, and the answer is nothing",
    "you wondered whether a bigger van would change things; it won't",
    "no amount would change my mind",
    "unless you'd rather hear it by phone, take this as my answer",
    "unless you count the cat i've nobody to feed",
    "i'd be happy to talk it over tomorrow if you'd like to hear it from me",
    "if it does, i'd be delighted to hear about it",
    "tell carl i said hello if you've a minute",
]


@pytest.mark.parametrize("words", CONDITIONS)
def test_a_condition_on_this_role_is_found(words: str) -> None:
    assert condition_in(words)


@pytest.mark.parametrize("words", NONE)
def test_a_courtesy_or_an_open_door_is_no_condition(words: str) -> None:
    assert condition_in(words) is None
