"""Whether words spell a label of a host: whole, without small words, or shortened.

RFC 1035 leaves a host letters, digits and hyphens: umlauts are written out, accents dropped.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from bowout.facts.firm_words import CONNECTORS, LEGAL
from bowout.facts.words import Word

#: A name has no more words.
WORDS = 7
#: Of a shortened name one word is written out and not shorter.
WRITTEN_OUT = 4
#: Initials alone are no fewer: "whht" for West Haddon Hospitals Trust.
INITIALS = 4
#: A shortened word keeps no more letters: "ed", "hosp".
KEPT = 4

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_NO_MARK = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"})
_ELIDED = ("l'", "d'")
#: A host keeps the letter: "@stolaves.example" for St Olave's.
_POSSESSIVE = ("'s", "’s")
#: How "&" is said.
_AND = ("", "and", "und", "et", "en", "y", "e")


def plain(text: str) -> str:
    """Return folded ``text`` in the letters of a host: "muller" for "müller"."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text.translate(_NO_MARK))
    return "".join(char for char in parted if not unicodedata.combining(char))


def may_begin(host: str, word: Word) -> bool:
    """Say whether ``host`` can begin with a word; plain words are told by their first letter."""
    spoken = word.fold
    if not spoken.isascii() or not spoken[0].isalnum() or spoken.startswith(_ELIDED):
        return True
    return spoken[0] == host[0]


def spelled(host: str, found: Sequence[Word], first: int) -> int | None:
    """Return the number of the word after those from ``first`` on that spell ``host``, or None.

    Walks word by word over the places in the host that may be reached, each with how many letters
    of whole words lie before it.
    """
    reached = {0: 0}
    for last in range(first, min(first + WORDS, len(found))):
        word = found[last]
        further: dict[int, int] = {}
        for place, whole in reached.items():
            for length, letters in _steps(host, place, word, small=last > first):
                end = place + length
                further[end] = max(further.get(end, 0), whole + letters)
        whole = further.get(len(host), -1)
        if whole == len(host) or (whole >= 0 and _is_enough(whole, host, found[first : last + 1])):
            return last + 1
        reached = {place: whole for place, whole in further.items() if place < len(host)}
        if not reached or (word.after and not word.after.startswith(("'", "’"))):
            return None
    return None


def _steps(host: str, place: int, word: Word, *, small: bool) -> Iterator[tuple[int, int]]:
    """Yield how far a word reaches in the host, and how many letters it gives as a whole word."""
    for form in _forms(word):
        if host.startswith(form, place):
            yield len(form), len(form)
    if small and (word.fold in CONNECTORS or word.fold in LEGAL):
        yield 0, 0
    elif word.capital:
        letters = _letters(plain(word.fold))
        for kept in range(1, min(KEPT, len(letters) - 1) + 1):
            if host.startswith(letters[:kept], place):
                yield kept, 0


def _forms(word: Word) -> set[str]:
    """Return how a host may write the whole word."""
    if word.fold in {"&", "+"}:
        return set(_AND)
    fold = word.fold
    if fold.startswith(_ELIDED):
        fold = fold[2:]
    forms = {_letters(plain(fold)), _letters(plain(fold.translate(_GERMAN)))}
    if word.after[:2] in _POSSESSIVE:
        forms |= {form + "s" for form in forms}
    return forms - {""}


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _is_enough(whole: int, host: str, run: Sequence[Word]) -> bool:
    """Say whether a shortened name is told well enough: a long word of it, or many initials."""
    if whole >= WRITTEN_OUT and whole * 2 >= len(host):
        return all(word.capital or word.fold in CONNECTORS or word.fold == "&" for word in run)
    names = [word for word in run if word.fold not in CONNECTORS]
    return len(host) == len(names) >= INITIALS and all(word.capital for word in names)
