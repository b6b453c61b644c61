"""What was written in 270 mails of many clients and languages; ``mails.toml`` holds them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bowout.thread.clean_mail import clean_mail

MAILS = tomllib.loads((Path(__file__).parent / "mails.toml").read_text(encoding="utf-8"))["mail"]


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("mail", MAILS, ids=[mail["name"] for mail in MAILS])
def test_the_writers_own_words_are_found(mail: dict[str, Any]) -> None:
    assert squeezed(clean_mail(mail["kind"], mail["raw"]).reply) == squeezed(mail["reply"])
