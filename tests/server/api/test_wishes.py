"""From the settings to what every reply is asked to be."""

from __future__ import annotations

import pytest

from bowout.api.wishes import wishes_of
from bowout.errors import SettingsError
from bowout.replies.model import Wishes
from bowout.settings import Settings
from bowout.stage.model import Stage


def test_empty_settings_wish_nothing() -> None:
    assert wishes_of(Settings()) == Wishes()


def test_what_is_set_is_wished() -> None:
    settings = Settings(
        tone="brief",
        signoff=" Cheers, ",
        languages="EN, de",
        language="de",
        linkedin="linkedin.com/in/noor\nBcc: all@example.com",
        reason="timing",
        reason_offer="mentorship",
    )
    found = wishes_of(settings)
    assert found == Wishes(
        tone="brief",
        signoff="Cheers,",
        linkedin="linkedin.com/in/noor Bcc: all@example.com",  # one line, whatever is written
        language="de",
        languages=frozenset({"en", "de"}),
        reasons={"": "timing", Stage.OFFER: "mentorship"},
    )


def test_a_tone_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsError, match="tone"):
        wishes_of(Settings(tone="angry"))
