"""A formal text has no contractions: what the person jotted down is spelled out there (R69)."""

from __future__ import annotations

import re

_LONG = {
    "i'm": "I am",
    "i've": "I have",
    "i'd": "I would",
    "i'll": "I will",
    "we're": "we are",
    "we've": "we have",
    "it's": "it is",
    "that's": "that is",
    "can't": "cannot",
    "won't": "will not",
    "don't": "do not",
    "didn't": "did not",
    "doesn't": "does not",
    "isn't": "is not",
    "haven't": "have not",
    "wouldn't": "would not",
    "couldn't": "could not",
}
_SHORT = re.compile(rf"\b(?:{'|'.join(_LONG)})\b", re.I)


def formal(sentence: str) -> str:
    """Return an English sentence with "I am" for "I'm" and the like."""
    return _SHORT.sub(_spell, sentence)


def _spell(found: re.Match[str]) -> str:
    long = _LONG[found[0].lower()]
    return long[0].upper() + long[1:] if found[0][0].isupper() else long
