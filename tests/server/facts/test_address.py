"""Sie or du, vous or tu: what the others say to the reader, in the language they write."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bowout.facts.address import address
from bowout.facts.lines import lines
from bowout.thread.model import Thread


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Sehr geehrte Frau Rivera, wir suchen Verstärkung.", "formal"),
        ("de", "Hätten Sie diese Woche Zeit?", "formal"),
        ("de", "Ich habe Ihr Profil gesehen.", "formal"),
        ("de", "Die Kolleginnen freuen sich, sie sind begeistert von ihrer Arbeit.", None),
        ("de", "Hast du Lust auf einen Kaffee?", "informal"),
        ("de", "Dein Profil passt zu uns.", "informal"),
        ("de", "Sag mir, ob du kannst. Haben Sie auch Zeit?", None),
        ("fr", "Seriez-vous disponible pour un appel ?", "formal"),
        ("fr", "Tu serais dispo pour un appel ?", "informal"),
        ("es", "Le escribo porque su perfil nos interesa, ¿tendría usted tiempo?", "formal"),
        ("es", "¿Te interesa? A ti te lo cuento con calma.", "informal"),
        ("nl", "Heeft u deze week tijd?", "formal"),
        ("nl", "Heb je deze week tijd?", "informal"),
        ("en", "Do you have time?", None),
    ],
)
def test_the_words_decide_and_never_both(
    thread: Callable[..., Thread], language: str, text: str, expected: str | None
) -> None:
    letter = thread(text, language=language)
    assert address(letter, lines(letter)) == expected


def test_the_newest_message_that_says_either_decides(thread: Callable[..., Thread]) -> None:
    letter = thread("Haben Sie Zeit?", "ME: Gern.", "Schön, wann kannst du?", language="de")
    assert address(letter, lines(letter)) == "informal"
