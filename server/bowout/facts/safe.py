"""The gate: what a stranger wrote becomes a fact only if it looks like the name of something.

Every value of this room passes here, whatever pattern found it (docs/security.md
and F1, F5, F6): one line, letters and a handful of signs, no link, address, amount, long number,
markup, template syntax, mixed scripts, nor a sentence that tells the reader to do something.
"""

from __future__ import annotations

import re
import unicodedata

from bowout.facts.lists import load
from bowout.text.clean import fold
from bowout.text.scripts import is_mixed_script

MAX_WORDS = 14

_SIGNS = frozenset(" .,&'’+/()-–—#:®™·")
_LINKS = re.compile(
    r"://|www\.|\b[a-z0-9-]{2,40}\.(?:com|net|org|io|ru|cn|info|xyz|link|top|biz)\b"
)
_LONG_NUMBER = re.compile(r"[0-9]{5}|[0-9][0-9 ./()-]{6,30}[0-9]")
_AMOUNT = re.compile(
    r"\b[0-9]{1,3}(?:[.,][0-9]{1,3})? ?(?:k|eur|euros?|usd|gbp|dollars?|pounds?|lpa|reais)\b"
)
#: Most names: nothing that any of the other patterns could find.
_ONLY_LETTERS = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_TEMPLATE = re.compile(r"__|\(\)|\.{3}|--|//")
_COMMANDS = load("safe_commands")
_SPOKEN = frozenset(
    {
        "bitte",
        "i'm",
        "instructions",
        "password",
        "please",
        "prompt",
        "you",
        "you're",
        "your",
        "yours",
    }
)


def safe(value: str, limit: int) -> str | None:
    """Return ``value`` on one line if it may stand in a reply, else None.

    ``limit`` is the longest value allowed, in characters: ``limits.MAX_NAME`` and its like.
    """
    value = value[: limit * 4]
    value = (value if value.isascii() else unicodedata.normalize("NFC", value)).strip()
    if not value or len(value) > limit or "  " in value:
        return None
    if not _ONLY_LETTERS.fullmatch(value) and not _is_clean(value):
        return None
    words = fold(value).split()
    return None if len(words) > MAX_WORDS or _is_command(words) else value


def _is_clean(value: str) -> bool:
    """Say whether every sign may stand in a name, and no signs make a link, a number or markup."""
    if not any(char.isalpha() for char in value) or not all(_is_allowed(char) for char in value):
        return False
    if any(map(is_mixed_script, value.split())):
        return False
    folded = fold(value)
    patterns = (_LINKS, _LONG_NUMBER, _AMOUNT, _TEMPLATE)
    return not any(pattern.search(folded) for pattern in patterns)


def _is_allowed(char: str) -> bool:
    return char in _SIGNS or unicodedata.category(char)[0] in "LM" or char.isdecimal()


def _is_command(words: list[str]) -> bool:
    """Say whether the words tell the reader to do something or talk to him."""
    bare = [word.strip(".,:()") for word in words]
    if not _SPOKEN.isdisjoint(bare):
        return True
    return len(bare) > 1 and bare[0] in _COMMANDS
