"""Names that the words themselves tell to be people's, so that no firm is made of them.

"Dr Ramin", "mein Name ist Sybille Krautwald", "Bianca (financieel manager)".
Who signs, greets or interviews is known already; these are the people a letter merely mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout.facts.firm_words import INSTITUTIONS, LEGAL
from bowout.facts.lines import Line, is_closing
from bowout.facts.name_words import HONORIFICS
from bowout.facts.names import read_name
from bowout.facts.signing import introduced, name_at
from bowout.facts.titles import HEADS
from bowout.facts.words import Word, runs, words
from bowout.text.clean import fold

#: In brackets behind a name, words that only a person has.
_WHOSE = frozenset(
    {"boss", "baas", "chef", "dueña", "dueño", "eigenaar", "eigenaresse", "her", "his", "jefa"}
    | {"jefe", "owner", "she", "whose", "wiens", "wier"}
)
_OF = frozenset({"at", "da", "de", "del", "der", "des", "do", "du", "for", "of", "van", "von"})
_TITLE = HEADS | _WHOSE
#: Words that make a line under a closing a firm's.
_NO_PERSON = INSTITUTIONS | LEGAL
#: A name on a line of its own has no more words.
LONGEST = 3
#: No line without one of these runs of letters has an honorific.
_TITLE_RUNS = frozenset(runs(title)[0] for title in HONORIFICS)
_BRACKETS = re.compile(r" \(([^()]{2,60})")


def persons(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the names of people whom the others mention."""
    before: Line | None = None
    for line in lines:
        if line.mine:
            continue
        yield from _with_title(line)
        if before is not None and before.message == line.message and is_closing(before.text):
            yield from _signed(line.text)
        before = line
    theirs = [line for line in lines if not line.mine and line.message is not None]
    yield from (one.name.whole for one in introduced(theirs))


def _with_title(line: Line) -> Iterator[str]:
    """Yield "Ramin" of "Dr Ramin" and "Bianca" of "Bianca (financieel manager, je baas)"."""
    if not _TITLE_RUNS.isdisjoint(line.runs):
        yield from _titled(line)
    for beside in _BRACKETS.finditer(line.text) if " (" in line.text else ():
        if _says_whose(words(beside.group(1))):
            before = [word for word in line.words if word.end <= beside.start()]
            yield from _before(line.text, before)


def _titled(line: Line) -> Iterator[str]:
    """Yield who has "Dr", "Frau" or their like before the name."""
    found = line.words
    for number, word in enumerate(found):
        if word.fold.rstrip(".") in HONORIFICS and word.capital:
            named = number > 0 and found[number - 1].capital and not found[number - 1].after
            taken = None if named else name_at(line.text, found, number)
            if taken is not None:
                yield taken[0]
                yield found[taken[1] - 1].text


def _says_whose(beside: Sequence[Word]) -> bool:
    """Say whether words in brackets are a person's title: not "(GP software, 90 people)"."""
    if not _WHOSE.isdisjoint(word.fold for word in beside):
        return True
    for word, following in zip(beside, [*beside[1:], None], strict=True):
        ends = following is None or word.after.startswith(",") or following.fold in _OF
        if ends and word.fold in _TITLE:
            return True
        if word.after.startswith(","):
            return False
    return False


def _before(text: str, found: Sequence[Word]) -> Iterator[str]:
    """Yield the name of at most two words that the words end in."""
    for length in (2, 1):
        first = len(found) - length
        taken = name_at(text, found, first) if first >= 0 else None
        if taken is not None and taken[1] == len(found):
            yield taken[0]
            return


def _signed(text: str) -> Iterator[str]:
    """Yield a line right under a closing that may be a name: "Amélia Couto"."""
    name = read_name(text)
    if (
        name is not None
        and not name.single
        and len(text.split()) <= LONGEST
        and _NO_PERSON.isdisjoint(fold(text).split())
    ):
        yield name.whole
