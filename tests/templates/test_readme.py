"""The page for those who write says of each gap and condition what the program does."""

from __future__ import annotations

import re

from bowout.replies.language import TONES
from bowout.replies.model import Kind
from bowout.replies.shelf import our_folder, read_template
from bowout.replies.slots import CONDITIONS, VALUES

PAGE = (our_folder() / "README.md").read_text(encoding="utf-8")


def test_every_slot_is_on_the_page_in_the_words_of_the_table() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE, re.M))
    table = {**VALUES, **CONDITIONS}
    assert {slot: rows.get(slot) for slot in table} == table


def test_the_example_works() -> None:
    lines = re.findall(r"^    (.*)$|^()$", PAGE[PAGE.index("    +++") :], re.M)
    text = "\n".join(line for line, _ in lines)
    example = text[: text.index("Happy to stay in touch.") + 24]
    assert read_template("en/outreach/example.md", example).tone == "brief"


def test_every_kind_and_tone_is_on_the_page() -> None:
    assert all(f"`{word}`" in PAGE for word in [*Kind, *TONES])
