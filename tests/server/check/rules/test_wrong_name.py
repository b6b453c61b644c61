"""The rule ``wrong_name``. R110: the right name, company and role; short forms are right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Broken = Callable[..., set[str]]

FAILS = [
    ("Hi David, thanks for the message. I'm not looking.", {"to": "Daniel Moss"}),
    ("Dear Ms. Lindqvist,\n\nThank you. I'm not looking.", {"to": "Ms. Oyelaran"}),
    ("Thank you for asking, Martin, but I'll pass.", {"to": "Ines Calder"}),
    ("Thanks Petra! I'll pass on this one.", {"to": "Oskar Lind"}),
    (
        "Hi Dan, thanks for the role at Falcon Systems. I'll pass.",
        {"to": "Daniel Moss", "company": "Kite Robotics"},
    ),
    (
        "Thank you for the Marketing Manager role. I'll pass.",
        {"to": "Daniel Moss", "role": "Data Engineer"},
    ),
    (
        "Thank you for the staff nurse position. I'll pass.",
        {"to": "Daniel Moss", "role": "Data Engineer"},
    ),
    (
        (
            "Lieber Herr Vogt, vielen Dank für Ihre Nachricht. Ich suche derzeit nicht und "
            "bleibe hier."
        ),
        {"to": "Frau Amsel"},
    ),
]

PASSES = [
    ("Hi Dan, thanks for the message. I'm not looking.", {"to": "Daniel Moss"}),
    ("Hi Bill, thank you. I'm not looking.", {"to": "William Foster"}),
    ("Dear Mr. Foster, thank you. I'm not looking.", {"to": "William Foster"}),
    ("Hi there, thank you. I'm not looking.", {"to": "William Foster"}),
    ("Dear Hiring Manager, thank you. I'm not looking.", {"to": "William Foster"}),
    ("Hi Zoë, thank you. I'm not looking.", {"to": "Zoe Arendt"}),
    ("Thank you, and thanks to Lena, Tom and Ida. I'll pass.", {"to": "Zoe Arendt"}),
    ("Thank you for showing me Leeds, York and Hull. I'll pass.", {"to": "Zoe Arendt"}),
    (
        "Thanks for the role at Kite. I'm staying at Marlow Press.",
        {"to": "Zoe Arendt", "company": "Kite Robotics"},
    ),
    (
        "Thanks for the site reliability engineer role. I'll pass.",
        {"to": "Zoe Arendt", "role": "SRE"},
    ),
    ("Hi whoever, thank you. I'm not looking.", {}),
]


@pytest.mark.parametrize(("text", "context"), FAILS)
def test_a_name_that_is_not_the_threads_is_found(
    text: str, context: dict[str, str], broken: Broken
) -> None:
    assert "wrong_name" in broken(text, **context)


@pytest.mark.parametrize(("text", "context"), PASSES)
def test_short_forms_and_other_people_are_right(
    text: str, context: dict[str, str], broken: Broken
) -> None:
    assert "wrong_name" not in broken(text, **context)
