"""Words one of which every match of an expression holds, whole: its telling words.

A line's words are known once for all questions asked of it. A pattern none of whose telling words
is among them need not be searched for, and that is seen in a fraction of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bowout.text.expression import Choice, Edge, Node, OneOf, Repeat, parsed
from bowout.text.literals import COMMON

#: So many forms of a part are written out; a part with more is asked branch by branch.
FORMS = 256
#: In other languages words of so few letters are common too.
SHORT = 2
#: A part whose words are no more common is not asked for rarer ones.
RARE = 0.99
#: In a form: text that is not known, and the edge of a word.
_UNKNOWN = "\0"
_EDGE = "\1"
#: A run of letters that goes on neither way.
_WHOLE = re.compile(rf"(?<![\w{_UNKNOWN}])\w+(?![\w{_UNKNOWN}])")
#: All of a form up to the letters it ends in, where another sign stands before them.
_LAST = re.compile(rf".*[^\w{_UNKNOWN}](?=[\w{_UNKNOWN}]*$)", re.DOTALL)
_SIGN = re.compile(r"\W")
_COMMON = frozenset(COMMON.split())
#: Hardly a line is without one of these.
_IN_MOST = frozenset(
    {"a", "and", "are", "as", "at", "be", "for", "have", "i", "in", "is", "it", "of", "on", "or"}
    | {"our", "that", "the", "this", "to", "was", "we", "will", "with", "would", "you", "your"}
)
_NOT_KNOWN = frozenset({_UNKNOWN})
_NOTHING = frozenset({""})


def telling_words(expression: str) -> frozenset[str]:
    """Return words (runs of ``\\w``) one of which stands whole in every text that matches.

    The expression is one over small letters. ValueError where it can match without a known word.
    """
    words = _of_row((parsed(expression),), _NOT_KNOWN)
    if words is None:
        raise ValueError(f"A match need not hold any known word: {expression}")
    return words


def _commonness(word: str) -> float:
    """Guess how often a line holds ``word``; only the order counts."""
    if word in _IN_MOST:
        return 4.0
    return 1.0 if word in _COMMON or len(word) <= SHORT else 0.05


def _of_row(row: Sequence[Node], forms: frozenset[str]) -> frozenset[str] | None:
    """Return the rarest words that a row of nodes needs after text of the given ``forms``."""
    found: list[frozenset[str] | None] = []
    for number, node in enumerate(row):
        own = _forms(node)
        if own is None and isinstance(node, Choice) and not _is_rare(_rarest(found)):
            rest = row[number + 1 :]
            found.append(_union([_of_row((*each, *rest), forms) for each in node.branches]))
            return _rarest(found)
        grown = _joined(forms, own or _NOT_KNOWN)
        if grown is None:
            found.append(_told(one + _UNKNOWN for one in forms))
            ends = frozenset(_LAST.sub(_EDGE, one) for one in forms)
            grown = _joined(ends, own or _NOT_KNOWN)
        forms = grown or _NOT_KNOWN
        if isinstance(node, OneOf) and node.texts and all(map(_SIGN.search, node.texts)):
            found.append(_told(one + _UNKNOWN for one in forms))
            forms = frozenset(_LAST.sub(_EDGE, one) for one in forms)
    found.append(_told(one + _UNKNOWN for one in forms))
    return _rarest(found)


def _told(forms: Iterable[str]) -> frozenset[str] | None:
    """Return a whole word of each form, all from the left or from the right; None without one."""
    of_forms = [_WHOLE.findall(form) for form in forms]
    if not all(of_forms):
        return None
    first = frozenset(min(whole, key=_commonness) for whole in of_forms)
    last = frozenset(min(reversed(whole), key=_commonness) for whole in of_forms)
    return _rarest((first, last))


def _union(found: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    known = [words for words in found if words is not None]
    return frozenset().union(*known) if len(known) == len(found) else None


def _rarest(found: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    known = [words for words in found if words is not None]
    return min(known, key=lambda words: sum(map(_commonness, words)), default=None)


def _is_rare(words: frozenset[str] | None) -> bool:
    return words is not None and sum(map(_commonness, words)) < RARE


def _forms(node: Node) -> frozenset[str] | None:
    """Return all forms of a node, None where they are too many."""
    if isinstance(node, OneOf):
        return frozenset(node.texts) or _NOT_KNOWN
    if isinstance(node, Repeat):
        return _repeated(node)
    if isinstance(node, Choice):
        return _of_branches(node)
    return frozenset({_EDGE}) if isinstance(node, Edge) else _NOTHING


def _of_branches(choice: Choice) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for branch in choice.branches:
        forms: frozenset[str] | None = _NOTHING
        for node in branch:
            own = _forms(node)
            forms = _joined(forms, own) if forms is not None and own is not None else None
        if forms is None or len(found) + len(forms) > FORMS:
            return None
        found |= forms
    return found


def _repeated(node: Repeat) -> frozenset[str] | None:
    own = _forms(node.node) or _NOT_KNOWN
    again = _NOTHING if node.most == 1 else _joined(_NOT_KNOWN, own)  # ends as it ends once
    if again is None:
        return None
    if node.least == 0:
        return own | again | _NOTHING
    return own | again if node.most != 1 else own


def _joined(one: frozenset[str], other: frozenset[str]) -> frozenset[str] | None:
    if len(one) * len(other) > FORMS:
        return None
    return frozenset(a + b for a in one for b in other)
