"""Companies whose names begin alike ("Grupo ..."), in letters that are not English (R110).

The English readings of ``names`` go by the words round a name; here the thread's role leads to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check.model import Context
from bowout.check.names import SHORTEST, words_of

#: Who stays, or signed, somewhere tells of another company.
_STAYS = re.compile(
    r"\b(?:continu|qued|sig[ou]|segu|perman|manten|mantê|renov|bleib|rest|blijf|blijv|fic[oa]"
    r"|acept|aceit|assin|firm|sign|ander|otr[oa]|outr[oa]|autre)",
    re.IGNORECASE,
)


def twin_company(text: str, context: Context) -> Iterator[tuple[int, int]]:
    """Yield where ``text`` puts the thread's role at a company that only begins like the thread's.

    "Contable en Grupo Alcázar" is not for Grupo Almenara; who stays somewhere tells of another.
    """
    first, *rest = (context.company or "").split() or [""]
    if not rest or len(first) <= SHORTEST or not context.role:
        return
    twin = re.compile(
        rf"\b{re.escape(first)} (?:(?:de|da|do|del|la|le) )?"
        r"[A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{0,24}){0,3}"
    )
    for found in twin.finditer(text):
        before = text[: found.start()]
        theirs = words_of(found.group()) & words_of(" ".join(rest))
        told = words_of(context.role) & words_of(before)
        if told and not theirs and not _STAYS.search(before):
            yield found.span()
