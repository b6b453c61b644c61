"""The rule ``reopens``. R92, R93: no condition on this role; openness to others is fine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    "I'm declining, thank you, unless the salary can move.",
    "I have to say no, thank you. What if I started in the autumn instead?",
    "Thanks, but no. If you could go up to 80, I'd sign tomorrow.",
    "I've decided to decline. Thank you. Would you consider a four-day contract?",
    "It's a no at this level, thank you. For the right number I'd think again.",
    "I must decline, with thanks. Is there any flexibility on the start date?",
    "I'm withdrawing, thank you. If the role were based in Cork, I would take it.",
    "Thank you, I'm out, but I'd reconsider if the team were bigger.",
    "I decline, thanks. Come back to me with a better package and we can talk.",
    (
        "Thank you for the offer. I can't accept it as long as the title stays the same, "
        "provided you can change that I'm in."
    ),
    "Thank you. I'm declining, though I'm open to negotiating.",
    (
        "Vielen Dank für das Angebot. Ich sage ab, es sei denn, Sie können das Gehalt "
        "noch einmal erhöhen."
    ),
]

PASSES = [
    "I'm declining, thank you. If something in my field opens up, I'd love to hear about it.",
    (
        "Unless I'm mistaken, the panel meets tomorrow, so I want you to know now: I'm "
        "withdrawing. Thank you."
    ),
    "I've decided to decline, thank you. If you ever have a role in Cork, I would be glad to talk.",
    "I decline, with thanks. It was a good match of people, and I'd be happy to stay in touch.",
    "Thank you for the offer to walk me through the plan. I'm declining.",
    "I'm going to say no, thank you. If it would help, I'd be happy to speak for ten minutes.",
    (
        "I have decided to decline. If things had been different I would have accepted "
        "gladly. Thank you."
    ),
    "Nothing would change my mind, but thank you for asking.",
    "I'm withdrawing, thank you. Let me know if you come to Bristol, I'd like to buy you a coffee.",
]


@pytest.mark.parametrize("text", FAILS)
def test_a_condition_on_this_role_is_found(text: str, broken: Broken) -> None:
    assert "reopens" in broken(text, "offer")


@pytest.mark.parametrize("text", PASSES)
def test_openness_to_other_roles_reopens_nothing(text: str, broken: Broken) -> None:
    assert "reopens" not in broken(text, "offer")
