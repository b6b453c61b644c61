"""Values worked out when they are first asked for and kept: with their object, or for good.

``functools.cached_property`` of Python 3.11 takes a lock at each first question, which 3.12 gave
up again (gh-87634): a thread asks hundreds. Two threads may both work a value out: the same one.
What is dear or large is made for good and behind a lock: ``functools.cache`` would have each of the
first callers make it.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, TypeVar, TypeVarTuple

Value = TypeVar("Value")
Question = TypeVarTuple("Question")


class Once(Generic[Value]):
    """What ``once`` makes of a method."""

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    def __get__(self, instance: object, owner: type | None = None) -> Value:
        """Work the value out; asked again, the object's own ``__dict__`` answers and not this."""
        value = instance.__dict__[self._name] = self._compute(instance)
        return value


def once(compute: Callable[[Any], Value]) -> Once[Value]:
    """Make a method a property asked once an object, one that keeps a ``__dict__``."""
    return Once(compute)


class MadeOnce(Generic[*Question, Value]):
    """What ``made_once`` makes of a function."""

    def __init__(self, make: Callable[[*Question], Value]) -> None:
        self._make = make
        self._made: dict[tuple[*Question], Value] = {}
        self._making = RLock()  # making one value may ask for another
        self.__doc__ = make.__doc__

    def __call__(self, *question: *Question) -> Value:
        """Return the value for these arguments; while one thread makes it the others wait."""
        if question not in self._made:
            with self._making:
                if question not in self._made:
                    self._made[question] = self._make(*question)
        return self._made[question]

    def forget(self) -> None:
        """Let go of all values; who asks next has them made anew."""
        self._made.clear()


def made_once(make: Callable[[*Question], Value]) -> MadeOnce[*Question, Value]:
    """Have a function work each answer out once, however many ask for it at the same time."""
    return MadeOnce(make)
