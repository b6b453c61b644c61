"""By when an answer is wanted: the words as written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bowout.facts.model import Facts
from bowout.stage.model import Stage

Gather = Callable[..., Facts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Please let us know by Friday.", "Friday"),
        ("Please let us know by end of day Friday.", "end of day Friday"),
        ("I need an answer by 4 PM tomorrow.", "4 PM tomorrow"),
        ("Please respond to this offer before 11 July.", "11 July"),
        ("I have until Monday to get your yes.", "Monday"),
        ("The offer stands until June 15.", "June 15"),
        ("The task is due in a week, send it when you can.", "in a week"),
        ("Please sign within 5 days.", "5 days"),
        ("Bitte geben Sie uns bis Freitag Bescheid.", "Freitag"),
        ("Merci de confirmer avant le 12 mars.", "12 mars"),
        ("Esperamos su respuesta antes del viernes.", "viernes"),
        ("Aguardamos sua resposta até sexta-feira.", "sexta-feira"),
        ("Graag uw antwoord uiterlijk vrijdag.", "vrijdag"),
        ("We met on Friday and it was great.", None),
        ("The office moves by May.", None),
        ("Please let us know by reply.", None),
    ],
)
def test_the_words_of_a_deadline(facts: Gather, text: str, words: str | None) -> None:
    found = facts(text, sender="Rita Solano", stage=Stage.OFFER)
    assert (found.deadline and found.deadline.value) == words


def test_the_newest_deadline_counts_and_mine_never_does(facts: Gather) -> None:
    found = facts(
        "Please decide by Monday.",
        "Please decide by Thursday then.",
        "ME: I will let you know by Sunday.",
        sender="Rita Solano",
        stage=Stage.OFFER,
    )
    assert found.deadline is not None
    assert (found.deadline.value, found.deadline.message) == ("Thursday", 1)
