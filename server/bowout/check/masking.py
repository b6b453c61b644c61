"""Names of the thread hidden from the rules: the "Museum of Industry" says nothing of industry.

A company may be called Remote, Better or Slow Food, and a person Rich or Price. Their letters are
replaced by ``x`` before a sentence is searched for phrases; the length stays, so that places do.
"""

from __future__ import annotations

import re

from bowout.check.model import Context

#: Shorter parts of a person's name ("Al", "Bo") are left as they are.
SHORTEST = 3
#: The first word of a longer name stands for all of it where it has so many letters.
DISTINCTIVE = 6
_WORD = re.compile(r"[^\W_]")


def mask_names(text: str, context: Context) -> str:
    """Return ``text`` with the company and the person of ``context`` made unreadable.

    A company of one word and a person are hidden where they are written as in ``context``.
    """
    company = context.company or ""
    if " " in company and len(text.lower()) == len(text):
        text = _hide(text, text.lower(), company.lower())
    else:
        text = _hide(text, text, company)
    first = company.split(" ", maxsplit=1)[0]
    if len(first) >= DISTINCTIVE and first != company and first[0].isupper():
        text = _hide(text, text, first)  # "Copperleaf" for Copperleaf Systems
    for part in (context.to or "").split():
        if part[0].isupper():
            text = _hide(text, text, part)
    return text


def blank_role(words: str, context: Context) -> str:
    """Return the level text ``words`` with a role of several words replaced by spaces.

    An "office manager" says nothing of the office, a "care home manager" nothing of a sick mother.
    """
    role = (context.role or "").lower()
    if " " not in role or len(role) < SHORTEST or role not in words:
        return words
    return words.replace(role, " " * len(role))


def is_hidden(word: str) -> bool:
    """Say whether ``word`` is part of a name that was hidden."""
    return not word.strip("x")


def _hide(text: str, searched: str, name: str) -> str:
    """Return ``text`` with each ``name`` that stands as words of its own in ``searched`` hidden."""
    if len(name) < SHORTEST:
        return text
    place = searched.find(name)
    while place >= 0:
        end = place + len(name)
        if not (_in_word(text, place - 1) or _in_word(text, end)):
            text = text[:place] + _WORD.sub("x", text[place:end]) + text[end:]
        place = searched.find(name, end)
    return text


def _in_word(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")
