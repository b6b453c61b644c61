"""The rule ``decision_unclear``. R29, R30: a plain no, neither hedged nor put off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "Thanks for the note. It's probably not for me.",
    "Thank you, I'm leaning towards staying where I am.",
    "Thanks! I'm not sure this is the right move, let me think about it over the summer.",
    "Thank you for the details. I might have to decline.",
    "Thanks for the call. I'm still weighing things up and will get back to you next week.",
    "Thank you for your patience. I need a bit more time before I can decide.",
    "It sounds lovely, thank you. The team here is lovely too.",
    "Thanks, I guess I'd rather stay put for the moment.",
    "Thank you for the offer. I could be persuaded, but as things stand I'm inclined to say no.",
    (
        "Vielen Dank für Ihre Nachricht. Wahrscheinlich kommt die Stelle für mich nicht "
        "infrage, ich brauche noch etwas Bedenkzeit."
    ),
    (
        "Merci pour votre message. Je vais y réfléchir encore un peu avant de vous "
        "répondre pour le poste."
    ),
]

PASSES = [
    "Thanks for the note. I'm not looking at the moment.",
    "Thank you, but I'll pass.",
    "Thank you for the details. The post probably suits a colleague of yours, so I'm declining.",
    "I've decided to stay with my ward. Thanks for thinking of me.",
    "Thanks, it's a no from me. I may be at the fair in May; come and say hello.",
    "I have accepted another position. Thank you for everything.",
    "Thank you for the call. I regret that I cannot accept.",
    "Thanks for asking. I don't want to leave the coast, so I won't apply.",
    (
        "Vielen Dank für Ihre Nachricht. Ich habe mich entschieden, bei meinem jetzigen "
        "Arbeitgeber zu bleiben, und möchte die Stelle nicht weiterverfolgen."
    ),
    (
        "Merci beaucoup pour votre message. Je ne souhaite pas changer de poste pour le "
        "moment et je décline donc votre proposition."
    ),
    (
        "Muchas gracias por su mensaje. No estoy buscando un cambio y he decidido "
        "quedarme en mi empresa."
    ),
    (
        "Hartelijk dank voor je bericht. Ik ben niet op zoek naar een andere baan en wil "
        "graag bij mijn team blijven."
    ),
    (
        "Muito obrigada pela mensagem. Não estou procurando uma mudança agora e decidi "
        "continuar na minha equipe."
    ),
]


@pytest.mark.parametrize("text", FAILS)
def test_a_maybe_is_found(text: str, broken: Broken) -> None:
    assert "decision_unclear" in broken(text, "screening")


@pytest.mark.parametrize("text", PASSES)
def test_a_plain_no_is_clear(text: str, broken: Broken) -> None:
    assert "decision_unclear" not in broken(text, "screening")
