"""In which language to answer, and in which of its forms: as the recruiter writes (R117).

"Du" or "Sie", "tu" or "vous": the newest of their messages that says either decides. Where none
does, the formal form is never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bowout.facts.model import Address
from bowout.limits import JUDGED_TEXT
from bowout.replies.language import Language
from bowout.replies.model import Wishes
from bowout.replies.shelf import Shelf
from bowout.thread.model import Thread

FALLBACK = "en"

_WORD = re.compile(r"[^\W\d_]+'?")


def language_for(
    shelf: Shelf, thread: Thread, wishes: Wishes, address: Address | None = None
) -> Language:
    """Return the language to answer in: theirs when it is on the shelf and wished, else English.

    ``address`` is how they are known to address the user; None asks their words again.
    """
    code = thread.language or FALLBACK
    if code not in shelf.languages or (wishes.languages and code not in wishes.languages):
        return shelf.languages[FALLBACK]
    for language in shelf.languages.values():
        if language.code != code or not language.address or address == "formal":
            continue
        if address == "informal" or _is_familiar(thread, language):
            return language
    return shelf.languages[code]


def _is_familiar(thread: Thread, language: Language) -> bool:
    """Say whether the others write in the familiar form."""
    for message in reversed(thread.theirs):
        words = _WORD.findall(message.text[:JUDGED_TEXT].replace("’", "'"))
        familiar = _count(words, language.address["familiar"])
        formal = _count(words, language.address["formal"])
        if familiar or formal:
            return familiar > formal
    return False


def _count(words: Iterable[str], wanted: frozenset[str]) -> int:
    """Count words; one that is listed with a capital ("Sie", not "sie") must have it."""
    return sum(1 for word in words if word in wanted or word.lower() in wanted)
