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
#: Words so common are asked for only where there are no others.
USELESS = 3.0
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
    return needed_words(expression)[0]


def needed_words(expression: str) -> tuple[frozenset[str], ...]:
    """Return sets of words, the rarest first: a text that matches holds one of each set.

    ValueError as for ``telling_words``.
    """
    tree = parsed(expression)
    row = tree.branches[0] if len(tree.branches) == 1 else (tree,)
    clauses = sorted(set(_clauses(row, _NOT_KNOWN)), key=_sum)
    if not clauses:
        raise ValueError(f"A match need not hold any known word: {expression}")
    return (clauses[0], *(words for words in clauses[1:] if _sum(words) < USELESS))


def _commonness(word: str) -> float:
    """Guess how often a line holds ``word``; only the order counts."""
    if word in _IN_MOST:
        return 4.0
    return 1.0 if word in _COMMON or len(word) <= SHORT else 0.05


def _sum(words: frozenset[str]) -> float:
    return sum(map(_commonness, words))


def _clauses(row: Sequence[Node], forms: frozenset[str]) -> list[frozenset[str]]:
    """Return what a row of nodes needs after text of the given ``forms``: a word of each set."""
    found: list[frozenset[str]] = []
    for number, node in enumerate(row):
        own = _forms(node)
        if own is None and isinstance(node, Choice) and min(map(_sum, found), default=9) > RARE:
            rest = row[number + 1 :]
            return [*found, *_of_any([_clauses((*each, *rest), forms) for each in node.branches])]
        texts = node.texts if isinstance(node, OneOf) else ()
        if texts and all(map(_SIGN.match, texts)):
            found += _told(one + _EDGE for one in forms)
            forms = frozenset({_EDGE})
        grown = _joined(forms, own or _NOT_KNOWN)
        if grown is None:
            found += _told(forms)
            ends = frozenset(_LAST.sub(_EDGE, one) for one in forms)
            grown = _joined(ends, own or _NOT_KNOWN)
        forms = grown or _NOT_KNOWN
        if texts and all(map(_SIGN.search, texts)):
            found += _told(forms)
            forms = frozenset(_LAST.sub(_EDGE, one) for one in forms)
    return found + _told(forms)


def _told(forms: Iterable[str]) -> list[frozenset[str]]:
    """Return a whole word of each form, all from the left and all from the right, if all have one.

    What follows a form is not known.
    """
    of_forms = [_WHOLE.findall(form + _UNKNOWN) for form in forms]
    if not all(of_forms):
        return []
    first = frozenset(min(whole, key=_commonness) for whole in of_forms)
    last = frozenset(min(reversed(whole), key=_commonness) for whole in of_forms)
    return [min(first, last, key=_sum)]


def _of_any(branches: Sequence[Sequence[frozenset[str]]]) -> list[frozenset[str]]:
    """Return what one of several branches needs."""
    if not all(branches):
        return []
    return [frozenset().union(*(min(clauses, key=_sum) for clauses in branches))]


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
