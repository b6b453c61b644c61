"""What an expression cannot do without: pieces of text of which a text must hold one.

The idea is that of Russ Cox's code search ("Regular Expression Matching with a Trigram Index",
2012): a pattern is tried only where text that every match of it holds is there. What a line's
words tell already is in ``bowout.text.telling``.
"""

from __future__ import annotations

from collections.abc import Sequence

from bowout.text.expression import Choice, Node, OneOf, Repeat, parsed

#: Shorter pieces stand in nearly every sentence, as these words do.
SHORTEST = 3
COMMON = (
    " about all and are at been but can come could day did do for from get give go good had has"
    " have hear how if in into is it just keep know let like look me more much my not now of on one"
    " or our out over so some take team thank thanks that the their them there they thing this time"
    " to up very was we were what when which who will with work would year you your role job offer"
    " company i'm i've don't ing ed ly "
)

#: A clause: a sentence must hold one of these pieces.
Clause = frozenset[str]


def clauses_of(expression: str, shortest: int = SHORTEST) -> tuple[Clause, ...]:
    """Return what a match of ``expression`` needs: one piece of each clause, the rarest first.

    Pieces have ``shortest`` characters or more; of ``[Aa]`` they hold the small letter. Nothing is
    returned where the expression can match text that is not known beforehand.
    """
    needed = _of_choice(parsed(expression), shortest)
    return tuple(sorted(needed, key=_frequency))


def _frequency(clause: Clause) -> float:
    """Guess how often a sentence holds a piece of ``clause``; only the order counts."""
    return sum(1.0 if piece in COMMON else 0.3 ** len(piece) for piece in clause)


def _of_choice(choice: Choice, shortest: int) -> set[Clause]:
    """Return what all branches need together."""
    branches = [_of_row(row, shortest) for row in choice.branches]
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return set()
    return {frozenset().union(*(min(branch, key=_frequency) for branch in branches))}


def _of_row(row: Sequence[Node], shortest: int) -> set[Clause]:
    """Return what a row of nodes needs; optional ones need nothing."""
    needed: set[Clause] = set()
    run = ""
    for node in row:
        least, inner = (node.least, node.node) if isinstance(node, Repeat) else (1, node)
        piece = _text(inner)
        if piece and least:
            run += piece * least
            if inner is node:
                continue
        if len(run) >= shortest:
            needed.add(frozenset({run}))
        run = ""
        if least and isinstance(inner, Choice):
            needed |= _of_choice(inner, shortest)
    return needed | ({frozenset({run})} if len(run) >= shortest else set())


def _text(node: Node) -> str:
    """Return the one text a node stands for, small where a letter may be a capital too."""
    if not isinstance(node, OneOf) or not node.texts:
        return ""
    return node.texts[0] if len(node.texts) == 1 else _small(node.texts)


def _small(letters: tuple[str, ...]) -> str:
    return letters[1] if len(letters) == 2 and letters[0].lower() == letters[1] else ""
