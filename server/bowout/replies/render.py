"""Rendering: the tree of a checked template walked with the values of one reply.

There is little to walk: text, slots, and branches (``grammar.py`` refuses all else).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from jinja2 import nodes

from bowout.limits import TEMPLATES_READ
from bowout.replies.grammar import parse

Given: TypeAlias = Mapping[str, str | bool | None]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place where a value is said."""

    name: str


@dataclass(frozen=True, slots=True)
class _Branch:
    """Two ways to go on, one of which may be empty."""

    holds: Callable[[Given], object]
    so: tuple[_Part, ...]
    otherwise: tuple[_Part, ...]


_Part: TypeAlias = str | _Slot | _Branch


def render(source: str, values: Given) -> str:
    """Return the text of a checked template; a known slot that is not in ``values`` is None."""
    if "{" not in source and "\n" not in source:
        return source
    said: list[str] = []
    _say(_read(source), values, said)
    return "".join(said)


def _say(parts: tuple[_Part, ...], values: Given, said: list[str]) -> None:
    for part in parts:
        if isinstance(part, str):
            said.append(part)
        elif isinstance(part, _Slot):
            said.append(str(values.get(part.name)))
        else:
            _say(part.so if part.holds(values) else part.otherwise, values, said)


@lru_cache(maxsize=TEMPLATES_READ)
def _read(source: str) -> tuple[_Part, ...]:
    """Return the parts of a template; read when it is first filled."""
    return _parts(parse(source).body)


def _parts(body: Sequence[nodes.Node]) -> tuple[_Part, ...]:
    found: list[_Part] = []
    for node in body:
        if isinstance(node, nodes.Output):
            found += [_spoken(each) for each in node.nodes]
        elif isinstance(node, nodes.If):
            found.append(_branch(node))
        else:
            raise TypeError(type(node).__name__)
    return tuple(found)


def _spoken(node: nodes.Expr) -> _Part:
    if isinstance(node, nodes.TemplateData):
        return node.data
    if isinstance(node, nodes.Name):
        return _Slot(node.name)
    raise TypeError(type(node).__name__)


def _branch(node: nodes.If) -> _Branch:
    otherwise = _parts(node.else_)
    for other in reversed(node.elif_):
        otherwise = (_Branch(_asked(other.test), _parts(other.body), otherwise),)
    return _Branch(_asked(node.test), _parts(node.body), otherwise)


def _asked(test: nodes.Node) -> Callable[[Given], object]:
    """Return what says of the values whether a condition holds."""
    if isinstance(test, nodes.Name):
        name = test.name
        return lambda values: values.get(name)
    if isinstance(test, nodes.Not):
        one = _asked(test.node)
        return lambda values: not one(values)
    if isinstance(test, nodes.And):
        left, right = _asked(test.left), _asked(test.right)
        return lambda values: left(values) and right(values)
    if isinstance(test, nodes.Or):
        left, right = _asked(test.left), _asked(test.right)
        return lambda values: left(values) or right(values)
    raise TypeError(type(test).__name__)
