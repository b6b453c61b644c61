"""Body apart from subject, letterhead, greeting, sign-off, signature and quoted mail."""

from __future__ import annotations

import pytest

from bowout.check.layout import layout_of
from bowout.check.leveling import level

BODY = "I'll pass, thank you."


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Hi Ana,\n\n{BODY}",
        f"Hi Ana, {BODY}",
        f"Hi Jean-Luc - {BODY}",
        f"Hi Ana {BODY}",
        f"Carol,\n\n{BODY}\n\nDev",
        f"Dear Ms. Osei,\n\n{BODY}\n\nYours sincerely,\nTheo Marsh",
        f"Subject: Your offer\n\nDear Dr. Pascal:\n\n{BODY}",
        f"12 Mill Lane\nLeeds\n4 May 2026\n\nDear Mr Abel,\n{BODY}\n\nWith best wishes,\nIda Lund",
        f"Hallo Frau Amsel,\n\n{BODY}\n\nMit freundlichen Grüßen\nJens",
        f"{BODY}\n\nUn fuerte abrazo,\nEva",
        f"{BODY}\n\nBest,\nIda\n\nOn Tue, 3 May 2026 Rita Solano wrote:\n> Hello Ida",
        f"{BODY}\n\n-----Original Message-----\nFrom: Rita",
        f"{BODY}\nIda",
    ],
)
def test_only_the_body_is_left(text: str) -> None:
    start, end = layout_of(text, level(text)).body
    assert text[start:end].strip() == BODY


def test_the_name_in_the_greeting_is_found() -> None:
    text = "Subject: Offer\n\nGood morning Mr. Osgood,\n\nThank you."
    place = layout_of(text, level(text)).name
    assert place is not None
    assert text[slice(*place)].strip() == "Mr. Osgood"
