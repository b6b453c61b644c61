"""Names of the thread hidden from the rules: the "Museum of Industry" says nothing of industry.

A company may be called Remote, Better or Slow Food, and a person Rich or Price. Their letters are
replaced by ``x`` before a sentence is searched for phrases; the length stays, so that places do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bowout.check.model import Context
from bowout.text.words import in_word

#: Shorter parts of a person's name ("Al", "Bo") are left as they are.
SHORTEST = 3
#: The first word of a longer name stands for all of it where it has so many letters.
DISTINCTIVE = 6
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Names:
    """What is hidden: ``whole``, a company of several words in letters of any size, and ``words``
    as they are written.
    """

    whole: str
    words: tuple[str, ...]

    def mask(self, text: str) -> str:
        """Return ``text`` with the names made unreadable."""
        if self.whole:
            lowered = text.lower()
            if len(lowered) == len(text):
                text = _hide(text, lowered, self.whole.lower())
            else:
                text = _hide(text, text, self.whole)
        for word in self.words:
            text = _hide(text, text, word)
        return text


def names_of(context: Context) -> Names:
    """Return the company and the person of ``context``; parts too short to stand out are left."""
    company = context.company or ""
    first = company.split(" ", maxsplit=1)[0]
    words = [] if " " in company else [company]
    if len(first) >= DISTINCTIVE and first != company and first[0].isupper():
        words.append(first)  # "Copperleaf" for Copperleaf Systems
    words += [part for part in (context.to or "").split() if part[0].isupper()]
    return Names(
        company if " " in company and len(company) >= SHORTEST else "",
        tuple(word for word in words if len(word) >= SHORTEST),
    )


def mask_names(text: str, context: Context) -> str:
    """Return ``text`` with the company and the person of ``context`` made unreadable.

    A company of one word and a person are hidden where they are written as in ``context``.
    """
    return names_of(context).mask(text)


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
    place = searched.find(name)
    while place >= 0:
        end = place + len(name)
        if not (in_word(text, place - 1) or in_word(text, end)):
            text = text[:place] + _WORD.sub("x", text[place:end]) + text[end:]
        place = searched.find(name, end)
    return text
