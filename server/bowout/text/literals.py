"""What an expression cannot do without: pieces of text of which a text must hold one.

The idea is that of Russ Cox's code search ("Regular Expression Matching with a Trigram Index",
2012): a pattern is tried only where text that every match of it holds is there. Known are regular
expressions as the linter's phrases use them (``bowout.check.patterns``).
"""

from __future__ import annotations

import re

#: Shorter pieces stand in nearly every sentence, as these words do.
SHORTEST = 3
_COMMON = (
    " about all and are at been but can come could day did do for from get give go good had has"
    " have hear how if in into is it just keep know let like look me more much my not now of on one"
    " or our out over so some take team thank thanks that the their them there they thing this time"
    " to up very was we were what when which who will with work would year you your role job offer"
    " company i'm i've don't ing ed ly "
)

_TOKEN = re.compile(
    r"(?P<look>\(\?(?:[=!]|<[=!]))|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<many>[?*+]|\{\d+(?:,\d*)?\})\??|\[(?P<upper>[A-Z])(?P<lower>(?i:(?P=upper)))\]"
    r"|(?P<other>\\[wdbsWDBS]|\[(?:\\.|[^\]\\])+\]|[.^$])"
    r"|\\(?P<escaped>.)|(?P<char>.)",
    re.DOTALL,
)
_LEAST = re.compile(r"\{(\d+)")
#: A clause: a sentence must hold one of these pieces.
Clause = frozenset[str]


def clauses_of(expression: str, shortest: int = SHORTEST) -> tuple[Clause, ...]:
    """Return what a match of ``expression`` needs: one piece of each clause, the rarest first.

    Pieces have ``shortest`` characters or more; of ``[Aa]`` they hold the small letter. Nothing is
    returned where the expression can match text that is not known beforehand.
    """
    needed = _Reader(expression, shortest).alternatives()
    return tuple(sorted(needed, key=_frequency))


def _frequency(clause: Clause) -> float:
    """Guess how often a sentence holds a piece of ``clause``; only the order counts."""
    return sum(1.0 if piece in _COMMON else 0.3 ** len(piece) for piece in clause)


class _Reader:
    """Reads an expression from left to right, one level of brackets at a time."""

    def __init__(self, expression: str, shortest: int) -> None:
        self._shortest = shortest
        self._tokens = list(_TOKEN.finditer(expression))
        self._at = 0

    def alternatives(self) -> set[Clause]:
        """Return what all branches up to the closing bracket need together."""
        branches = [self._branch()]
        while self._kind() == "bar":
            self._at += 1
            branches.append(self._branch())
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return set()
        return {frozenset().union(*(min(branch, key=_frequency) for branch in branches))}

    def _branch(self) -> set[Clause]:
        """Return what a row of pieces needs; optional ones need nothing."""
        needed: set[Clause] = set()
        run = ""
        while self._kind() not in ("bar", "close", None):
            piece, clauses = self._piece()
            at_least, ends_run = self._repeats()
            if piece and at_least:
                run += piece * at_least
                if not ends_run:
                    continue
            needed |= self._long_enough(run)
            run = ""
            if at_least:
                needed |= clauses
        return needed | self._long_enough(run)

    def _piece(self) -> tuple[str, set[Clause]]:
        """Return the next character, or nothing and what the next group needs."""
        token = self._tokens[self._at]
        self._at += 1
        kind = token.lastgroup
        if kind in ("look", "open"):
            clauses = self.alternatives()
            self._at += 1  # the closing bracket
            return "", clauses if kind == "open" else set()
        if kind in ("char", "escaped", "lower"):
            return token[kind].lower() if kind == "lower" else token[kind], set()
        return "", set()

    def _repeats(self) -> tuple[int, bool]:
        """Read a sign of repetition; return how often the piece stands, and whether a run ends."""
        if self._kind() != "many":
            return 1, False
        sign = self._tokens[self._at]["many"]
        self._at += 1
        least = _LEAST.match(sign)
        return int(least[1]) if least else int(sign == "+"), True

    def _kind(self) -> str | None:
        return self._tokens[self._at].lastgroup if self._at < len(self._tokens) else None

    def _long_enough(self, run: str) -> set[Clause]:
        return {frozenset({run})} if len(run) >= self._shortest else set()
