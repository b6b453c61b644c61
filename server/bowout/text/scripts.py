"""Words that mix scripts: "Аnna" with a Cyrillic A looks like Anna and is not (UTS 39, section 5).

A name that mixes scripts is not used in a greeting; José, Łukasz, Ольга, 山田太郎 and Nguyễn are.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: Scripts that honest words mix: Japanese and Korean are written so.
_TOGETHER = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC"})


def is_mixed_script(word: str) -> bool:
    """Return True when the letters of ``word`` come from more than one script.

    The scripts of East Asia count as one. Digits and punctuation belong to none.
    """
    if word.isascii():
        return False
    text = unicodedata.normalize("NFKC", word)
    return len({_script(char) for char in text if char.isalpha()}) > 1


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """Name the script of a letter: the first word of its Unicode name says it."""
    name = unicodedata.name(char, "UNKNOWN").split(" ", 1)[0]
    return "EAST ASIAN" if name in _TOGETHER else name
