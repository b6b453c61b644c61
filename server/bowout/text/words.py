"""Where words begin and end, asked of a place in a text."""

from __future__ import annotations


def in_word(text: str, place: int) -> bool:
    r"""Say whether the character at ``place`` is one of a word, as ``\w`` has it; none outside."""
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")
