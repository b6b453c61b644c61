"""A regular expression as a tree, for questions about its matches that its compiled form keeps.

Known is what this project's expressions use: groups, looks around, classes, repetitions. Anything
else (flags in the expression, references back) is refused at once, when the program starts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<look>\(\?(?:[=!]|<[=!]))|(?P<open>\((?:\?:|\?P<\w+>)|\((?!\?))|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<many>[?*+]|\{(?:\d+(?:,\d*)?|,\d+)\})\??|\[(?P<of>\^?(?:\\.|[^\]\\])+)\]"
    r"|(?P<edge>\\b|[\^$])|(?P<any>\\[wdsWDBS]|\.)|\\(?P<escaped>[\W_])"
    r"|(?P<text>[\w ',;@&-]+(?![?*+{]))|(?P<char>[^\\(])",
    re.DOTALL,
)
_COUNT = re.compile(r"\{(\d*)(,?)(\d*)\}")
_COUNTS: dict[str, tuple[int, int | None]] = {"?": (0, 1), "*": (0, None), "+": (1, None)}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these texts; of none, a character that is not known."""

    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """Nothing, where a word begins or ends, or the text."""


@dataclass(frozen=True, slots=True)
class Look:
    """Nothing: what stands around is looked at."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several rows of nodes."""

    branches: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A node ``least`` to ``most`` times; None is without end."""

    node: Node
    least: int
    most: int | None


Node = OneOf | Edge | Look | Choice | Repeat


def parsed(expression: str) -> Choice:
    """Return the tree of ``expression``; ValueError where it uses what is not known here."""
    reader = _Reader(expression)
    tree = reader.choice()
    if not reader.at_end:
        raise ValueError(f"A bracket closes that none opened: {expression}")
    return tree


class _Reader:
    """Reads an expression from left to right, one level of brackets at a time."""

    def __init__(self, expression: str) -> None:
        self._tokens = list(_TOKEN.finditer(expression))
        if sum(len(token.group()) for token in self._tokens) != len(expression):
            raise ValueError(f"Not a known expression: {expression}")
        self._at = 0

    @property
    def at_end(self) -> bool:
        return self._at == len(self._tokens)

    def choice(self) -> Choice:
        """Return all branches up to the closing bracket."""
        branches = [self._branch()]
        while self._kind() == "bar":
            self._at += 1
            branches.append(self._branch())
        return Choice(tuple(branches))

    def _branch(self) -> tuple[Node, ...]:
        nodes: list[Node] = []
        while self._kind() not in ("bar", "close", None):
            node = self._node()
            if self._kind() == "many":
                sign = self._tokens[self._at]["many"]
                self._at += 1
                node = Repeat(node, *_count(sign))
            nodes.append(node)
        return tuple(nodes)

    def _node(self) -> Node:
        token = self._tokens[self._at]
        self._at += 1
        kind = token.lastgroup
        if kind in ("look", "open"):
            inner = self.choice()
            self._at += 1  # the closing bracket
            return inner if kind == "open" else Look()
        if kind == "edge":
            return Edge()
        if kind == "of":
            return OneOf(_listed(token["of"]))
        return OneOf() if kind == "any" else OneOf((token[kind or 0],))

    def _kind(self) -> str | None:
        return None if self.at_end else self._tokens[self._at].lastgroup


def _count(sign: str) -> tuple[int, int | None]:
    """Return how often a sign of repetition lets something stand, at least and at most."""
    if told := _COUNT.fullmatch(sign):
        least = int(told[1] or 0)
        return least, (int(told[3]) if told[3] else None) if told[2] else least
    return _COUNTS[sign]


def _listed(members: str) -> tuple[str, ...]:
    """Return the characters of a class, none where they are not all written out."""
    if members[0] == "^" or re.search(r"\\\w|.-.", members):
        return ()
    return tuple(dict.fromkeys(members.replace("\\", "")))
